import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findBrowser } from '../../electron/host/browsers.ts'
import { CACHE, ROOT } from './paths.ts'
import { SetupError, step } from './step.ts'

const PLAYWRIGHT_MS = 120_000
const PACKAGE_MANAGER_MS = 600_000
const ANSWER_MS = 20_000

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
    await step('that failed: installing the package chromium', installPackage)
    const installed = findBrowser(process.env, process.platform)
    if (installed) return installed
  }
  throw new SetupError(
    'no browser was found and none could be fetched: install Chromium, Chrome or Edge (on Debian: apt-get install chromium), or name one in QUOIN_BROWSER.',
  )
}

/** Only the browser, without the system libraries it may lack: the system's own package brings those with it. */
async function fetchChromium(): Promise<string | null> {
  const cli = path.join(ROOT, 'node_modules/playwright/cli.js')
  run(process.execPath, [cli, 'install', 'chromium'], PLAYWRIGHT_MS)
  const { chromium } = await import('playwright')
  const file = chromium.executablePath()
  if (!existsSync(file) || !run(file, ['--version'], ANSWER_MS)) return null
  mkdirSync(CACHE, { recursive: true })
  writeFileSync(FETCHED, file)
  return file
}

async function installPackage(): Promise<void> {
  const install = ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', 'chromium']
  if (run('apt-get', install, PACKAGE_MANAGER_MS)) return
  run('apt-get', ['update'], PACKAGE_MANAGER_MS)
  run('apt-get', install, PACKAGE_MANAGER_MS)
}

/** True if the program ended well within its time; else the first line that says why goes to standard error. */
function run(program: string, args: readonly string[], timeout: number): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = { cwd: ROOT, env, timeout, killSignal: 'SIGKILL', encoding: 'utf8' } as const
  const { status, stdout, stderr } = spawnSync(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  if (status === 0) return true
  const reason = `${stderr}\n${stdout}`.split('\n').find(line => /error|failed|^E:/i.test(line))
  process.stderr.write(`set-up: ${path.basename(program)}: ${reason?.trim() ?? 'no answer in time'}\n`)
  return false
}
