/** Articles that no rule was written for: scores may rise, and fall by a quotation or two. */
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../engine/types.ts'
import { heldCases } from '../../../scripts/handMadeCases.ts'
import { scoreCases } from '../../../scripts/scoreCases.ts'

const cases = LANGUAGES.flatMap(lang => [...heldCases(lang)])

test('unseen articles: speech and its speakers are found as well as when they were written', () => {
  const { speech, speaker } = scoreCases(cases)
  expect((2 * speech.exact) / (speech.gold + speech.found)).toBeGreaterThan(0.97)
  expect(speaker.right / speaker.gold).toBeGreaterThan(0.87)
  expect(speaker.right / speaker.found).toBeGreaterThan(0.88)
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
