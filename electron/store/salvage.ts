/** What can still be read of a damaged project file, put into a new one. The damaged file is left as it was. */
import { isUtf8 } from 'node:buffer'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { ReviewEvent } from '../../engine/review/types.ts'
import type { Article, ArticleId } from '../../engine/types.ts'
import { ProblemError } from '../shared/result.ts'
import { ARTICLE_COLUMNS, articleOf, isArticleId, textHash, writeArticles } from './articleRows.ts'
import { openDamagedCopy } from './damagedCopy.ts'
import { ioProblem, newFileProblem } from './header.ts'
import { openDatabase, removeDatabase } from './openDatabase.ts'
import { type Clock, createProject } from './project.ts'
import { EVENT_COLUMNS, eventOf, keepEvents } from './reviewLog.ts'
import { areRowsSound, attempt, isSound } from './soundness.ts'
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
  /** Articles by their ids that decisions speak of, and that are not there. */
  readonly missing: readonly ArticleId[]
  /** The first page, which says where everything stands, was ruined and was put in anew. */
  readonly isHeaderMade: boolean
  /** Some of the last writes, which had not reached the file itself yet, cannot be read. */
  readonly isWalDamaged: boolean
  /** SQLite finds damage in articles or decisions that nothing above accounts for. */
  readonly isDoubtful: boolean
  /** Damage was found only in what can be computed again. */
  readonly isElsewhere: boolean
}

/** True if something that the file had is gone, or may be: what is elsewhere can be computed again. */
export function hasLost(found: Salvage): boolean {
  const { lostArticles, damagedArticles, lostEvents, endless, missing, isWalDamaged, isDoubtful } = found
  return (
    [lostArticles, damagedArticles, lostEvents, endless, missing].some(list => list.length > 0) ||
    isWalDamaged ||
    isDoubtful
  )
}

type Row = Record<string, SQLOutputValue>

/**
 * Reads `path` table by table, by ranges of rows, and writes what it finds to the new file `target`.
 * @throws ProblemError if no article can be read, or there is a file at `target` already.
 */
export function salvageProject(path: string, target: string, clock: Clock, editor: string): Salvage {
  if (existsSync(target)) throw new ProblemError('error.store.exists', { file: target })
  const folder = folderBeside(target)
  try {
    const found = readCopy(path, folder, clock)
    if (found.articles.length === 0) throw new ProblemError('error.store.nothingToSalvage', { file: path })
    writeNew(target, found.articles, found.events, clock, editor)
    return damageOf(found)
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

interface Found extends Pick<Salvage, 'endless' | 'isHeaderMade' | 'isWalDamaged'> {
  readonly articles: readonly Article[]
  readonly articleRows: readonly Row[]
  readonly damaged: readonly string[]
  readonly events: readonly ReviewEvent[]
  readonly lastPlace: number
  readonly lastSeq: number
  /** Whether SQLite finds the tables of articles and decisions whole, and all the rest. */
  readonly isWhole: boolean
  readonly isSound: boolean
}

/** What of it is gone. */
function damageOf(found: Found): Salvage {
  const { articles, events, endless, damaged, isHeaderMade, isWalDamaged } = found
  const places = found.articleRows.map(row => Number(row.place))
  const holes = gaps(places, found.lastPlace).flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i),
  )
  const purged = new Set(events.flatMap(({ body }) => (body.kind === 'article.purged' ? [body.article] : [])))
  // An article that was purged leaves its place empty for good; which one it was nobody can say any more.
  const lostArticles = found.isWhole && endless.length === 0 && holes.length <= purged.size ? [] : holes
  const seqs = events.map(({ seq }) => seq)
  const lostEvents = gaps(seqs, found.lastSeq)
  const there = new Set([...articles.map(({ id }) => id), ...purged])
  const missing = [...new Set(events.flatMap(event => articlesIn(event)))].filter(id => !there.has(id)).sort()
  const named = [lostArticles, damaged, lostEvents, endless, missing].some(list => list.length > 0)
  return {
    ...{ articles: articles.length, events: events.length },
    ...{ lostArticles, damagedArticles: damaged, lostEvents, endless, missing, isHeaderMade, isWalDamaged },
    isDoubtful: !found.isWhole && !named,
    isElsewhere: found.isWhole && !found.isSound,
  }
}

/** The articles that a decision speaks of. */
function articlesIn({ body }: ReviewEvent): readonly ArticleId[] {
  if ('members' in body) return body.members.map(({ article }) => article)
  if (body.kind === 'member.included') return [body.member.article]
  if (body.kind === 'quotation.edited') return [body.quotation.article]
  if (body.kind === 'stories.arranged') return body.stories.flatMap(({ articles }) => articles)
  if ('article' in body) return [body.article]
  return []
}

function readCopy(path: string, folder: string, clock: Clock): Found {
  const copy = openDamagedCopy(path, folder, clock)
  const { database, isHeaderMade, isHeaderWrong, isWalDamaged } = copy
  try {
    const isAllSound = isSound(database)
    const isGarbled = (word: string | null) => !isAllSound && word !== null && GARBLED.test(word)
    const damaged: string[] = []
    const texts = readRows(database, 'articles', 'place', `place, ${ARTICLE_COLUMNS}`)
    const articleRows = texts.rows.filter(({ id }) => isArticleId(id))
    const articles = articleRows.map(row => {
      const article = articleOf(row)
      const sha256 = textHash(article.text)
      const { file, title, outlet, author, date, url } = article
      if (sha256 !== article.sha256 || [file, title, outlet, author, date, url].some(isGarbled)) damaged.push(file)
      return { ...article, sha256 }
    })
    // As bytes: what is no text any more would be read as text with signs for what is not.
    const log = readRows(database, 'review_log', 'seq', `${EVENT_COLUMNS}, CAST(body AS BLOB) AS bytes`)
    const events = log.rows.flatMap(({ bytes, ...row }) => {
      const isText = bytes instanceof Uint8Array && isUtf8(bytes)
      const event = isText ? eventOf(row) : null
      return event === null || isGarbled(event.by) || isGarbled(event.command) ? [] : [event]
    })
    const endless = [texts.isEndKnown ? [] : ['articles' as const], log.isEndKnown ? [] : ['events' as const]].flat()
    const isRead = texts.failures + log.failures === 0 && log.rows.length === events.length
    const found = { articles, articleRows, damaged, events, lastPlace: texts.last, lastSeq: log.last, endless }
    database.close()
    const isWhole = isRead && (isAllSound || areRowsSound(copy.path))
    return { ...found, isHeaderMade, isWalDamaged, isWhole, isSound: isAllSound && (isHeaderMade || !isHeaderWrong) }
  } finally {
    if (database.isOpen) database.close()
  }
}

/** What no name has, and what bytes become that are no text. */
const GARBLED = /\uFFFD|(?![\t\n\r])\p{Cc}/u

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
): { readonly rows: readonly Row[]; readonly last: number; readonly isEndKnown: boolean; readonly failures: number } {
  const told = attempt(() => Number(database.prepare(`SELECT max(${key}) AS last FROM ${table}`).get()?.last ?? 0))
  // A last row further than any project has one is spoilt too, and would be counted up to.
  const max = told !== null && told <= FURTHEST_ROW ? told : null
  const select = attempt(() =>
    database.prepare(`SELECT ${columns} FROM ${table} WHERE ${key} BETWEEN ? AND ? ORDER BY ${key}`),
  )
  const rows: Row[] = []
  const isEndKnown = max !== null
  if (!select) return { rows, last: max ?? 0, isEndKnown, failures: 1 }
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
  return { rows, last: max ?? rows.reduce((last, row) => Math.max(last, Number(row[key])), 0), isEndKnown, failures }
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
    removeDatabase(target)
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
