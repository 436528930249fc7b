import { measured } from '../../engine/features/byteRows.ts'
import { DIMENSIONS, type WordVectors } from '../../engine/features/encoder.ts'

const HEADER_BYTES = 4
/** Per word: start and end (uint32), little-endian. */
const WORD_BYTES = 8

/** A vector as 384 float32, little-endian. */
export function packVector(vector: Float32Array): Uint8Array {
  const bytes = new Uint8Array(vector.length * 4)
  const view = new DataView(bytes.buffer)
  for (const [i, x] of vector.entries()) view.setFloat32(i * 4, x, true)
  return bytes
}

/** The vector that `packVector` packed, in the same memory; null where the bytes are not one. */
export function unpackVector(bytes: Uint8Array): Float32Array | null {
  if (bytes.byteLength !== DIMENSIONS * 4) return null
  // Everything that Quoin runs on is little-endian. A view needs a place that four divides; what a store or a message gives has one.
  const own = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  return new Float32Array(own.buffer, own.byteOffset, DIMENSIONS)
}

/** Word vectors as `[count, (start, end) a word, int8 rows]`. */
export function packWords(words: WordVectors): Uint8Array {
  const count = words.spans.length
  const bytes = new Uint8Array(HEADER_BYTES + count * (WORD_BYTES + DIMENSIONS))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, count, true)
  for (const [w, span] of words.spans.entries()) {
    const at = HEADER_BYTES + w * WORD_BYTES
    view.setUint32(at, span.start, true)
    view.setUint32(at + 4, span.end, true)
  }
  new Int8Array(bytes.buffer).set(words.bytes, HEADER_BYTES + count * WORD_BYTES)
  return bytes
}

/** The words that `packWords` packed, in the same memory; null where the bytes are not such. */
export function unpackWords(bytes: Uint8Array): WordVectors | null {
  if (bytes.byteLength < HEADER_BYTES) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = view.getUint32(0, true)
  if (bytes.byteLength !== HEADER_BYTES + count * (WORD_BYTES + DIMENSIONS)) return null
  const spans = Array.from({ length: count }, (_, w) => {
    const at = HEADER_BYTES + w * WORD_BYTES
    return { start: view.getUint32(at, true), end: view.getUint32(at + 4, true) }
  })
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset + HEADER_BYTES + count * WORD_BYTES, count * DIMENSIONS)
  return { spans, ...measured(rows, DIMENSIONS) }
}
