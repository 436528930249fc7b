import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readLinkGold } from '../../../engine/evaluate/linkGold.ts'
import { scoreLinks } from '../../../engine/evaluate/scoreLinks.ts'
import type { Link } from '../../../engine/features/wordLinks.ts'

const FILE = `# a comment
uk: «Сумку/1 знайшли/2», — каже/3.
ru: Говорит/3: «Нашли/2 сумку/1».

en: The/1? bag/1,2? was/2 found/2.
ky: Баштык/1 табылды/2.
`

const GOLD = readLinkGold(FILE)

test('the tags of a gold sentence become links, and are not in its text', () => {
  const [first, second] = GOLD
  expect(first?.a.text).toBe('«Сумку знайшли», — каже.')
  expect(first?.b.words.map(word => first.b.text.slice(word.start, word.end))).toEqual(['Говорит', 'Нашли', 'сумку'])
  expect(first?.sure).toEqual([
    [0, 2],
    [1, 1],
    [2, 0],
  ])
  expect(second?.sure).toEqual([
    [1, 0],
    [2, 1],
    [3, 1],
  ])
  expect(second?.possible).toEqual([
    [0, 0],
    [1, 1],
  ])
})

test('a line that is no sentence, and a sentence without a partner, are refused', () => {
  expect(() => readLinkGold('uk: раз/1\n')).toThrow('not two sentences')
  expect(() => readLinkGold('de: eins/1\nen: one/1\n')).toThrow('no sentence')
})

test('sure links count, possible ones do not, and what has no partner is scored by itself', () => {
  const link = (pair: number, a: number, b: number): Link => {
    const { a: x, b: y } = GOLD[pair] as (typeof GOLD)[number]
    return { a: x.words[a] as Link['a'], b: y.words[b] as Link['b'], strength: 1 }
  }
  const scores = scoreLinks(GOLD, [
    [link(0, 0, 2), link(0, 1, 0)],
    [link(1, 0, 0), link(1, 1, 0)],
  ])
  const of = (measure: string, scope: string) => {
    const found = scores.find(score => score.measure === measure && score.scope === scope)
    return found && [found.hits, found.wanted, found.proposed]
  }
  expect(of('words.links', 'ru-uk')).toEqual([1, 3, 2])
  expect(of('words.links', 'en-ky held')).toEqual([1, 3, 1])
  expect(of('words.links', 'all')).toEqual([2, 6, 3])
  // Every word has a partner in the gold; the links leave `каже` and `Нашли` without one.
  expect(of('words.alone', 'ru-uk')).toEqual([0, 0, 2])
})

test('every sentence of the bundled gold can be read, ten pairs and more of each two languages', () => {
  const gold = readLinkGold(readFileSync(new URL('../../gold/links/links.txt', import.meta.url), 'utf8'))
  const counts = new Map<string, number>()
  for (const { a, b } of gold) counts.set(`${a.lang}-${b.lang}`, (counts.get(`${a.lang}-${b.lang}`) ?? 0) + 1)
  expect(Object.fromEntries(counts)).toEqual({ 'ru-uk': 14, 'ru-en': 14, 'uk-en': 14, 'ky-ru': 14 })
  expect(gold.every(({ a, b }) => !a.text.includes('/') && !b.text.includes('/'))).toBe(true)
})
