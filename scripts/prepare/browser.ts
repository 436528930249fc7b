import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findBrowser } from '../../electron/host/browsers.ts'
import { CACHE, ROOT } from './paths.ts'
import { SetupError, step } from './step.ts'

const PLAYWRIGHT_MS = 120_000
const PACKAGE_MANAGER_MS = 600_000

/** Remembers the browser that Playwright fetched: it stands in a folder of Playwright's own, not on the PATH. */
const FETCHED = path.join(CACHE, 'browser')

/**
 * Finds an installed Chromium, Chrome or Edge, or installs one: Playwright's own, else, as root, the system's package.
 * Its path is left in `QUOIN_BROWSER` for the task.
 * @throws SetupError if there is none and none can be installed
 */
export async function prepareBrowser(): Promise<void> {
  const found = findBrowser(process.env, process.platform) ?? fetchedBrowser() ?? (await installBrowser())
  process.env.QUOIN_BROWSER = found
}

function fetchedBrowser(): string | null {
  if (!existsSync(FETCHED)) return null
  const file = readFileSync(FETCHED, 'utf8')
  return existsSync(file) ? file : null
}

async function installBrowser(): Promise<string> {
  const fetched = await step('no Chromium, Chrome or Edge is installed: fetching Playwright’s Chromium', fetchChromium)
  if (fetched) return fetched
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    await step('that failed: installing the package chromium', async () => installPackage())
    const installed = findBrowser(process.env, process.platform)
    if (installed) return installed
  }
  throw new SetupError(
    'no browser was found and none could be fetched: install Chromium, Chrome or Edge (on Debian: apt-get install chromium), or name one in QUOIN_BROWSER.',
  )
}

async function fetchChromium(): Promise<string | null> {
  // With its system libraries where that is allowed; else a host that has them is hoped for, and tried below.
  const libraries = process.platform === 'linux' && process.getuid?.() === 0 ? ['--with-deps'] : []
  const cli = path.join(ROOT, 'node_modules/playwright/cli.js')
  run(process.execPath, [cli, 'install', ...libraries, 'chromium'], PLAYWRIGHT_MS)
  const { chromium } = await import('playwright')
  const file = chromium.executablePath()
  if (!existsSync(file) || !run(file, ['--version'], 20_000)) return null
  mkdirSync(CACHE, { recursive: true })
  rmSync(FETCHED, { force: true })
  writeFileSync(FETCHED, file)
  return file
}

function installPackage(): void {
  const install = ['install', '-y', '--no-install-recommends', 'chromium']
  if (run('apt-get', install, PACKAGE_MANAGER_MS)) return
  run('apt-get', ['update'], PACKAGE_MANAGER_MS)
  run('apt-get', install, PACKAGE_MANAGER_MS)
}

/** True if the program ended well within its time; what it says goes to standard error. */
function run(program: string, args: readonly string[], timeout: number): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return (
    spawnSync(program, args, { cwd: ROOT, env, stdio: ['ignore', 2, 2], timeout, killSignal: 'SIGKILL' }).status === 0
  )
}
