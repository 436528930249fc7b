import { inTurns, type Turns, takeTurns, WITHOUT_TURNS } from '../features/turns.ts'
import { sigmoid } from '../logistic.ts'
import type { MemberId, Pair, Reason } from '../types.ts'
import { findCandidates } from './candidates.ts'
import { COEFFICIENTS, type Coefficients, modelFor, type PairModel } from './coefficients.ts'
import type { Comparison } from './comparison.ts'
import { PAIR_FEATURES, type PairFeature, pairFeatures } from './features.ts'
import type { Sought } from './reported.ts'
import { type Rivals, rivalsInSteps } from './rivals.ts'
import type { Version } from './version.ts'

export { COEFFICIENTS, type Coefficients } from './coefficients.ts'

/** A pair with what the choice of a reference needs beside its probability. */
export interface ScoredPair extends Pair {
  /** Share of a's words found in b, and of b's in a; see `coverage`. */
  readonly ab: number
  readonly ba: number
}

/** Pairs between two turns of the host: some five milliseconds of work. */
const BLOCK = 512

/**
 * Every pair of versions of one story that may render one utterance, with probability and reasons. `versions` in the order of the
 * articles and of the places in them; passages are compared with quotations only. The reasons of a pair, the first of which is
 * the model's start, add up to logit(p).
 * @throws EngineError('cancelled')
 */
export async function proposePairs(
  versions: readonly Version[],
  coefficients: Coefficients = COEFFICIENTS,
  turns: Turns = WITHOUT_TURNS,
): Promise<readonly ScoredPair[]> {
  const { comparisons, complete } = await findCandidates(versions, turns)
  const rivals = await inTurns(rivalsInSteps(versions, comparisons, complete), turns)
  const pairs: ScoredPair[] = []
  const values = new Float32Array(comparisons.length * PAIR_FEATURES.length)
  for (const [at, comparison] of comparisons.entries()) {
    if (at % BLOCK === 0) await takeTurns(turns)
    const a = versions[comparison.a] as Version
    const b = versions[comparison.b] as Version
    const model = coefficients.models[modelFor(a, b)]
    const features = pairFeatures(a, b, comparison, rivals[at] as Rivals)
    pairs.push(new WeighedPair(a, b, comparison, model, features, values, at * PAIR_FEATURES.length))
  }
  return pairs
}

/** The pairs of passages with the quotations that they were sought for, with probability and reasons. */
export function proposeReports(sought: readonly Sought[], coefficients: Coefficients): readonly ScoredPair[] {
  const values = new Float32Array(sought.length * PAIR_FEATURES.length)
  return sought.map(({ quote, version, comparison, rivals }, i) => {
    const features = pairFeatures(quote, version, comparison, rivals)
    const model = coefficients.models.reported
    return new WeighedPair(quote, version, comparison, model, features, values, i * PAIR_FEATURES.length)
  })
}

/** A pair that tells its reasons when asked: told beforehand they would be most of a large project's memory. */
class WeighedPair implements ScoredPair {
  readonly a: MemberId
  readonly b: MemberId
  readonly p: number
  readonly ab: number
  readonly ba: number
  readonly #model: PairModel
  /** From `#at` on, the features that the model weighs, in its order; one list for all pairs, which keeps them small. */
  readonly #values: Float32Array
  readonly #at: number

  constructor(
    a: Version,
    b: Version,
    comparison: Comparison,
    model: PairModel,
    features: Readonly<Record<PairFeature, number>>,
    values: Float32Array,
    at: number,
  ) {
    this.a = a.id
    this.b = b.id
    this.ab = comparison.ab
    this.ba = comparison.ba
    this.#model = model
    this.#values = values
    this.#at = at
    let logOdds = model.start
    for (const [i, name] of featuresOf(model).entries()) {
      values[at + i] = features[name]
      logOdds += (model.weights[name] as number) * features[name]
    }
    this.p = sigmoid(logOdds)
  }

  get reasons(): readonly Reason[] {
    const reasons: Reason[] = [{ feature: 'start', value: 1, logOdds: this.#model.start }]
    for (const [i, feature] of featuresOf(this.#model).entries()) {
      const value = this.#values[this.#at + i] as number
      const weight = this.#model.weights[feature] as number
      if (value !== 0 && weight !== 0) reasons.push({ feature, value, logOdds: weight * value })
    }
    return reasons
  }
}

const featuresOfModels = new WeakMap<PairModel, readonly PairFeature[]>()

function featuresOf(model: PairModel): readonly PairFeature[] {
  const known = featuresOfModels.get(model)
  if (known) return known
  const names = Object.keys(model.weights) as PairFeature[]
  featuresOfModels.set(model, names)
  return names
}
