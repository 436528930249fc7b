import { describe, expect, test } from 'vitest'
import { attributionBetween, cuesIn, isCue } from '../../../engine/text/cues.ts'

test.each([
  [
    'ru',
    ['сказал', 'писала', 'указано', 'сообщила', 'заявили', 'твердит', 'говорит', 'отмечая', 'пояснив'],
    ['дом', 'синий', 'вчера'],
  ],
  [
    'uk',
    ['сказав', 'писала', 'промовляє', 'озвався', 'повідомила', 'заявили', 'каже', 'наголошує', 'додавши'],
    ['дім', 'синій', 'учора'],
  ],
  ['en', ['said', 'says', 'added', 'replied', 'insisted', 'argues'], ['house', 'blue', 'not']],
  ['ky', ['деди', 'айтты', 'билдирди', 'белгиледи', 'кошумчалады', 'дейт'], ['үй', 'көк', 'кечээ']],
] as const)('forms of verbs of saying are cues, other words are not: %s', (lang, cues, others) => {
  expect(cues.filter(word => !isCue(word, lang))).toEqual([])
  expect(others.filter(word => isCue(word, lang))).toEqual([])
})

test('a past form shows the gender and number of its subject', () => {
  const shown = (text: string, lang: string) =>
    cuesIn(text, { start: 0, end: text.length }, lang).map(({ gender, plural }) => [gender, plural])
  expect(shown('сказала', 'ru')).toEqual([['female', false]])
  expect(shown('заявили', 'uk')).toEqual([[undefined, true]])
  expect(shown('сказав', 'uk')).toEqual([['male', false]])
})

test('phrases of source are one cue', () => {
  const text = 'По её словам, всё готово'
  expect(
    cuesIn(text, { start: 0, end: text.length }, 'ru').map(cue => [text.slice(cue.start, cue.end), cue.kind]),
  ).toEqual([['По её словам', 'before']])
})

describe('the stretch between two quoted spans', () => {
  const between = (text: string, lang: string) => attributionBetween(text, { start: 0, end: text.length }, lang)

  test('is an attribution when it says who speaks', () => {
    expect(between('," said Jane Roe, "', 'en')).toBe('comma')
    expect(between('," said Jane Roe. "', 'en')).toBe('stop')
    expect(between(', — сказал он. — ', 'ru')).toBe('comma')
    expect(between('», — деди ал. — «', 'ky')).toBe('comma')
  })

  test('is none when it narrates, brings in a third sentence or introduces the next words', () => {
    expect(between('» и «', 'ru')).toBeNull()
    expect(between('," said Jane Roe. The rain had stopped. "', 'en')).toBeNull()
    expect(between('», — сказал он. И добавил: «', 'ru')).toBeNull()
  })
})
