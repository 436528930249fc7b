import { inTurns, type Turns, takeTurns, WITHOUT_TURNS } from '../features/turns.ts'
import { sigmoid } from '../logistic.ts'
import type { MemberId, Pair, Reason } from '../types.ts'
import { findCandidates } from './candidates.ts'
import { COEFFICIENTS, type Coefficients, modelFor, type PairModel } from './coefficients.ts'
import type { Comparison } from './comparison.ts'
import { type PairFeature, pairFeatures } from './features.ts'
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
  const between = ({ a, b }: Comparison) => [versions[a] as Version, versions[b] as Version] as const
  const figures = new Figures(comparisons.map(comparison => coefficients.models[modelFor(...between(comparison))]))
  const pairs: ScoredPair[] = []
  for (const [at, comparison] of comparisons.entries()) {
    if (at % BLOCK === 0) await takeTurns(turns)
    const [a, b] = between(comparison)
    figures.weigh(at, comparison, pairFeatures(a, b, comparison, rivals[at] as Rivals))
    pairs.push(new WeighedPair(a, b, figures, at))
  }
  return pairs
}

/** The pairs of passages with the quotations that they were sought for, with probability and reasons. */
export function proposeReports(sought: readonly Sought[], coefficients: Coefficients): readonly ScoredPair[] {
  const figures = new Figures(sought.map(() => coefficients.models.reported))
  return sought.map(({ quote, version, comparison, rivals }, at) => {
    figures.weigh(at, comparison, pairFeatures(quote, version, comparison, rivals))
    return new WeighedPair(quote, version, figures, at)
  })
}

/**
 * The figures of all pairs that were proposed at once, in three rows. A figure with a fraction is an object of its own where it is
 * a field, and an array a pair is larger than what stands in it: of a large project they would be most of its memory.
 */
class Figures {
  readonly #models: readonly PairModel[]
  /** For each pair where its stretch of the values begins. */
  readonly #starts: Uint32Array
  /** The features that its model weighs, in the model's order. */
  readonly #values: Float32Array
  /** Three a pair: its probability, and the share of words either way. In full, for what is decided by them hangs on the last digit. */
  readonly #shares: Float64Array

  /** @param models for each pair the one that judges it */
  constructor(models: readonly PairModel[]) {
    this.#models = models
    this.#starts = new Uint32Array(models.length)
    let length = 0
    for (const [at, model] of models.entries()) {
      this.#starts[at] = length
      length += featuresOf(model).length
    }
    this.#values = new Float32Array(length)
    this.#shares = new Float64Array(models.length * 3)
  }

  /** Sets the figures of the pair at this place. */
  weigh(at: number, { ab, ba }: Comparison, features: Readonly<Record<PairFeature, number>>): void {
    const model = this.#models[at] as PairModel
    const start = this.#starts[at] as number
    let logOdds = model.start
    for (const [i, name] of featuresOf(model).entries()) {
      this.#values[start + i] = features[name]
      logOdds += (model.weights[name] as number) * features[name]
    }
    this.#shares.set([sigmoid(logOdds), ab, ba], at * 3)
  }

  p(at: number): number {
    return this.#shares[at * 3] as number
  }

  ab(at: number): number {
    return this.#shares[at * 3 + 1] as number
  }

  ba(at: number): number {
    return this.#shares[at * 3 + 2] as number
  }

  reasons(at: number): readonly Reason[] {
    const model = this.#models[at] as PairModel
    const start = this.#starts[at] as number
    const reasons: Reason[] = [{ feature: 'start', value: 1, logOdds: model.start }]
    for (const [i, feature] of featuresOf(model).entries()) {
      const value = this.#values[start + i] as number
      const weight = model.weights[feature] as number
      if (value !== 0 && weight !== 0) reasons.push({ feature, value, logOdds: weight * value })
    }
    return reasons
  }
}

/** A pair that reads its figures where they stand, and tells its reasons when asked: it is small, and there are very many. */
class WeighedPair implements ScoredPair {
  readonly a: MemberId
  readonly b: MemberId
  readonly #figures: Figures
  readonly #at: number

  constructor(a: Version, b: Version, figures: Figures, at: number) {
    this.a = a.id
    this.b = b.id
    this.#figures = figures
    this.#at = at
  }

  get p(): number {
    return this.#figures.p(this.#at)
  }

  get ab(): number {
    return this.#figures.ab(this.#at)
  }

  get ba(): number {
    return this.#figures.ba(this.#at)
  }

  get reasons(): readonly Reason[] {
    return this.#figures.reasons(this.#at)
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
