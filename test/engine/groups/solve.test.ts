import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findContradiction } from '../../../engine/groups/constraints.ts'
import { describeGroup } from '../../../engine/groups/describe.ts'
import { Evidence } from '../../../engine/groups/evidence.ts'
import type { GroupNode } from '../../../engine/groups/node.ts'
import { Grouping, solve } from '../../../engine/groups/solve.ts'
import { logit, sigmoid } from '../../../engine/logistic.ts'
import { PairIndex } from '../../../engine/pairs/pairIndex.ts'
import type { ScoredPair } from '../../../engine/pairs/propose.ts'
import type { Constraints, ProposedGroup } from '../../../engine/types.ts'

const NONE: Constraints = { must: [], cannot: [] }

function node(id: string, more: Partial<GroupNode> = {}): GroupNode {
  return { id, article: id.slice(0, 1), kind: 'statement', words: 8, numbers: [], negated: false, ...more }
}

function pair(a: string, b: string, p: number): ScoredPair {
  return { a, b, p, reasons: [], ab: p, ba: p }
}

/** The probability of a member that stands by pairs of probability `p`, of two articles each: one more in log-odds, of which 4 are the most. */
const inGroup = (p: number) => sigmoid(Math.min(4, logit(p) + 1))

const members = (groups: readonly ProposedGroup[]) =>
  groups.map(group =>
    group.members
      .map(member => member.id)
      .toSorted()
      .join(' '),
  )

describe('groups', () => {
  const nodes = ['a1', 'a2', 'b1', 'b2', 'c1'].map(id => node(id))
  const pairs = [
    ...[pair('a1', 'b1', 0.95), pair('b1', 'c1', 0.9), pair('a1', 'c1', 0.45), pair('a2', 'b2', 0.8)],
    ...[pair('a1', 'b2', 0.1), pair('a2', 'b1', 0.1), pair('a2', 'c1', 0.2), pair('b2', 'c1', 0.2)],
  ]

  test('the evidence of the whole group decides, not one edge', () => {
    expect(members(solve('s', nodes, pairs, NONE))).toEqual(['a1 b1 c1', 'a2 b2'])
  })

  test('are named after their first members and lead with the reference', () => {
    for (const group of solve('s', nodes, pairs, NONE)) {
      expect(group.id).toMatch(/^ga[12]$/)
      expect(group.members[0]).toMatchObject({ id: group.reference, p: 1 })
      for (const { p } of group.members) expect(p).toBeGreaterThan(0)
      expect(group.confidence).toBe(Math.min(...group.members.map(member => member.p)))
    }
  })

  test('a group is not held to be right as a whole while a quotation outside likely belongs to it, unless a person said no', () => {
    const three = ['a1', 'b1', 'c1'].map(id => node(id))
    const near = [pair('a1', 'b1', 0.97), pair('a1', 'c1', 0.9), pair('b1', 'c1', 0.9)]
    const kept: Constraints = { must: [['a1', 'b1']], cannot: [['b1', 'c1']] }
    const [ruledOut] = solve('s', three, near, kept)
    expect(ruledOut?.confidence).toBeCloseTo(inGroup(0.97))
    const described = describeGroup(
      's',
      three.slice(0, 2),
      new Evidence(three, new PairIndex(near, three)),
      [],
      () => false,
    )
    expect(described.confidence).toBeCloseTo(0.1)
  })

  test('must-links and cannot-links are obeyed against all evidence', () => {
    const constraints: Constraints = { must: [['a1', 'b2']], cannot: [['a1', 'b1']] }
    for (const found of members(solve('s', nodes, pairs, constraints))) {
      expect(found.includes('a1')).toBe(found.includes('b2'))
      expect(found.includes('a1') && found.includes('b1')).toBe(false)
    }
  })

  test('what stood in a group nobody closed may go to another, to a closed one only by the hand of the editor', () => {
    // b2 would take the place of b1 beside a1.
    const rivals = [pair('a1', 'b1', 0.95), pair('a1', 'b2', 0.7), pair('a1', 'c1', 0.9), pair('b1', 'c1', 0.9)]
    const more = [...rivals, pair('b2', 'c1', 0.7), pair('b1', 'b2', 0.001)]
    const grouping = new Grouping('s', nodes, more, NONE)
    expect(members(grouping.groups)).toEqual(['a1 b1 c1'])
    const cannot: Constraints['cannot'] = [
      ['a1', 'b1'],
      ['b1', 'c1'],
    ]
    grouping.constrain({ must: [], cannot })
    expect(members(grouping.groups)).toEqual(['a1 b2 c1'])
    const closed = { must: [], cannot, closed: [['a1', 'c1']] }
    grouping.constrain(closed)
    expect(members(grouping.groups)).toEqual(['a1 c1'])
    expect(members(solve('s', nodes, more, closed))).toEqual(['a1 c1'])
    grouping.constrain({ ...closed, must: [['a1', 'b2']] })
    expect(members(grouping.groups)).toEqual(['a1 b2 c1'])
    grouping.constrain(NONE)
    expect(members(grouping.groups)).toEqual(['a1 b1 c1'])
  })

  test('doubt comes from other words of an article, not from a headline that repeats its quotation', () => {
    const headline = [node('a1'), node('a2'), node('b1', { words: 12 }), node('c1')]
    const alike = [pair('a1', 'b1', 0.95), pair('a1', 'c1', 0.95), pair('b1', 'c1', 0.95)]
    // Four of its eight words are the headline's, which to the others says too little.
    const cut = [pair('a2', 'b1', 0.4), pair('a2', 'c1', 0.4)]
    const marginOf = (ab: number) => {
      const repeats = { ...pair('a1', 'a2', 0.3), ab, ba: 0.5 }
      const [group] = solve('s', headline, [...alike, ...cut, repeats], NONE)
      expect(group?.members.length).toBe(3)
      return group?.margin
    }
    expect(marginOf(0.5)).toBeCloseTo(inGroup(0.95) - 0.4)
    expect(marginOf(0.9)).toBeCloseTo(inGroup(0.95))
  })

  test('what a person has parted from the group is no rival of its members any more', () => {
    const two = [node('a1'), node('a2'), node('b1', { words: 12 }), node('c1')]
    const alike = [pair('a1', 'b1', 0.95), pair('a1', 'c1', 0.95), pair('b1', 'c1', 0.95)]
    const other = [pair('a2', 'b1', 0.4), pair('a2', 'c1', 0.4), { ...pair('a1', 'a2', 0.3), ab: 0.2, ba: 0.2 }]
    const marginUnder = (cannot: Constraints['cannot']) =>
      solve('s', two, [...alike, ...other], { must: [], cannot }).map(group => group.margin)
    expect(marginUnder([])).toEqual([expect.closeTo(inGroup(0.95) - 0.4)])
    const parted = ['a1', 'b1', 'c1'].map((id): readonly [string, string] => ['a2', id])
    expect(marginUnder(parted)).toEqual([expect.closeTo(inGroup(0.95))])
  })

  test('a contradiction is refused with the chain that causes it, and leaves the grouping as it was', () => {
    const constraints: Constraints = {
      must: [
        ['a1', 'b1'],
        ['b1', 'c1'],
      ],
      cannot: [['c1', 'a1']],
    }
    expect(findContradiction(constraints)).toEqual({ pair: ['c1', 'a1'], chain: ['c1', 'b1', 'a1'] })
    const grouping = new Grouping('s', nodes, pairs, NONE)
    const before = members(grouping.groups)
    expect(() => grouping.constrain(constraints)).toThrow('constraints.contradiction')
    expect(members(grouping.groups)).toEqual(before)
  })

  test('what one article says twice is a group in doubt until a version elsewhere bears it out', () => {
    const twice = [node('a1'), node('a2'), node('b1')]
    const repeat = [pair('a1', 'a2', 0.95), pair('a1', 'b1', 0.1), pair('a2', 'b1', 0.1)]
    expect(solve('s', twice, repeat, NONE).map(group => group.confidence)).toEqual([0.5])
    const elsewhere = [pair('a1', 'a2', 0.95), pair('a1', 'b1', 0.9), pair('a2', 'b1', 0.9)]
    const [group] = solve('s', twice, elsewhere, NONE)
    expect(group?.confidence).toBeGreaterThan(0.8)
  })

  test('a name joins only on overwhelming evidence, a long title like words somebody said', () => {
    const named = ['a1', 'b1'].map(id => node(id, { kind: 'name', words: 2 }))
    expect(solve('s', named, [pair('a1', 'b1', 0.9)], NONE)).toEqual([])
    expect(solve('s', named, [pair('a1', 'b1', 0.99)], NONE)).toHaveLength(1)
    const titles = ['a1', 'b1'].map(id => node(id, { kind: 'name', words: 6 }))
    expect(solve('s', titles, [pair('a1', 'b1', 0.9)], NONE)).toHaveLength(1)
  })

  test('a passage is linked only where its article has no quotation in the group', () => {
    const passages = [...nodes, node('c9', { kind: null }), node('d9', { kind: null })]
    const more = ['c9', 'd9'].flatMap(id => ['a1', 'b1'].map(to => pair(to, id, 0.9)))
    const [group] = solve('s', passages, [...pairs, ...more], NONE)
    expect(members(group ? [group] : [])).toEqual(['a1 b1 c1 d9'])
    expect(group?.members.find(member => member.id === 'd9')?.type).toBe('passage')
  })

  test('candidates are what stands outside, best first, with the group they are in', () => {
    const grouping = new Grouping('s', nodes, pairs, NONE)
    const [group] = grouping.groups
    const found = grouping.candidates(group as ProposedGroup)
    expect(found.map(candidate => candidate.id).toSorted()).toEqual(['a2', 'b2'])
    for (const candidate of found) expect(candidate.group).toBe('ga2')
  })
})

test('a cannot-link that split a component holds when only one of the halves is solved again', () => {
  const nodes = ['a1', 'b1', 'c1'].map(id => node(id))
  const pairs = [pair('a1', 'b1', 0.9), pair('a1', 'c1', 0.05), pair('b1', 'c1', 0.05)]
  const grouping = new Grouping('s', nodes, pairs, NONE)
  const split: Constraints = { must: [], cannot: [['a1', 'b1']] }
  grouping.constrain(split)
  grouping.constrain({ must: [], cannot: [...split.cannot, ['a1', 'c1']] })
  expect(grouping.groups).toEqual([])
})

test('solving only what a decision touches gives what a fresh start gives, and nothing confirmed ever moves', () => {
  const ids = ['a', 'b', 'c', 'd'].flatMap(article => [1, 2, 3, 4].map(i => `${article}${i}`))
  const nodes = ids.map(id => node(id))
  const some = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)).filter(([x, y]) => x !== y)
  const decisions = fc.array(fc.record({ link: some, together: fc.boolean() }), { maxLength: 8 })
  const evidence = fc.array(fc.double({ min: 0.01, max: 0.99, noNaN: true }), { minLength: 120, maxLength: 120 })
  fc.assert(
    fc.property(evidence, decisions, (ps, steps) => {
      const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b, j) => pair(a, b, (ps[(i * 7 + j) % 120] ?? 0) ** 2)))
      const grouping = new Grouping('s', nodes, pairs, NONE)
      let constraints = NONE
      for (const { link, together } of steps) {
        const next: Constraints = together
          ? { ...constraints, must: [...constraints.must, link] }
          : { ...constraints, cannot: [...constraints.cannot, link] }
        if (findContradiction(next)) continue
        const before = new Map(grouping.groups.map(group => [group.id, group]))
        const change = grouping.constrain(next)
        constraints = next
        expect(members(grouping.groups).toSorted()).toEqual(members(solve('s', nodes, pairs, next)).toSorted())
        for (const id of change.gone) before.delete(id)
        for (const group of change.changed) before.set(group.id, group)
        expect(members([...before.values()]).toSorted()).toEqual(members(grouping.groups).toSorted())
        const home = new Map(
          grouping.groups.flatMap(group => group.members.map(member => [member.id, group.id] as const)),
        )
        for (const [x, y] of constraints.must) expect(home.get(x)).toBe(home.get(y))
        for (const [x, y] of constraints.cannot)
          expect(home.get(x) !== undefined && home.get(x) === home.get(y)).toBe(false)
      }
    }),
    { numRuns: 200 },
  )
})
