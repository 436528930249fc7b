import { lstatSync, realpathSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { ProblemError } from '../shared/result.ts'

/** How SQLite opens a file. Left out: it takes locks, waits five seconds, keeps a WAL, and the schema is guarded. */
export interface DatabaseOptions {
  readonly readOnly: boolean
  /** Read without any lock or side file: for folders and media that nothing can be written to. */
  readonly immutable?: boolean
  /** How long a statement waits for another process that is just writing. */
  readonly waitMs?: number
  readonly journal?: 'WAL' | 'DELETE'
  /** The schema itself may be written: of a copy that is thrown away. */
  readonly mayWriteSchema?: boolean
}

/** Long enough for a checkpoint of another process, short enough for a person to wait. */
const WAIT_MS = 5000

/** What SQLite opens beside a file: https://www.sqlite.org/tempfiles.html. */
const SIDES = ['-journal', '-wal', '-shm'] as const

/** Where what belongs to a file stands: beside the file itself, wherever a link to it stands. */
export function besideFile(path: string, side: (typeof SIDES)[number] | '-lock'): string {
  try {
    return realpathSync(path) + side
  } catch {
    // It is not there yet.
    return path + side
  }
}

/** A project's file and all that may stand beside it while it is open, whether there is any of it or not. */
export function filesOfProject(path: string): readonly string[] {
  const lock = besideFile(path, '-lock')
  return [path, lock, ...[path, lock].flatMap(file => SIDES.map(side => besideFile(file, side)))]
}

/**
 * Removes a project file that was just made and came to nothing, with what SQLite opened beside it: none of it was there before, as
 * `refuseLeftover` saw to. What is no file, and what cannot be removed, stays; never throws, for what the person is to be told is why the
 * project came to nothing.
 */
export function removeDatabase(path: string): void {
  for (const file of [path, ...SIDES.map(side => besideFile(path, side))]) {
    try {
      if (lstatSync(file).isFile()) rmSync(file)
    } catch {
      // It is not there, or it stays.
    }
  }
}

/**
 * What lies beside the place of a new project is somebody's: SQLite would take it for the project's own, and it would go with it. A file
 * with the name of a lock is seen to by whoever takes the lock.
 * @throws ProblemError `error.store.leftover`, or `error.store.exists` where the project itself is there
 */
export function refuseLeftover(path: string): void {
  const isThere = (file: string) => lstatSync(file, { throwIfNoEntry: false }) !== undefined
  const lock = besideFile(path, '-lock')
  for (const beside of filesOfProject(path).slice(1)) {
    const found = lstatSync(beside, { throwIfNoEntry: false })
    if (found === undefined || (beside.startsWith(lock) && found.isFile())) continue
    // Asked last: whoever is making it at this moment has made the file first.
    if (isThere(path)) throw new ProblemError('error.store.exists', { file: path })
    throw new ProblemError('error.store.leftover', { file: path, beside: basename(beside) })
  }
}

/**
 * What came along with a file may be no file: a pipe would be waited at for ever, a link leads into another file.
 * @throws ProblemError `error.store.beside`
 */
export function refuseSpecial(path: string, beside: string): void {
  const found = lstatSync(beside, { throwIfNoEntry: false })
  if (found && !found.isFile()) throw new ProblemError('error.store.beside', { file: path, beside })
}

/** Opens SQLite the one way this program does: WAL, every commit flushed to the disk before it is acknowledged. */
export function openDatabase(path: string, options: DatabaseOptions): DatabaseSync {
  const { readOnly, immutable = false, waitMs = WAIT_MS, journal = 'WAL', mayWriteSchema = false } = options
  for (const side of SIDES) refuseSpecial(path, besideFile(path, side))
  const database = new DatabaseSync(immutable ? immutableUrl(path) : path, {
    ...{ readOnly, timeout: waitMs, defensive: !mayWriteSchema },
  })
  try {
    if (!readOnly) {
      database.exec(`PRAGMA journal_mode = ${journal}`)
      database.exec('PRAGMA synchronous = FULL')
      // Each commit is brought from the file's log into the file at once: a copy of the file alone, as a file manager or a letter
      // takes it of a project that is open, would lack it otherwise, and nothing would say so. Where that fails the log keeps it.
      database.exec('PRAGMA wal_autocheckpoint = 1')
    }
    // Functions that a damaged or hostile file's schema could name must not run.
    database.exec('PRAGMA trusted_schema = OFF')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/**
 * Brings all of a database's log into its file, and empties the log where nobody reads from it.
 * @returns false where somebody reads an older state: the file then lacks what was saved since
 */
export function bringLogIn(database: DatabaseSync): boolean {
  const { busy, log, checkpointed } = checkpoint(database)
  return busy === 0 || log === checkpointed
}

/** As `bringLogIn`, but true only where the log is empty after it: one that is read from keeps former pages. */
export function isLogEmptied(database: DatabaseSync): boolean {
  return checkpoint(database).busy === 0
}

/** It throws where the disk fails; that somebody is reading it says in its row only. */
function checkpoint(database: DatabaseSync): Readonly<Record<string, unknown>> {
  return database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() ?? {}
}

function immutableUrl(path: string): URL {
  const url = pathToFileURL(path)
  url.searchParams.set('immutable', '1')
  return url
}
