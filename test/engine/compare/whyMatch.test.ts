import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { translator } from '../../../electron/shared/messages.ts'
import { sharedAnchors } from '../../../engine/compare/sharedAnchors.ts'
import { type WhyPair, whyMatch } from '../../../engine/compare/whyMatch.ts'

const A = { lang: 'en', speaker: 'Severova', text: 'On 3 May we shall open 12 wards in Ozerne for children' }
const B = { lang: 'uk', speaker: 'Сєверова', text: 'Ми відкриємо 12 палат для дітей в Озерному 3 травня, обіцяю' }

function link(a: string, b: string, strength: number) {
  const span = (text: string, word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length })
  return { a: span(A.text, a), b: span(B.text, b), strength }
}

const PAIR: WhyPair = {
  a: A,
  b: B,
  reasons: [
    { feature: 'start', value: 1, logOdds: -3 },
    { feature: 'similarity', value: 0.81, logOdds: 2 },
    { feature: 'similarityMargin', value: 0.3, logOdds: 0.6 },
    { feature: 'coverage', value: 0.7, logOdds: 1.2 },
    { feature: 'sameSpeaker', value: 1, logOdds: 0.9 },
    { feature: 'sharedNumbers', value: 1, logOdds: 0.4 },
    { feature: 'context', value: 0.6, logOdds: 0.5 },
  ],
  links: [
    link('open', 'відкриємо', 0.6),
    link('wards', 'палат', 0.7),
    link('children', 'дітей', 0.9),
    link('Ozerne', 'Озерному', 0.8),
    link('in', 'в', 0.99),
    link('12', '12', 0.5),
    link('3', '3', 0.5),
  ],
  rival: { p: 0.124, sigil: 'D', text: 'Палати для дітей відкриють лише наступного року, якщо вистачить коштів' },
}

test('each sentence rests on what both say, and the first of its kind bears what the kind adds', () => {
  expect(whyMatch(PAIR)).toEqual([
    { key: 'why.meaning.close', params: { points: 81 }, logOdds: 2.6 },
    {
      key: 'why.rival.found',
      params: { sigil: 'D', words: 'Палати для дітей відкриють лише…', percent: 12 },
      logOdds: null,
    },
    {
      key: 'why.words.found',
      params: { found: 6, all: 7, words: 'wards ≈ палат, Ozerne ≈ Озерному, children ≈ дітей' },
      logOdds: 1.2,
    },
    { key: 'why.words.lone', params: { words: 'shall, травня, обіцяю', count: 3 }, logOdds: null },
    { key: 'why.speaker.same', params: { a: 'Severova', b: 'Сєверова' }, logOdds: 0.9 },
    { key: 'why.numbers', params: { words: '12' }, logOdds: 0.4 },
    { key: 'why.dates', params: { words: '3 May ≈ 3 травня' }, logOdds: null },
    { key: 'why.names', params: { words: 'Ozerne ≈ Озерному' }, logOdds: null },
    { key: 'why.context.for', params: {}, logOdds: 0.5 },
    { key: 'why.start', params: {}, logOdds: -3 },
  ])
})

test.each([
  ['Pavlo Zinchuk', 'Павло Зінчук', 'why.speaker.same'],
  ['Zinchuk', 'Зінчуком', 'why.speaker.same'],
  ['the mayor', 'мер', 'why.speaker.same'],
  ['Pavlo Zinchenko', 'Павло Зінчук', 'why.speaker.alike'],
  ['Zinchenko', 'Зінчука', 'why.speaker.alike'],
])('%s and %s: alike is not one person', (one, other, key) => {
  const reasons = [{ feature: 'sameSpeaker', value: 1, logOdds: 0.9 }] as const
  const lines = whyMatch({ a: { ...A, speaker: one }, b: { ...B, speaker: other }, reasons, links: null })
  expect(lines.filter(line => line.key.startsWith('why.speaker'))).toEqual([
    { key, params: { a: one, b: other }, logOdds: 0.9 },
  ])
})

test('what is not known is not said', () => {
  const bare = whyMatch({ a: { ...A, speaker: null }, b: B, reasons: [], links: null, rival: null })
  expect(bare.map(line => line.key)).toEqual([
    'why.rival.none',
    'why.speaker.unknown',
    'why.numbers',
    'why.dates',
    'why.names',
  ])
})

test('numbers that only one side has are told against each other', () => {
  const other = sharedAnchors({ lang: 'en', text: 'We lost 15 people' }, { lang: 'ru', text: 'Мы потеряли 16 человек' })
  expect(other).toEqual({ numbers: [], dates: [], names: [], otherNumbers: { a: ['15'], b: ['16'] } })
  const silent = sharedAnchors({ lang: 'en', text: 'We lost 15 people' }, { lang: 'ru', text: 'Мы потеряли людей' })
  expect(silent.otherNumbers).toEqual({ a: [], b: [] })
})

test('every sentence is in every catalogue', () => {
  const keys = [
    ...['close', 'near', 'far'].map(level => `why.meaning.${level}`),
    ...['context', 'numbers', 'place', 'form', 'others'].flatMap(family => [
      `why.${family}.for`,
      `why.${family}.against`,
    ]),
    ...['why.words.none', 'why.words.count', 'why.speaker.one', 'why.speaker.other', 'why.numbers.other'],
  ]
  const params = {
    points: 1,
    sigil: 'A',
    words: 'w',
    percent: 1,
    found: 1,
    all: 2,
    count: 1,
    a: 'a',
    b: 'b',
    speaker: 's',
  }
  for (const language of ['en', 'ru', 'uk', 'ky'] as const) {
    const file = new URL(`../../../locales/${language}.json`, import.meta.url)
    const translate = translator(language, JSON.parse(readFileSync(file, 'utf8')))
    for (const key of [...keys, ...whyMatch(PAIR).map(line => line.key)])
      expect(translate(key, params)).toMatch(/\p{L}/u)
  }
})
