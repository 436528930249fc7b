import type { SpeakerCoefficients } from './speakerModel.ts'

/** Learnt by scripts/trainSpeakers.ts from 863 quotations of the sample, the invented stories and the hand-made cases. Nats; 0 says nothing. */
export const SPEAKER_COEFFICIENTS: SpeakerCoefficients = {
  sentencesBack: -0.74,
  ahead: -0.97,
  byName: 1.02,
  byRole: -0.3,
  byPronoun: 0.24,
  sameParagraph: 1.45,
  paragraphBefore: -0.25,
  nearest: 1.05,
  secondNearest: 0.49,
  leadsSentenceBefore: 1.41,
  leadsTwoBefore: 0.85,
  justBroughtIn: 1.22,
  spokeLastHere: 0.97,
  mentions: 0.84,
  genderAgrees: 0.86,
  genderDiffers: -0.88,
  body: -0.3,
  weight: 1.02,
  unsure: -0.17,
  noPerson: -0.53,
  fullName: 1.61,
  speaks: -0.4,
  hasRole: -0.63,
}
