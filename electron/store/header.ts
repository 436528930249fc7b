import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { ProblemError } from '../shared/result.ts'
import { APPLICATION_ID, VERSION } from './migrate.ts'

const MAGIC = 'SQLite format 3\0'
/** Offsets into the header: https://www.sqlite.org/fileformat.html, section 1.3. */
const USER_VERSION_AT = 60
/** No program will get to write this form: of a greater one the header is spoilt. */
const FURTHEST_VERSION = 10_000
const APPLICATION_ID_AT = 68
const HEADER_BYTES = 100

/**
 * The version a file's header gives, read without SQLite, so that a file which is refused is left exactly as it was.
 * @throws ProblemError where the file is missing, a folder, no database, another program's, of a newer version, or of none that can be.
 */
export function checkHeader(path: string): number {
  const header = readHeader(path)
  const problem = (code: string, params = {}) => new ProblemError(`error.store.${code}`, { file: path, ...params })
  if (header.length === 0) throw problem('empty')
  if (header.length < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC) throw problem('notDatabase')
  if (header.readUInt32BE(APPLICATION_ID_AT) !== APPLICATION_ID) throw problem('otherProgram')
  const version = header.readUInt32BE(USER_VERSION_AT)
  if (version > FURTHEST_VERSION) throw problem('damaged')
  if (version > VERSION) throw problem('newer', { version, known: VERSION })
  return version
}

function readHeader(path: string): Buffer {
  let file: number
  try {
    // A pipe would keep us waiting for whoever writes into it.
    const found = statSync(path)
    if (!found.isFile() && !found.isDirectory()) throw new ProblemError('error.store.notDatabase', { file: path })
    file = openSync(path, 'r')
  } catch (error) {
    throw ioProblem(path, error)
  }
  try {
    const bytes = Buffer.alloc(HEADER_BYTES)
    return bytes.subarray(0, readSync(file, bytes, 0, HEADER_BYTES, 0))
  } catch (error) {
    throw ioProblem(path, error)
  } finally {
    closeSync(file)
  }
}

/** A failed call to the system or to SQLite as a sentence that says what the person can do; bugs stay what they are. */
export function ioProblem(path: string, error: unknown): unknown {
  if (error instanceof ProblemError || !(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  const extended = 'errcode' in error ? Number(error.errcode) : null
  const sqlite = extended === null ? null : extended & 0xff
  const problem = (name: string) => new ProblemError(`error.store.${name}`, { file: path })
  if (code === 'ENOENT' || code === 'ENOTDIR') return problem('missing')
  if (code === 'ENAMETOOLONG') return new ProblemError('error.file.longName', { file: path })
  if (code === 'ELOOP') return new ProblemError('error.file.loop', { file: path })
  if (code === 'EISDIR') return problem('folder')
  if (code === 'EACCES' || code === 'EPERM') return problem('noPermission')
  if (code === 'EROFS' || sqlite === SQLITE.READONLY) return problem('readOnlyPlace')
  if (code === 'ENOSPC' || sqlite === SQLITE.FULL || extended === SHM_SIZE) return problem('diskFull')
  // No text of a project is near the size that SQLite refuses: such are spoilt.
  if (isSpoiltNumber(error)) return problem('damaged')
  if (sqlite === SQLITE.CORRUPT || sqlite === SQLITE.NOTADB || sqlite === SQLITE.TOOBIG) return problem('damaged')
  // The form of a project is this program's own: a statement fails only where bytes of the form itself are spoilt.
  if (
    sqlite === SQLITE.ERROR &&
    /^(?:no such (?:table|column)|unsupported file format|table \w+ already exists)/u.test(error.message)
  )
    return problem('damaged')
  if (sqlite === SQLITE.CANTOPEN) return problem('cannotOpen')
  if (sqlite === SQLITE.IOERR) return problem('disk')
  if (sqlite === SQLITE.BUSY || sqlite === SQLITE.LOCKED) return problem('busy')
  return error
}

/** True where a row has a number that JavaScript cannot hold: greater than this program writes any, so it is spoilt. */
export function isSpoiltNumber(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_OUT_OF_RANGE'
}

/** Like `ioProblem`, of a file that is to be made: it is not missing, its folder is. */
export function newFileProblem(path: string, error: unknown): unknown {
  const problem = ioProblem(path, error)
  const isMissing = problem instanceof ProblemError && problem.problem.code === 'error.store.missing'
  return isMissing ? new ProblemError('error.store.noFolder', { file: path }) : problem
}

/** SQLITE_IOERR_SHMSIZE: there is no room for the index of the log of last writes; it is called no full disk, but one it is. */
const SHM_SIZE = 10 | (19 << 8)

/** Result codes: https://www.sqlite.org/rescode.html. */
const SQLITE = {
  ERROR: 1,
  BUSY: 5,
  LOCKED: 6,
  READONLY: 8,
  IOERR: 10,
  CORRUPT: 11,
  FULL: 13,
  CANTOPEN: 14,
  TOOBIG: 18,
  NOTADB: 26,
} as const
