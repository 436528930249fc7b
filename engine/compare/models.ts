import { checkModels, type LinearModel } from '../linearModel.ts'
import type { Verdict } from '../types.ts'
import { FLAG_MODELS, type FlagModelName } from './candidate.ts'
import shipped from './models.json' with { type: 'json' }
import { WITNESSED, type WitnessedModel } from './witness.ts'

/** Verdicts that the machine proposes; that two versions contradict each other only a person says. */
export const PROPOSED = ['same', 'shortened', 'paraphrase', 'differs'] as const satisfies readonly Verdict[]
/** A verdict that has a model: every one but `contradicts`. */
export type ProposedVerdict = (typeof PROPOSED)[number]

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

/**
 * Models from parsed JSON.
 * @throws EngineError('compareModels') naming what is missing or not known.
 */
export function parseCompareModels(json: unknown): CompareModels {
  checkModels(json, 'compareModels', COMPARE_VERSION, { flags: FLAG_MODELS, witnessed: WITNESSED, verdicts: PROPOSED })
  return json as CompareModels
}
