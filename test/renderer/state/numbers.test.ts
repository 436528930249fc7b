import { expect, test } from 'vitest'
import { emptyState } from '../../../engine/review/fold.ts'
import type { Group, Review } from '../../../engine/review/types.ts'
import type { Analysis } from '../../../engine/types.ts'
import { NO_NUMBERS, numberEntries } from '../../../renderer/state/numbers.ts'

const analysis: Analysis = { articles: [], stories: [], quotes: [], passages: [], groups: [], partial: false }

/** A view of groups, each given by its id and its members. */
function view(groups: Readonly<Record<string, readonly string[]>>): Review {
  const list = Object.entries(groups).map(
    ([id, members]): Group => ({
      ...{ id, story: 's', state: 'undecided', reference: members[0] ?? '', confidence: 1, margin: 1, absent: [] },
      ...{ note: '', decidedBy: null, decidedAt: null },
      members: members.map(member => ({ id: member, type: 'quote', p: 1, verdict: null, flags: [] })),
    }),
  )
  const groupOf = new Map(list.flatMap(group => group.members.map(member => [member.id, group.id] as const)))
  return { groups: list, groupOf, newcomerOf: new Map(), alone: [], restored: new Map(), state: emptyState() }
}

test('a group that takes the place of another keeps its number, also where its id was once that of other words', () => {
  const first = view({ a: ['1', '2'], c: ['3', '4'] })
  const second = view({ c: ['3', '4'] })
  const third = view({ a: ['1', '3', '4'] })
  const early = numberEntries(NO_NUMBERS, null, first, analysis, true)
  const without = numberEntries(early, first, second, analysis, true)
  const number = without.of.get('c')
  expect(number).not.toBe(without.of.get('a'))
  const joined = numberEntries(without, second, third, analysis, true)
  expect(joined.of.get('a')).toBe(number)
  // And back again, as undo does.
  expect(numberEntries(joined, third, second, analysis, true).of.get('c')).toBe(number)
})

test('a group that comes back where none took its place has the number it had', () => {
  const both = view({ a: ['1', '2'], c: ['3', '4'] })
  const one = view({ c: ['3', '4'] })
  const numbers = numberEntries(NO_NUMBERS, null, both, analysis, true)
  const between = numberEntries(numbers, both, one, analysis, true)
  expect(numberEntries(between, one, both, analysis, true).of.get('a')).toBe(numbers.of.get('a'))
})
