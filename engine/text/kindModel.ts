import { softmax } from '../logistic.ts'
import { QUOTE_KINDS, type QuoteKind } from '../types.ts'
import type { KindFeatures } from './kindFeatures.ts'

/** Weights in nats of one sign for each kind, in the order of `QUOTE_KINDS`; `start` is what stands without any sign. */
export interface KindCoefficients {
  readonly start: readonly number[]
  readonly weights: Readonly<Record<string, readonly number[]>>
}

/** Probabilities of the kinds in the order of `QUOTE_KINDS`: multinomial logistic regression over the signs. */
export function kindProbabilities(signs: KindFeatures, { start, weights }: KindCoefficients): readonly number[] {
  const scores = QUOTE_KINDS.map((_, kind) => start[kind] ?? 0)
  for (const name of Object.keys(signs)) {
    const weight = weights[name]
    const value = signs[name] ?? 0
    if (weight)
      for (let kind = 0; kind < scores.length; kind++) scores[kind] = (scores[kind] ?? 0) + value * (weight[kind] ?? 0)
  }
  return softmax(scores)
}

/**
 * The kind that the probabilities speak for: first speech (statement, fragment) or not, which is what a reader asks, then which of the two.
 * `confidence` is the probability of that answer to the first question.
 */
export function chooseKind(probabilities: readonly number[]): {
  readonly kind: QuoteKind
  readonly confidence: number
} {
  const [statement = 0, fragment = 0, name = 0, term = 0] = probabilities
  const speech = statement + fragment
  if (speech >= 0.5) return { kind: statement >= fragment ? 'statement' : 'fragment', confidence: speech }
  return { kind: name >= term ? 'name' : 'term', confidence: 1 - speech }
}
