/** What SQLite says of a damaged file. */
import type { DatabaseSync } from 'node:sqlite'

/** Problems that SQLite is asked for; it is enough to know that there is one in a table that matters. */
const PROBLEMS_ASKED = 10_000

/** Whether SQLite finds the tables of articles and decisions whole, and whether all the file. */
export function soundness(database: DatabaseSync): { readonly isWhole: boolean; readonly isSound: boolean } {
  const problems = attempt(() =>
    database
      .prepare(`PRAGMA integrity_check(${PROBLEMS_ASKED})`)
      .all()
      .flatMap(row => String(row.integrity_check).split('\n')),
  )
  if (problems === null) return { isWhole: false, isSound: false }
  if (problems.length === 1 && problems[0] === 'ok') return { isWhole: true, isSound: true }
  const roots = attempt(() =>
    database.prepare("SELECT rootpage FROM sqlite_schema WHERE name IN ('articles', 'review_log')").all(),
  )
  const trees = new Set(roots?.map(row => Number(row.rootpage)))
  const concerns = (problem: string) => {
    const tree = /^Tree (\d+) /u.exec(problem)?.[1]
    if (tree !== undefined) return trees.has(Number(tree))
    // Pages that no table has, a list of free ones, an index: rows are read without them.
    return !/^(?:\*\*\*|Freelist|Page \d+: never used|Main freelist|wrong # of entries in index|row \d+ missing from index|non-unique entry in index)/iu.test(
      problem,
    )
  }
  return { isWhole: roots !== null && !problems.some(concerns), isSound: false }
}

/** True for what SQLite cannot do, false for bugs. */
export function isOfSqlite(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error
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
