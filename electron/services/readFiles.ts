import type { Progress } from '../shared/contract.ts'
import type { ReadOptions } from '../shared/reading.ts'
import { failure, type Problem } from '../shared/result.ts'
import { throwIfCancelled } from '../worker/client.ts'
import { ReaderClient } from '../worker/readerClient.ts'
import { findFiles } from './findFiles.ts'
import { OWN_FORMS, type ReadText, readArticle } from './readArticle.ts'
import { findPackageRoot, resourcesAt } from './resources.ts'

/** How files and folders are read; charset and `whole` are said by hand and hold for all. `folder`: where relative paths start. */
export interface ReadFilesOptions extends ReadOptions {
  readonly folder: string
  /** Path of the reader's script; that of this program where it is left out. */
  readonly reader?: string
  /** What `-` among the paths stands for. */
  readonly standardInput?: () => Promise<Uint8Array>
  /** Bytes of the one file that is named; nothing is looked up then. */
  readonly given?: Uint8Array
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** Texts with the paths that they were read from; null for one that was read already. */
export interface ReadFiles {
  readonly texts: readonly { readonly text: ReadText; readonly path: string | null }[]
  readonly problems: readonly Problem[]
  readonly notices: readonly Problem[]
}

/**
 * Reads files and folders one after the other; what cannot be read is a problem, the others are still done. Texts among
 * the sources are passed on.
 * @throws CallCancelled if the signal was raised first.
 */
export async function readFiles(
  sources: readonly (string | ReadText)[],
  options: ReadFilesOptions,
): Promise<ReadFiles> {
  const { folder, signal, onProgress } = options
  const texts: { text: ReadText; path: string | null }[] = []
  const problems: Problem[] = []
  const notices: Problem[] = []
  let reader: ReaderClient | null = null
  const started = () => {
    reader ??= new ReaderClient({ script: options.reader ?? resourcesAt(findPackageRoot()).reader })
    return reader
  }
  const paths = sources.filter(source => typeof source === 'string')
  for (const source of sources) if (typeof source !== 'string') texts.push({ text: source, path: null })
  try {
    const found =
      options.given === undefined
        ? await findFiles(paths, folder, signal)
        : { found: paths, inFolders: new Set<string>(), notices: [] }
    notices.push(...found.notices)
    const total = found.found.length
    for (const [done, path] of found.found.entries()) {
      throwIfCancelled(signal)
      if (typeof path !== 'string') {
        problems.push(path)
        continue
      }
      onProgress?.({ stage: 'read', done, total })
      const result = await readArticle(path, { ...options, reader: started })
      const gave = result.ok ? result.value : { texts: [], problems: [result.problem] }
      // A folder may have tables of ours or of others in it, which nobody called articles.
      const isStray =
        found.inFolders.has(path) && gave.texts.length === 0 && gave.problems.every(({ code }) => STRAY.has(code))
      if (isStray) notices.push(failure('notice.file.noArticles', { file: path.replaceAll('\\', '/') }).problem)
      else problems.push(...gave.problems)
      texts.push(...gave.texts.map(text => ({ text, path })))
    }
    return { texts, problems, notices }
  } finally {
    await (reader as ReaderClient | null)?.close()
  }
}

/** JSON that has another form than articles, and what we wrote for others. */
const STRAY = new Set([
  ...['jsonLine', 'jsonObject', 'jsonText', 'jsonField'].map(name => `error.file.${name}`),
  ...Object.values(OWN_FORMS),
])
