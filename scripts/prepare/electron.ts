import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { hasDisplay } from '../../electron/host/display.ts'
import { findElectron } from '../../electron/host/electronBinary.ts'
import { CACHE, ROOT } from './paths.ts'
import { step } from './step.ts'

const FETCH_MS = 60_000

/** Holds the version whose binary could not be fetched; without it every start would wait for a network that is not there. */
const FAILED = path.join(CACHE, 'electron-failed')

/**
 * Fetches Electron's binary where a window is to be opened in it and it is not there: once, within 60 s, by the
 * package's own installer. A failure is remembered until `--shell electron` asks again.
 * @param args of the task; `--shell browser` needs no Electron
 * @returns true if Electron will be the shell
 */
export async function prepareElectron(args: readonly string[]): Promise<boolean> {
  const shell = chosenShell(args)
  if (shell === 'browser' || (shell === 'auto' && !hasDisplay(process.env, process.platform))) return false
  if ('path' in findElectron(ROOT)) return true
  const version = electronVersion()
  if (shell === 'auto' && existsSync(FAILED) && readFileSync(FAILED, 'utf8') === version) return false
  await step(`fetching Electron ${version} (once, at most ${FETCH_MS / 1000} s)`, fetchBinary)
  if ('path' in findElectron(ROOT)) {
    rmSync(FAILED, { force: true })
    return true
  }
  process.stderr.write('set-up: Electron could not be fetched; --shell electron tries again.\n')
  mkdirSync(CACHE, { recursive: true })
  writeFileSync(FAILED, version)
  return false
}

function chosenShell(args: readonly string[]): string {
  const at = args.findIndex(arg => arg === '--shell' || arg.startsWith('--shell='))
  const arg = args[at]
  if (arg === undefined) return 'auto'
  return (arg === '--shell' ? args[at + 1] : arg.slice('--shell='.length)) ?? 'auto'
}

function electronVersion(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(path.join(ROOT, 'node_modules/electron/package.json'), 'utf8'),
  )
  return manifest.version
}

async function fetchBinary(): Promise<void> {
  const result = spawnSync(process.execPath, [path.join(ROOT, 'node_modules/electron/install.js')], {
    stdio: ['ignore', 2, 'pipe'],
    encoding: 'utf8',
    timeout: FETCH_MS,
    killSignal: 'SIGKILL',
  })
  const reason = result.stderr.split('\n').find(line => /error/i.test(line))
  if (result.status !== 0) process.stderr.write(`set-up: ${reason?.trim() ?? 'no answer in time'}\n`)
}
