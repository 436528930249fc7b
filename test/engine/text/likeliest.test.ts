import { expect, test } from 'vitest'
import { speakerChoices } from '../../../engine/text/extract.ts'
import { SPEAKER_COEFFICIENTS } from '../../../engine/text/speakerCoefficients.ts'
import { SPEAKER_FEATURES, type SpeakerFeatures, speakerProbabilities } from '../../../engine/text/speakerModel.ts'
import { everyFeature, fitSpeakers } from '../../../scripts/speakers/fit.ts'

test('candidates of whom the same speaks share the probability, and what all have in common says nothing', () => {
  const coefficients = everyFeature(name => (name === 'byName' ? Math.log(3) : 5))
  expect(speakerProbabilities([{}, {}], coefficients)).toEqual([0.5, 0.5])
  const shares = speakerProbabilities([{ byName: 1, weight: 1 }, { weight: 1 }], coefficients)
  expect(shares[0]).toBeCloseTo(0.75)
  expect(shares[1]).toBeCloseTo(0.25)
})

test('what the right ones have is learnt, the more the less it is penalised, and what says nothing stays at nothing', () => {
  const among = (right: SpeakerFeatures, wrong: SpeakerFeatures) => [
    { features: right, right: true },
    { features: wrong, right: false },
  ]
  const examples = Array.from({ length: 20 }, (_, at) => ({
    document: `${at}`,
    among: at < 16 ? among({ nearest: 1, byName: 1 }, { byName: 1 }) : among({ byName: 1 }, { nearest: 1, byName: 1 }),
  }))
  const free = fitSpeakers(examples, 0.01)
  const held = fitSpeakers(examples, 10)
  expect(free.nearest).toBeCloseTo(Math.log(4), 1)
  expect(held.nearest).toBeGreaterThan(0)
  expect(held.nearest).toBeLessThan(free.nearest)
  expect(free.byName).toBeCloseTo(0)
})

test('a choice tells everybody who may be meant, with what speaks for them', () => {
  const text = 'Mayor Anna Holt was silent. Her deputy Paul Dean spoke for an hour. “The roof will hold,” he said.'
  const [choice] = speakerChoices(text, 'en', SPEAKER_COEFFICIENTS)
  expect(choice?.parts.map(({ start, end }) => text.slice(start, end))).toEqual(['The roof will hold,'])
  const names = choice?.among.map(one => one.names[0])
  expect(names).toContain('Paul Dean')
  const paul = choice?.among[names?.indexOf('Paul Dean') ?? -1]
  expect(paul?.features).toMatchObject({ nearest: 1, genderAgrees: 1, leadsSentenceBefore: 1 })
})

test('of two for whom the same speaks the one whose sentence came last is likelier, and a man is no she', () => {
  expect(SPEAKER_COEFFICIENTS.sentencesBack).toBeLessThan(0)
  expect(SPEAKER_COEFFICIENTS.genderAgrees).toBeGreaterThan(SPEAKER_COEFFICIENTS.genderDiffers)
  expect(Object.keys(SPEAKER_COEFFICIENTS)).toEqual([...SPEAKER_FEATURES])
})
