/** Whichever apostrophe is typed, a word is the same word, wherever words are read. */
import { describe, expect, test } from 'vitest'
import { wordSpans } from '../../../engine/compare/linkedPieces.ts'
import { foldName, namesIn } from '../../../engine/features/names.ts'
import { quantities } from '../../../engine/features/numbers.ts'
import { APOSTROPHES, POSSESSIVE, straightened } from '../../../engine/text/apostrophe.ts'
import { findFolded, foldText } from '../../../engine/text/findFolded.ts'
import { romanise } from '../../../engine/text/romanise.ts'
import { wordsOf } from '../../../engine/text/words.ts'

describe.each([...APOSTROPHES])('with %s', sign => {
  const typed = (text: string) => text.replaceAll("'", sign)

  test.each([
    ["п'ятнадцять сантиметрів", [15]],
    ["П'ЯТНАДЦЯТЬ", [15]],
    ["сорок п'ять", [45]],
    ["двадцятип'ятирічний", [25]],
    ["дев'яноста дев'яти", [99]],
    ["п'ятсот", [500]],
    ["об'єкт", []],
  ])('numbers in words are read: %s', (text, values) => {
    expect(quantities(typed(text), 'uk').map(({ value }) => value)).toEqual(values)
  })

  test('names are one name', () => {
    expect(foldName(typed("Лук'яненко"))).toBe(foldName("Лук'яненко"))
    expect(foldName(typed("O'Neil"))).toBe('oneil')
    expect(foldName(typed("Smith's"))).toBe('smit')
    expect(namesIn(typed("Біля Кам'янця стоїть Лук'яненко.")).map(({ folded }) => folded)).toEqual([
      foldName("Кам'янця"),
      foldName("Лук'яненко"),
    ])
  })

  test('words are words', () => {
    expect(wordsOf(typed("Кам'янець")).map(({ low }) => low)).toEqual(["кам'янець"])
    expect(findFolded(foldText(typed("у Кам'янці")), "кам'янці")).toEqual([{ start: 2, end: 10 }])
    expect(romanise(typed("Кам'янець"), 'uk')).toBe('Kamianets')
    expect(wordSpans(typed("у Кам'янці"))).toEqual([
      { start: 0, end: 1 },
      { start: 2, end: 10 },
    ])
    expect(straightened(typed("п'ять"))).toBe("п'ять")
    expect(POSSESSIVE.test(typed("Smith's"))).toBe(true)
  })
})

test('a quotation mark around a number is no apostrophe in it', () => {
  expect(quantities("‘двадцять’ 'сорок'", 'uk').map(({ value, start, end }) => [value, start, end])).toEqual([
    [20, 1, 9],
    [40, 12, 17],
  ])
})
