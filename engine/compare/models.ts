import { EngineError } from '../errors.ts'
import { sigmoid } from '../pairs/logistic.ts'
import type { Verdict } from '../types.ts'
import { FLAG_MODELS, type FlagModelName } from './candidate.ts'
import shipped from './models.json' with { type: 'json' }
import { WITNESSED, type WitnessedModel } from './witness.ts'

/** Verdicts that the machine proposes; that two versions contradict each other only a person says. */
export const PROPOSED = ['same', 'shortened', 'paraphrase', 'differs'] as const satisfies readonly Verdict[]
/** A verdict that has a model: every one but `contradicts`. */
export type ProposedVerdict = (typeof PROPOSED)[number]

/** A fitted logistic regression; a feature it does not name has no weight. */
export interface LinearModel {
  /** Log-odds where every feature is 0. */
  readonly start: number
  readonly weights: Readonly<Record<string, number>>
}

/** What `npm run calibrate` learns about differences, with where it comes from. */
export interface CompareModels {
  readonly version: number
  /** Day of the fit, `YYYY-MM-DD`. */
  readonly date: string
  /** What they were fitted on, in words. */
  readonly data: string
  /** Cross-validated figures by name. */
  readonly scores: Readonly<Record<string, number>>
  /** Brought to one scale: at .5 each kind of flag is false as often as the fit allowed. */
  readonly flags: Readonly<Record<FlagModelName, LinearModel>>
  /** What becomes of a flag where other versions can be asked; on the same scale. */
  readonly witnessed: Readonly<Record<WitnessedModel, LinearModel>>
  readonly verdicts: Readonly<Record<ProposedVerdict, LinearModel>>
}

/** Version of the features: models of another one do not fit them. */
export const COMPARE_VERSION = 4

/** The models the program comes with. */
export const COMPARE_MODELS: CompareModels = parseCompareModels(shipped)

/** Log-odds that a model gives features. */
export function scoreOf({ start, weights }: LinearModel, features: Readonly<Record<string, number>>): number {
  let sum = start
  for (const [name, weight] of Object.entries(weights)) sum += weight * (features[name] ?? 0)
  return sum
}

/** The probability that goes with it, 0…1. */
export function probabilityOf(model: LinearModel, features: Readonly<Record<string, number>>): number {
  return sigmoid(scoreOf(model, features))
}

/**
 * Models from parsed JSON.
 * @throws EngineError('compareModels') naming what is missing or not known.
 */
export function parseCompareModels(json: unknown): CompareModels {
  const file = record(json, 'the file')
  if (file.version !== COMPARE_VERSION)
    throw new EngineError('compareModels', `version ${String(file.version)}, not ${COMPARE_VERSION}`)
  for (const [group, names] of [
    ['flags', FLAG_MODELS],
    ['witnessed', WITNESSED],
    ['verdicts', PROPOSED],
  ] as const) {
    const models = record(file[group], group)
    for (const name of names) {
      const model = record(models[name], `${group}.${name}`)
      if (!Number.isFinite(model.start)) throw new EngineError('compareModels', `${group}.${name}.start is no number`)
      for (const [feature, weight] of Object.entries(record(model.weights, `${group}.${name}.weights`)))
        if (!Number.isFinite(weight)) throw new EngineError('compareModels', `${group}.${name}.weights.${feature}`)
    }
  }
  return json as CompareModels
}

function record(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new EngineError('compareModels', `${what} is missing`)
  return value as Readonly<Record<string, unknown>>
}
