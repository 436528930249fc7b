import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreementOf, judgementsOf } from '../../../engine/review/judgements.ts'
import { mergeReviews } from '../../../engine/review/mergeReviews.ts'
import type { Intent } from '../../../engine/review/types.ts'
import { Bench, story } from './story.ts'
import { ARTICLES, confirm, content, GROUPS, merged, reviewer } from './twoReviewers.ts'

test('kappa is what Cohen’s formula gives by hand', () => {
  // 20 both together, 5 only the first, 10 only the second, 15 both apart: po = .7, pe = .5 * .6 + .5 * .4 = .5, kappa = .4.
  const counts = [
    [20, true, true],
    [5, true, false],
    [10, false, true],
    [15, false, false],
  ] as const
  const first = new Map<string, boolean>()
  const second = new Map<string, boolean>()
  for (const [times, a, b] of counts)
    for (let n = 0; n < times; n++) {
      first.set(`${a} ${b} ${n}`, a)
      second.set(`${a} ${b} ${n}`, b)
    }
  first.set('judged by one', true)
  const agreement = agreementOf(first, second)
  expect(agreement).toMatchObject({ bothTogether: 20, onlyFirst: 5, onlySecond: 10, bothApart: 15 })
  expect(agreement.kappa).toBeCloseTo(0.4, 12)
  expect(agreementOf(new Map(), second).kappa).toBe(null)
  expect(agreementOf(new Map([['x', true]]), new Map([['x', true]])).kappa).toBe(null)
})

test('a pair is together in one confirmed group, apart in two of one story or where it was taken apart, else not judged', () => {
  const bench = reviewer(confirm('g1'), confirm('g2'), { kind: 'dissolve', group: 'g3' })
  const judged = judgementsOf(bench.state)
  expect([judged.get('a1\nb1'), judged.get('a1\na2'), judged.get('c2\nd2'), judged.get('a1\nc2')]).toEqual([
    true,
    false,
    false,
    undefined,
  ])
})

test('what one reviewer said and the other did not contradict is taken over, with who said it', () => {
  const first = reviewer(confirm('g1'))
  const second = reviewer(confirm('g2'), { kind: 'dissolve', group: 'g3' })
  const { groups, disputed } = merged(first, second)
  expect(groups).toEqual(['g1:confirmed a1 b1 c1', 'g2:confirmed a2 b2', 'g3:rejected c2 a3 d2'])
  expect(disputed).toBe(0)
  expect(merged(first, second).groups).toEqual(groups)
})

test('two confirmed groups that one pair joins become one where nobody took them apart', () => {
  const first = reviewer({ kind: 'exclude', group: 'g1', member: 'c1' }, confirm('g1'))
  first.do({ kind: 'undo' })
  first.do({ kind: 'undo' })
  first.append([{ kind: 'group.confirmed', ...content('g1', 'a1', 'b1') }], 'test')
  const second = reviewer()
  second.append([{ kind: 'group.confirmed', ...content('g1', 'b1', 'c1') }], 'test')
  const { groups, disputed } = merged(first, second)
  expect([groups[0], disputed]).toEqual(['g1:confirmed a1 b1 c1', 0])
})

test('what they said differently is one undecided group that names both, first in the queue, and a word settles it', () => {
  const first = reviewer(confirm('g1'))
  const second = reviewer({ kind: 'dissolve', group: 'g1' })
  const { groups, disputed, agreement } = merged(first, second)
  expect([groups[0], disputed]).toEqual(['g1:undecided a1 b1 c1', 1])
  expect(agreement).toMatchObject({ onlyFirst: 3, bothTogether: 0 })
  const [group] = first.review.groups
  expect([group?.dispute, group?.margin]).toEqual([['Ada', 'Bo'], 0])
  expect(first.do(confirm('g1'))).toBe('done')
  expect(first.review.groups[0]).toMatchObject({ state: 'confirmed', id: 'g1' })
  first.do({ kind: 'undo' })
  first.do({ kind: 'undo' })
  expect(first.groups[0]).toBe('g1:confirmed a1 b1 c1')
})

test('what the second took apart first and put together later is together', () => {
  const second = reviewer({ kind: 'dissolve', group: 'g3' }, confirm('g1'), {
    kind: 'include',
    group: 'g1',
    member: 'a3',
  })
  const { groups, disputed } = merged(reviewer(), second)
  expect([groups, disputed]).toEqual([second.groups, 0])
})

test('a dispute asks of every pair, also of a member that the second took out of the group', () => {
  const first = reviewer({ kind: 'exclude', group: 'g1', member: 'c1' }, confirm('g1'))
  const second = reviewer(
    { kind: 'include', group: 'g1', member: 'd1' },
    { kind: 'exclude', group: 'g1', member: 'a1' },
    confirm('g1'),
  )
  expect([first.groups[0], second.groups[1]]).toEqual(['g1:confirmed a1 b1', 'g1:confirmed b1 c1 d1'])
  const { groups, disputed } = merged(first, second)
  expect([groups[0], disputed]).toEqual(['g1:undecided a1 b1 c1 d1', 1])
})

test('a member that the second parted from a group of its own does not leave the first’s group of that name', () => {
  const first = reviewer()
  first.append([{ kind: 'group.confirmed', ...content('g1', 'a1', 'b1') }], 'test')
  const second = reviewer()
  second.append(
    [
      { kind: 'group.confirmed', ...content('g1', 'c1', 'd1') },
      { kind: 'member.excluded', group: 'g1', member: 'a1', from: ['c1', 'd1'] },
    ],
    'test',
  )
  const { groups } = merged(first, second)
  expect(groups.filter(one => one.includes('confirmed'))).toEqual(['g1:confirmed a1 b1', 'g1~2:confirmed c1 d1'])
})

test('what the second decided of undecided groups is taken over where the first says nothing against it', () => {
  const second = reviewer(
    { kind: 'reference', group: 'g1', member: 'b1' },
    { kind: 'include', group: 'g1', member: 'd1' },
    { kind: 'pair', a: 'b3', b: 'd2', open: true },
    { kind: 'exclude', group: 'g3', member: 'c2' },
  )
  second.do({ kind: 'pair', a: 'a2', b: 'd2' })
  const first = reviewer()
  const { disputed, agreement } = merged(first, second)
  expect([first.groups, disputed, agreement.kappa]).toEqual([second.groups, 0, null])
  // What both have is not said again.
  expect(mergeReviews(first.state, second.state, ['Ada', 'Bo'])).toMatchObject({ bodies: [], conflicts: [] })
})

test('what the second left when it took a member out is closed to others here too', () => {
  const second = reviewer(
    { kind: 'include', group: 'g1', member: 'd1' },
    { kind: 'exclude', group: 'g1', member: 'c1' },
    { kind: 'include', group: 'g1', member: 'a3' },
  )
  const first = reviewer()
  merged(first, second)
  expect(first.groups).toEqual(second.groups)
  expect(first.state.constraints).toEqual(second.state.constraints)
})

test('an open pair of the second’s is taken over as it is', () => {
  const second = reviewer({ kind: 'pair', a: 'b3', b: 'd1', open: true })
  const first = reviewer()
  expect(merged(first, second).groups).toEqual(second.groups)
  expect(first.groups).toContain('b3+d1:undecided b3 d1')
})

test('of undecided groups the first’s word stands, and what the second said against it is named', () => {
  const conflicts = (one: Intent, other: Intent) => {
    const [first, second] = [reviewer(one), reviewer(other)]
    const before = first.groups
    const found = mergeReviews(first.state, second.state, ['Ada', 'Bo'])
    first.append(found.bodies, 'merge')
    expect([one, first.groups]).toEqual([one, before])
    return found.conflicts
  }
  const chosen = (member: string): Intent => ({ kind: 'reference', group: 'g1', member })
  expect(conflicts(chosen('b1'), chosen('c1'))).toMatchObject([
    { what: 'reference', about: 'b1', first: 'b1', second: 'c1' },
  ])
  const put = (group: string): Intent => ({ kind: 'include', group, member: 'd1' })
  expect(conflicts(put('g1'), put('g2'))).toMatchObject([
    { what: 'together', subject: 'd1', article: 'ky1', about: 'words of d1', first: '', second: 'a2 + b2' },
  ])
  expect(conflicts({ kind: 'dissolve', group: 'g2' }, put('g2'))).toHaveLength(1)
})

test('what the first put into a group that the second confirmed stays in it', () => {
  const first = reviewer({ kind: 'include', group: 'g2', member: 'd1' })
  const { groups } = merged(first, reviewer(confirm('g2')))
  expect(groups.map(one => one.split(' ').sort().join(' '))).toContain('a2 b2 d1 g2:confirmed')
})

test('what one took apart and the other put together undecided is named, whoever of the two said so', () => {
  const put = reviewer({ kind: 'include', group: 'g2', member: 'd1' })
  const apart = reviewer()
  apart.append([{ kind: 'member.excluded', group: 'g2', member: 'd1', from: ['a2'] }], 'test')
  for (const [first, second] of [
    [put, apart],
    [apart, put],
  ] as const) {
    const before = first.groups
    const { bodies, conflicts } = mergeReviews(first.state, second.state, ['Ada', 'Bo'])
    expect(conflicts).toHaveLength(1)
    if (bodies.length > 0) first.append(bodies, 'merge')
    expect(first.groups).toEqual(before)
    if (bodies.length > 0) first.do({ kind: 'undo' })
  }
})

test('a member that the first put into another group than that in which the second confirmed it is named', () => {
  const first = reviewer({ kind: 'include', group: 'g2', member: 'd1' })
  const second = reviewer({ kind: 'include', group: 'g1', member: 'd1' }, confirm('g1'))
  expect(mergeReviews(first.state, second.state, ['Ada', 'Bo']).conflicts).toMatchObject([
    { what: 'elsewhere', about: 'words of d1', first: 'a2', second: 'words of a1' },
  ])
})

test('a verdict against another reference is named where the first has one on that version', () => {
  const given = (verdict: 'same' | 'differs'): Intent => ({ kind: 'verdict', group: 'g1', member: 'c1', verdict })
  const first = reviewer(confirm('g1'), given('same'))
  const second = reviewer({ kind: 'reference', group: 'g1', member: 'b1' }, confirm('g1'), given('differs'))
  expect(mergeReviews(first.state, second.state, ['Ada', 'Bo']).conflicts).toContainEqual({
    ...{ what: 'verdict', subject: 'c1', article: 'uk1', about: 'words of c1', first: 'same', second: 'differs' },
  })
})

test('different verdicts on one version are settled too', () => {
  const verdict = (value: 'same' | 'differs'): Intent => ({
    kind: 'verdict',
    group: 'g2',
    member: 'b2',
    verdict: value,
  })
  const { groups, disputed } = merged(
    reviewer(verdict('same'), confirm('g2')),
    reviewer(verdict('differs'), confirm('g2')),
  )
  expect([groups[1], disputed]).toEqual(['g2:undecided a2 b2', 1])
})

test('another reference is settled where each could have chosen the other’s, and named with both', () => {
  const first = reviewer(confirm('g1'))
  const second = reviewer({ kind: 'reference', group: 'g1', member: 'b1' }, confirm('g1'))
  const { bodies, disputed, conflicts } = mergeReviews(first.state, second.state, ['Ada', 'Bo'])
  expect([disputed, conflicts]).toMatchObject([
    [{ article: 'en1', words: 'words of a1', members: 3, between: ['Ada', 'Bo'] }],
    [{ what: 'reference', about: 'words of a1', first: 'words of a1', second: 'words of b1' }],
  ])
  first.append(bodies, 'merge')
  expect(first.groups[0]).toBe('g1:undecided a1 b1 c1')
  expect(first.review.groups[0]?.dispute).toEqual(['Ada', 'Bo'])
  // A reference that the other one does not have among the versions is no other word.
  const small = reviewer()
  small.append([{ kind: 'group.confirmed', ...content('g1', 'b1', 'c1') }], 'test')
  expect(mergeReviews(reviewer(confirm('g1')).state, small.state, ['Ada', 'Bo'])).toMatchObject({ conflicts: [] })
})

test('a verdict is another word where a person gave it, not where only the machine differs', () => {
  const given = (verdict: 'same' | 'differs'): Intent => ({ kind: 'verdict', group: 'g2', member: 'b2', verdict })
  const one = reviewer(given('same'), confirm('g2'))
  const conflictsWith = (other: Bench) => mergeReviews(one.state, other.state, ['Ada', 'Bo']).conflicts
  expect(conflictsWith(reviewer(given('differs'), confirm('g2')))).toMatchObject([
    { what: 'verdict', about: 'words of b2', first: 'same', second: 'differs' },
  ])
  // Confirmed under the machine's verdict, paraphrase.
  expect(conflictsWith(reviewer(confirm('g2')))).toMatchObject([
    { what: 'verdict', about: 'words of b2', first: 'same', second: 'paraphrase' },
  ])
  expect(conflictsWith(reviewer(given('same'), confirm('g2')))).toEqual([])
  const untouched = [reviewer(confirm('g2')), reviewer(confirm('g2'))] as const
  expect(mergeReviews(untouched[0].state, untouched[1].state, ['Ada', 'Bo']).conflicts).toEqual([])
})

test('a version in an article that the other calls absent is settled, whoever of the two said so', () => {
  const whole = reviewer(confirm('g1'))
  const without = reviewer(
    { kind: 'exclude', group: 'g1', member: 'c1' },
    { kind: 'absent', group: 'g1', article: 'uk1', on: true },
    confirm('g1'),
  )
  for (const [first, second] of [
    [whole, without],
    [without, whole],
  ] as const) {
    const { disputed, conflicts } = mergeReviews(first.state, second.state, ['Ada', 'Bo'])
    expect(disputed).toHaveLength(1)
    expect(conflicts).toMatchObject([{ what: 'absent', about: 'words of c1', first: '', second: '' }])
  }
})

test('a pair that one puts together is together or asked about, and one that they judged differently is asked about', () => {
  const members = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'c1', 'c2', 'd1', 'd2']
  const group = fc.constantFrom('g1', 'g2', 'g3')
  const member = fc.constantFrom(...members)
  const intent: fc.Arbitrary<Intent> = fc.oneof(
    fc.record({ kind: fc.constant('confirm' as const), group }),
    fc.record({ kind: fc.constant('dissolve' as const), group }),
    fc.record({ kind: fc.constant('exclude' as const), group, member }),
    fc.record({ kind: fc.constant('include' as const), group, member }),
    fc.record({ kind: fc.constant('pair' as const), a: member, b: member }),
  )
  const intents = fc.array(intent, { maxLength: 12 })
  const bench = (list: readonly Intent[]) => {
    const one = new Bench(story(ARTICLES, GROUPS))
    for (const next of list) one.do(next)
    return one
  }
  fc.assert(
    fc.property(intents, intents, (mine, theirs) => {
      const first = bench(mine)
      const second = bench(theirs)
      const [a, b] = [judgementsOf(first.state), judgementsOf(second.state)]
      const { groups: before, state } = first
      const joined = [...second.state.joined.keys()]
      const named = mergeReviews(state, second.state, ['Ada', 'Bo']).conflicts.map(({ about }) => about)
      merged(first, second)
      for (const id of joined) {
        const others = [...(second.state.links.get(id) ?? [])].filter(([, link]) => link === 'joins')
        const isThere = others.every(
          ([other]) =>
            first.state.links.get(id)?.has(other) ||
            (first.review.groupOf.get(id) !== undefined &&
              first.review.groupOf.get(id) === first.review.groupOf.get(other)),
        )
        expect([id, before, isThere || named.includes(`words of ${id}`)]).toEqual([id, before, true])
      }
      const after = judgementsOf(first.state)
      const disputes = [...first.state.proposed.values()].filter(({ dispute }) => dispute)
      const isAsked = (pair: string) =>
        disputes.some(group => pair.split('\n').every(id => group.members.some(one => one.id === id)))
      for (const pair of new Set([...a.keys(), ...b.keys(), ...after.keys()])) {
        const said = [a.get(pair), b.get(pair)]
        const contradicted = said.includes(true) && said.includes(false)
        const outcome = isAsked(pair) ? 'asked' : after.get(pair)
        if (contradicted) expect([pair, outcome]).toEqual([pair, 'asked'])
        else if (said.includes(true)) expect([pair, [true, 'asked']]).toEqual([pair, expect.arrayContaining([outcome])])
        else if (said.includes(false)) expect([pair, outcome === true]).toEqual([pair, false])
        if (isAsked(pair)) expect([pair, after.get(pair)]).toEqual([pair, undefined])
      }
    }),
    { numRuns: 500 },
  )
})
