import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenEncoder, openEncoder } from '../../../electron/worker/encoder.ts'
import { readModel } from '../../../electron/worker/modelFiles.ts'
import { DIMENSIONS } from '../../../engine/features/encoder.ts'

interface Reference {
  readonly texts: readonly { readonly lang: string; readonly text: string; readonly first8: readonly number[] }[]
  readonly dot: readonly (readonly number[])[]
}

let encoder: OpenEncoder
let reference: Reference

beforeAll(async () => {
  encoder = await openEncoder('models', 2)
  reference = JSON.parse(await readFile('models/reference.json', 'utf8'))
})

afterAll(() => encoder.close())

test('the vectors are those of the reference, within what quantized activations allow', async () => {
  const encoded = await encoder.encode(reference.texts, { words: false })
  for (const [i, { first8 }] of reference.texts.entries())
    for (const [k, x] of first8.entries()) expect(encoded[i]?.vector[k]).toBeCloseTo(x, 1)
  for (const [i, row] of reference.dot.entries())
    for (const [j, x] of row.entries())
      expect(dot(encoded[i]?.vector, encoded[j]?.vector), `${i} and ${j}`).toBeCloseTo(x, 1)
})

test('every word has its place in the text and a vector that uses the whole of its bytes', async () => {
  const text = '— Мост, по-моему, «построят» к 2034 году…'
  const [encoded] = await encoder.encode([{ text, lang: 'ru' }], { words: true })
  const words = encoded?.words
  expect(words?.spans.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Мост',
    'по-моему',
    'построят',
    'к',
    '2034',
    'году',
  ])
  const greatest = (words?.spans ?? []).map((_, i) =>
    Math.max(...(words?.bytes.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS) ?? []).map(Math.abs)),
  )
  expect(greatest).toEqual(greatest.map(() => 127))
})

test('a text has the same vectors alone and among longer ones', async () => {
  const text = { text: 'The ferry leaves at six.', lang: 'en' }
  const long = { text: 'The ferry that leaves at six has been late for nine days in a row now.', lang: 'en' }
  const [alone] = await encoder.encode([text], { words: true })
  const [, among] = await encoder.encode([long, text, long], { words: true })
  expect(dot(alone?.vector, among?.vector)).toBeCloseTo(1, 5)
  expect(among?.words?.spans).toEqual(alone?.words?.spans)
})

test('a sentence as long as an article may be takes no more than its beginning', async () => {
  const beginning = 'Мельница стоит у реки и никуда не денется. '.repeat(200)
  const [short] = await encoder.encode([{ text: beginning, lang: 'ru' }], { words: true })
  const [long] = await encoder.encode([{ text: beginning + 'мельница '.repeat(2_000_000), lang: 'ru' }], {
    words: true,
  })
  expect(long).toEqual(short)
})

test('a text longer than the model can see is encoded by its beginning', async () => {
  const [encoded] = await encoder.encode([{ text: 'word '.repeat(2000), lang: 'en' }], { words: true })
  expect(dot(encoded?.vector, encoded?.vector)).toBeCloseTo(1, 5)
  expect(encoded?.words?.spans.length).toBeGreaterThan(400)
})

test('an empty list and a text without words are encoded too', async () => {
  expect(await encoder.encode([], { words: true })).toEqual([])
  const [encoded] = await encoder.encode([{ text: '…', lang: 'uk' }], { words: true })
  expect(encoded?.words?.spans).toEqual([])
})

test('an encoding that is cancelled rejects after the batch at hand', async () => {
  const controller = new AbortController()
  const texts = Array.from({ length: 64 }, (_, i) => ({ text: `This is sentence number ${i}.`, lang: 'en' }))
  const seen: number[] = []
  const encoding = encoder.encode(texts, {
    words: false,
    signal: controller.signal,
    onProgress(done) {
      seen.push(done)
      controller.abort()
    },
  })
  await expect(encoding).rejects.toMatchObject({ code: 'cancelled' })
  expect(seen).toHaveLength(1)
})

test('a model that is not the stated one, or is not there, is refused by name', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'quoin-model-'))
  try {
    await expect(readModel(folder)).rejects.toMatchObject({
      code: 'model.missing',
      file: join(folder, 'manifest.json'),
    })
    const entry = (file: string) => ({ file, sha256: '0'.repeat(64) })
    await writeFile(
      join(folder, 'manifest.json'),
      JSON.stringify({ model: entry('model.onnx'), tokenizer: entry('tokenizer.json') }),
    )
    await writeFile(join(folder, 'model.onnx'), 'not a model')
    await writeFile(join(folder, 'tokenizer.json'), '{}')
    await expect(readModel(folder)).rejects.toMatchObject({ code: 'model.damaged' })
    await writeFile(join(folder, 'manifest.json'), '[]')
    await expect(readModel(folder)).rejects.toMatchObject({
      code: 'model.damaged',
      file: join(folder, 'manifest.json'),
    })
  } finally {
    await rm(folder, { recursive: true })
  }
})

function dot(a: Float32Array | undefined, b: Float32Array | undefined): number {
  return Array.from(a ?? []).reduce((sum, x, i) => sum + x * (b?.[i] ?? 0), 0)
}
