import path from 'node:path'
import { BrowserWindow } from 'electron'
import { USUAL_SIZE, type WindowSize } from '../shared/settings.ts'
import { WINDOW_ADDRESS } from './scheme.ts'

/** A window that shows the program's own pages, sandboxed and without Node; it is shown when it has something to show. */
export function createWindow(
  programFolder: string,
  { width, height }: WindowSize = USUAL_SIZE,
  /** In percent. */
  zoom = 100,
): BrowserWindow {
  const window = new BrowserWindow({
    width,
    height,
    minWidth: 480,
    minHeight: 400,
    show: false,
    title: 'Quoin',
    webPreferences: {
      preload: path.join(programFolder, 'preload/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      zoomFactor: zoom / 100,
    },
  })
  window.once('ready-to-show', () => window.show())
  return window
}

/** So many times a window whose page crashed is loaded again in `CRASHES_MS`; more often, it would flicker for ever. */
const MOST_CRASHES = 3
const CRASHES_MS = 60_000

/**
 * Loads the page again where its process crashed: it is laid out as it was left, and every decision is in the file.
 * @param now ms
 * @param told is given the reason, and whether the page is left as it is because it crashes again and again
 */
export function reloadAfterCrash(
  window: BrowserWindow,
  now: () => number,
  told: (reason: string, isLeft: boolean) => void,
): void {
  const crashes: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    crashes.push(now())
    const isLeft = crashes.filter(at => now() - at < CRASHES_MS).length > MOST_CRASHES
    told(reason, isLeft)
    if (!isLeft) window.webContents.reload()
  })
}

/** Loads the window's page; separate from making it, because the pipe must stand first. */
export async function loadWindow(window: BrowserWindow): Promise<void> {
  await window.loadURL(WINDOW_ADDRESS)
}
