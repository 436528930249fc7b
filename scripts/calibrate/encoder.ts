/** The program's own encoder with a memory, in a file if one is given. */
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { cachedEncoder } from '../../electron/worker/cachedEncoder.ts'
import { type OpenEncoder, openEncoder } from '../../electron/worker/encoder.ts'

const MODELS = fileURLToPath(new URL('../../models', import.meta.url))
const THREADS = 2

/** The encoder, and how to let go of it. */
export interface Tools {
  readonly encoder: OpenEncoder
}

/** @param file keeps the vectors from one run to the next; `:memory:` keeps nothing. */
export async function openTools(file: string): Promise<Tools> {
  const database = new DatabaseSync(file)
  database.exec('CREATE TABLE IF NOT EXISTS vectors (key TEXT PRIMARY KEY, vector BLOB NOT NULL, words BLOB) STRICT')
  const select = database.prepare('SELECT vector, words FROM vectors WHERE key = ?')
  const insert = database.prepare('INSERT OR REPLACE INTO vectors (key, vector, words) VALUES (?, ?, ?)')
  const inner = await openEncoder(MODELS, THREADS)
  const cached = cachedEncoder(inner, {
    async get(keys) {
      return keys.flatMap(key => {
        const row = select.get(key)
        return row ? [{ key, vector: row.vector as Uint8Array, words: row.words as Uint8Array | null }] : []
      })
    },
    put(entries) {
      database.exec('BEGIN')
      for (const { key, vector, words } of entries) insert.run(key, vector, words)
      database.exec('COMMIT')
    },
  })
  return {
    encoder: {
      ...cached,
      async close() {
        await inner.close()
        database.close()
      },
    },
  }
}
