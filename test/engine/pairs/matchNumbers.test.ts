import { expect, test } from 'vitest'
import { measured } from '../../../engine/compare/figures.ts'
import { matchNumbers } from '../../../engine/pairs/matchNumbers.ts'

test('numbers match as multisets', () => {
  expect(matchNumbers(measured('5 and 5 and 7', 'en'), measured('семь, пять', 'ru'))).toEqual({
    shared: 2,
    clashing: 0,
  })
  expect(matchNumbers(measured('5', 'en'), measured('шесть', 'ru'))).toEqual({ shared: 0, clashing: 1 })
})

test('what an editor converted is no other number', () => {
  const [here, there] = [measured('2 to 4 inches of snow', 'en'), measured('от 5 до 10 см снега', 'ru')]
  expect(matchNumbers(here, there)).toEqual({ shared: 2, clashing: 0 })
  expect(matchNumbers(here, measured('от 5 до 10 машин', 'ru'))).toEqual({ shared: 0, clashing: 2 })
})
