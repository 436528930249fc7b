import { describe, expect, test } from 'vitest'
import { foldName, nameSimilarity, namesIn, SAME_NAME, speakerSimilarity } from '../../../engine/features/names.ts'

describe('names across scripts', () => {
  test.each([
    ['Horbatenko', 'Горбатенко'],
    ['Горбатенко', 'Горбатенка'],
    ['Ashworth', 'Эшворт'],
    ['Toktomushev', 'Токтомушевдин'],
    ['Chaykina', 'Чайкина'],
    ['Kim', 'Ким'],
    // A Latin name with an ending of another script, and the sound that Kyrgyz has a letter for.
    ['Norling', 'Norlingтин'],
    ['Lansing', 'Лансиңдин'],
    ['Sterling', 'Стерлиң'],
  ])('%s and %s are one name', (a, b) => {
    expect(nameSimilarity(foldName(a), foldName(b))).toBeGreaterThanOrEqual(SAME_NAME)
  })

  test.each([
    ['Horbatenko', 'Ashworth'],
    ['Чайкина', 'Горбатенко'],
    ['Marlow', 'Токтомушев'],
  ])('%s and %s are two', (a, b) => {
    expect(nameSimilarity(foldName(a), foldName(b))).toBeLessThan(SAME_NAME)
  })

  test('two mentions share a speaker where one of their words is one name', () => {
    expect(speakerSimilarity('Dame Ruth Ashworth', 'Эшворт')).toBeGreaterThanOrEqual(SAME_NAME)
    expect(speakerSimilarity('мэр города', 'Ruth Ashworth')).toBeLessThan(SAME_NAME)
  })

  test('the word a sentence begins with is no name for its capital alone', () => {
    expect(namesIn('Rivers rise. Marlow knows that Rivers do.')).toEqual([
      { words: 'Rivers', folded: foldName('Rivers') },
    ])
  })

  test('a text without letters folds to nothing and is like nothing', () => {
    expect(foldName('2031 —')).toBe('')
    expect(nameSimilarity('', 'kim')).toBe(0)
  })
})
