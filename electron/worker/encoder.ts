import { setImmediate } from 'node:timers/promises'
import type { Tokenizer } from '@huggingface/tokenizers'
import * as ort from 'onnxruntime-node'
import { byteRows } from '../../engine/features/byteRows.ts'
import {
  DIMENSIONS,
  type Encoded,
  type EncodeOptions,
  type Encoder,
  type EncodeText,
  type WordVectors,
} from '../../engine/features/encoder.ts'
import { throwIfAborted } from '../../engine/features/turns.ts'
import { readModel } from './modelFiles.ts'
import { withoutTelemetry } from './telemetry.ts'
import { openTokenizer } from './tokenizer.ts'
import { type Word, wordPieces } from './wordPieces.ts'

/** The model's `language` input: 0 en, 1 ru, 2 uk, 3 ky, 4 any other (models/README.md). */
const LANGUAGE_INPUT: ReadonlyMap<string, bigint> = new Map([
  ['en', 0n],
  ['ru', 1n],
  ['uk', 2n],
  ['ky', 3n],
])
const OTHER_LANGUAGE = 4n
/** e5 was trained with this prefix before every text that is compared with its like. */
const PREFIX = 'query: '
const PAD = 1n
const MAX_TOKENS = 512
/**
 * Characters of a text that are cut into tokens: twice what as many of the longest tokens hold. A sentence may be as long as its article,
 * and each million characters more would take ten seconds and a gigabyte, for tokens that the model does not see.
 */
const MAX_CHARACTERS = MAX_TOKENS * 32
/** Texts a batch at most: 8 to 16 sorted by length are the quickest on two cores (models/README.md). */
const MAX_BATCH = 16
/** Tokens a batch at most, padding included: keeps a batch under some 150 ms, so that a wish to cancel is soon heard. */
const MAX_BATCH_TOKENS = 640

/** An encoder that holds native memory until it is closed. */
export interface OpenEncoder extends Encoder {
  close(): Promise<void>
}

/** A text made ready for the model. */
interface Row {
  /** Where the text stands in the caller's list. */
  readonly index: number
  readonly ids: readonly number[]
  readonly language: bigint
  readonly words: readonly Word[]
}

/**
 * The encoder of a model folder, run by ONNX Runtime on `threads` cores in the calling thread.
 * @throws ModelError if a file of the model is missing or is not the one its manifest states.
 */
export async function openEncoder(folder: string, threads: number): Promise<OpenEncoder> {
  withoutTelemetry()
  const files = await readModel(folder)
  const tokenizer = openTokenizer(files.tokenizer)
  const session = await ort.InferenceSession.create(files.model, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    // A padded batch has another shape each time, so that a plan of one batch's memory is of no use to the next.
    enableMemPattern: false,
    // The graph is written in the kernels it is run by (models/build). Looking for more to join takes 30 ms at every start; vectors
    // and time a batch are the same without.
    graphOptimizationLevel: 'disabled',
    // Idle threads sleep: spinning costs a sixth more processor time, which the window and other programs want.
    extra: { session: { intra_op: { allow_spinning: '0' } } },
    logSeverityLevel: 3,
  })
  const prefixLength = tokenizer.encode(PREFIX.trim()).ids.length - 1

  return {
    model: files.hash,
    async encode(texts, options) {
      throwIfAborted(options.signal)
      const rows = texts.map((text, index) => makeRow(tokenizer, prefixLength, text, index, options.words))
      const encoded: Encoded[] = []
      let done = 0
      for (const batch of batches(rows)) {
        // Lets the thread hear messages (cancel, a question from the window) between two batches.
        await setImmediate()
        throwIfAborted(options.signal)
        for (const [index, value] of await runBatch(session, batch, options)) encoded[index] = value
        done += batch.length
        options.onProgress?.(done, texts.length)
      }
      return encoded
    },
    async close() {
      await session.release()
    },
  }
}

function makeRow(tokenizer: Tokenizer, prefixLength: number, text: EncodeText, index: number, words: boolean): Row {
  const seen = text.text.slice(0, MAX_CHARACTERS)
  const { ids, tokens } = tokenizer.encode(PREFIX + seen)
  const kept = ids.length <= MAX_TOKENS ? ids : [...ids.slice(0, MAX_TOKENS - 1), ids.at(-1) ?? 2]
  // Only the pieces that the model sees count; the last one is </s>.
  const pieces = tokens.slice(prefixLength, kept.length - 1)
  return {
    index,
    ids: kept,
    language: LANGUAGE_INPUT.get(text.lang) ?? OTHER_LANGUAGE,
    words: words ? wordPieces(seen, pieces, prefixLength, stretch => tokenizer.tokenize(stretch)) : [],
  }
}

/** The rows by rising length, cut into batches; ties keep the caller's order, so that a run can be repeated exactly. */
function* batches(rows: readonly Row[]): Generator<readonly Row[]> {
  const sorted = rows.toSorted((a, b) => a.ids.length - b.ids.length || a.index - b.index)
  let batch: Row[] = []
  for (const row of sorted) {
    if (batch.length === MAX_BATCH || (batch.length + 1) * row.ids.length > MAX_BATCH_TOKENS) {
      if (batch.length > 0) yield batch
      batch = []
    }
    batch.push(row)
  }
  if (batch.length > 0) yield batch
}

async function runBatch(
  session: ort.InferenceSession,
  batch: readonly Row[],
  options: EncodeOptions,
): Promise<readonly (readonly [number, Encoded])[]> {
  const width = Math.max(...batch.map(row => row.ids.length))
  const ids = new BigInt64Array(batch.length * width).fill(PAD)
  const mask = new BigInt64Array(batch.length * width)
  for (const [r, row] of batch.entries()) {
    for (const [i, id] of row.ids.entries()) ids[r * width + i] = BigInt(id)
    mask.fill(1n, r * width, r * width + row.ids.length)
  }
  const dims = [batch.length, width]
  const output = await session.run(
    {
      input_ids: new ort.Tensor('int64', ids, dims),
      attention_mask: new ort.Tensor('int64', mask, dims),
      language: new ort.Tensor(
        'int64',
        BigInt64Array.from(batch, row => row.language),
        [batch.length],
      ),
    },
    options.words ? ['aligned_embedding', 'hidden8'] : ['aligned_embedding'],
  )
  const vectors = floats(output.aligned_embedding)
  const hidden = options.words ? floats(output.hidden8) : null
  return batch.map((row, r) => [
    row.index,
    {
      vector: vectors.slice(r * DIMENSIONS, (r + 1) * DIMENSIONS),
      words: hidden === null ? null : wordVectors(row.words, hidden, r * width),
    },
  ])
}

function floats(tensor: ort.Tensor | undefined): Float32Array {
  if (tensor === undefined || !(tensor.data instanceof Float32Array))
    throw new Error('the model gave no float32 output')
  return tensor.data
}

/**
 * A vector a word: the mean of `hidden8` over its pieces, less the mean of the text's words, as int8
 * (models/README.md, Word links). `hidden` is [rows, 384] row-major, the text's first piece at row `offset`.
 * A word that equals the mean (a text of one word) keeps its own direction: taking the mean off would leave nothing.
 */
function wordVectors(words: readonly Word[], hidden: Float32Array, offset: number): WordVectors {
  const vectors = new Float32Array(words.length * DIMENSIONS)
  const mean = new Float32Array(DIMENSIONS)
  for (const [w, word] of words.entries()) {
    for (const piece of word.pieces) {
      const from = (offset + piece) * DIMENSIONS
      for (let d = 0; d < DIMENSIONS; d++)
        vectors[w * DIMENSIONS + d] = at(vectors, w * DIMENSIONS + d) + at(hidden, from + d) / word.pieces.length
    }
    for (let d = 0; d < DIMENSIONS; d++) mean[d] = at(mean, d) + at(vectors, w * DIMENSIONS + d) / words.length
  }
  if (words.length > 1)
    for (let w = 0; w < words.length; w++)
      for (let d = 0; d < DIMENSIONS; d++) vectors[w * DIMENSIONS + d] = at(vectors, w * DIMENSIONS + d) - at(mean, d)
  return { spans: words.map(word => word.span), ...byteRows(vectors, DIMENSIONS) }
}

/** An element of a vector; the caller's loop keeps to its length. */
function at(vector: Float32Array, index: number): number {
  return vector[index] as number
}
