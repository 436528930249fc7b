import { checkModels, type LinearModel } from '../linearModel.ts'
import shipped from './coefficients.json' with { type: 'json' }
import { PAIR_FEATURES, type PairFeature } from './features.ts'
import type { Version } from './version.ts'

/** A model of pairs. */
export type PairModel = LinearModel<PairFeature>

/**
 * Which model judges a pair, by what is known of it: both speakers; only the sentences around; nothing but the two texts. Two
 * quotations of one article, and a quotation with a passage, have models of their own; `reported` judges a passage where an article
 * that lacks the quotation was searched for it (see `seekReported`).
 */
export const PAIR_MODELS = ['attributed', 'unattributed', 'bare', 'repeat', 'passage', 'reported'] as const
/** Key of a model in {@link Coefficients}; {@link modelFor} chooses it for two versions, `reported` only where a search asks for it. */
export type PairModelName = (typeof PAIR_MODELS)[number]

/** The features each model may weigh; the fit decides how much. */
export const MODEL_FEATURES: Readonly<Record<PairModelName, readonly PairFeature[]>> = {
  attributed: [
    ...(['similarity', 'similarityMargin', 'similarityNearest', 'contextMargin'] as const),
    ...(['coverage', 'coverageBack', 'coverageMargin', 'coverageNearest', 'sameSpeaker', 'otherSpeaker'] as const),
    ...(['sharedNumbers', 'otherNumbers', 'oneShort', 'name', 'sameLanguage'] as const),
  ],
  unattributed: [
    ...(['similarity', 'similarityHigh', 'similarityMargin', 'similarityNearest'] as const),
    ...(['context', 'contextHigh', 'contextMargin', 'contextNearest'] as const),
    ...(['coverage', 'coverageBack', 'coverageMargin', 'coverageNearest', 'linkedWords'] as const),
    ...(['sharedNumbers', 'otherNumbers', 'oneShort', 'veryShort', 'name', 'sameLanguage'] as const),
  ],
  bare: [
    ...(['similarity', 'similarityHigh', 'similarityMargin', 'similarityNearest'] as const),
    ...(['coverage', 'coverageBack', 'coverageMargin', 'coverageNearest', 'linkedWords'] as const),
    ...(['sharedNumbers', 'otherNumbers', 'oneShort', 'veryShort', 'name', 'sameLanguage'] as const),
  ],
  repeat: ['similarity', 'coverage', 'coverageBack', 'veryShort', 'name', 'repeatedWords'],
  passage: [
    ...(['similarity', 'similarityMargin', 'similarityNearest'] as const),
    ...(['coverage', 'coverageBack', 'coverageMargin', 'coverageNearest', 'sameSpeaker', 'otherSpeaker'] as const),
    ...(['sharedNumbers', 'name'] as const),
  ],
  reported: [
    ...(['similarity', 'context', 'contextMargin', 'coverage'] as const),
    ...(['sameSpeaker', 'otherSpeaker', 'sharedNumbers', 'shown'] as const),
  ],
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
  readonly models: Readonly<Record<PairModelName, PairModel>>
}

/** Version of the features: coefficients of another one do not fit them. */
export const COEFFICIENTS_VERSION = 1

/** The coefficients the program comes with. */
export const COEFFICIENTS: Coefficients = parseCoefficients(shipped)

/** The model for two versions. */
export function modelFor(a: Version, b: Version): PairModelName {
  if (a.kind === null || b.kind === null) return 'passage'
  if (a.article === b.article) return 'repeat'
  if (a.speaker !== null && b.speaker !== null) return 'attributed'
  return a.context !== null && b.context !== null ? 'unattributed' : 'bare'
}

/**
 * Coefficients from parsed JSON.
 * @throws EngineError('coefficients') naming what is missing or not known.
 */
export function parseCoefficients(json: unknown): Coefficients {
  checkModels(json, 'coefficients', COEFFICIENTS_VERSION, { models: PAIR_MODELS }, name =>
    (PAIR_FEATURES as readonly string[]).includes(name),
  )
  return json as Coefficients
}
