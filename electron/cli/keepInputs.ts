import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Article } from '../../engine/types.ts'
import { ProblemError } from '../shared/result.ts'
import type { Console } from './command.ts'

/**
 * Sees to it that no output takes the place of an article or of another output; asked before anything is written.
 * @param inputs as they were named, or as the project names them: `news.json#2` is an article of `news.json`
 * @throws ProblemError `error.file.article`, `error.cli.sameOutput`
 */
export function keepInputs(
  { folder }: Pick<Console, 'folder'>,
  outputs: readonly string[],
  inputs: readonly (string | Article)[],
): void {
  const names = inputs.flatMap(input =>
    typeof input === 'string' ? [input] : [input.file, input.file.replace(/#\d+$/u, '')],
  )
  const read = new Set(names.flatMap(name => identityOf(resolve(folder, name)) ?? []))
  const written = new Set<string>()
  for (const file of outputs) {
    const path = resolve(folder, file)
    const identity = identityOf(path)
    if (identity !== null && read.has(identity)) throw new ProblemError('error.file.article', { file })
    if (written.has(identity ?? path)) throw new ProblemError('error.cli.sameOutput', { file })
    written.add(identity ?? path)
  }
}

/** What tells a file from others, however it is named; null where there is none, or what is written into is no file. */
function identityOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found?.isFile() ? `${found.dev} ${found.ino}` : null
}
