/** The window in the browser shell, started as `npm start` does without a display: for specs, benches and pictures. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, chromium, type Page } from 'playwright'
import { findBrowser } from '../electron/host/browsers.ts'
import type { InterfaceLanguage } from '../electron/shared/languages.ts'
import { SPARING_CHROMIUM } from '../electron/shared/policy.ts'
import { ROOT } from './prepare/paths.ts'

/** How long a program may take to end. */
const CLOSING_MS = 20_000

/** What a host is started with. */
export interface ProgramOptions {
  /** A project or articles, absolute; none for the sample story. */
  readonly paths?: readonly string[]
  readonly language?: InterfaceLanguage | undefined
  /** The per-user data folder. */
  readonly dataFolder: string
  /** What is run, and its arguments before the paths; `npm start`'s script where it is left out. */
  readonly script?: readonly string[]
  /** Over the usual environment. */
  readonly environment?: Readonly<Record<string, string>> | undefined
}

/** Makes a data folder in which the tour was seen, unless it has settings already: a call-out lies over what is looked at. */
export function keepTourAway(dataFolder: string): void {
  const file = path.join(dataFolder, 'settings.json')
  if (existsSync(file)) return
  mkdirSync(dataFolder, { recursive: true })
  writeFileSync(file, JSON.stringify({ toured: true, recent: [] }))
}

/** A host that waits for its window. */
export interface Program {
  readonly process: ChildProcess
  /** Good once, for half a minute. */
  readonly address: string
  /** Lines of its standard error. */
  readonly said: readonly string[]
  /** Ends it and waits; returns the exit code. */
  close(): Promise<number | null>
}

/** Starts a host and waits for its address. */
export async function startProgram(options: ProgramOptions): Promise<Program> {
  const [script = path.join(ROOT, 'scripts/start.ts'), ...before] = options.script ?? []
  const args = options.script ? before : ['--shell', 'browser']
  const language = options.language ? ['--language', options.language] : []
  const host = spawn(process.execPath, [script, ...args, ...language, ...(options.paths ?? [])], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...environment(options.dataFolder), ...options.environment },
  })
  const said = collect(host)
  return {
    process: host,
    address: await firstLine(host, said),
    said,
    close() {
      const ended = exitOf(host)
      host.kill('SIGTERM')
      return ended
    },
  }
}

/** What the program is started with: no display, its own data folder, English. */
export function environment(dataFolder: string): Record<string, string> {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, NODE_OPTIONS: _options, ...rest } = process.env
  const inherited = Object.entries(rest).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))
  return {
    ...Object.fromEntries(inherited),
    QUOIN_DATA: dataFolder,
    // With a name given for the run nobody is asked who decides.
    QUOIN_EDITOR: 'Ada Brenn',
    QUOIN_BROWSER: browserPath(),
    // The stand-in's first line asks for `node`, which must be the one that runs the tests.
    PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH ?? ''}`,
    LC_ALL: 'C',
  }
}

/** The Chromium that is driven. */
export function browserPath(): string {
  const found = findBrowser(process.env, process.platform)
  if (!found) throw new Error('no browser: npm test finds or installs one')
  return found
}

/** A headless Chromium for a page of the host, as sparing of memory as the program's own window. */
export function launchBrowser(): Promise<Browser> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({
    executablePath: browserPath(),
    args: [...asRoot, ...SPARING_CHROMIUM.map(flag => `--${flag}`)],
  })
}

/** Pastes a text into the window, as the system would from its clipboard. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(words => {
    const data = new DataTransfer()
    data.setData('text/plain', words)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)
}

/** The lines that a program writes to its standard error, as they come. */
export function collect(program: ChildProcess): string[] {
  const lines: string[] = []
  if (program.stderr) createInterface({ input: program.stderr }).on('line', line => lines.push(line))
  return lines
}

function firstLine(program: ChildProcess, said: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    if (program.stdout) createInterface({ input: program.stdout }).once('line', resolve)
    program.once('exit', code => reject(new Error(`the host ended with ${code}: ${said.join('\n')}`)))
  })
}

/** Waits for a program to end; one that does not in time is killed, and has no exit code. */
export function exitOf(program: ChildProcess): Promise<number | null> {
  if (program.exitCode !== null || program.signalCode !== null) return Promise.resolve(program.exitCode)
  return new Promise(resolve => {
    const timer = setTimeout(() => program.kill('SIGKILL'), CLOSING_MS)
    program.once('exit', code => {
      clearTimeout(timer)
      resolve(code)
    })
  })
}
