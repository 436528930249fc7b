import { readdir, realpath, stat } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { ARTICLE_EXTENSIONS } from '../shared/reading.ts'
import { failure, type Problem } from '../shared/result.ts'
import { CallCancelled, throwIfCancelled } from '../worker/client.ts'

/** Files of a folder that are taken for articles; others are counted. */
const ARTICLES: ReadonlySet<string> = new Set(ARTICLE_EXTENSIONS.map(one => `.${one}`))
/** Deepest folder and most files below a folder that a person named. */
const MAX_DEPTH = 32
const MAX_FILES = 20_000

/** The files behind paths that may be folders. */
export interface FoundFiles {
  /** Paths as given, those of a folder below it, in the order of their names; a problem where there are none. */
  readonly found: readonly (string | Problem)[]
  /** Paths that nobody named: they stand in a folder. */
  readonly inFolders: ReadonlySet<string>
  readonly notices: readonly Problem[]
}

/**
 * Files and, for folders, the files in them, as deep as they go. Links to folders are not followed, so that nothing goes
 * round, nor links that lead out of the folder: who gave it may have meant another file of this machine. Hidden files and
 * folders are passed over.
 */
export async function findFiles(paths: readonly string[], folder: string, signal?: AbortSignal): Promise<FoundFiles> {
  const found: (string | Problem)[] = []
  const inFolders = new Set<string>()
  const notices: Problem[] = []
  for (const path of paths) {
    const isFolder = await stat(resolve(folder, path)).then(
      it => it.isDirectory(),
      () => false,
    )
    if (!isFolder) {
      found.push(path)
      continue
    }
    const walk: Walk = { folder, root: path, problems: [], files: [], others: 0, signal }
    await enter(walk, path, 0)
    const shown = path.replaceAll('\\', '/')
    found.push(...walk.problems)
    if (walk.files.length > MAX_FILES) {
      found.push(failure('error.folder.tooMany', { folder: shown, most: MAX_FILES }).problem)
      continue
    }
    if (walk.files.length === 0) {
      // Of what could not be looked into nobody knows that it is empty.
      if (walk.problems.length === 0)
        found.push(failure('error.folder.empty', { folder: shown, others: walk.others }).problem)
    } else if (walk.others > 0)
      notices.push(failure('notice.folder.others', { folder: shown, count: walk.others }).problem)
    for (const file of walk.files) inFolders.add(file)
    found.push(...walk.files)
  }
  return { found, inFolders, notices }
}

interface Walk {
  readonly folder: string
  /** The folder that was named. */
  readonly root: string
  readonly problems: Problem[]
  readonly files: string[]
  others: number
  readonly signal: AbortSignal | undefined
}

async function enter(walk: Walk, path: string, depth: number): Promise<void> {
  throwIfCancelled(walk.signal)
  const shown = path.replaceAll('\\', '/')
  if (depth > MAX_DEPTH) {
    walk.problems.push(failure('error.folder.tooDeep', { folder: shown, most: MAX_DEPTH }).problem)
    return
  }
  try {
    const entries = await readdir(resolve(walk.folder, path), { withFileTypes: true })
    entries.sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of entries) {
      if (entry.name.startsWith('.') || walk.files.length > MAX_FILES) continue
      const at = join(path, entry.name)
      if (entry.isDirectory()) await enter(walk, at, depth + 1)
      else if (entry.isSymbolicLink() && !(await isWithin(walk, at))) walk.others++
      else if (ARTICLES.has(extname(entry.name).toLowerCase())) walk.files.push(at)
      else walk.others++
    }
  } catch (error) {
    if (error instanceof CallCancelled) throw error
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'EIO'
    walk.problems.push(failure('error.folder.unreadable', { folder: shown, reason }).problem)
  }
}

/** Whether what a link leads to lies in the folder that was named. */
async function isWithin({ folder, root }: Walk, link: string): Promise<boolean> {
  const places = await Promise.all([root, link].map(one => realpath(resolve(folder, one)))).catch(() => null)
  const [inside = '', target = ''] = places ?? []
  return places !== null && target.startsWith(inside.endsWith(sep) ? inside : inside + sep)
}
