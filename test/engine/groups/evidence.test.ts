import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Evidence } from '../../../engine/groups/evidence.ts'
import type { GroupNode } from '../../../engine/groups/node.ts'
import { solve } from '../../../engine/groups/solve.ts'
import { sigmoid } from '../../../engine/pairs/logistic.ts'
import { PairIndex } from '../../../engine/pairs/pairIndex.ts'
import type { ScoredPair } from '../../../engine/pairs/propose.ts'

const node = (id: string, article = id): GroupNode => {
  return { id, article, kind: 'statement', words: 8, numbers: [], negated: false }
}
const pair = (a: string, b: string, logOdds: number): ScoredPair => {
  return { a, b, p: sigmoid(logOdds), reasons: [], ab: 1, ba: 1 }
}
const evidenceOf = (nodes: readonly GroupNode[], pairs: readonly ScoredPair[]) =>
  new Evidence(nodes, new PairIndex(pairs, nodes))

/** Two excerpts of one utterance, which have no word in common, and the whole of it. */
const EXCERPTS = [pair('whole', 'begins', 3), pair('whole', 'ends', 2), pair('begins', 'ends', -2.5)]

test('what speaks against two excerpts is made up for by the weaker of their ties to the whole, up to nothing either way', () => {
  const nodes = ['whole', 'begins', 'ends'].map(id => node(id))
  const evidence = evidenceOf(nodes, EXCERPTS)
  expect(evidence.between('whole', 'begins')).toBeCloseTo(3, 9)
  expect(evidence.between('begins', 'ends')).toBeCloseTo(-0.5, 9)
  expect(evidence.between('ends', 'begins')).toBeCloseTo(-0.5, 9)
  const [group] = solve('s', nodes, EXCERPTS, { must: [], cannot: [] })
  expect(group?.members.map(({ id }) => id).sort()).toEqual(['begins', 'ends', 'whole'])
  expect(evidenceOf(nodes, [...EXCERPTS.slice(0, 2), pair('begins', 'ends', -1)]).between('begins', 'ends')).toBe(0)
})

test('two of one article have no witness, nor has a passage; neither it nor the article of one of them is one', () => {
  const twice = [node('whole'), node('begins', 'one'), node('ends', 'one')]
  expect(evidenceOf(twice, EXCERPTS).between('begins', 'ends')).toBeCloseTo(-2.5, 9)
  const repeated = [node('whole', 'one'), node('begins', 'one'), node('ends')]
  expect(evidenceOf(repeated, EXCERPTS).between('begins', 'ends')).toBeCloseTo(-2.5, 9)
  for (const at of [0, 1]) {
    const nodes = ['whole', 'begins', 'ends'].map((id, n) => ({ ...node(id), kind: n === at ? null : node(id).kind }))
    expect(evidenceOf(nodes, EXCERPTS).between('begins', 'ends')).toBeCloseTo(-2.5, 9)
  }
})

test('a witness never turns the evidence of a pair round, and what speaks for a pair is left as it is', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  const nodes = ids.map(id => node(id))
  const logOdds = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 10, maxLength: 10 })
  fc.assert(
    fc.property(logOdds, values => {
      let next = 0
      const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map(b => pair(a, b, values[next++] ?? 0)))
      const evidence = evidenceOf(nodes, pairs)
      for (const [n, one] of pairs.entries()) {
        const alone = values[n] ?? 0
        const both = evidence.between(one.a, one.b)
        expect(evidence.between(one.b, one.a)).toBe(both)
        if (alone >= 0) expect(both).toBeCloseTo(alone, 6)
        else expect(both >= alone - 1e-6 && both <= 0).toBe(true)
        expect(evidence.near(one.a).includes(one.b)).toBe(both > 0)
      }
    }),
  )
})
