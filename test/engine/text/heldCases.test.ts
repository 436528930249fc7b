/** Articles that are scored as a whole: scores may rise, and fall by a quotation or two. */
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../engine/types.ts'
import { heldCases, laterCases } from '../../../scripts/handMadeCases.ts'
import { scoreCases } from '../../../scripts/scoreCases.ts'

test.each([
  {
    name: 'articles that no rule was written for',
    casesOf: heldCases,
    least: { speech: 0.97, recall: 0.885, precision: 0.9 },
  },
  {
    name: 'articles that are not all read right',
    casesOf: laterCases,
    least: { speech: 0.965, recall: 0.885, precision: 0.94 },
  },
])('$name: speech and its speakers are found as well as they were', ({ casesOf, least }) => {
  const { speech, speaker } = scoreCases(LANGUAGES.flatMap(lang => [...casesOf(lang)]))
  expect((2 * speech.exact) / (speech.gold + speech.found)).toBeGreaterThan(least.speech)
  expect(speaker.right / speaker.gold).toBeGreaterThan(least.recall)
  expect(speaker.right / speaker.found).toBeGreaterThan(least.precision)
})

test('the score of a text by hand', () => {
  const text = '«А мы были там», — сказал Орлов. «Нет», — сказала Лосева.'
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const quote = (words: string, speaker: string) =>
    ({ parts: [at(words)], kind: 'statement', speakers: [at(speaker)], cue: null, flags: [] }) as const
  const quotes = [quote('А мы были там', 'Орлов'), quote('Нет', 'Орлов')]
  expect(scoreCases([{ name: 'a', lang: 'ru', text, hard: true, quotes }])).toEqual({
    speech: { gold: 2, found: 2, exact: 2 },
    speaker: { gold: 2, found: 2, right: 1 },
  })
})
