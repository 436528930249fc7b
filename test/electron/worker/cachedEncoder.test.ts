import { expect, test } from 'vitest'
import { memoryVectors, type VectorStore } from '../../../electron/shared/vectors.ts'
import { cachedEncoder, vectorKey } from '../../../electron/worker/cachedEncoder.ts'
import { byteRows } from '../../../engine/features/byteRows.ts'
import { DIMENSIONS, type Encoder, type EncodeText } from '../../../engine/features/encoder.ts'

/** An encoder that counts; a text's vector points along the axis of its length. */
function countingEncoder(): Encoder & { readonly asked: EncodeText[] } {
  const asked: EncodeText[] = []
  return {
    model: 'm1',
    asked,
    async encode(texts, { words }) {
      asked.push(...texts)
      return texts.map(({ text }) => {
        const vector = new Float32Array(DIMENSIONS)
        vector[text.length % DIMENSIONS] = 1
        return {
          vector,
          words: words ? { spans: [{ start: 0, end: text.length }], ...byteRows(vector, DIMENSIONS) } : null,
        }
      })
    },
  }
}

function portOf(store: VectorStore) {
  return { get: async (keys: readonly string[]) => store.get(keys), put: store.put }
}

const texts = [
  { text: 'the bridge', lang: 'en' },
  { text: 'мост', lang: 'ru' },
  { text: 'the bridge', lang: 'en' },
]

test('each different text is encoded once, and a second run encodes nothing', async () => {
  const inner = countingEncoder()
  const store = memoryVectors()
  const encoder = cachedEncoder(inner, portOf(store))
  const first = await encoder.encode(texts, { words: true })
  expect(inner.asked.map(one => one.text)).toEqual(['мост', 'the bridge'])
  const second = await encoder.encode(texts, { words: true })
  expect(inner.asked).toHaveLength(2)
  expect(second).toEqual(first)
})

test('one text in two languages has two entries, for two maps are used', async () => {
  const inner = countingEncoder()
  const encoder = cachedEncoder(inner, portOf(memoryVectors()))
  await encoder.encode([...texts, { text: 'the bridge', lang: 'uk' }], { words: false })
  expect(inner.asked).toHaveLength(3)
})

test('an entry without words does when none are asked for, and is replaced when they are', async () => {
  const inner = countingEncoder()
  const encoder = cachedEncoder(inner, portOf(memoryVectors()))
  await encoder.encode(texts.slice(0, 1), { words: false })
  await encoder.encode(texts.slice(0, 1), { words: true })
  await encoder.encode(texts.slice(0, 1), { words: false })
  expect(inner.asked).toHaveLength(2)
})

test('a damaged entry is encoded again', async () => {
  const inner = countingEncoder()
  const store = memoryVectors()
  const one = { text: 'мост', lang: 'ru' }
  store.put([{ key: vectorKey(one, 'm1'), vector: new Uint8Array(3), words: null }])
  const [encoded] = await cachedEncoder(inner, portOf(store)).encode([one], { words: false })
  expect(encoded?.vector[4]).toBe(1)
  expect(inner.asked).toEqual([one])
})

test('progress counts different texts, those that were kept at once', async () => {
  const encoder = cachedEncoder(countingEncoder(), portOf(memoryVectors()))
  await encoder.encode(texts.slice(0, 1), { words: false })
  const seen: [number, number][] = []
  await encoder.encode(texts, { words: false, onProgress: (done, total) => seen.push([done, total]) })
  expect(seen[0]).toEqual([1, 2])
})

test('a cancelled run rejects', async () => {
  const encoder = cachedEncoder(countingEncoder(), portOf(memoryVectors()))
  await expect(encoder.encode(texts, { words: false, signal: { aborted: true } })).rejects.toMatchObject({
    code: 'cancelled',
  })
})

test('what a store gives may be handed to another thread: it keeps its own', () => {
  const store = memoryVectors()
  store.put([{ key: 'k', vector: Uint8Array.of(1, 2), words: Uint8Array.of(3) }])
  const [given] = store.get(['k'])
  structuredClone(given, { transfer: [given?.vector.buffer, given?.words?.buffer] as ArrayBuffer[] })
  expect(given?.vector.byteLength).toBe(0)
  expect(store.get(['k'])).toEqual([{ key: 'k', vector: Uint8Array.of(1, 2), words: Uint8Array.of(3) }])
})
