import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Encoded, Encoder, EncodeText } from '../../engine/features/encoder.ts'
import { throwIfAborted } from '../../engine/features/turns.ts'
import { isOurs } from '../../engine/languageCode.ts'
import type { StoredVector } from '../shared/vectors.ts'
import { packVector, packWords, unpackVector, unpackWords } from './packing.ts'

/** The store of vectors as the worker reaches it: on the other side of a message port. */
export interface VectorPort {
  get(keys: readonly string[]): Promise<readonly StoredVector[]>
  put(entries: readonly StoredVector[]): void
}

/** Texts a question to the store: keeps the thread that owns the file from being held up. */
const CHUNK = 256

/**
 * `inner` behind a store of vectors: only texts that it lacks are encoded, each different text once. Word vectors go
 * through their packed form whether they were kept or not, so that a second run gives exactly what the first gave.
 */
export function cachedEncoder(inner: Encoder, port: VectorPort): Encoder {
  return {
    model: inner.model,
    async encode(texts, options) {
      const found = new Map<string, Encoded>()
      const keys = texts.map(text => vectorKey(text, inner.model))
      const wanted = new Map(keys.map((key, i) => [key, texts[i] as EncodeText]))
      for (const chunk of chunks([...wanted.keys()])) {
        for (const entry of await port.get(chunk)) {
          const value = unpack(entry, options.words)
          if (value !== null) found.set(entry.key, value)
        }
        await setImmediate()
        throwIfAborted(options.signal)
      }
      // Like by like in length, over all chunks: a batch is padded to its longest text.
      const missing = [...wanted]
        .filter(([key]) => !found.has(key))
        .toSorted(([, a], [, b]) => a.text.length - b.text.length)
      const known = found.size
      const { onProgress } = options
      onProgress?.(known, wanted.size)
      // In chunks, so that what was encoded before a cancel or a crash is kept.
      let done = 0
      for (const chunk of chunks(missing)) {
        const before = known + done
        const encoded = await inner.encode(
          chunk.map(([, text]) => text),
          { ...options, ...(onProgress && { onProgress: now => onProgress(before + now, wanted.size) }) },
        )
        const entries = encoded.map((value, i) => pack((chunk[i] as (typeof chunk)[number])[0], value))
        for (const entry of entries) found.set(entry.key, unpack(entry, options.words) as Encoded)
        port.put(entries)
        done += chunk.length
      }
      return keys.map(key => found.get(key) as Encoded)
    },
  }
}

/** The key under which the vectors of a text are kept: its words, the model's map for its language, the model. */
export function vectorKey(text: EncodeText, model: string): string {
  const map = isOurs(text.lang) ? text.lang : 'other'
  return `${createHash('sha256').update(text.text).digest('hex').slice(0, 32)}.${map}.${model}`
}

function pack(key: string, value: Encoded): StoredVector {
  return { key, vector: packVector(value.vector), words: value.words === null ? null : packWords(value.words) }
}

/** Null where the entry is damaged or lacks the words that are asked for: the text is then encoded again. */
function unpack(entry: StoredVector, wantWords: boolean): Encoded | null {
  const vector = unpackVector(entry.vector)
  if (vector === null) return null
  if (!wantWords) return { vector, words: null }
  const words = entry.words === null ? null : unpackWords(entry.words)
  return words === null ? null : { vector, words }
}

function* chunks<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < items.length; i += CHUNK) yield items.slice(i, i + CHUNK)
}
