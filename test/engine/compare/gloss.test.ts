import { expect, test } from 'vitest'
import { type GlossText, glossesOf } from '../../../engine/compare/gloss.ts'

const MEMBERS: readonly GlossText[] = [
  { id: 'r', lang: 'ru', text: 'мы не забудем' },
  { id: 'k', lang: 'ky', text: 'унутпайбыз' },
  { id: 'u', lang: 'uk', text: 'ми не забудемо' },
  { id: 'e', lang: 'en', text: 'We shall not forget' },
  { id: 's', lang: 'ru', text: 'Забудем нескоро' },
]

function span(id: string, word: string) {
  const start = MEMBERS.find(member => member.id === id)?.text.indexOf(word) ?? -1
  return { start, end: start + word.length }
}

const link = (word: string, other: string, partner: string) => ({
  a: span('r', word),
  b: span(other, partner),
  strength: 0.7,
})

const LINKS: Readonly<Record<string, ReturnType<typeof link>[]>> = {
  'r k': [link('забудем', 'k', 'унутпайбыз'), link('не', 'k', 'унутпайбыз')],
  'r u': [link('не', 'u', 'не'), link('забудем', 'u', 'забудемо')],
  'r e': [link('не', 'e', 'not'), link('забудем', 'e', 'forget')],
  'r s': [link('забудем', 's', 'Забудем')],
}

const glosses = (id: string, word: string, prefer: readonly string[]) =>
  glossesOf({ member: id, span: span(id, word) }, MEMBERS, 'r', (a, b) => LINKS[`${a} ${b}`], prefer)

test('a word is glossed by the other versions, the reader’s languages first, and no words twice', () => {
  expect(glosses('k', 'унутпайбыз', ['en', 'uk'])).toEqual([
    { lang: 'en', words: 'not forget' },
    { lang: 'uk', words: 'не забудемо' },
    { lang: 'ru', words: 'не забудем' },
    { lang: 'ru', words: 'Забудем' },
  ])
})

test('versions in the same language say nothing of it, and a word without a partner has no gloss', () => {
  expect(glosses('r', 'забудем', ['ru']).map(gloss => gloss.words)).toEqual(['унутпайбыз', 'забудемо', 'forget'])
  expect(glosses('e', 'shall', [])).toEqual([])
})
