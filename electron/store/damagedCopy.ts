/** A copy of a damaged project file that SQLite can be asked about. */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { ProblemError } from '../shared/result.ts'
import { formFound, hasForeignTables } from './form.ts'
import { checkHeader } from './header.ts'
import { besideFile, openDatabase, refuseSpecial } from './openDatabase.ts'
import { type Clock, createProject, openProject } from './project.ts'
import { EVENT_VERSION } from './reviewLog.ts'
import { attempt, isOfSqlite } from './soundness.ts'
import { isWalDamaged } from './walDamage.ts'

/** An open copy; the caller closes it and removes its folder. */
export interface DamagedCopy {
  readonly database: DatabaseSync
  /** Where it stands. */
  readonly path: string
  /** The first page, which says where everything stands, was ruined and was put in anew. */
  readonly isHeaderMade: boolean
  /** What the header says of the file is not true of it. */
  readonly isHeaderWrong: boolean
  /** Some of the last writes cannot be read. */
  readonly isWalDamaged: boolean
}

/** Every project file has pages of this size; the program never asks for another one. */
const PAGE_BYTES = 4096

/** Of a file that lost more than this share of itself the header's word for its size is not believed. */
const MOST_MISSING = 1000

/**
 * Copies `path` into `folder` (even a reader of a WAL database writes beside it) and opens the copy.
 * @throws ProblemError where it is missing, of a newer version, another program's, no project as far as can be seen, or has no file for its last writes.
 */
export function openDamagedCopy(path: string, folder: string, clock: Clock): DamagedCopy {
  const reason = refusal(path)
  const copy = join(folder, 'damaged.quoin')
  const log = besideFile(path, '-wal')
  refuseSpecial(path, log)
  const take = () => {
    copyFileSync(path, copy)
    for (const side of ['-wal', '-shm']) rmSync(copy + side, { force: true })
    if (existsSync(log)) copyFileSync(log, `${copy}-wal`)
  }
  take()
  const damage = { path: copy, isWalDamaged: isWalDamaged(`${copy}-wal`) }
  if (reason === null || CONTRADICTED.has(reason.problem.code)) {
    const isHeaderWrong = reason !== null || hasVacuum(copy)
    mend(copy)
    const database = asked(copy, path)
    if (database && (reason === null || isOfOurForm(database)))
      return { database, isHeaderMade: false, isHeaderWrong, ...damage }
    database?.close()
  }
  // A sound header that names another program, or a later form of ours, is believed.
  for (const page of reason === null || HELPED.has(reason.problem.code) ? firstPages(folder, clock) : []) {
    take()
    putFirstPage(copy, page)
    const database = asked(copy, path)
    if (database) return { database, isHeaderMade: true, isHeaderWrong: true, ...damage }
  }
  const code = reason?.problem.code
  if (reason && code === 'error.store.newer') throw reason
  throw new ProblemError(reason ? 'error.store.noProject' : 'error.store.nothingToSalvage', { file: path })
}

/** Why the file is not to be taken as it is, where that may be an error of its header; null where it may be. */
function refusal(path: string): ProblemError | null {
  try {
    checkHeader(path)
    return null
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const { code } = error.problem
    if (code === 'error.store.damaged') return null
    if (HELPED.has(code) || CONTRADICTED.has(code)) return error
    throw error
  }
}

/** Where another first page may help. */
const HELPED = new Set(['error.store.notDatabase'])

/** What a header says of a file, and what the form of the file may contradict. */
const CONTRADICTED = new Set(['error.store.otherProgram', 'error.store.newer'])

/** True if the file has exactly the tables that this program makes, and no decision of a later form. */
function isOfOurForm(database: DatabaseSync): boolean {
  if (attempt(() => formFound(database)) !== 'own') return false
  return attempt(() => database.prepare('SELECT 1 FROM review_log WHERE v > ?').get(EVENT_VERSION)) === undefined
}

/** The copy, open, if its tables can be asked for and one of the first articles is there; else null. */
function asked(copy: string, path: string): DatabaseSync | null {
  let database: DatabaseSync | null = null
  try {
    database = openDatabase(copy, { readOnly: true })
    if (hasForeignTables(database)) throw new ProblemError('error.store.noProject', { file: path })
    // Tables that are not there cannot be prepared; what is left of ruined ones the reading finds out.
    database.prepare('SELECT seq FROM review_log WHERE seq = 1')
    const row = database.prepare('SELECT sha256, text FROM articles WHERE place = ?')
    if (Array.from({ length: TRIED }, (_, i) => i + 1).some(place => isThere(row, place))) return database
  } catch (error) {
    if (!isOfSqlite(error)) {
      database?.close()
      throw error
    }
  }
  if (database?.isOpen) database.close()
  return null
}

/** Articles of which one must be readable: else another first page is tried, and is a guess too far. */
const TRIED = 4096

function isThere(row: StatementSync, place: number): boolean {
  return attempt(() => /^[0-9a-f]{64}$/u.test(String(row.get(place)?.sha256))) ?? false
}

/** First pages of projects of ours: as they are made, and as they are after all of the file was written anew. */
function firstPages(folder: string, clock: Clock): readonly Buffer[] {
  const [made, anew] = [join(folder, 'made.quoin'), join(folder, 'anew.quoin')]
  for (const path of [made, anew]) rmSync(path, { force: true })
  createProject(made, clock, '').close()
  const project = openProject(made, { readOnly: true, editor: '', clock })
  try {
    project.copyTo(anew)
  } finally {
    project.close()
  }
  return [made, anew].map(path => pageOf(path))
}

function pageOf(path: string): Buffer {
  const file = openSync(path, 'r')
  try {
    const page = Buffer.alloc(PAGE_BYTES)
    readSync(file, page, 0, PAGE_BYTES, 0)
    return page
  } finally {
    closeSync(file)
  }
}

/** Puts `page` first, with the size that the file has. Offsets: https://www.sqlite.org/fileformat.html, section 1.3. */
function putFirstPage(copy: string, page: Buffer): void {
  const file = openSync(copy, 'r+')
  try {
    const { size } = fstatSync(file)
    const pages = Math.max(1, Math.ceil(size / PAGE_BYTES))
    const first = Buffer.from(page)
    // The size holds only where both counters of changes agree, and they do in a page of ours.
    first.writeUInt32BE(pages, 28)
    // Which pages are free nobody knows any more; nothing is written to the copy.
    first.writeUInt32BE(0, 32)
    first.writeUInt32BE(0, 36)
    writeSync(file, first, 0, PAGE_BYTES, 0)
    if (size % PAGE_BYTES !== 0) ftruncateSync(file, pages * PAGE_BYTES)
  } finally {
    closeSync(file)
  }
}

/** The largest root page and the mark of incremental vacuum; zero in every file of ours, which are never vacuumed by themselves. */
const VACUUM_AT = [52, 64] as const

function hasVacuum(copy: string): boolean {
  const header = pageOf(copy)
  return VACUUM_AT.some(at => header.readUInt32BE(at) !== 0)
}

/**
 * Gives a file that was cut short its full size again, with empty pages: SQLite refuses one that is shorter than its header says as a
 * whole, and of this one only the rows on those pages. And says that its pages have no map, which SQLite would look for.
 * Offsets: https://www.sqlite.org/fileformat.html, section 1.3.
 */
function mend(copy: string): void {
  const file = openSync(copy, 'r+')
  try {
    const header = Buffer.alloc(32)
    readSync(file, header, 0, header.length, 0)
    const { size } = fstatSync(file)
    const pageSize = header.readUInt16BE(16)
    const whole = (pageSize === 1 ? 2 ** 16 : pageSize) * header.readUInt32BE(28)
    if (size < whole && whole <= size * MOST_MISSING) ftruncateSync(file, whole)
    for (const at of VACUUM_AT) writeSync(file, Buffer.alloc(4), 0, 4, at)
  } finally {
    closeSync(file)
  }
}
