import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byteRows } from '../../../engine/features/byteRows.ts'
import { linkWords, type WordedText } from '../../../engine/features/wordLinks.ts'
import { wordsOf } from '../../../engine/text/words.ts'
import type { LanguageCode } from '../../../engine/types.ts'

const D = 16

/** A text whose words have the vectors that `meanings` gives: shares of sixteen invented meanings. */
function worded(text: string, lang: LanguageCode, meanings: readonly Readonly<Record<number, number>>[]): WordedText {
  const spans = wordsOf(text).map(({ start, end }) => ({ start, end }))
  const rows = new Float32Array(spans.length * D)
  for (const [i, meaning] of meanings.entries())
    for (const [at, share] of Object.entries(meaning)) rows[i * D + Number(at)] = share
  return { text, lang, words: { spans, ...byteRows(rows, D) } }
}

function linked(a: WordedText, b: WordedText): readonly string[] {
  const words = (text: string, { start, end }: { start: number; end: number }) => text.slice(start, end)
  return linkWords(a, b).map(link => `${words(a.text, link.a)}=${words(b.text, link.b)}`)
}

test('words that are each other’s nearest are linked, whatever their order; a word that is near to nothing is not', () => {
  const a = worded('завод закрыли вчера', 'ru', [{ 0: 1 }, { 1: 1 }, { 2: 1 }])
  const b = worded('yesterday strikers closed it', 'en', [{ 2: 1 }, { 5: 1 }, { 1: 1, 6: 0.5 }, { 6: 1 }])
  expect(linked(a, b)).toEqual(['закрыли=closed', 'вчера=yesterday'])
})

test('a split word is linked with both of its halves, a word beside them that is near to another one is not', () => {
  const a = worded('он подал иск вечером', 'ru', [{ 0: 1 }, { 1: 1, 3: 0.4 }, { 1: 0.8, 4: 0.6 }, { 2: 0.3, 7: 1 }])
  const b = worded('he sued', 'en', [{ 0: 1 }, { 1: 1, 3: 0.3 }])
  expect(linked(a, b)).toEqual(['он=he', 'подал=sued', 'иск=sued'])
})

test('words that a better pair has left over are linked with each other where they are near enough', () => {
  const a = worded('salt pepper', 'en', [{ 0: 1 }, { 0: 0.8, 1: 0.6 }])
  const near = worded('соль перчик', 'ru', [
    { 0: 1, 3: 0.1 },
    { 0: 0.7, 2: 0.7 },
  ])
  expect(linked(a, near)).toEqual(['salt=соль', 'pepper=перчик'])
  const other = worded('salt pepper', 'en', [{ 0: 1 }, { 1: 1, 0: 0.3 }])
  const far = worded('соль перчик', 'ru', [
    { 0: 1, 3: 0.1 },
    { 0: 0.3, 2: 1 },
  ])
  expect(linked(other, far)).toEqual(['salt=соль'])
})

test('a word of grammar is not linked with a word of content that is hardly near', () => {
  const near = { 0: 1, 1: 0.4 }
  const a = worded('которые уехали', 'ru', [{ 2: 1 }, { 0: 1 }])
  const b = worded('машину угнали', 'ru', [{ 2: 0.4, 5: 0.92 }, near])
  expect(linked(a, b)).toEqual(['уехали=угнали'])
  const noun = worded('машину уехали', 'ru', [{ 2: 1 }, { 0: 1 }])
  expect(linked(noun, worded('лодку угнали', 'ru', [{ 2: 0.4, 5: 0.92 }, near]))).toEqual([
    'машину=лодку',
    'уехали=угнали',
  ])
})

test('a name is linked by its spelling where vectors hardly tell, and different numbers are kept apart', () => {
  const near = { 0: 1, 1: 0.42 }
  const a = worded('сказала Северова', 'ru', [near, { 1: 1 }])
  const b = worded('said Severova', 'en', [{ 0: 1 }, { 1: 1, 2: 3.4 }])
  expect(linked(a, b)).toEqual(['сказала=said', 'Северова=Severova'])
  const other = worded('said Fletcher', 'en', [{ 0: 1 }, { 1: 1, 2: 3.4 }])
  expect(linked(a, other)).toEqual(['сказала=said'])
  const five = worded('погибли 15', 'ru', [{ 0: 1 }, { 1: 1, 2: 0.9, 3: 1.8 }])
  const six = worded('16 died', 'en', [{ 1: 1, 2: 0.9, 4: 1.4 }, { 0: 1 }])
  expect(linked(five, six)).toEqual(['погибли=died'])
})

test('whatever the vectors, links join words of the two texts, in the order of the first, and none is weak', () => {
  const meanings = fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: D, maxLength: D }), { maxLength: 7 })
  const textOf = (rows: readonly (readonly number[])[], word: string) =>
    worded(
      rows.map((_, i) => `${word}${'x'.repeat(i)}`).join(' '),
      'en',
      rows.map(row => Object.fromEntries(row.map((share, at) => [at, share]))),
    )
  fc.assert(
    fc.property(meanings, meanings, (x, y) => {
      const [a, b] = [textOf(x, 'b'), textOf(y, 'd')]
      const links = linkWords(a, b)
      for (const link of links) {
        expect(a.words.spans).toContainEqual(link.a)
        expect(b.words.spans).toContainEqual(link.b)
        expect(link.strength).toBeGreaterThanOrEqual(0.3)
        expect(link.strength).toBeLessThanOrEqual(1)
      }
      const starts = links.map(link => link.a.start)
      expect(starts).toEqual([...starts].sort((one, other) => one - other))
    }),
  )
})
