import { EngineError } from '../errors.ts'
import { probabilityOf, scoreOf, type WholeModel } from '../linearModel.ts'
import { logit, sigmoid } from '../logistic.ts'
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
  readonly matter: WholeModel<MatterFeature>
  /** Whether two articles on one matter are about one event. */
  readonly event: WholeModel<EventFeature> & {
    /** Log-odds of what days show: how often they do in one story over how often in two. */
    readonly days: Readonly<Record<DaySign, number>>
  }
}

/** The model the program comes with. */
export const STORY_MODEL: StoryModel = checked(shipped)

/** Log-odds that two articles are about one event. */
export function storyLogOdds(model: StoryModel, features: StoryFeatures, days: DaySign | null): number {
  const event = scoreOf(model.event, features) + (days === null ? 0 : model.event.days[days])
  return logit(probabilityOf(model.matter, features) * sigmoid(event))
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
