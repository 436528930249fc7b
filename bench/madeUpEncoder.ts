import { byteRows } from '../engine/features/byteRows.ts'
import { DIMENSIONS, type Encoded, type Encoder } from '../engine/features/encoder.ts'

/** Weight of what all texts have in common, so that texts of different words have a cosine of some .2, as with the real encoder. */
const COMMON = 0.5

/**
 * An encoder that reads nothing: a text's vector is the sum of a direction for each of its words, drawn by the word's hash.
 * Texts are as alike as the words they share, so that versions in one language are found and those in two are not.
 */
export function madeUpEncoder(): Encoder {
  const directions = new Map<string, Float32Array>()
  const directionOf = (word: string): Float32Array => {
    const known = directions.get(word)
    if (known) return known
    const direction = drawn(word)
    directions.set(word, direction)
    return direction
  }
  return {
    model: 'made up',
    async encode(texts, options) {
      options.onProgress?.(0, texts.length)
      const encoded: Encoded[] = []
      for (const { text } of texts) {
        const spans = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index, 0: word }) => ({
          start: index,
          end: index + word.length,
        }))
        const rows = new Float32Array(spans.length * DIMENSIONS)
        const sum = directionOf('').map(x => x * COMMON * Math.sqrt(spans.length || 1))
        for (const [i, { start, end }] of spans.entries()) {
          const direction = directionOf(text.slice(start, end).toLowerCase())
          rows.set(direction, i * DIMENSIONS)
          for (let d = 0; d < DIMENSIONS; d++) sum[d] = (sum[d] as number) + (direction[d] as number)
        }
        const norm = Math.hypot(...sum) || 1
        encoded.push({
          vector: sum.map(x => x / norm),
          words: options.words ? { spans, ...byteRows(rows, DIMENSIONS) } : null,
        })
      }
      options.onProgress?.(texts.length, texts.length)
      return encoded
    },
  }
}

/** A unit vector of signs drawn by the word: FNV-1a for the seed, xorshift for the rest. */
function drawn(word: string): Float32Array {
  let state = 0x811c9dc5
  for (const letter of word) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  state ||= 1
  return Float32Array.from({ length: DIMENSIONS }, () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state & 1 ? 1 : -1) / Math.sqrt(DIMENSIONS)
  })
}
