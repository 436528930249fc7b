import { spawn } from 'node:child_process'
import path from 'node:path'
import { DONE, type OpenRequest, STOP_SIGNALS, say } from './openRequest.ts'

/** An Electron that fails this early never showed a window: a library or a sandbox is missing on this host. */
const EARLY_MS = 3_000

/** Runs Electron on this package until its window is closed. */
export async function openInElectron(
  binary: string,
  request: OpenRequest,
): Promise<{ code: number; showedWindow: boolean }> {
  say(request.translate('host.electron.opened', { path: binary }))
  // As root Chromium runs only without its sandbox.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const paths = request.paths.map(file => path.resolve(file))
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const started = performance.now()
  const child = spawn(
    binary,
    [...asRoot, request.resources.packageRoot, `--language=${request.language}`, '--', ...paths],
    { stdio: ['ignore', 'inherit', 'inherit'], env },
  )
  const stop = () => child.kill('SIGTERM')
  for (const signal of STOP_SIGNALS) process.on(signal, stop)
  const code = await new Promise<number>(resolve => {
    child.once('error', () => resolve(1))
    child.once('exit', exit => resolve(exit ?? 1))
  })
  for (const signal of STOP_SIGNALS) process.off(signal, stop)
  return { code, showedWindow: code === DONE || performance.now() - started >= EARLY_MS }
}
