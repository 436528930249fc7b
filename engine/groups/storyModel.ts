import { EngineError } from '../errors.ts'
import { type Logistic, score } from '../pairs/logistic.ts'
import shipped from './storyCoefficients.json' with { type: 'json' }
import { type DaySign, STORY_FEATURES, type StoryFeature, type StoryFeatures } from './storyFeatures.ts'

/** What `scripts/calibrateStories.ts` writes: how much speaks for two articles being about one event, with where that is from. */
export interface StoryModel {
  /** Day of the fit, `YYYY-MM-DD`. */
  readonly date: string
  /** What it was fitted on, in words. */
  readonly data: string
  /** Cross-validated figures by name. */
  readonly scores: Readonly<Record<string, number>>
  /** Log-odds where every feature is 0. */
  readonly start: number
  readonly weights: Readonly<Record<StoryFeature, number>>
  /** Log-odds of what days show: how often they do in one story over how often in two. */
  readonly days: Readonly<Record<DaySign, number>>
}

/** The model the program comes with. */
export const STORY_MODEL: StoryModel = checked(shipped)

/** Log-odds that two articles are about one event. */
export function storyLogOdds(model: StoryModel, features: StoryFeatures, days: DaySign | null): number {
  return score(logisticOf(model), rowOf(features)) + (days === null ? 0 : model.days[days])
}

/** The features in the order of their weights. */
export function rowOf(features: StoryFeatures): readonly number[] {
  return STORY_FEATURES.map(name => features[name])
}

function logisticOf({ start, weights }: StoryModel): Logistic {
  return { bias: start, weights: STORY_FEATURES.map(name => weights[name]) }
}

/** @throws EngineError('coefficients') where a weight is missing. */
function checked(json: Omit<StoryModel, 'weights'> & { readonly weights: object }): StoryModel {
  const weights = json.weights as Readonly<Partial<Record<StoryFeature, number>>>
  for (const name of STORY_FEATURES)
    if (!Number.isFinite(weights[name])) throw new EngineError('coefficients', `stories: ${name}`)
  return json as StoryModel
}
