import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** What the threads of a watched program tried. */
export interface Reached {
  /** Threads that were watched, `main thread` or `worker thread`. */
  readonly threads: readonly string[]
  /** Everything that was reached for and is not 127.0.0.1. */
  readonly tries: readonly string[]
}

/** Environment that has a program watched by loopbackOnly.ts, and what to read afterwards. */
export function watched(folder: string): { readonly env: Record<string, string>; read(): Reached } {
  const file = path.join(folder, 'reached.txt')
  const guard = pathToFileURL(path.join(import.meta.dirname, 'loopbackOnly.ts')).href
  return {
    env: { NODE_OPTIONS: `--import=${guard}`, QUOIN_REACHED: file },
    read() {
      const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : []
      return {
        threads: lines.flatMap(line => /^watched (\w+ thread)/.exec(line)?.[1] ?? []),
        tries: lines.filter(line => line.startsWith('REACHED')),
      }
    },
  }
}
