import { dot } from '../features/vectors.ts'
import type { Bead } from './bead.ts'
import type { SentenceText } from './sentenceText.ts'

/** How well the two sides of a bead fit. */
export interface Fit {
  /** Of the sides' vectors. */
  readonly cosine: number
  /** Logarithm of the ratio of the sides' lengths, less that of the texts: 0 for even ones, above where the first is long. */
  readonly uneven: number
}

/** Tells how well beads of these two texts fit. */
export function fitting(a: SentenceText, b: SentenceText): (bead: Bead) => Fit {
  const ratio = Math.log(mean(a.lengths) / mean(b.lengths))
  return bead => ({
    cosine: dot(joined(a, bead.a), joined(b, bead.b)),
    uneven: Math.log(length(a, bead.a) / length(b, bead.b)) - ratio,
  })
}

/**
 * Unit vector of neighbours as one text: the mean of theirs, by the square root of their lengths, as the encoder's is a mean
 * over a text (Thompson and Koehn 2019 encode neighbours together; that would be another pass over every two of them).
 */
function joined({ vectors, lengths }: SentenceText, sentences: readonly number[]): Float32Array {
  const sum = new Float32Array(vectors[sentences[0] as number]?.length ?? 0)
  for (const s of sentences)
    for (const [p, x] of (vectors[s] as Float32Array).entries())
      sum[p] = (sum[p] as number) + x * Math.sqrt(lengths[s] as number)
  const norm = Math.sqrt(dot(sum, sum))
  return norm === 0 ? sum : sum.map(x => x / norm)
}

function length({ lengths }: SentenceText, sentences: readonly number[]): number {
  return sentences.reduce((sum, s) => sum + (lengths[s] as number), 0) + 1
}

function mean(numbers: readonly number[]): number {
  return (numbers.reduce((sum, x) => sum + x, 0) + 1) / Math.max(1, numbers.length)
}
