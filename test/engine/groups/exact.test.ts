import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findContradiction } from '../../../engine/groups/constraints.ts'
import { Evidence } from '../../../engine/groups/evidence.ts'
import type { GroupNode } from '../../../engine/groups/node.ts'
import { solve } from '../../../engine/groups/solve.ts'
import { PairIndex } from '../../../engine/pairs/pairIndex.ts'
import type { ScoredPair } from '../../../engine/pairs/propose.ts'

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const NODES = IDS.map((id): GroupNode => {
  return { id, article: id, kind: 'statement', words: 8, numbers: [], negated: false }
})

/** Every way to divide `n` things. */
function* partitions(n: number, part: number[] = []): Generator<readonly number[]> {
  if (part.length === n) yield part
  else for (let to = 0; to <= Math.max(-1, ...part) + 1; to++) yield* partitions(n, [...part, to])
}

test('a small story under decisions is grouped as well as any division of it that obeys them', () => {
  const link = fc.tuple(fc.constantFrom(...IDS), fc.constantFrom(...IDS)).filter(([x, y]) => x !== y)
  const constraints = fc.record({ must: fc.array(link, { maxLength: 2 }), cannot: fc.array(link, { maxLength: 3 }) })
  const chances = fc.array(fc.double({ min: 0.01, max: 0.99, noNaN: true }), { minLength: 21, maxLength: 21 })
  fc.assert(
    fc.property(chances, constraints, (ps, demands) => {
      fc.pre(!findContradiction(demands))
      let next = 0
      const pairs = IDS.flatMap((a, i) =>
        IDS.slice(i + 1).map((b): ScoredPair => ({ a, b, p: ps[next++] ?? 0, reasons: [], ab: 1, ba: 1 })),
      )
      const evidence = new Evidence(NODES, new PairIndex(pairs, NODES))
      const weights = pairs.map(one => evidence.weight(one.a, one.b))
      const value = (home: (id: string) => number | string) =>
        pairs.reduce((sum, { a, b }, i) => sum + (home(a) === home(b) ? (weights[i] as number) : 0), 0)
      const obeys = (home: (id: string) => number | string) =>
        demands.must.every(([a, b]) => home(a) === home(b)) && demands.cannot.every(([a, b]) => home(a) !== home(b))
      let best = Number.NEGATIVE_INFINITY
      for (const part of partitions(IDS.length)) {
        const home = (id: string) => part[IDS.indexOf(id)] as number
        if (obeys(home)) best = Math.max(best, value(home))
      }
      const groups = solve('s', NODES, pairs, demands)
      const found = (id: string) => groups.find(group => group.members.some(member => member.id === id))?.id ?? id
      expect(obeys(found)).toBe(true)
      expect(value(found)).toBeCloseTo(best, 6)
    }),
    { numRuns: 60 },
  )
})
