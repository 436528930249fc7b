import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { CHROMIUM_SWITCHES } from '../shared/policy.ts'
import { USUAL_SIZE, type WindowSize } from '../shared/settings.ts'

/** A browser's window without tabs or address bar, with a profile of its own that goes when it closes. */
export interface AppWindow {
  /** Settles when the browser has ended, or could not be started, and its profile is removed. */
  readonly closed: Promise<void>
  close(): Promise<void>
}

/** How long a browser may take to end before it is killed. */
const CLOSING_MS = 4_000

/** Opens `address` in an app window of `browser`; `extra`: more words of its command line. The profile is its own, because cookies are not bound to a port. */
export function openAppWindow(
  browser: string,
  address: string,
  size: WindowSize | null,
  extra: readonly string[] = [],
): AppWindow {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'quoin-window-'))
  const child = spawn(browser, [...windowArguments(address, profile, size ?? USUAL_SIZE), ...extra], {
    stdio: 'ignore',
  })
  const closed = ended(child).then(() => removeProfile(profile))
  return {
    closed,
    async close() {
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), CLOSING_MS)
      await closed
      clearTimeout(timer)
    },
  }
}

function windowArguments(address: string, profile: string, { width, height }: WindowSize): string[] {
  // Chromium refuses to run as root with its sandbox; --test-type hides the bar that says so.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--password-store=basic',
    `--window-size=${width},${height}`,
    ...CHROMIUM_SWITCHES.map(flag => `--${flag}`),
    ...asRoot,
  ]
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
}

/** Chromium's last children write for a moment after it ended, hence the retries; what then stays is the system's to clear. */
async function removeProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => undefined)
}
