import { dot } from '../features/vectors.ts'
import type { Rivals } from './rivals.ts'
import type { Version } from './version.ts'

/** The sentences of an article as vectors of unit length. */
interface Sentences {
  readonly vectors: readonly Float32Array[]
}

/** How near sentences are to quotations, by the quotation itself and by the sentence around it, as a cosine. */
export class Nearness {
  readonly #centres: readonly Float32Array[]
  readonly #directions = new Map<Version, Float32Array>()
  readonly #best = new Map<Sentences, readonly Rivalry[]>()
  readonly #index: ReadonlyMap<readonly Version[], number>

  constructor(utterances: readonly (readonly Version[])[]) {
    this.#index = new Map(utterances.map((utterance, i) => [utterance, i]))
    this.#centres = utterances.map(utterance => mean(utterance.map(quote => this.#directionOf(quote))))
  }

  /** Of an utterance to a sentence: the mean over its quotations. */
  ofUtterance(utterance: readonly Version[], sentence: Float32Array): number {
    return dot(this.#centres[this.#index.get(utterance) as number] as Float32Array, sentence)
  }

  /** By how much the sentence beats the others of its article, and the utterance the others of the story. */
  rivals(quote: Version, utterance: readonly Version[], article: Sentences, at: number): Rivals {
    const direction = this.#directionOf(quote)
    const near = article.vectors.map(vector => dot(direction, vector))
    const elsewhere = near.reduce((most, value, i) => (i === at ? most : Math.max(most, value)), 0)
    const { first, value, second } = this.#rivalryAt(article, at)
    const own = this.ofUtterance(utterance, article.vectors[at] as Float32Array)
    return {
      similarityMargin: (near[at] as number) - elsewhere,
      similarityNearest: 0,
      contextMargin: own - (first === this.#index.get(utterance) ? second : value),
      contextNearest: 0,
      coverageMargin: 0,
      coverageNearest: 0,
    }
  }

  #directionOf(quote: Version): Float32Array {
    const known = this.#directions.get(quote)
    if (known) return known
    const direction = quote.context === null ? quote.vector : mean([quote.vector, quote.context])
    this.#directions.set(quote, direction)
    return direction
  }

  #rivalryAt(article: Sentences, at: number): Rivalry {
    const known =
      this.#best.get(article) ??
      article.vectors.map(vector => {
        let best: Rivalry = { first: -1, value: 0, second: 0 }
        for (const [i, centre] of this.#centres.entries()) {
          const near = dot(centre, vector)
          if (near > best.value) best = { first: i, value: near, second: best.value }
          else if (near > best.second) best = { ...best, second: near }
        }
        return best
      })
    this.#best.set(article, known)
    return known[at] as Rivalry
  }
}

/** Which utterance is nearest to a sentence, how near, and how near the second is. */
interface Rivalry {
  readonly first: number
  readonly value: number
  readonly second: number
}

/** Not scaled to unit length: the dot product with it is the mean of the dot products. */
function mean(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0)
  for (const vector of vectors) for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (vector[i] as number)
  return sum.map(x => x / Math.max(1, vectors.length))
}
