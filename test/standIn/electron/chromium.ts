import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Cdp } from './cdp.ts'

/** Switches that the program appended before it was ready. */
export const appendedSwitches: string[] = []

const profile = mkdtempSync(path.join(os.tmpdir(), 'quoin-stand-in-'))
let child: ChildProcess | null = null

let markConnected: (cdp: Cdp) => void = () => {}

/** Settles when Chromium runs and can be spoken to. */
export const chromium = new Promise<Cdp>(resolve => {
  markConnected = resolve
})

/** Starts Chromium, and passes on the line that Playwright waits for. `onExit` is called when it ends by itself. */
export function startChromium(onExit: () => void): void {
  const browser = process.env.QUOIN_BROWSER
  if (!browser) throw new Error('stand-in Electron: QUOIN_BROWSER names no Chromium')
  child = spawn(browser, chromiumArguments(), { stdio: ['ignore', 'ignore', 'pipe'] })
  child.once('exit', onExit)
  let said = ''
  child.stderr?.on('data', data => {
    said += data
    const line = /DevTools listening on (ws:\/\/\S+)/.exec(said)
    if (!line?.[1]) return
    child?.stderr?.removeAllListeners('data').resume()
    process.stderr.write(`${line[0]}\n`)
    void Cdp.connect(line[1]).then(markConnected)
  })
}

function chromiumArguments(): string[] {
  return [
    '--remote-debugging-port=0',
    '--no-startup-window',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-dev-shm-usage',
    `--user-data-dir=${profile}`,
    ...(process.env.QUOIN_HEADED ? [] : ['--headless=new']),
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
    ...appendedSwitches,
  ]
}

/** Ends Chromium and removes its profile, then calls `done`; at most for a few seconds. */
export function stopChromium(done: () => void): void {
  const finish = () => {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
    done()
  }
  if (!child || child.exitCode !== null) {
    finish()
    return
  }
  child.removeAllListeners('exit').once('exit', finish)
  child.kill()
  setTimeout(() => child?.kill('SIGKILL'), 3_000).unref()
}

process.on('exit', () => child?.kill('SIGKILL'))
