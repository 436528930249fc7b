import { wordsOf } from '../text/words.ts'
import { byteRows } from './byteRows.ts'
import { DIMENSIONS, type Encoded, type Encoder } from './encoder.ts'
import { throwIfAborted } from './turns.ts'

/** Letters by which two forms of a word are taken for one: endings change, beginnings stay. */
const STEM = 5
/** Shorter words mostly join others and say nothing of what a text is about. */
const SHORT = 3
/** Texts between two looks at the signal. */
const AT_ONCE = 64

/**
 * What stands in for the model where it cannot be used: a text is the set of its words by their first letters, each an axis
 * with a sign (feature hashing: Weinberger et al. 2009), at unit length. Only texts that share words are alike, hence nearly
 * always texts in one language; names and figures across languages are seen by the other features of a pair. A word that
 * begins alike has the same vector; vectors of other words are orthogonal but for chance.
 */
export const WORD_ENCODER: Encoder = {
  model: 'words-1',
  async encode(texts, { words, signal, onProgress }) {
    const encoded: Encoded[] = []
    for (const { text } of texts) {
      throwIfAborted(signal)
      encoded.push(encodedText(text, words))
      if (encoded.length % AT_ONCE === 0) onProgress?.(encoded.length, texts.length)
    }
    onProgress?.(encoded.length, texts.length)
    return encoded
  },
}

function encodedText(text: string, wantWords: boolean): Encoded {
  const words = wordsOf(text)
  const vector = new Float32Array(DIMENSIONS)
  const rows = new Float32Array(wantWords ? words.length * DIMENSIONS : 0)
  const seen = new Set<string>()
  for (const [row, { low }] of words.entries()) {
    const stem = low.slice(0, STEM)
    const places = axesOf(stem)
    if (wantWords) for (const { axis, sign } of places) rows[row * DIMENSIONS + axis] = sign
    if (seen.has(stem) || (low.length <= SHORT && !/\p{N}/u.test(low))) continue
    seen.add(stem)
    for (const { axis, sign } of places) vector[axis] = (vector[axis] as number) + sign
  }
  const length = Math.hypot(...vector)
  // A text without any such word is like no other, and as long as they are.
  if (length === 0) vector[DIMENSIONS - 1] = 1
  return {
    vector: length === 0 ? vector : vector.map(x => x / length),
    words: wantWords ? { spans: words.map(({ start, end }) => ({ start, end })), ...byteRows(rows, DIMENSIONS) } : null,
  }
}

/** Two axes of a stem: two stems that meet on one seldom meet on both. */
function axesOf(stem: string): readonly { readonly axis: number; readonly sign: number }[] {
  return [0x811c9dc5, 0x01234567].map(start => {
    let hash = start
    for (let i = 0; i < stem.length; i++) hash = Math.imul(hash ^ stem.charCodeAt(i), 0x01000193) >>> 0
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0
    hash = (hash ^ (hash >>> 13)) >>> 0
    return { axis: hash % DIMENSIONS, sign: (hash >>> 16) & 1 ? 1 : -1 }
  })
}
