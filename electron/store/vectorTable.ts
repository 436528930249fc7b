import type { DatabaseSync } from 'node:sqlite'
import type { StoredVector, VectorStore } from '../shared/vectors.ts'
import { transaction } from './transaction.ts'

/** Keys asked for at once; SQLite takes up to 32,766 parameters, short lists keep the prepared statement in use. */
const KEYS_AT_ONCE = 64

/** The vectors kept in a project file. Read-only projects keep new ones nowhere: they are encoded again. */
export function vectorTable(database: DatabaseSync, readOnly: boolean): VectorStore {
  const select = database.prepare(
    `SELECT key, vector, words FROM vectors WHERE key IN (${Array(KEYS_AT_ONCE).fill('?').join(', ')})`,
  )
  return {
    get(keys) {
      const found: StoredVector[] = []
      for (let i = 0; i < keys.length; i += KEYS_AT_ONCE) {
        const some = keys.slice(i, i + KEYS_AT_ONCE)
        for (const row of select.all(...some, ...Array<null>(KEYS_AT_ONCE - some.length).fill(null)))
          if (row.vector instanceof Uint8Array)
            found.push({
              key: String(row.key),
              vector: row.vector,
              words: row.words instanceof Uint8Array ? row.words : null,
            })
      }
      return found
    },
    put(entries) {
      if (readOnly) return
      transaction(database, () => {
        const insert = database.prepare('INSERT OR REPLACE INTO vectors (key, vector, words) VALUES (?, ?, ?)')
        for (const { key, vector, words } of entries) insert.run(key, vector, words)
      })
    },
  }
}
