import type { SpeakerCoefficients } from './speakerModel.ts'

/** Learnt by scripts/trainSpeakers.ts from 947 quotations of the sample, the invented stories and the hand-made cases. Nats; 0 says nothing. */
export const SPEAKER_COEFFICIENTS: SpeakerCoefficients = {
  sentencesBack: -0.62,
  ahead: -0.67,
  byName: 0.85,
  byRole: -0.26,
  byPronoun: 0.06,
  sameParagraph: 1.28,
  paragraphBefore: -0.2,
  nearest: 0.87,
  secondNearest: 0.36,
  leadsSentenceBefore: 1.47,
  leadsTwoBefore: 0.87,
  justBroughtIn: 1.05,
  spokeLastHere: 0.73,
  mentions: 0.42,
  genderAgrees: 0.71,
  genderDiffers: -0.48,
  body: 0.11,
  weight: 0.98,
  unsure: 0.04,
  noPerson: -0.41,
  fullName: 1.56,
  speaks: -0.28,
  hasRole: -0.35,
}
