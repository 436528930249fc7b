import { linearModel } from '../linearModel.ts'
import { fitLogistic, type Logistic } from '../logistic.ts'
import type { Passage } from '../types.ts'
import { compareAll } from './candidates.ts'
import { MODEL_FEATURES, PAIR_MODELS, type PairModel, type PairModelName } from './coefficients.ts'
import { type PairFeature, pairFeatures } from './features.ts'
import type { Sought } from './reported.ts'
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
/** Every so many-th version is also shown with its neighbour's speaker, as an extractor may take one for the other. */
const MISTAKEN = 6
/** Times every story is also shown with half of its versions gone, each time others. */
const THINNED = 3
/** Decimals kept of a weight. */
const DECIMALS = 4

/**
 * The samples of one story: as it is, and thinned. In a story of many articles nearly every utterance has its counterpart, and
 * whatever beats its rivals is right; in one of few articles most quotations stand alone, and their best rivals are wrong.
 * A model that only saw the first kind believes any nearest one.
 * @param signed whether speakers are known in this kind of data at all
 */
export function samplesOf(versions: readonly Version[], labels: Labels, signed: boolean): readonly Sample[] {
  const thinned = Array.from({ length: THINNED }, (_, draw) => versions.filter((_, at) => isKept(at, draw)))
  return [versions, ...thinned].flatMap(some => viewsOf(some, labels, signed))
}

/** A coin for each version and draw that falls the same way on every machine: a bit of a multiplicative hash (Knuth, TAOCP 6.4). */
function isKept(at: number, draw: number): boolean {
  return (Math.imul(at * 31 + draw * 7919 + 1, 2654435761) >>> 24) % 2 === 0
}

/**
 * Every pair is also shown without its speakers and without everything around it: newspapers often leave both out, and the weights must
 * not lean on them alone.
 */
function viewsOf(versions: readonly Version[], labels: Labels, signed: boolean): readonly Sample[] {
  const unsigned = versions.map(version => ({ ...version, speaker: null, speakerId: null }))
  const bare = unsigned.map(version => ({ ...version, context: null }))
  const mistaken = versions.map((version, i) => {
    const other = versions[i - 1]
    return i % MISTAKEN === 0 && other ? { ...version, speaker: other.speaker, speakerId: other.speakerId } : version
  })
  return [
    ...(signed ? view(versions, labels, { cross: ['attributed'], within: true }, 1) : []),
    ...(signed ? view(mistaken, labels, { cross: ['attributed'], within: false }, HIDDEN) : []),
    ...view(
      unsigned,
      labels,
      { cross: signed ? ['attributed', 'unattributed'] : ['unattributed'], within: false },
      HIDDEN,
    ),
    ...view(bare, labels, { cross: signed ? ['attributed', 'bare'] : ['bare'], within: false }, HIDDEN),
  ]
}

/** The answer for a passage that was sought for a quotation: 1 where it reports the utterance, null where that is not known. */
export type ReportLabels = (quote: Version, passage: Passage) => 0 | 1 | null

/**
 * The samples of one story for passages that are sought: for every utterance as its quotations are, and for half of them, the other
 * half, and one, as an utterance may have few.
 * @param utterances the quotations of each
 * @param seek finds passages, see `seekReported`
 */
export async function reportSamplesOf(
  utterances: readonly (readonly Version[])[],
  seek: (utterances: readonly (readonly Version[])[]) => Promise<readonly Sought[]>,
  labels: ReportLabels,
): Promise<readonly Sample[]> {
  const views = [
    utterances,
    ...[0, 1].map(half => utterances.map(quotes => quotes.filter((_, i) => quotes.length < 2 || i % 2 === half))),
    utterances.map((quotes, i) => [quotes[i % quotes.length] as Version]),
  ]
  const samples: Sample[] = []
  for (const [at, utterancesOfView] of views.entries())
    for (const { utterance, quote, passage, version, comparison, rivals } of await seek(utterancesOfView)) {
      const label = labels(quote, passage)
      if (label === null) continue
      const count = utterancesOfView[utterance]?.length ?? 1
      const importance = (at === 0 ? 1 : HIDDEN) / Math.sqrt(count)
      samples.push({ model: 'reported', features: pairFeatures(quote, version, comparison, rivals), label, importance })
    }
  return samples
}

function view(
  versions: readonly Version[],
  labels: Labels,
  into: { readonly cross: readonly PairModelName[]; readonly within: boolean },
  importance: number,
): readonly Sample[] {
  const comparisons = compareAll(versions)
  const rivals = rivalsOf(versions, comparisons, true)
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
    if (!mine.some(sample => sample.label === 1) || !mine.some(sample => sample.label === 0)) {
      models[name] = { weights: {}, start: -10 }
      continue
    }
    const { features, fitted } = fitSigned(mine, MODEL_FEATURES[name])
    models[name] = linearModel(fitted, features, DECIMALS)
  }
  return models as Readonly<Record<PairModelName, PairModel>>
}

/** Fits, and leaves out one after another the features whose weight has a sign that no reader could believe, the strangest first. */
function fitSigned(
  samples: readonly Sample[],
  wanted: readonly PairFeature[],
): { readonly features: readonly PairFeature[]; readonly fitted: Logistic } {
  let features = wanted
  for (;;) {
    const fitted = fitLogistic(
      samples.map(sample => features.map(feature => sample.features[feature])),
      samples.map(sample => sample.label),
      RIDGE,
      samples.map(sample => sample.importance),
    )
    const strange = features
      .map((feature, i) => ({ feature, excess: -(SIGNS[feature] ?? 0) * (fitted.weights[i] as number) }))
      .filter(({ excess }) => excess > 0)
      .toSorted((x, y) => y.excess - x.excess)[0]
    if (strange === undefined) return { features, fitted }
    features = features.filter(feature => feature !== strange.feature)
  }
}

/**
 * What more of a feature must mean: 1 for, -1 against one utterance; the others may mean either. `coverageBack` may: beside the better
 * coverage it tells a fragment, whose other side is left uncovered, from two texts that share everyday words both ways.
 */
const SIGNS: Readonly<Partial<Record<PairFeature, 1 | -1>>> = {
  ...{ similarity: 1, similarityMargin: 1, similarityNearest: 1 },
  ...{ context: 1, contextHigh: 1, contextMargin: 1, contextNearest: 1 },
  ...{ coverage: 1, coverageMargin: 1, coverageNearest: 1, linkedWords: 1 },
  ...{ sameSpeaker: 1, otherSpeaker: -1, sharedNumbers: 1, otherNumbers: -1, name: -1, repeatedWords: 1, shown: 1 },
}
