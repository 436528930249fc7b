/** SQLite as it fails on a disk without room. */
import { DatabaseSync } from 'node:sqlite'
import { vi } from 'vitest'

/** https://www.sqlite.org/rescode.html */
export const FULL = 13
export const SHM_SIZE = 4874

/** Makes SQLite fail with a result code at the statements that `at` names, for the time of `work`. */
export function failing<T>(at: (sql: string) => boolean, errcode: number, work: () => T): T {
  const restore = failFromNow(at, errcode)
  try {
    return work()
  } finally {
    restore()
  }
}

/** The same until what is returned is called. */
export function failFromNow(at: (sql: string) => boolean, errcode: number): () => void {
  const { exec: realExec, prepare: realPrepare } = DatabaseSync.prototype
  const failAt = (database: DatabaseSync, sql: string) => {
    if (!at(sql)) return
    // As SQLite itself does on a full disk.
    if (database.isTransaction) realPrepare.call(database, 'ROLLBACK').run()
    throw Object.assign(new Error('database or disk is full'), { errcode })
  }
  const exec = vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (this: DatabaseSync, sql: string) {
    failAt(this, sql)
    realExec.call(this, sql)
  })
  const prepare = vi.spyOn(DatabaseSync.prototype, 'prepare').mockImplementation(function (
    this: DatabaseSync,
    sql: string,
  ) {
    failAt(this, sql)
    return realPrepare.call(this, sql)
  })
  return () => {
    exec.mockRestore()
    prepare.mockRestore()
  }
}

/** Until what is returned is called the last writes of the project at `path` stay in its log, as where the file has no room for them. */
export function keepApart(path: string): () => void {
  let reader: DatabaseSync | null = null
  const restore = failFromNow(sql => {
    if (!sql.startsWith('PRAGMA wal_checkpoint')) return false
    reader ??= new DatabaseSync(path)
    reader.prepare('SELECT count(*) FROM review_log').get()
    return true
  }, FULL)
  return () => {
    restore()
    reader?.close()
  }
}
