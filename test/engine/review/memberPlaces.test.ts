import { expect, test } from 'vitest'
import { memberPlaces } from '../../../engine/review/memberPlaces.ts'
import type { ProposedGroup } from '../../../engine/types.ts'

function groupOf(id: string, members: readonly string[]): ProposedGroup {
  return {
    id,
    story: 's',
    members: members.map(one => ({ id: one, type: 'quote', p: 1, verdict: null, flags: [] })),
    reference: members[0] ?? '',
    confidence: 1,
    margin: 1,
  }
}

test('each member is at the place of its group, and a list is looked through once', () => {
  const groups = [groupOf('g', ['a', 'b']), groupOf('h', ['c', 'd'])]
  const places = memberPlaces(groups)
  expect([...places]).toEqual([
    ['a', 0],
    ['b', 0],
    ['c', 1],
    ['d', 1],
  ])
  expect(places.get('e')).toBeUndefined()
  expect(memberPlaces(groups)).toBe(places)
  expect(memberPlaces(groups.slice(1)).get('c')).toBe(0)
})
