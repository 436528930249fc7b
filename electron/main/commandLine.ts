import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

/** Runs the built command line in this process, without a window, and ends with its exit code. */
export async function runCommandLine(words: readonly string[]): Promise<void> {
  const program = path.resolve(import.meta.dirname, '../cli/quoin.js')
  process.argv = [process.execPath, program, ...words]
  await import(pathToFileURL(program).href)
  app.exit(Number(process.exitCode ?? 0))
}
