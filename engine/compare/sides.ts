import { byteDots } from '../features/byteDots.ts'
import { mean } from '../features/vectors.ts'
import { contentOf, type Reading } from './reading.ts'

/** Two texts side by side: how each word of the one stands to the words of the other. */
export interface Sides {
  readonly a: Side
  readonly b: Side
}

/** One text and what the other has for its words. All lists go by the text's own words. */
export interface Side {
  readonly reading: Reading
  /** Best cosine with a content word of the other; -1 for a function word and where the other has none. */
  readonly best: Float64Array
  /** Index of that word; -1. */
  readonly partner: Int32Array
  /** 1 where the two are each other's best. */
  readonly mutual: Uint8Array
  /** Cosine with each word of the other. */
  readonly cosine: (own: number, other: number) => number
  /** Best cosine of a content word within `reach` words of one with such a word of the other; 0 where there is none. */
  readonly around: (own: number, other: number, reach: number) => number
}

/** Puts two texts side by side. */
export function sidesOf(a: Reading, b: Reading): Sides {
  const n = a.vectors.spans.length
  const m = b.vectors.spans.length
  const dots = n > 0 && m > 0 ? byteDots(a.vectors.bytes, b.vectors.bytes, a.vectors.bytes.length / n).slice() : NONE
  const cosine = (i: number, j: number) => {
    const x = a.words[i]?.row ?? -1
    const y = b.words[j]?.row ?? -1
    if (x < 0 || y < 0) return -1
    return (dots[x * m + y] as number) / ((a.vectors.lengths[x] as number) * (b.vectors.lengths[y] as number))
  }
  const one = partners(a, b, cosine)
  const other = partners(b, a, (j, i) => cosine(i, j))
  const mutual = (own: Partners, their: Partners) =>
    Uint8Array.from(own.partner, (j, i) => (j >= 0 && their.partner[j] === i ? 1 : 0))
  const around = (i: number, j: number, reach: number) => {
    let best = 0
    for (let x = Math.max(0, i - reach); x <= Math.min(a.words.length - 1, i + reach); x++)
      for (let y = Math.max(0, j - reach); y <= Math.min(b.words.length - 1, j + reach); y++)
        if (x !== i && y !== j && a.words[x]?.content && b.words[y]?.content) best = Math.max(best, cosine(x, y))
    return best
  }
  return {
    a: { reading: a, ...one, mutual: mutual(one, other), cosine, around },
    b: {
      reading: b,
      ...other,
      mutual: mutual(other, one),
      cosine: (j, i) => cosine(i, j),
      around: (j, i, reach) => around(i, j, reach),
    },
  }
}

const NONE = new Int32Array(0)

interface Partners {
  readonly best: Float64Array
  readonly partner: Int32Array
}

function partners(own: Reading, other: Reading, cosine: (i: number, j: number) => number): Partners {
  const best = new Float64Array(own.words.length).fill(-1)
  const partner = new Int32Array(own.words.length).fill(-1)
  const candidates = comparable(other)
  for (const i of comparable(own))
    for (const j of candidates) {
      const x = cosine(i, j)
      if (x > (best[i] as number)) {
        best[i] = x
        partner[i] = j
      }
    }
  return { best, partner }
}

/** Indices of the content words that have a vector: of a text longer than the encoder sees the rest has none, and goes with nothing. */
export function comparable(reading: Reading): readonly number[] {
  return contentOf(reading).filter(i => (reading.words[i]?.row ?? -1) >= 0)
}

/** Mean best cosine of the content words: how closely the two texts go together. */
export function meanBest(side: Side): number {
  return mean(side.best.filter(best => best >= 0))
}
