import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkOneLanguage, linkSameWords } from '../../../engine/compare/sameWords.ts'
import type { Link } from '../../../engine/features/wordLinks.ts'

const linked = (a: string, b: string, links: readonly Link[]) =>
  links.map(link => `${a.slice(link.a.start, link.a.end)}=${b.slice(link.b.start, link.b.end)}`)

test('two Russian versions are linked where they have the same words, whatever their case and ё', () => {
  const a = 'Мы никогда не забудем ваших спасателей'
  const b = 'мы не забудем ваших храбрых спасателей — ещё'
  expect(linked(a, b, linkSameWords(a, b))).toEqual([
    'Мы=мы',
    'не=не',
    'забудем=забудем',
    'ваших=ваших',
    'спасателей=спасателей',
  ])
  expect(linked('всё', 'все', linkSameWords('всё', 'все'))).toEqual(['всё=все'])
})

test('of the words left over, those that the vectors link are added, and no word is linked twice', () => {
  const a = 'дом горел'
  const b = 'дом сгорел'
  const vectors: Link[] = [
    { a: { start: 0, end: 3 }, b: { start: 4, end: 10 }, strength: 0.4 },
    { a: { start: 4, end: 9 }, b: { start: 4, end: 10 }, strength: 0.9 },
  ]
  expect(linked(a, b, linkOneLanguage(a, b, vectors))).toEqual(['дом=дом', 'горел=сгорел'])
})

test('links are the same words in the same order, and a text is linked to itself whole', () => {
  const word = fc.constantFrom('күн', 'Өзөн', 'її', 'school', 'не', 'то\u0301чка', '😀', '—')
  const text = fc.array(word, { maxLength: 12 }).map(words => words.join(' '))
  fc.assert(
    fc.property(text, text, (a, b) => {
      const links = linkSameWords(a, b)
      for (const [i, link] of links.entries()) {
        expect(a.slice(link.a.start, link.a.end).toLowerCase()).toBe(b.slice(link.b.start, link.b.end).toLowerCase())
        const before = links[i - 1]
        if (before) expect(before.a.end <= link.a.start && before.b.end <= link.b.start).toBe(true)
      }
      expect(linkSameWords(a, a).every(link => link.a.start === link.b.start)).toBe(true)
    }),
  )
})
