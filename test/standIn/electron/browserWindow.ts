import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import { chromium } from './chromium.ts'
import { loud } from './loud.ts'
import { WebContents, type WebPreferences } from './webContents.ts'

export interface WindowOptions {
  readonly width?: number
  readonly height?: number
  readonly show?: boolean
  readonly webPreferences?: WebPreferences
}

const open = new Set<BrowserWindow>()
let isListening = false

/** A window: one page, and whether it is shown. */
export class BrowserWindow extends EventEmitter {
  private static count = 0
  readonly id = ++BrowserWindow.count
  readonly webContents: WebContents
  private isShown: boolean
  private minimized = false

  constructor(options: WindowOptions = {}) {
    super()
    this.isShown = options.show !== false
    const size = { width: options.width ?? 800, height: options.height ?? 600 }
    this.webContents = new WebContents(options.webPreferences ?? {}, size)
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'))
    const self = loud(this, 'BrowserWindow')
    open.add(self)
    app.emit('web-contents-created', {}, this.webContents)
    watchTargets()
    // biome-ignore lint/correctness/noConstructorReturn: there must be one object, the loud one, under every name.
    return self
  }

  static getAllWindows(): BrowserWindow[] {
    return [...open]
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...open].find(window => window.webContents === contents) ?? null
  }

  loadURL(address: string): Promise<void> {
    return this.webContents.loadURL(address)
  }

  show(): void {
    this.isShown = true
    this.emit('show')
  }

  isVisible(): boolean {
    return this.isShown
  }

  focus(): void {
    this.emit('focus')
  }

  isMinimized(): boolean {
    return this.minimized
  }

  minimize(): void {
    this.minimized = true
  }

  restore(): void {
    this.minimized = false
  }

  isDestroyed(): boolean {
    return this.webContents.isDestroyed()
  }

  setTitle(): void {}

  close(): void {
    let isStopped = false
    this.emit('close', {
      preventDefault() {
        isStopped = true
      },
    })
    if (!isStopped) this.webContents.close()
  }

  /** Its page is gone; the stand-in's own. */
  markClosed(): void {
    open.delete(this)
    this.webContents.markGone()
    this.emit('closed')
    if (open.size > 0) return
    if (!app.emit('window-all-closed')) app.quit()
  }
}

/** Finds a page by the id that Playwright knows it by. */
export const webContents = loud(
  {
    fromDevToolsTargetId: (id: string) => webContents.getAllWebContents().find(contents => contents.target() === id),
    getAllWebContents: () => [...open].map(window => window.webContents),
  },
  'webContents',
)

interface TargetEvent {
  readonly targetId?: string
  readonly targetInfo?: { readonly openerId?: string }
}

function watchTargets(): void {
  if (isListening) return
  isListening = true
  void chromium.then(async cdp => {
    cdp.listen('', (method, { targetId, targetInfo }: TargetEvent) => {
      if (method === 'Target.targetDestroyed')
        [...open].find(window => window.webContents.target() === targetId)?.markClosed()
      if (method === 'Target.targetCreated' && targetInfo?.openerId)
        throw new Error('stand-in Electron: a page opened a window past window.open')
    })
    await cdp.send('Target.setDiscoverTargets', { discover: true })
  })
}
