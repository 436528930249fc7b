/** What can still be read of a damaged project file, put into a new one. The damaged file is left as it was. */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { ReviewEvent } from '../../engine/review/types.ts'
import type { Article } from '../../engine/types.ts'
import { ProblemError } from '../shared/result.ts'
import { ARTICLE_COLUMNS, articleOf, textHash, writeArticles } from './articleRows.ts'
import { checkHeader, ioProblem, newFileProblem } from './header.ts'
import { openDatabase } from './openDatabase.ts'
import { type Clock, createProject } from './project.ts'
import { EVENT_COLUMNS, eventOf, keepEvents } from './reviewLog.ts'
import { transaction } from './transaction.ts'

/** What came of it. Places count from 1, as articles were added and decisions made. */
export interface Salvage {
  readonly articles: number
  readonly events: number
  /** Places of articles that are gone. */
  readonly lostArticles: readonly number[]
  /** Names of articles whose text is not what was added; they are kept as they can be read. */
  readonly damagedArticles: readonly string[]
  /** Decisions that are gone, as ranges of their numbers. */
  readonly lostEvents: readonly { readonly first: number; readonly last: number }[]
  /** Of what nobody can say any more how much there was: more of it may be gone than is listed. */
  readonly endless: readonly ('articles' | 'events')[]
}

type Row = Record<string, SQLOutputValue>

/**
 * Reads `path` table by table, by ranges of rows, and writes what it finds to the new file `target`.
 * @throws ProblemError if no article can be read, or there is a file at `target` already.
 */
export function salvageProject(path: string, target: string, clock: Clock, editor: string): Salvage {
  checkHeader(path)
  if (existsSync(target)) throw new ProblemError('error.store.exists', { file: target })
  const folder = folderBeside(target)
  try {
    const found = readCopy(path, join(folder, 'damaged.quoin'))
    if (found.articles.length === 0) throw new ProblemError('error.store.nothingToSalvage', { file: path })
    writeNew(target, found.articles, found.events, clock, editor)
    const places = found.articleRows.map(row => Number(row.place))
    return {
      articles: found.articles.length,
      events: found.events.length,
      lostArticles: gaps(places, found.lastPlace).flatMap(({ first, last }) =>
        Array.from({ length: last - first + 1 }, (_, i) => first + i),
      ),
      damagedArticles: found.damaged,
      lostEvents: gaps(
        found.events.map(({ seq }) => seq),
        found.lastSeq,
      ),
      endless: found.endless,
    }
  } catch (error) {
    const problem = ioProblem(path, error)
    const isFull = problem instanceof ProblemError && problem.problem.code === 'error.store.diskFull'
    // Nothing is written where the damaged file lies.
    throw isFull ? new ProblemError('error.store.diskFull', { file: target }) : problem
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A folder of its own for the damaged copy, on the disk that the new file is to be on. */
function folderBeside(target: string): string {
  try {
    return mkdtempSync(join(dirname(target), '.salvage-'))
  } catch (error) {
    throw newFileProblem(target, error)
  }
}

interface Found {
  readonly articles: readonly Article[]
  readonly articleRows: readonly Row[]
  readonly damaged: readonly string[]
  readonly events: readonly ReviewEvent[]
  readonly lastPlace: number
  readonly lastSeq: number
  readonly endless: Salvage['endless']
}

/** Works on a copy, for even a reader of a WAL database writes beside it. */
function readCopy(path: string, copy: string): Found {
  copyFileSync(path, copy)
  if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`)
  fillUp(copy)
  const database = openDatabase(copy, { readOnly: true })
  try {
    const damaged: string[] = []
    const texts = readRows(database, 'articles', 'place', `place, ${ARTICLE_COLUMNS}`)
    const { rows: articleRows, last: lastPlace } = texts
    const articles = articleRows.map(row => {
      const article = articleOf(row)
      const sha256 = textHash(article.text)
      if (sha256 !== article.sha256) damaged.push(article.file)
      return { ...article, sha256 }
    })
    const log = readRows(database, 'review_log', 'seq', EVENT_COLUMNS)
    const events = log.rows.flatMap(row => eventOf(row) ?? [])
    const endless = [texts.isEndKnown ? [] : ['articles' as const], log.isEndKnown ? [] : ['events' as const]].flat()
    return { articles, articleRows, damaged, events, lastPlace, lastSeq: log.last, endless }
  } finally {
    database.close()
  }
}

/** Of a file that lost more than this share of itself the header's word for its size is not believed. */
const MOST_MISSING = 1000

/**
 * Gives a file that was cut short its full size again, with empty pages: SQLite refuses one that is shorter than its header says as a
 * whole, and of this one only the rows on those pages. Offsets: https://www.sqlite.org/fileformat.html, section 1.3.
 */
function fillUp(copy: string): void {
  const file = openSync(copy, 'r+')
  try {
    const header = Buffer.alloc(32)
    readSync(file, header, 0, header.length, 0)
    const { size } = fstatSync(file)
    const pageSize = header.readUInt16BE(16)
    const whole = (pageSize === 1 ? 2 ** 16 : pageSize) * header.readUInt32BE(28)
    if (size < whole && whole <= size * MOST_MISSING) ftruncateSync(file, whole)
  } finally {
    closeSync(file)
  }
}

/** More rows than any project has; where the last row cannot be asked for, it is looked for up to here. */
const FURTHEST_ROW = 2 ** 20
const ROWS_AT_ONCE = 256
/** Questions that may fail before a table is given up: where its root is ruined, every one fails. */
const FAILURES_ALLOWED = 20_000

/** Every row of a table that can be read, and the number of the last one that is known of: where its end is ruined, of the last read. */
function readRows(
  database: DatabaseSync,
  table: string,
  key: string,
  columns: string,
): { readonly rows: readonly Row[]; readonly last: number; readonly isEndKnown: boolean } {
  const max = attempt(() => Number(database.prepare(`SELECT max(${key}) AS last FROM ${table}`).get()?.last ?? 0))
  const select = attempt(() =>
    database.prepare(`SELECT ${columns} FROM ${table} WHERE ${key} BETWEEN ? AND ? ORDER BY ${key}`),
  )
  const rows: Row[] = []
  const isEndKnown = max !== null
  if (!select) return { rows, last: max ?? 0, isEndKnown }
  let failures = 0
  const read = (first: number, last: number): void => {
    if (failures > FAILURES_ALLOWED) return
    const some = attempt(() => select.all(first, last))
    if (some) {
      rows.push(...some)
      return
    }
    failures++
    if (first < last) {
      const middle = Math.floor((first + last) / 2)
      read(first, middle)
      read(middle + 1, last)
    }
  }
  const end = max ?? FURTHEST_ROW
  for (let first = 1; first <= end && failures <= FAILURES_ALLOWED; first += ROWS_AT_ONCE) {
    read(first, Math.min(end, first + ROWS_AT_ONCE - 1))
    // With no last row to go by, the first stretch beyond the known ones that reads well and is empty ends it.
    if (max === null && attempt(() => select.all(first, end))?.length === 0) break
  }
  return { rows, last: max ?? rows.reduce((last, row) => Math.max(last, Number(row[key])), 0), isEndKnown }
}

/** The value of `work`, or null where SQLite cannot give it. */
function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch (error) {
    if (error instanceof Error && 'errcode' in error) return null
    throw error
  }
}

function writeNew(
  target: string,
  articles: readonly Article[],
  events: readonly ReviewEvent[],
  clock: Clock,
  editor: string,
): void {
  createProject(target, clock, editor).close()
  try {
    const database = openDatabase(target, { readOnly: false })
    try {
      transaction(database, () => {
        writeArticles(database, articles, clock())
        keepEvents(database, events)
      })
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    } finally {
      database.close()
    }
  } catch (error) {
    // A half of what was saved must not look like all of it.
    rmSync(target, { force: true })
    throw newFileProblem(target, error)
  }
}

/** The numbers from 1 to `last` that are not among `numbers`, as ranges. */
function gaps(numbers: readonly number[], last: number): readonly { readonly first: number; readonly last: number }[] {
  const found: { first: number; last: number }[] = []
  let next = 1
  for (const number of [...numbers, last + 1]) {
    if (number > next) found.push({ first: next, last: number - 1 })
    next = number + 1
  }
  return found
}
