/** The `.quoin` file: texts and the log of decisions, the only truth of a project. */
import { closeSync, constants, copyFileSync, existsSync, openSync, rmSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { EventBody, ReviewEvent } from '../../engine/review/types.ts'
import type { Article, ArticleId } from '../../engine/types.ts'
import { toWellFormed } from '../../engine/wellFormed.ts'
import { type Problem, ProblemError } from '../shared/result.ts'
import type { VectorStore } from '../shared/vectors.ts'
import { readArticles, writeArticles } from './articleRows.ts'
import { formFound } from './form.ts'
import { checkHeader, ioProblem, newFileProblem } from './header.ts'
import { migrate, VERSION, versionOf } from './migrate.ts'
import { besideFile, bringLogIn, isLogEmptied, openDatabase, refuseLeftover, removeDatabase } from './openDatabase.ts'
import { purgeArticle } from './purge.ts'
import { readLog, writeEvents } from './reviewLog.ts'
import { damageOf } from './soundness.ts'
import { transaction } from './transaction.ts'
import { vectorTable } from './vectorTable.ts'
import { isLock, lockForWriting, type WriterLock } from './writerLock.ts'

/** The time now, ISO 8601 UTC with seconds. */
export type Clock = () => string

/** How a project file is opened, and who opens it. */
export interface OpenOptions {
  /** `ifNeeded`: read only where another window writes, or nothing can be written; `StoredProject.readOnly` says why. */
  readonly readOnly: boolean | 'ifNeeded'
  /** Named to whoever finds the file in use. */
  readonly editor: string
  readonly clock: Clock
}

/** An open project file. Every call that returns has its effect on disk; every failure is a `ProblemError`. */
export interface StoredProject {
  readonly path: string
  /** Why nothing can be written; null where it can. */
  readonly readOnly: Problem | null
  /** In the order in which they were added. */
  articles(): readonly Article[]
  addArticles(articles: readonly Article[]): void
  log(): readonly ReviewEvent[]
  /** A number that is another when another program has written into the file. */
  version(): number
  /** Writes one command's events as one undo group and returns them once they are on disk. */
  append(command: string, bodies: readonly EventBody[], by: string, at: string): readonly ReviewEvent[]
  readonly vectors: VectorStore
  /** Removes an article's words from the file for good, and says so in the log. */
  purge(article: ArticleId, by: string, at: string): void
  /** Writes all of it to a new file, as it is now. */
  copyTo(path: string): void
  /**
   * Leaves one file that stands alone, or says why it does not: of what was saved, some stands in a file beside it. The project cannot be
   * used afterwards.
   */
  close(): Problem | null
}

/**
 * Makes a new, empty project file and opens it.
 * @throws ProblemError if there is a file already, if something lies beside that would be taken for a part of it, or none can be made.
 */
export function createProject(path: string, clock: Clock, editor: string): StoredProject {
  return guarded(path, () => {
    makeFile(path)
    try {
      // Not in WAL mode yet: the header that says whose file this is must be in the file itself, not in its log.
      const database = openDatabase(path, { readOnly: false, journal: 'DELETE' })
      try {
        migrate(database)
        database.prepare('INSERT INTO project VALUES (1, ?, ?)').run(clock(), toWellFormed(editor))
      } finally {
        database.close()
      }
      return openProject(path, { readOnly: false, editor, clock })
    } catch (error) {
      const problem = ioProblem(path, error)
      // Whoever opened it in the moment after it was made has it now.
      if (!(problem instanceof ProblemError && problem.problem.code === 'error.store.locked')) removeDatabase(path)
      throw problem
    }
  })
}

/** Makes an empty file, where nothing lies that would be taken for a part of it: unlike SQLite the system says why there can be none. */
function makeFile(path: string): void {
  try {
    refuseLeftover(path)
    closeSync(openSync(path, 'wx'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new ProblemError('error.store.exists', { file: path })
    throw newFileProblem(path, error)
  }
}

/**
 * Opens a project file.
 * @throws ProblemError where it is missing, no project, newer, damaged (unless `ifNeeded` and some of it can be read), or (unless
 * `ifNeeded`) written by another.
 */
export function openProject(path: string, options: OpenOptions): StoredProject {
  return guarded(path, () => {
    checkHeader(path)
    if (options.readOnly === true) return openForReading(path, { code: 'error.store.readOnly', params: { file: path } })
    try {
      return openForWriting(path, options)
    } catch (error) {
      const problem = ioProblem(path, error)
      if (options.readOnly !== 'ifNeeded' || !(problem instanceof ProblemError)) throw problem
      if (!READABLE.has(problem.problem.code)) throw problem
      return openForReading(path, problem.problem)
    }
  })
}

/** Reasons why a file cannot be written that do not keep it from being read. */
const READABLE = new Set(
  ['locked', 'noPermission', 'readOnlyPlace', 'cannotOpen', 'diskFull', 'damagedWithin'].map(
    name => `error.store.${name}`,
  ),
)

function openForWriting(path: string, { editor, clock }: OpenOptions): StoredProject {
  closeSync(openSync(path, constants.O_RDWR))
  const lock = lockForWriting(path, { editor, since: clock() })
  if (!isLock(lock))
    throw new ProblemError('error.store.locked', { file: path, editor: lock.editor || 'empty', since: lock.since })
  try {
    const database = openDatabase(path, { readOnly: false })
    try {
      bringUpToDate(database, path)
      return storedProject(database, path, null, clock, lock)
    } catch (error) {
      database.close()
      throw error
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

function openForReading(path: string, reason: Problem): StoredProject {
  let database = openDatabase(path, { readOnly: true })
  try {
    // WAL needs side files; where they cannot be made, a file without a log of its own can still be read as it is.
    try {
      versionOf(database)
    } catch (error) {
      const log = statSync(besideFile(path, '-wal'), { throwIfNoEntry: false })
      if (log && log.size > 0) throw error
      database.close()
      database = openDatabase(path, { readOnly: true, immutable: true })
    }
    refuseNewer(path, versionOf(database))
    if (versionOf(database) < VERSION) throw new ProblemError('error.store.olderReadOnly', { file: path })
    refuseOtherForm(path, database, VERSION)
    return storedProject(database, path, reason, () => '', null)
  } catch (error) {
    if (database.isOpen) database.close()
    throw error
  }
}

/** Migrates an older file, after putting a copy of it aside. */
function bringUpToDate(database: DatabaseSync, path: string): void {
  const version = versionOf(database)
  refuseNewer(path, version)
  refuseOtherForm(path, database, version)
  refuseDamaged(path, database)
  if (version === VERSION) return
  // The copy is of the file alone.
  if (!bringLogIn(database)) throw new ProblemError('error.store.busy', { file: path })
  const backup = backupPath(path, version)
  copyFileSync(path, backup, constants.COPYFILE_EXCL)
  try {
    migrate(database)
  } catch (error) {
    // Where nothing was done to the file no copy of it is needed.
    if (versionOf(database) === version) rmSync(backup, { force: true })
    throw error
  }
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
}

function refuseNewer(path: string, version: number): void {
  if (version > VERSION) throw new ProblemError('error.store.newer', { file: path, version, known: VERSION })
}

/** Nothing of a file is read or written before this: its schema may be somebody's who means harm. */
function refuseOtherForm(path: string, database: DatabaseSync, version: number): void {
  const found = formFound(database, version)
  if (found === 'own') return
  throw new ProblemError(`error.store.${found === 'foreign' ? 'otherForm' : 'damaged'}`, { file: path })
}

/** Into a file whose pages are mixed up nothing is written: SQLite might put it over what can still be read. */
function refuseDamaged(path: string, database: DatabaseSync): void {
  const what = damageOf(database)
  // As it is typed behind a command, spaces and all.
  const argument = `"${path}"`
  if (what !== 'none') throw new ProblemError('error.store.damagedWithin', { file: path, what, argument })
}

/** A name for the copy of a file before its migration that no file has yet. */
function backupPath(path: string, version: number): string {
  const stem = path.replace(/\.quoin$/iu, '')
  for (let n = 1; ; n++) {
    const candidate = `${stem}.version-${version}${n === 1 ? '' : `-${n}`}.quoin`
    if (!existsSync(candidate)) return candidate
  }
}

function storedProject(
  database: DatabaseSync,
  path: string,
  readOnly: Problem | null,
  clock: Clock,
  lock: WriterLock | null,
): StoredProject {
  const opened = readOnly ? null : identityOf(path)
  const write = <T>(work: () => T): T => {
    if (readOnly) throw new ProblemError(readOnly.code, { ...readOnly.params })
    // What is written into a file that was moved, deleted or replaced meanwhile would be looked for in vain.
    if (identityOf(path) !== opened) throw new ProblemError('error.store.moved', { file: path })
    return guarded(path, () => transaction(database, work))
  }
  return {
    path,
    readOnly,
    articles: () => guarded(path, () => readArticles(database, path)),
    addArticles: articles => write(() => writeArticles(database, articles, clock())),
    log: () => guarded(path, () => readLog(database, path)),
    version: () => guarded(path, () => Number(database.prepare('PRAGMA data_version').get()?.data_version)),
    append: (command, bodies, by, at) => write(() => writeEvents(database, bodies, { command, by, at })),
    vectors: vectorTable(database, readOnly !== null),
    purge(article, by, at) {
      // What is deleted is overwritten at once, should there be no room for the rest.
      guarded(path, () => database.exec('PRAGMA secure_delete = ON'))
      write(() => {
        purgeArticle(database, article)
        writeEvents(database, [{ kind: 'article.purged', article }], { command: 'article.purge', by, at })
      })
      // What was deleted still stands in free pages and in the log of the last writes.
      guarded(path, () => {
        database.exec('VACUUM')
        // While somebody reads an older state, pages with the words stay in the file or in the log.
        if (!isLogEmptied(database)) throw new ProblemError('error.store.purgedLater', { file: path })
      })
    },
    copyTo(target) {
      makeFile(target)
      try {
        database.prepare('VACUUM INTO ?').run(target)
      } catch (error) {
        // What was written of it before the disk was full is no project.
        removeDatabase(target)
        throw newFileProblem(target, error)
      }
    },
    close() {
      if (!database.isOpen) return null
      let reason: ApartReason | null = null
      try {
        if (!readOnly && !bringLogIn(database)) reason = 'reading'
      } catch (error) {
        // On a full or failing disk what was saved stays in the file's log, where the next opening finds it.
        const problem = ioProblem(path, error)
        const isFull = problem instanceof ProblemError && problem.problem.code === 'error.store.diskFull'
        reason = isFull ? 'full' : 'failing'
      }
      database.close()
      const apart = reason === null ? null : apartProblem(path, reason)
      if (lock) lock.release()
      else tidyUp(path)
      return apart
    },
  }
}

/** Why the last writes could not be brought into the file: the disk is full or failing, or another program is reading. */
type ApartReason = 'full' | 'failing' | 'reading'

/** That a closed project needs its log of last writes, for a reason; null where SQLite got it into the file all the same. */
function apartProblem(path: string, reason: ApartReason): Problem | null {
  const log = besideFile(path, '-wal')
  if (!((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 0)) return null
  return { code: 'error.store.apart', params: { file: path, beside: `${basename(path)}-wal`, reason } }
}

/** What tells the file at a path from another one that takes its place; null where there is none. */
function identityOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found ? `${found.dev} ${found.ino}` : null
}

/**
 * Removes the empty side files that a reader of a WAL database leaves behind, unless somebody is using them: SQLite
 * removes them itself when the last connection that may write closes.
 */
function tidyUp(path: string): void {
  if (statSync(besideFile(path, '-wal'), { throwIfNoEntry: false })?.size !== 0) return
  try {
    const lock = lockForWriting(path, { editor: '', since: '' })
    if (!isLock(lock)) return
    try {
      const database = openDatabase(path, { readOnly: false })
      versionOf(database)
      database.close()
    } finally {
      lock.release()
    }
  } catch {
    // Nothing is lost by leaving them: the next writer removes them.
  }
}

/** Runs `work`; a failure of the system or of SQLite becomes a `ProblemError` that names the file. */
function guarded<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw ioProblem(path, error)
  }
}
