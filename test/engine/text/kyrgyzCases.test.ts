import { expect, test } from 'vitest'
import { KYRGYZ_ACCUSATIVE, KYRGYZ_DATIVE, KYRGYZ_GENITIVE } from '../../../engine/text/kyrgyzCases.ts'

test('endings show the case of a Kyrgyz word behind whichever vowel or consonant', () => {
  expect(['анын', 'шаардын', 'клубдун', 'министрликтин', 'сөз'].map(low => KYRGYZ_GENITIVE.test(low))).toEqual([
    ...[true, true, true, true],
    false,
  ])
  expect(['аны', 'сөздү', 'катты', 'сөз'].map(low => KYRGYZ_ACCUSATIVE.test(low))).toEqual([true, true, true, false])
  expect(['шаарга', 'мектепке', 'агенттигине', 'шаар'].map(low => KYRGYZ_DATIVE.test(low))).toEqual([
    ...[true, true, true],
    false,
  ])
})
