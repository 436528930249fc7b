import fc from 'fast-check'
import { expect, test } from 'vitest'
import { familyOf, reasonLines } from '../../../engine/compare/reasonLines.ts'
import { PAIR_FEATURES } from '../../../engine/pairs/features.ts'

test('every feature of the model belongs to a family an editor knows', () => {
  expect(PAIR_FEATURES.filter(feature => familyOf(feature) === 'others')).toEqual([])
})

test('families add up to what their features add up to', () => {
  const reason = fc.record({
    feature: fc.constantFrom(...PAIR_FEATURES, 'start', 'newFeature'),
    value: fc.double({ min: -1, max: 1, noNaN: true }),
    logOdds: fc.double({ min: -5, max: 5, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(reason), reasons => {
      const sum = (list: readonly { logOdds: number }[]) => list.reduce((total, one) => total + one.logOdds, 0)
      // What is too small to be told, all together, is left out.
      expect(Math.abs(sum(reasonLines(reasons)) - sum(reasons))).toBeLessThan(0.051)
    }),
  )
})

test('the strongest comes first, the start value last', () => {
  const lines = reasonLines([
    { feature: 'start', value: 1, logOdds: -4 },
    { feature: 'coverage', value: 0.2, logOdds: -1 },
    { feature: 'similarity', value: 0.8, logOdds: 1.5 },
    { feature: 'similarityMargin', value: 0.3, logOdds: 0.5 },
  ])
  expect(lines).toEqual([
    { family: 'meaning', logOdds: 2 },
    { family: 'words', logOdds: -1 },
    { family: 'start', logOdds: -4 },
  ])
})
