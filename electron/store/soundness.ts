/** What SQLite says of a damaged file. */
import type { DatabaseSync } from 'node:sqlite'
import { isSpoiltNumber } from './header.ts'
import { openDatabase } from './openDatabase.ts'

/** Problems that SQLite is asked for; it is enough to know that there is one in a table that matters. */
const PROBLEMS_ASKED = 10_000

/** True if SQLite finds nothing wrong with all of the file. */
export function isSound(database: DatabaseSync): boolean {
  const problems = problemsOf(database)
  return problems?.length === 1 && problems[0] === 'ok'
}

/**
 * What is damaged of a project's file, as far as SQLite can tell: nothing, something beside the rows of articles and decisions (vectors, free
 * pages), or those rows. Reads all of the file: some 2 ms a megabyte.
 */
export function damageOf(database: DatabaseSync): 'none' | 'elsewhere' | 'rows' {
  const passes = (what: string) =>
    attempt(() => database.prepare(`PRAGMA quick_check${what}`).get()?.quick_check) === 'ok'
  if (passes('(1)')) return 'none'
  return passes('(articles)') && passes('(review_log)') ? 'elsewhere' : 'rows'
}

/**
 * True if SQLite finds nothing wrong with the rows of articles and decisions. Asked of a copy that is thrown away: all other tables
 * are taken out of its schema, and the index of articles, for where one of them is ruined SQLite says nothing of the rest.
 */
export function areRowsSound(path: string): boolean {
  const problems = attempt(() => {
    const database = openDatabase(path, { readOnly: false, mayWriteSchema: true })
    try {
      database.exec(`PRAGMA writable_schema = ON;
        DELETE FROM sqlite_schema WHERE name NOT IN ('articles', 'review_log');
        UPDATE sqlite_schema SET sql = replace(sql, ' UNIQUE', '') WHERE name = 'articles'`)
    } finally {
      database.close()
    }
    const rows = openDatabase(path, { readOnly: true })
    try {
      return problemsOf(rows)
    } finally {
      rows.close()
    }
  })
  return problems?.every(problem => BESIDE.test(problem)) ?? false
}

/** What SQLite says of pages that are in neither table. */
const BESIDE = /^(?:ok$|\*\*\*|Freelist|Page \d+: never used|Main freelist)/iu

function problemsOf(database: DatabaseSync): readonly string[] | null {
  return attempt(() =>
    database
      .prepare(`PRAGMA integrity_check(${PROBLEMS_ASKED})`)
      .all()
      .flatMap(row => String(row.integrity_check).split('\n')),
  )
}

/** True for what SQLite cannot do, and for a number that is spoilt; false for bugs. */
export function isOfSqlite(error: unknown): boolean {
  return error instanceof Error && ('errcode' in error || isSpoiltNumber(error))
}

/** The value of `work`, or null where SQLite cannot give it. */
export function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch (error) {
    if (isOfSqlite(error)) return null
    throw error
  }
}
