import { realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Article } from '../../engine/types.ts'
import { ProblemError } from '../shared/result.ts'
import { filesOfProject } from '../store/openDatabase.ts'
import { settingsFile } from './settings.ts'

/** What no output may replace. */
export interface Inputs {
  /** Folders that relative names of articles may start at; outputs start at the first. */
  readonly folders: readonly string[]
  /** As they were named, or as the project names them: `news.json#2` is an article of `news.json`. */
  readonly articles: readonly (string | Pick<Article, 'file'>)[]
  /** A project that may be yet to be made: what can be seen to be one is left alone by whoever writes. */
  readonly project?: string | undefined
  /** The per-user folder, whose settings are kept. */
  readonly dataFolder: string
}

/**
 * Sees to it that no output takes the place of an article, of the project, of the settings or of another output; asked before
 * anything is written.
 * @throws ProblemError `error.file.article`, `error.file.project`, `error.file.settings`, `error.cli.sameOutput`
 */
export function keepInputs(outputs: readonly string[], { folders, articles, project, dataFolder }: Inputs): void {
  const [folder = ''] = folders
  const names = articles.flatMap(input =>
    typeof input === 'string' ? [input] : [input.file, input.file.replace(/#\d+$/u, '')],
  )
  const read = new Set(names.flatMap(name => folders.flatMap(one => identityOf(resolve(one, name)) ?? [])))
  const settings = placeOf(resolve(settingsFile(dataFolder)))
  const kept = new Set(project === undefined ? [] : filesOfProject(resolve(folder, project)).map(placeOf))
  const written = new Set<string>()
  for (const file of outputs) {
    const path = resolve(folder, file)
    const identity = identityOf(path)
    if (identity !== null && read.has(identity)) throw new ProblemError('error.file.article', { file })
    const place = placeOf(path)
    if (kept.has(place)) throw new ProblemError('error.file.project', { file })
    if (place === settings) throw new ProblemError('error.file.settings', { file })
    if (written.has(place)) throw new ProblemError('error.cli.sameOutput', { file })
    written.add(place)
  }
}

/** What tells a place from others, however it is named, also where there is no file yet. */
function placeOf(path: string): string {
  const identity = identityOf(path)
  if (identity !== null) return identity
  try {
    return join(realpathSync(dirname(path)), basename(path))
  } catch {
    return path
  }
}

/** What tells a file from others, however it is named; null where there is none that could be told, or what is written into is no file. */
function identityOf(path: string): string | null {
  try {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false })
    return found?.isFile() ? `${found.dev} ${found.ino}` : null
  } catch {
    // A link to itself, a name that is too long: whoever writes there says so.
    return null
  }
}
