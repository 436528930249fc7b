import { expect, test } from 'vitest'
import { memberPlaces } from '../../../engine/review/memberPlaces.ts'
import { story } from './story.ts'

test('each member is at the place of its group, and a list is looked through once', () => {
  const { groups } = story({ en1: 'a c', ru1: 'b d' }, { g: 'a b', h: 'c d' })
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
