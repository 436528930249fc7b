import { expect, test } from 'vitest'
import { askedUnder } from '../../../engine/review/asked.ts'
import { review } from '../../../engine/review/view.ts'
import type { Analysis, Member } from '../../../engine/types.ts'
import { Bench, story } from './story.ts'

const bench = () => new Bench(story({ en1: 'a1', ru1: 'b1', uk1: 'c1' }, { g: 'a1 b1 c1' }))
const member = (id: string): Member => ({
  ...{ id, type: 'quote', p: 0.4, verdict: 'differs' },
  reason: { key: 'differs.flag', params: {} },
  flags: [{ kind: 'number', words: '7 → 9', p: 0.9 }],
})

/** The analysis as it is once the machine has said how the members stand to `reference`. */
function answered(analysis: Analysis, reference: string, ids: readonly string[]): Analysis {
  return {
    ...analysis,
    groups: analysis.groups.map(one => ({ ...one, under: { reference, members: ids.map(member) } })),
  }
}

test('a group is asked about while it is undecided and stands under a reference that the machine did not choose', () => {
  const b = bench()
  const asked = () => askedUnder(b.review, b.analysis.groups).map(one => [one.reference, one.members.map(m => m.id)])
  expect(asked()).toEqual([])
  expect(b.do({ kind: 'reference', group: 'g', member: 'b1' })).toBe('done')
  expect(asked()).toEqual([['b1', ['a1', 'c1']]])
  b.do({ kind: 'confirm', group: 'g' })
  expect(asked()).toEqual([])
})

test('what was said of this reference is shown of its members, and is asked again only of new ones or when wished', () => {
  const b = bench()
  b.do({ kind: 'reference', group: 'g', member: 'b1' })
  const half = answered(b.analysis, 'b1', ['c1'])
  const shown = review(half, b.state)
  const members = shown.groups[0]?.members ?? []
  expect(members.map(({ id, verdict, flags }) => [id, verdict, flags.length])).toEqual([
    ['b1', null, 0],
    ['a1', null, 0],
    ['c1', 'differs', 1],
  ])
  expect(members[2]).toMatchObject({ p: 0.4, reason: { key: 'differs.flag' } })
  expect(askedUnder(shown, half.groups)).toHaveLength(1)
  const whole = answered(b.analysis, 'b1', ['a1', 'c1'])
  expect(askedUnder(review(whole, b.state), whole.groups)).toEqual([])
  expect(askedUnder(review(whole, b.state), whole.groups, true)).toHaveLength(1)
  // Of another reference nothing was said.
  const other = answered(b.analysis, 'c1', ['a1', 'b1'])
  expect(review(other, b.state).groups[0]?.members.map(({ verdict }) => verdict)).toEqual([null, null, null])
})
