import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Article } from '../../engine/types.ts'
import { ProblemError } from '../shared/result.ts'
import { settingsFile } from './settings.ts'

/** What no output may replace. */
export interface Inputs {
  /** Folders that relative names of articles may start at; outputs start at the first. */
  readonly folders: readonly string[]
  /** As they were named, or as the project names them: `news.json#2` is an article of `news.json`. */
  readonly articles: readonly (string | Pick<Article, 'file'>)[]
  /** The per-user folder, whose settings are kept. */
  readonly dataFolder: string
}

/**
 * Sees to it that no output takes the place of an article, of the settings or of another output; asked before anything
 * is written.
 * @throws ProblemError `error.file.article`, `error.file.settings`, `error.cli.sameOutput`
 */
export function keepInputs(outputs: readonly string[], { folders, articles, dataFolder }: Inputs): void {
  const [folder = ''] = folders
  const names = articles.flatMap(input =>
    typeof input === 'string' ? [input] : [input.file, input.file.replace(/#\d+$/u, '')],
  )
  const read = new Set(names.flatMap(name => folders.flatMap(one => identityOf(resolve(one, name)) ?? [])))
  const settings = resolve(settingsFile(dataFolder))
  const written = new Set<string>()
  for (const file of outputs) {
    const path = resolve(folder, file)
    const identity = identityOf(path)
    if (identity !== null && read.has(identity)) throw new ProblemError('error.file.article', { file })
    if ((identity ?? path) === (identityOf(settings) ?? settings))
      throw new ProblemError('error.file.settings', { file })
    if (written.has(identity ?? path)) throw new ProblemError('error.cli.sameOutput', { file })
    written.add(identity ?? path)
  }
}

/** What tells a file from others, however it is named; null where there is none, or what is written into is no file. */
function identityOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found?.isFile() ? `${found.dev} ${found.ino}` : null
}
