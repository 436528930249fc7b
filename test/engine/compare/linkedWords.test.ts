import { expect, test } from 'vitest'
import { linkedWords } from '../../../engine/compare/linkedWords.ts'
import type { Link } from '../../../engine/features/wordLinks.ts'

const TEXTS: Readonly<Record<string, string>> = {
  en: 'we will remember them',
  ru: 'мы их не забудем',
  ky: 'аларды унутпайбыз биз',
}

function span(id: string, word: string) {
  const start = TEXTS[id]?.indexOf(word) ?? -1
  return { start, end: start + word.length }
}

const link = (a: string, x: string, b: string, y: string): Link => ({ a: span(a, x), b: span(b, y), strength: 0.5 })

const KNOWN: Readonly<Record<string, readonly Link[]>> = {
  'en ru': [
    link('en', 'remember', 'ru', 'забудем'),
    link('en', 'remember', 'ru', 'не'),
    link('en', 'we', 'ru', 'мы'),
    link('en', 'them', 'ru', 'их'),
  ],
  'en ky': [link('en', 'remember', 'ky', 'унутпайбыз'), link('en', 'we', 'ky', 'биз')],
}

/** The words linked with a word, by member. */
function found(member: string, word: string, known = KNOWN) {
  const words = linkedWords(
    { member, span: span(member, word) },
    ['en', 'ru', 'ky'],
    'en',
    (a, b) => known[`${a} ${b}`],
  )
  return Object.fromEntries(
    [...words].map(([id, spans]) => [id, spans.map(({ start, end }) => TEXTS[id]?.slice(start, end)).join('+')]),
  )
}

test('a word of the reference is found in every version, both halves where it is split', () => {
  expect(found('en', 'remember')).toEqual({ en: 'remember', ru: 'не+забудем', ky: 'унутпайбыз' })
  expect(found('en', 'them')).toEqual({ en: 'them', ru: 'их' })
})

test('a word of a version is found in another one by way of the reference until their own links are known', () => {
  expect(found('ky', 'унутпайбыз')).toEqual({ ky: 'унутпайбыз', en: 'remember', ru: 'не+забудем' })
  const more = { ...KNOWN, 'ru ky': [link('ru', 'забудем', 'ky', 'унутпайбыз'), link('ru', 'их', 'ky', 'аларды')] }
  expect(found('ky', 'аларды', more)).toEqual({ ky: 'аларды', ru: 'их' })
  expect(found('ky', 'унутпайбыз', more)).toEqual({ ky: 'унутпайбыз', en: 'remember', ru: 'забудем' })
})

test('a word without a partner stands alone, and one of another group is linked with nothing', () => {
  expect(found('en', 'will')).toEqual({ en: 'will' })
  expect(linkedWords({ member: 'elsewhere', span: { start: 0, end: 2 } }, ['en'], 'en', () => [])).toEqual(new Map())
})
