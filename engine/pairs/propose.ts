import type { Pair, Reason } from '../types.ts'
import { compareAll } from './candidates.ts'
import shipped from './coefficients.json' with { type: 'json' }
import { type Comparison, PAIR_FEATURES, pairFeatures, type Rivals, rivalsOf } from './features.ts'
import { type Logistic, score, sigmoid } from './logistic.ts'
import type { Version } from './version.ts'

/** A pair with what the choice of a reference needs beside its probability. */
export interface ScoredPair extends Pair {
  /** Share of a's words found in b, and of b's in a; see `coverage`. */
  readonly ab: number
  readonly ba: number
}

/** What `npm run calibrate` writes: the fitted models with where they come from. */
export interface Coefficients {
  readonly version: number
  /** Day of the fit, `YYYY-MM-DD`. */
  readonly date: string
  /** What they were fitted on, in words. */
  readonly data: string
  /** Cross-validated figures by name. */
  readonly scores: Readonly<Record<string, number>>
  /** Names of the features, in the order of the weights; must be those of this program. */
  readonly features: readonly string[]
  /** Two quotations. */
  readonly quotes: Logistic
  /** A quotation and a passage. */
  readonly passages: Logistic
}

/** The coefficients the program comes with. */
export const COEFFICIENTS: Coefficients = shipped

/**
 * Every pair of versions of one story that may render one utterance, with probability and reasons. `versions` in the order of the
 * articles and of the places in them; passages are compared with quotations only. The reasons of a pair and its bias
 * (feature `start`) add up to logit(p).
 */
export function proposePairs(
  versions: readonly Version[],
  coefficients: Coefficients = COEFFICIENTS,
): readonly ScoredPair[] {
  return judge(versions, compareAll(versions), coefficients)
}

/** Gives compared pairs their probabilities; `comparisons` must hold the rivals too. */
export function judge(
  versions: readonly Version[],
  comparisons: readonly Comparison[],
  coefficients: Coefficients,
): readonly ScoredPair[] {
  const rivals = rivalsOf(versions, comparisons)
  return comparisons.map((comparison, at) => {
    const a = versions[comparison.a] as Version
    const b = versions[comparison.b] as Version
    const row = pairFeatures(a, b, comparison, rivals[at] as Rivals)
    const model = a.kind === null || b.kind === null ? coefficients.passages : coefficients.quotes
    return {
      a: a.id,
      b: b.id,
      p: sigmoid(score(model, row)),
      reasons: reasons(model, row),
      ab: comparison.ab,
      ba: comparison.ba,
    }
  })
}

function reasons(model: Logistic, row: readonly number[]): readonly Reason[] {
  const all: Reason[] = PAIR_FEATURES.map((feature, i) => ({
    feature,
    value: row[i] as number,
    logOdds: (model.weights[i] as number) * (row[i] as number),
  }))
  return [{ feature: 'start', value: 1, logOdds: model.bias }, ...all.filter(reason => reason.logOdds !== 0)]
}
