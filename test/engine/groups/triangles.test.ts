import fc from 'fast-check'
import { expect, test } from 'vitest'
import { solve } from '../../../engine/groups/solve.ts'
import { brokenTriangles } from '../../../engine/groups/triangles.ts'
import { PairIndex } from '../../../engine/pairs/pairIndex.ts'
import type { ScoredPair } from '../../../engine/pairs/propose.ts'

const node = (id: string) => ({
  ...({ id, article: id[0] as string, kind: 'statement', words: 8, numbers: [], negated: false } as const),
})
const pair = (a: string, b: string, p: number): ScoredPair => ({ a, b, p, reasons: [], ab: p, ba: p })

test('two that only a third holds together are named, with the third', () => {
  const pairs = [pair('a', 'b', 0.95), pair('b', 'c', 0.9), pair('a', 'c', 0.3)]
  const [group] = solve('s', ['a', 'b', 'c'].map(node), pairs, { must: [], cannot: [] })
  expect(group?.broken).toEqual([{ a: 'a', b: 'c', via: 'b', p: 0.3 }])
})

test('an article that says it twice is no witness between its own words and another article', () => {
  const pairs = [pair('a', 'c1', 0.3), pair('a', 'c2', 0.9), pair('c1', 'c2', 0.95)]
  expect(brokenTriangles(['a', 'c1', 'c2'], new PairIndex(pairs, ['a', 'c1', 'c2'].map(node)))).toEqual([])
})

test('a group in which all are like all has none', () => {
  const pairs = [pair('a', 'b', 0.95), pair('b', 'c', 0.9), pair('a', 'c', 0.6)]
  const [group] = solve('s', ['a', 'b', 'c'].map(node), pairs, { must: [], cannot: [] })
  expect(group).not.toHaveProperty('broken')
})

test('every broken triangle has two good sides and a bad one, and none is left out', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 10, maxLength: 10 }), ps => {
      let next = 0
      const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map(b => pair(a, b, ps[next++] ?? 0)))
      const index = new PairIndex(pairs, ids.map(node))
      const p = (x: string, y: string) => index.get(x, y)?.p ?? 0
      const found = brokenTriangles(ids, index)
      for (const { a, b, via } of found) expect(p(a, b) < 0.5 && p(a, via) >= 0.5 && p(via, b) >= 0.5).toBe(true)
      const count = pairs.filter(
        ({ a, b }) => p(a, b) < 0.5 && ids.some(c => c !== a && c !== b && p(a, c) >= 0.5 && p(c, b) >= 0.5),
      ).length
      expect(found).toHaveLength(count)
    }),
  )
})
