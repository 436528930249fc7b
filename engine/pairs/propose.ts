import type { Pair, Reason } from '../types.ts'
import { findCandidates } from './candidates.ts'
import { COEFFICIENTS, type Coefficients, modelFor, type PairModel } from './coefficients.ts'
import { type PairFeature, pairFeatures } from './features.ts'
import { sigmoid } from './logistic.ts'
import { type Rivals, rivalsOf } from './rivals.ts'
import type { Version } from './version.ts'

export { COEFFICIENTS, type Coefficients } from './coefficients.ts'

/** A pair with what the choice of a reference needs beside its probability. */
export interface ScoredPair extends Pair {
  /** Share of a's words found in b, and of b's in a; see `coverage`. */
  readonly ab: number
  readonly ba: number
}

/**
 * Every pair of versions of one story that may render one utterance, with probability and reasons. `versions` in the order of the
 * articles and of the places in them; passages are compared with quotations only. The reasons of a pair, the first of which is
 * the model's start, add up to logit(p).
 */
export function proposePairs(
  versions: readonly Version[],
  coefficients: Coefficients = COEFFICIENTS,
): readonly ScoredPair[] {
  const { comparisons, complete } = findCandidates(versions)
  const rivals = rivalsOf(versions, comparisons, complete)
  return comparisons.map((comparison, at) => {
    const a = versions[comparison.a] as Version
    const b = versions[comparison.b] as Version
    const features = pairFeatures(a, b, comparison, rivals[at] as Rivals)
    const reasons = reasonsOf(coefficients.models[modelFor(a, b)], features)
    const p = sigmoid(reasons.reduce((sum, reason) => sum + reason.logOdds, 0))
    return { a: a.id, b: b.id, p, reasons, ab: comparison.ab, ba: comparison.ba }
  })
}

function reasonsOf(model: PairModel, features: Readonly<Record<PairFeature, number>>): readonly Reason[] {
  const reasons: Reason[] = [{ feature: 'start', value: 1, logOdds: model.start }]
  for (const [feature, weight] of Object.entries(model.weights)) {
    const value = features[feature as PairFeature]
    if (value !== 0 && weight !== 0) reasons.push({ feature, value, logOdds: weight * value })
  }
  return reasons
}
