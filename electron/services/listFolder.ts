import { readdir, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { FileEntry } from '../shared/contract.ts'
import type { InterfaceLanguage } from '../shared/languages.ts'
import { nameOrder } from '../shared/locale.ts'
import type { Problem } from '../shared/result.ts'
import { nothingAt } from './nothingAt.ts'

/** A folder as the window's own picker shows it. */
export interface FolderListing {
  readonly path: string
  readonly parent: string | null
  readonly entries: FileEntry[]
  readonly problem: Problem | null
}

/** The entries of a folder, folders first, then by name; hidden ones are left out. An empty path is the person's own folder. */
export async function listFolder(path: string, language: InterfaceLanguage): Promise<FolderListing> {
  const compare = nameOrder(language)
  const at = path === '' ? homedir() : resolve(path)
  const parent = dirname(at) === at ? null : dirname(at)
  try {
    const names = (await readdir(at)).filter(name => !name.startsWith('.'))
    const found = await Promise.all(names.map(name => entryOf(at, name)))
    const entries = found.filter(entry => entry !== null)
    entries.sort((a, b) => Number(b.folder) - Number(a.folder) || compare(a.name, b.name))
    return { path: at, parent, entries, problem: null }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'EIO'
    const code = reason === 'ENOENT' ? 'error.folder.missing' : 'error.folder.unreadable'
    return { path: at, parent, entries: [], problem: { code, params: { folder: at, reason } } }
  }
}

/** Where a path leads that a person typed: absolute, from their own folder (`~` too), and whether it is a folder, which may be what is `sought`. */
export async function findPath(
  typed: string,
  sought: 'file' | 'folder' = 'file',
): Promise<{ readonly path: string; readonly folder: boolean; readonly problem: Problem | null }> {
  const path = resolve(homedir(), typed.replace(/^~(?=$|[\\/])/u, homedir()))
  const found = await stat(path).catch(() => null)
  if (found) return { path, folder: found.isDirectory(), problem: null }
  return { path, folder: false, problem: nothingAt(sought === 'folder' || /[\\/]$/u.test(typed) ? `${path}/` : path) }
}

/** Null for what is neither a file nor a folder, or vanished meanwhile. */
async function entryOf(folder: string, name: string): Promise<FileEntry | null> {
  const path = join(folder, name)
  try {
    const found = await stat(path)
    if (!found.isFile() && !found.isDirectory()) return null
    return { name, path, folder: found.isDirectory(), size: found.isFile() ? found.size : 0 }
  } catch {
    return null
  }
}
