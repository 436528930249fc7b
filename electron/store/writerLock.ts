import { closeSync, openSync, rmSync, statSync } from 'node:fs'
import { hostname } from 'node:os'
import type { DatabaseSync } from 'node:sqlite'
import { ProblemError } from '../shared/result.ts'
import { besideFile, openDatabase, refuseSpecial } from './openDatabase.ts'

/** Who writes to a project file. */
export interface Holder {
  readonly editor: string
  readonly pid: number
  readonly host: string
  /** ISO 8601 UTC with seconds. */
  readonly since: string
}

/** The right to write to one project file, held until released or until the process ends in any way. */
export interface WriterLock {
  release(): void
}

/** Attempts at a lock file that others remove at the same moment. */
const ATTEMPTS = 10

/**
 * Takes the right to write to `path`, or says who has it.
 *
 * The lock is a write transaction that is held open on a small database beside the file. The operating system ends it
 * with the process, however that ends, so that no dead holder is ever waited for; a file with a process id was
 * rejected, because ids are used again and mean nothing on another machine. Readers of the project are not touched.
 */
export function lockForWriting(path: string, holder: Omit<Holder, 'pid' | 'host'>): WriterLock | Holder {
  // One file that is opened by two links has one writer all the same.
  const lockPath = besideFile(path, '-lock')
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    refuseSpecial(path, lockPath)
    closeSync(openSync(lockPath, 'a'))
    const inode = inodeOf(lockPath)
    let database: DatabaseSync | null = null
    try {
      database = openDatabase(lockPath, { readOnly: false, waitMs: 0, journal: 'DELETE' })
      database.exec('BEGIN IMMEDIATE')
      // What came along with a project may have triggers that never end.
      if (database.prepare('SELECT 1 FROM sqlite_schema WHERE sql IS NOT ?').get(HOLDER)) throw foreign(path, lockPath)
      if (!database.prepare('SELECT 1 FROM sqlite_schema').get()) database.exec(HOLDER)
      database.exec('DELETE FROM holder')
      database
        .prepare('INSERT INTO holder VALUES (?, ?, ?, ?)')
        .run(holder.editor, process.pid, hostname(), holder.since)
      database.exec('COMMIT')
      database.exec('BEGIN IMMEDIATE')
    } catch (error) {
      const other = database && isBusy(error) ? readHolder(database) : null
      database?.close()
      if (isNoDatabase(error)) throw foreign(path, lockPath)
      if (!isBusy(error)) throw error
      return other ?? { editor: '', pid: 0, host: '', since: '' }
    }
    const held = database
    // Whoever held it before may have removed the file after we opened it: then we hold a lock nobody else can see.
    if (inode !== undefined && inodeOf(lockPath) === inode) return { release: () => release(held, lockPath) }
    held.close()
  }
  throw new Error(`the lock file ${lockPath} is removed again and again`)
}

const HOLDER = 'CREATE TABLE holder (editor TEXT, pid INTEGER, host TEXT, since TEXT) STRICT'

/** Of a file that has the lock's name and is none: it is nobody's but the person's to delete. */
function foreign(path: string, lockPath: string): ProblemError {
  return new ProblemError('error.store.beside', { file: path, beside: lockPath })
}

/** True if the answer is a lock, not its holder. */
export function isLock(answer: WriterLock | Holder): answer is WriterLock {
  return 'release' in answer
}

function readHolder(database: DatabaseSync): Holder | null {
  try {
    const row = database.prepare('SELECT editor, pid, host, since FROM holder').get()
    if (!row) return null
    return {
      editor: String(row.editor),
      pid: Number(row.pid),
      host: String(row.host),
      since: String(row.since),
    }
  } catch (error) {
    // The holder is writing its name at this very moment.
    if (isBusy(error) || /no such table/u.test(String(error))) return null
    throw error
  }
}

/** Removes the file while the lock is still held, so that nobody who comes between sees a lock that is none. */
function release(database: DatabaseSync, lockPath: string): void {
  if (process.platform !== 'win32') rmSync(lockPath, { force: true })
  database.close()
  if (process.platform !== 'win32') return
  try {
    rmSync(lockPath, { force: true })
  } catch {
    // Another process has opened it already: it is theirs now.
  }
}

function inodeOf(path: string): bigint | undefined {
  return statSync(path, { bigint: true, throwIfNoEntry: false })?.ino
}

/** SQLITE_BUSY, also in its extended forms. */
function isBusy(error: unknown): boolean {
  return codeOf(error) === 5
}

/** SQLITE_CORRUPT and SQLITE_NOTADB. */
function isNoDatabase(error: unknown): boolean {
  const code = codeOf(error)
  return code === 11 || code === 26
}

function codeOf(error: unknown): number | null {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : null
}
