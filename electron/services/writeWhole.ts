import { access, chmod, constants, lstat, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { failure, type Problem, type Result, success } from '../shared/result.ts'

let drafts = 0

/**
 * Writes a file whole or not at all, and never over a project; a pipe or a device (`/dev/stdout`) is written into, a
 * link leads to its file, and where there is none to it is refused. `file` is the name to show. Where `replace` is false a file that is there stays.
 */
export async function writeWhole(path: string, text: string, file: string, replace = true): Promise<Result<null>> {
  const refused = await whyNotWritten(path, file, replace)
  if (refused) return { ok: false, problem: refused }
  const target = await realpath(path).catch(() => path)
  const found = await stat(target).catch(() => null)
  const isSpecial = found !== null && !found.isFile()
  // Beside the target, so that the last step is a rename within one file system. Its name is short: the target's may be
  // as long as names get.
  drafts += 1
  const draft = join(dirname(target), `.quoin-${process.pid}-${drafts}.part`)
  try {
    if (isSpecial) {
      await writeFile(target, text, 'utf8')
      return success(null)
    }
    // On disk before it takes the name: after a power cut there is the old file or the new one.
    await writeFile(draft, text, { encoding: 'utf8', flush: true, flag: 'wx' })
    if (found) await chmod(draft, found.mode)
    await rename(draft, target)
    return success(null)
  } catch (error) {
    if (!isSpecial) await rm(draft, { force: true }).catch(() => undefined)
    return { ok: false, problem: writeProblem(error, file) }
  }
}

/**
 * Why `writeWhole` will not write a file, as far as that can be told before there is anything to write; null where nothing is known against
 * it. Nothing is made and nothing changed.
 */
export async function whyNotWritten(path: string, file: string, replace = true): Promise<Problem | null> {
  const problem = (name: string) => failure(`error.file.${name}`, { file }).problem
  if (NAMES_FOLDER.test(file)) return problem('isFolder')
  const target = await realpath(path).catch(() => path)
  const found = await stat(target).catch(() => null)
  if (found?.isDirectory()) return problem('isFolder')
  if (found === null) {
    try {
      // The file it is to lead to may be on a disk that is not there now, and a file in its place would keep it from being found again.
      if ((await lstat(path)).isSymbolicLink()) return (await isLoop(path)) ? problem('loop') : problem('deadLink')
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) return writeProblem(error, file)
    }
  }
  if (found?.isFile() && (await isDatabase(target))) return problem('project')
  const [, project] = BESIDE.exec(target) ?? []
  if (project !== undefined && (await isDatabase(project))) return problem('project')
  if (found?.isFile() && !replace) return problem('exists')
  try {
    // A rename asks the folder only: a file that must not be written would be replaced all the same.
    if (found) await access(target, constants.W_OK)
    if (found === null || found.isFile()) await access(dirname(target), constants.W_OK)
    if (found === null && !(await stat(dirname(target))).isDirectory()) return problem('noFolder')
    return null
  } catch (error) {
    return writeProblem(error, file)
  }
}

/** True for a link that leads to itself, by whatever way. */
async function isLoop(path: string): Promise<boolean> {
  return stat(path).then(
    () => false,
    (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ELOOP',
  )
}

/** A name that only a folder can have, as it was typed: what is made of it for the system has lost that. */
const NAMES_FOLDER = process.platform === 'win32' ? /[\\/]\.?$/u : /\/\.?$/u

function writeProblem(error: unknown, file: string): Problem {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : 'EIO'
  const known = SENTENCES[reason]
  return (known === undefined ? failure('error.file.write', { file, reason }) : failure(known, { file })).problem
}

/** What a person can do about what went wrong, where that is more than looking at everything. */
const SENTENCES: Readonly<Record<string, string>> = {
  ENOSPC: 'error.file.full',
  EDQUOT: 'error.file.full',
  EFBIG: 'error.file.full',
  EACCES: 'error.file.locked',
  EPERM: 'error.file.locked',
  EROFS: 'error.file.locked',
  EBUSY: 'error.file.locked',
  ENOENT: 'error.file.noFolder',
  ENOTDIR: 'error.file.noFolder',
  ELOOP: 'error.file.loop',
  ENAMETOOLONG: 'error.file.longName',
}

/** What stands beside a project and is a part of it: https://www.sqlite.org/tempfiles.html, and the lock. */
const BESIDE = /^(.+)-(?:wal|shm|journal|lock)$/su

/** First bytes of a project's file: https://www.sqlite.org/fileformat.html, section 1.3. */
const DATABASE = 'SQLite format 3\0'

/** True where a database stands: a project, whose decisions an export in its place would destroy. */
async function isDatabase(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => null)
  if (file === null) return false
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(DATABASE.length), 0, DATABASE.length, 0)
    return buffer.toString('latin1', 0, bytesRead) === DATABASE
  } catch {
    return false
  } finally {
    await file.close()
  }
}
