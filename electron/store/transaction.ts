import type { DatabaseSync } from 'node:sqlite'

/** Runs `work` in one write transaction and returns its value; all of it is on disk when this returns, or nothing. */
export function transaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE')
  try {
    const value = work()
    database.exec('COMMIT')
    return value
  } catch (error) {
    // After a full disk or a failed write SQLite may have rolled back by itself.
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}
