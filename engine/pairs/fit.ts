import { compareAll } from './candidates.ts'
import { MODEL_FEATURES, PAIR_MODELS, type PairModel, type PairModelName } from './coefficients.ts'
import { type PairFeature, pairFeatures } from './features.ts'
import { fitLogistic } from './logistic.ts'
import { type Rivals, rivalsOf } from './rivals.ts'
import type { Version } from './version.ts'

/** One pair whose answer is known. */
export interface Sample {
  readonly model: PairModelName
  readonly features: Readonly<Record<PairFeature, number>>
  /** 1: one utterance, 0: two. */
  readonly label: 0 | 1
  /** How much it counts. */
  readonly importance: number
}

/** The answer for two versions, null where it is not known. */
export type Labels = (a: Version, b: Version) => 0 | 1 | null

/** Strength of the pull to zero on standardised weights; from 2 to 5 it makes no difference on the invented stories. */
const RIDGE = 3
/** Pairs with something hidden from them count half: they teach what to do without it. */
const HIDDEN = 0.5
/** Decimals kept of a weight. */
const DECIMALS = 4

/**
 * The samples of one story. Every pair is also shown without its speakers and without everything around it: newspapers often
 * leave both out, and the weights must not lean on them alone.
 * @param signed whether speakers are known in this kind of data at all
 */
export function samplesOf(versions: readonly Version[], labels: Labels, signed: boolean): readonly Sample[] {
  const unsigned = versions.map(version => ({ ...version, speaker: null, speakerId: null }))
  const bare = unsigned.map(version => ({ ...version, context: null }))
  return [
    ...(signed ? view(versions, labels, { cross: ['attributed'], within: true }, 1) : []),
    ...view(
      unsigned,
      labels,
      { cross: signed ? ['attributed', 'unattributed'] : ['unattributed'], within: false },
      HIDDEN,
    ),
    ...view(bare, labels, { cross: signed ? ['attributed', 'bare'] : ['bare'], within: false }, HIDDEN),
  ]
}

function view(
  versions: readonly Version[],
  labels: Labels,
  into: { readonly cross: readonly PairModelName[]; readonly within: boolean },
  importance: number,
): readonly Sample[] {
  const comparisons = compareAll(versions)
  const rivals = rivalsOf(versions, comparisons)
  return comparisons.flatMap((comparison, at) => {
    const a = versions[comparison.a] as Version
    const b = versions[comparison.b] as Version
    const label = labels(a, b)
    if (label === null) return []
    const special = a.kind === null || b.kind === null ? 'passage' : a.article === b.article ? 'repeat' : null
    if (special !== null && !into.within) return []
    const features = pairFeatures(a, b, comparison, rivals[at] as Rivals)
    const models: readonly PairModelName[] = special === null ? into.cross : [special]
    return models.map(model => ({ model, features, label, importance }))
  })
}

/** Fits every model on its samples; deterministic. A model without samples of both answers says no to everything. */
export function fitModels(samples: readonly Sample[]): Readonly<Record<PairModelName, PairModel>> {
  const models: Partial<Record<PairModelName, PairModel>> = {}
  for (const name of PAIR_MODELS) {
    const mine = samples.filter(sample => sample.model === name)
    const features = MODEL_FEATURES[name]
    if (!mine.some(sample => sample.label === 1) || !mine.some(sample => sample.label === 0)) {
      models[name] = { start: -10, weights: {} }
      continue
    }
    const fitted = fitLogistic(
      mine.map(sample => features.map(feature => sample.features[feature])),
      mine.map(sample => sample.label),
      RIDGE,
      mine.map(sample => sample.importance),
    )
    const round = (x: number) => Number(x.toFixed(DECIMALS))
    models[name] = {
      start: round(fitted.bias),
      weights: Object.fromEntries(features.map((feature, i) => [feature, round(fitted.weights[i] as number)])),
    }
  }
  return models as Readonly<Record<PairModelName, PairModel>>
}
