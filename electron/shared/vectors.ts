/**
 * Vectors as they are kept between runs. The worker packs and unpacks the bytes (electron/worker/packing.ts); whoever
 * keeps them (a table of the project file, or memory) never looks inside.
 */

/** One text's vectors. */
export interface StoredVector {
  /** `<first 32 hex digits of the SHA-256 of the text>.<language of the model's map>.<model hash>`. */
  readonly key: string
  /** 384 float32, little-endian. */
  readonly vector: Uint8Array
  /** The words' spans and vectors, packed; null where words were not asked for. */
  readonly words: Uint8Array | null
}

/** Keeps vectors by key; losing any of them costs time, never a result. */
export interface VectorStore {
  /** The entries that are there, in any order. Their bytes are the caller's, each in memory of its own: they may be handed to another thread. */
  get(keys: readonly string[]): readonly StoredVector[]
  /** Adds or replaces. */
  put(entries: readonly StoredVector[]): void
}

/** A store in memory, for runs without a project. */
export function memoryVectors(): VectorStore {
  const kept = new Map<string, StoredVector>()
  return {
    get: keys =>
      keys.flatMap(key => {
        const entry = kept.get(key)
        return entry ? { key, vector: entry.vector.slice(), words: entry.words?.slice() ?? null } : []
      }),
    put(entries) {
      for (const entry of entries) kept.set(entry.key, entry)
    },
  }
}
