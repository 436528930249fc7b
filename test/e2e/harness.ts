/**
 * Opens the built program's window in either shell, so that one spec drives both. Build first (`npm test` does).
 * The browser shell runs as `npm start` does without a display; Electron is the real binary where there is one and a
 * display, else the stand-in.
 */
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { afterAll, inject } from 'vitest'
import type { InterfaceLanguage } from '../../electron/shared/languages.ts'
import { SAMPLE_NAME } from '../../electron/shared/settings.ts'
import { electronUnderTest } from '../../scripts/electronUnderTest.ts'
import {
  browserPath,
  collect,
  environment,
  exitOf,
  keepTourAway,
  launchBrowser,
  startProgram,
} from '../../scripts/windowProgram.ts'
import { temporaryFolder } from '../temporaryFolder.ts'

export { browserPath, environment, launchBrowser, temporaryFolder }

export const SHELLS = ['browser', 'electron'] as const
export type Shell = (typeof SHELLS)[number]

/** As long as two cores take for the largest story of the specs, with other specs beside. */
const REST_MS = 90_000

export const ROOT = path.resolve(import.meta.dirname, '../..')

export interface OpenOptions {
  readonly shell: Shell
  /** A project or articles, absolute; none for the sample story. */
  readonly paths?: readonly string[]
  readonly language?: InterfaceLanguage
  /** Opens the sample as a new user's window does: nothing is read or encoded yet. */
  readonly fromNothing?: boolean
  /** The per-user data folder; a new one unless it is that of a window opened before. */
  readonly dataFolder?: string
  /** Shows the tour, as to a new user. */
  readonly tour?: boolean
  readonly size?: { readonly width: number; readonly height: number }
  /** The folder with `package.json` and `dist/` that is run; another one for a copy with a guard undone. */
  readonly program?: string
  /** Over the usual environment. */
  readonly environment?: Readonly<Record<string, string>>
}

export interface OpenWindow {
  readonly page: Page
  readonly shell: Shell
  readonly dataFolder: string
  /** The Electron application, in that shell. */
  readonly app: ElectronApplication | null
  /** Errors on the page's console, violations of its policy among them, and errors nobody caught. */
  readonly complaints: readonly string[]
  /** Lines of the program's standard error. */
  readonly said: readonly string[]
  /** Keeps a picture of the window in `artifacts/`. */
  screenshot(name: string): Promise<void>
  /** Ends the program and waits for it; the data folder stays. Returns the exit code. */
  close(): Promise<number | null>
}

const DEFAULT_SIZE = { width: 1440, height: 900 }
const running = new Set<Running>()

// Whatever a failed test left open ends with its file.
afterAll(async () => {
  for (const one of running) await one.close()
})

/** Opens the window; it may not have drawn anything yet. */
export async function openWindow(options: OpenOptions): Promise<OpenWindow> {
  const dataFolder = options.dataFolder ?? temporaryFolder()
  if (!options.tour) keepTourAway(dataFolder)
  if (!options.fromNothing) putSample(dataFolder)
  const program = await (options.shell === 'electron' ? runElectron : runBrowser)(options, dataFolder)
  running.add(program)
  const { page, app, said } = program
  const complaints: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  await page.setViewportSize(options.size ?? DEFAULT_SIZE)
  await program.load()
  return {
    page,
    shell: options.shell,
    dataFolder,
    app,
    complaints,
    said,
    async screenshot(name) {
      const folder = path.join(ROOT, 'artifacts')
      mkdirSync(folder, { recursive: true })
      await page.screenshot({ path: path.join(folder, `${name}-${options.shell}.png`) })
    },
    close() {
      running.delete(program)
      return program.close()
    },
  }
}

/** Puts the project of the sample that was compared once into a data folder that has none. */
function putSample(dataFolder: string): void {
  const file = path.join(dataFolder, `${SAMPLE_NAME}.quoin`)
  if (!existsSync(file)) copyFileSync(inject('sampleProject'), file)
}

interface Running {
  readonly page: Page
  readonly app: ElectronApplication | null
  readonly said: readonly string[]
  load(): Promise<void>
  close(): Promise<number | null>
}

/** Waits until nothing is on its way and no group becomes another one under the next key: all is on the disk and was looked at again. */
export async function atRest(page: Page): Promise<void> {
  await page.locator('.app[data-settled="true"] .row').first().waitFor({ timeout: REST_MS })
}

/** Articles in sight as sheets, and all of the story: sheets and those that are folded. Steps to another group change both. */
export function articlesShown(page: Page): Promise<{ readonly sheets: number; readonly all: number }> {
  return page.evaluate(() => {
    const sheets = document.querySelectorAll('.sheet:not(.parked)').length
    return { sheets, all: sheets + document.querySelectorAll('.spine, .rack-place').length }
  })
}

/** Goes to the story with the most articles: which one the window opens on depends on what is most doubtful. */
export async function toLargestStory(page: Page): Promise<void> {
  await page.locator('.switcher > .story').click()
  const stories = page.locator('.menu [role="menuitemradio"]')
  await stories.first().waitFor()
  const counts = await page.locator('.menu button small').allTextContents()
  const sizes = counts.map(text => Number(/\d+/.exec(text)?.[0]))
  await stories.nth(sizes.indexOf(Math.max(...sizes))).click()
}

async function runBrowser(options: OpenOptions, dataFolder: string): Promise<Running> {
  const { program: folder = ROOT, paths = [], language, environment } = options
  const script = [path.join(folder, 'scripts/start.ts'), '--shell', 'browser']
  // The browser first: on a busy machine it takes longer to start than the address is good for.
  const browser = await launchBrowser()
  const page = await (await browser.newContext()).newPage()
  const program = await startProgram({ paths, language, dataFolder, script, environment }).catch(async error => {
    await browser.close()
    throw error
  })
  return {
    page,
    app: null,
    said: program.said,
    load: async () => {
      await page.goto(program.address)
    },
    async close() {
      await browser.close()
      return program.close()
    },
  }
}

async function runElectron(options: OpenOptions, dataFolder: string): Promise<Running> {
  const language = options.language ? [`--language=${options.language}`] : []
  const electron = electronUnderTest()
  const display = electron.kind === 'REAL' && process.env.DISPLAY ? { DISPLAY: process.env.DISPLAY } : {}
  const app = await _electron.launch({
    executablePath: electron.path,
    args: [options.program ?? ROOT, ...language, '--', ...(options.paths ?? [])],
    env: { ...environment(dataFolder), ...display, ...options.environment },
    cwd: ROOT,
  })
  const said = collect(app.process())
  const page = await app.firstWindow()
  return {
    page,
    app,
    said,
    // Once more, now that everything it complains of is heard.
    load: async () => {
      await page.waitForURL(/index\.html$/)
      await page.reload()
    },
    async close() {
      const ended = exitOf(app.process())
      await Promise.race([app.close(), ended])
      return ended
    },
  }
}
