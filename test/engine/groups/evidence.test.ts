import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Evidence } from '../../../engine/groups/evidence.ts'
import type { GroupNode } from '../../../engine/groups/node.ts'
import { solve } from '../../../engine/groups/solve.ts'
import { sigmoid } from '../../../engine/logistic.ts'
import { PairIndex } from '../../../engine/pairs/pairIndex.ts'
import type { ScoredPair } from '../../../engine/pairs/propose.ts'

/** As the source has it. */
const LEANING = 1

const node = (id: string, article = id): GroupNode => {
  return { id, article, kind: 'statement', words: 8, numbers: [], negated: false }
}
const pair = (a: string, b: string, logOdds: number): ScoredPair => {
  return { a, b, p: sigmoid(logOdds), reasons: [], ab: 1, ba: 1 }
}
const evidenceOf = (nodes: readonly GroupNode[], pairs: readonly ScoredPair[]) =>
  new Evidence(nodes, new PairIndex(pairs, nodes))

/** Two excerpts of one utterance, which have no word in common, and the whole of it. */
const EXCERPTS = [pair('whole', 'begins', 3), pair('whole', 'ends', 2), pair('begins', 'ends', -4.5)]

test('what speaks against two excerpts is made up for by the weaker of their ties to the whole, up to nothing either way', () => {
  const nodes = ['whole', 'begins', 'ends'].map(id => node(id))
  const evidence = evidenceOf(nodes, EXCERPTS)
  expect(evidence.together('whole', 'begins')).toBeCloseTo(4, 9)
  expect(evidence.alone('begins', 'ends')).toBe(-4)
  // -4.5 against the weaker tie, 2, and the leaning, 1, for each.
  expect(evidence.together('begins', 'ends')).toBeCloseTo(-0.5, 9)
  expect(evidence.together('ends', 'begins')).toBeCloseTo(-0.5, 9)
  const [group] = solve('s', nodes, EXCERPTS, { must: [], cannot: [] })
  expect(group?.members.map(({ id }) => id).sort()).toEqual(['begins', 'ends', 'whole'])
  expect(evidenceOf(nodes, [...EXCERPTS.slice(0, 2), pair('begins', 'ends', -1)]).together('begins', 'ends')).toBe(0)
})

test('two of one article have no witness, nor has a passage; neither it nor the article of one of them is one', () => {
  const twice = [node('whole'), node('begins', 'one'), node('ends', 'one')]
  expect(evidenceOf(twice, EXCERPTS).together('begins', 'ends')).toBe(-4)
  const repeated = [node('whole', 'one'), node('begins', 'one'), node('ends')]
  expect(evidenceOf(repeated, EXCERPTS).together('begins', 'ends')).toBeCloseTo(-3.5, 9)
  for (const at of [0, 1]) {
    const nodes = ['whole', 'begins', 'ends'].map((id, n) => ({ ...node(id), kind: n === at ? null : node(id).kind }))
    expect(evidenceOf(nodes, EXCERPTS).together('begins', 'ends')).toBe(at === 0 ? -3.5 : -4)
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
        const leaning = Math.min(4, evidence.alone(one.a, one.b) + LEANING)
        const both = evidence.together(one.a, one.b)
        expect(evidence.alone(one.a, one.b)).toBeCloseTo(values[n] ?? 0, 6)
        expect(evidence.together(one.b, one.a)).toBe(both)
        // Within rounding: a probability says its log-odds to some digits.
        if (leaning >= 0) expect(both).toBeCloseTo(leaning, 6)
        else expect(both >= leaning - 1e-6 && both <= 0).toBe(true)
        if (Math.abs(leaning) > 1e-6) expect(evidence.near(one.a).includes(one.b)).toBe(leaning > 0)
        expect(evidence.weight(one.a, one.b)).toBe(both)
      }
    }),
  )
})

test('grouping leans to two quotations of two articles; of one article what they say of each other counts double', () => {
  const nodes = [node('a', 'one'), node('b', 'one'), node('c', 'two'), { ...node('d', 'two'), kind: null }]
  const evidence = evidenceOf(nodes, [pair('a', 'b', -1), pair('a', 'c', -1), pair('b', 'c', 0.5), pair('a', 'd', -1)])
  expect(evidence.weight('a', 'b')).toBeCloseTo(-2, 9)
  expect(evidence.weight('a', 'c')).toBeCloseTo(0, 9)
  expect(evidence.weight('b', 'c')).toBeCloseTo(1.5, 9)
  expect(evidence.weight('a', 'd')).toBeCloseTo(-1, 9)
})

test('an excerpt that every version has its doubts about is grouped; two groups that the same articles quote are not', () => {
  const versions = ['a', 'b', 'c'].map(id => node(id))
  const whole = [pair('a', 'b', 4), pair('b', 'c', 4), pair('a', 'c', 4)]
  const excerpt = ['a', 'b', 'c'].map(id => pair(id, 'few', -0.75))
  const [group] = solve('s', [...versions, node('few')], [...whole, ...excerpt], { must: [], cannot: [] })
  expect(group?.members).toHaveLength(4)
  const again = ['a', 'b', 'c'].map(id => node(`${id}2`, id))
  const alike = ['a', 'b', 'c'].flatMap(x => ['a', 'b', 'c'].map(y => pair(x, `${y}2`, x === y ? -2.5 : -0.5)))
  const other = whole.map(({ a, b }) => pair(`${a}2`, `${b}2`, 4))
  const groups = solve('s', [...versions, ...again], [...whole, ...other, ...alike], { must: [], cannot: [] })
  expect(groups.map(({ members }) => members.length)).toEqual([3, 3])
})
