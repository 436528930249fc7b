import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * Runs a program to its end and returns its standard output.
 * @throws with the end of its standard error where it did not end with 0
 */
export function run(
  program: string,
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>> = {},
): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 300_000,
  })
  if (status === 0) return stdout
  throw new Error(
    `${path.basename(program)} ${args.join(' ')} ended with ${status ?? error?.message}:\n${`${stdout}${stderr}`.slice(-2000)}`,
  )
}

/** npm, as this process was started by it or as it stands on the PATH. */
export function npm(args: readonly string[], folder: string): string {
  const script = process.env.npm_execpath
  const words = [...args, '--no-audit', '--no-fund', '--loglevel=error']
  return script?.endsWith('.js') ? run(process.execPath, [script, ...words], folder) : run('npm', words, folder)
}

/** Paths of all files under a folder, from it, with forward slashes, and how many bytes they hold together. */
export function contentOf(folder: string): { readonly files: readonly string[]; readonly bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0)
  return { files: files.map(file => path.relative(folder, file).split(path.sep).join('/')).sort(), bytes }
}

/** Megabytes of 1,000,000 bytes, with one decimal. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}

/** @throws where something that must hold does not */
export function demand(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise)
}
