import { scoreOf } from '../linearModel.ts'
import { softmax } from '../logistic.ts'

/** What may speak for or against somebody as the one whom a pronoun, a verb without a subject or bare words stand for. */
export const SPEAKER_FEATURES = [
  'sentencesBack',
  'ahead',
  'byName',
  'byRole',
  'byPronoun',
  'sameParagraph',
  'paragraphBefore',
  'nearest',
  'secondNearest',
  'leadsSentenceBefore',
  'leadsTwoBefore',
  'justBroughtIn',
  'spokeLastHere',
  'mentions',
  'genderAgrees',
  'genderDiffers',
  'body',
  'weight',
  'unsure',
  'noPerson',
  'fullName',
  'speaks',
  'hasRole',
] as const

/** Name of a feature; see {@link SPEAKER_FEATURES}. */
export type SpeakerFeature = (typeof SPEAKER_FEATURES)[number]

/** What speaks for or against one candidate; a feature that is left out is 0. */
export type SpeakerFeatures = Readonly<Partial<Record<SpeakerFeature, number>>>

/** Weights in nats of the features. */
export type SpeakerCoefficients = Readonly<Record<SpeakerFeature, number>>

/** Probabilities of the candidates, in order: conditional logistic regression, in which what they all have in common says nothing. */
export function speakerProbabilities(
  candidates: readonly SpeakerFeatures[],
  coefficients: SpeakerCoefficients,
): readonly number[] {
  const model = { weights: coefficients, start: 0 }
  return softmax(candidates.map(features => scoreOf(model, features)))
}
