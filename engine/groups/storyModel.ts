import { EngineError } from '../errors.ts'
import { type Logistic, logit, score, sigmoid } from '../pairs/logistic.ts'
import shipped from './storyCoefficients.json' with { type: 'json' }
import {
  type DaySign,
  EVENT_FEATURES,
  type EventFeature,
  MATTER_FEATURES,
  type MatterFeature,
  type StoryFeature,
  type StoryFeatures,
} from './storyFeatures.ts'

/** A logistic regression over some of the features. */
export interface StoryPart<F extends StoryFeature = StoryFeature> {
  /** Log-odds where every feature is 0. */
  readonly start: number
  readonly weights: Readonly<Record<F, number>>
}

/**
 * What `scripts/calibrateStories.ts` writes, with where that is from. Two articles are about one event where they are on one matter (an
 * accident and the inquiry into it) and, of those, on one event. Fitted as one, what tells matters apart, names above all, counts for
 * nothing: with two events of one matter in the data it seems not to tell.
 */
export interface StoryModel {
  /** Day of the fit, `YYYY-MM-DD`. */
  readonly date: string
  /** What it was fitted on, in words. */
  readonly data: string
  /** Cross-validated figures by name. */
  readonly scores: Readonly<Record<string, number>>
  /** Whether two articles are on one matter. */
  readonly matter: StoryPart<MatterFeature>
  /** Whether two articles on one matter are about one event. */
  readonly event: StoryPart<EventFeature> & {
    /** Log-odds of what days show: how often they do in one story over how often in two. */
    readonly days: Readonly<Record<DaySign, number>>
  }
}

/** The model the program comes with. */
export const STORY_MODEL: StoryModel = checked(shipped)

/** Log-odds that two articles are about one event. */
export function storyLogOdds(model: StoryModel, features: StoryFeatures, days: DaySign | null): number {
  const matter = score(logisticOf(MATTER_FEATURES, model.matter), rowOf(MATTER_FEATURES, features))
  const event = score(logisticOf(EVENT_FEATURES, model.event), rowOf(EVENT_FEATURES, features))
  return logit(sigmoid(matter) * sigmoid(event + (days === null ? 0 : model.event.days[days])))
}

/** The features of that list in its order. */
export function rowOf<F extends StoryFeature>(names: readonly F[], features: StoryFeatures): readonly number[] {
  return names.map(name => features[name])
}

function logisticOf<F extends StoryFeature>(names: readonly F[], { start, weights }: StoryPart<F>): Logistic {
  return { bias: start, weights: names.map(name => weights[name]) }
}

/** @throws EngineError('coefficients') where a weight is missing. */
function checked(json: typeof shipped): StoryModel {
  for (const [names, part] of [
    [MATTER_FEATURES, json.matter],
    [EVENT_FEATURES, json.event],
  ] as const) {
    const weights: Readonly<Partial<Record<StoryFeature, number>>> = part.weights
    for (const name of names)
      if (!Number.isFinite(weights[name])) throw new EngineError('coefficients', `stories: ${name}`)
  }
  return json
}
