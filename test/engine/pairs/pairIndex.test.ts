import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PairIndex } from '../../../engine/pairs/pairIndex.ts'
import type { ScoredPair } from '../../../engine/pairs/propose.ts'

const pair = (a: string, b: string, ab = 0, ba = 0): ScoredPair => ({ a, b, p: 0.5, reasons: [], ab, ba })

test('a pair is found from both sides, and a member with all that it was compared with in the order of the pairs', () => {
  const [first, second, third] = [pair('c', 'a', 0.2, 0.4), pair('b', 'a'), pair('a', 'd')]
  const index = new PairIndex(
    [first, second, third],
    [
      { id: 'a', article: 'one', kind: 'statement' },
      { id: 'b', article: 'two', kind: null },
      { id: 'c', article: 'two', kind: 'fragment' },
    ],
  )
  expect(index.get('a', 'c')).toBe(first)
  expect(index.get('c', 'a')).toBe(first)
  expect(index.get('a', 'd')).toBe(third)
  expect(index.get('b', 'c')).toBeUndefined()
  expect(index.get('a', 'a')).toBeUndefined()
  expect(index.get('a', 'nobody')).toBeUndefined()
  expect(index.of('a')).toEqual(['c', 'b', 'd'])
  expect(index.of('d')).toEqual(['a'])
  expect(index.of('nobody')).toEqual([])
  expect([index.coverage('c', 'a'), index.coverage('a', 'c'), index.coverage('b', 'c')]).toEqual([0.2, 0.4, 0])
  // Who only a pair names stands in no article, and is no passage.
  expect(['a', 'b', 'c', 'd', 'nobody'].map(id => index.articleOf(id))).toEqual([
    'one',
    'two',
    'two',
    undefined,
    undefined,
  ])
  expect(['a', 'b', 'c', 'd', 'nobody'].map(id => index.isPassage(id))).toEqual([false, true, false, false, false])
})

test('of two given twice the last pair counts, at the place of the first', () => {
  const pairs = [pair('a', 'b'), pair('a', 'c'), pair('b', 'a')]
  const index = new PairIndex(pairs, [])
  expect(index.get('a', 'b')).toBe(pairs[2])
  expect(index.get('b', 'a')).toBe(pairs[2])
  expect(index.of('a')).toEqual(['b', 'c'])
})

test('whatever the pairs, it answers as a map of maps does', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const one = fc.constantFrom(...ids)
  fc.assert(
    fc.property(fc.array(fc.tuple(one, one), { maxLength: 30 }), fc.subarray(ids), (two, members) => {
      const pairs = two.map(([a, b]) => pair(a, b))
      const index = new PairIndex(
        pairs,
        members.map(id => ({ id, article: id, kind: 'statement' })),
      )
      const plain = new Map(ids.map(id => [id, new Map<string, ScoredPair>()]))
      for (const each of pairs) {
        plain.get(each.a)?.set(each.b, each)
        plain.get(each.b)?.set(each.a, each)
      }
      for (const a of ids) {
        expect(index.of(a)).toEqual([...(plain.get(a)?.keys() ?? [])])
        expect(index.articleOf(a)).toBe(members.includes(a) ? a : undefined)
        for (const b of ids) expect(index.get(a, b)).toBe(plain.get(a)?.get(b))
      }
    }),
  )
})
