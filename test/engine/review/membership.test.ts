import fc from 'fast-check'
import { expect, test } from 'vitest'
import { membershipOf } from '../../../engine/review/membership.ts'
import type { Group } from '../../../engine/review/types.ts'

const STATEMENTS = Array.from({ length: 60 }, (_, i) => `q${i}`)

/** A group of these members; only what the membership asks about it. */
function group(id: string, members: readonly string[], state: Group['state'] = 'undecided'): Group {
  return { id, state, members: members.map(one => ({ id: one })) } as unknown as Group
}

test('members of rejected groups are in none, and what is in none stays the same list while it is the same', () => {
  const [g, h] = [group('g', ['q0', 'q1']), group('h', ['q2', 'q3'], 'rejected')]
  const first = membershipOf([g, h], STATEMENTS.slice(0, 5))
  expect(STATEMENTS.slice(0, 5).map(id => first.groupOf.get(id))).toEqual(['g', 'g', undefined, undefined, undefined])
  expect(first.alone).toEqual(['q2', 'q3', 'q4'])
  const renamed = membershipOf([group('k', ['q0', 'q1'], 'confirmed'), h], STATEMENTS.slice(0, 5), first)
  expect(renamed.groupOf.get('q1')).toBe('k')
  expect(renamed.alone).toBe(first.alone)
  const joined = membershipOf([group('k', ['q0', 'q4'], 'confirmed'), h], STATEMENTS.slice(0, 5), renamed)
  expect(joined.groupOf.has('q1')).toBe(false)
  expect(joined.alone).toEqual(['q1', 'q2', 'q3'])
  // What was told before is as it was.
  expect([first.groupOf.get('q1'), renamed.groupOf.get('q1')]).toEqual(['g', 'k'])
})

test('however many changes went before, it is told what would be told of the groups alone', () => {
  const kept = new Map<string, Group>()
  const groups = fc
    .array(fc.tuple(fc.nat(9), fc.constantFrom('undecided', 'confirmed', 'rejected')), { maxLength: 60 })
    .map(places => {
      const members = new Map<number, string[]>()
      for (const [i, [place]] of places.entries()) members.set(place, [...(members.get(place) ?? []), `q${i}`])
      // One that says the same is the same object, as with decisions that do not touch it.
      return [...members].map(([place, ids]) => {
        const state = places[place]?.[1] as Group['state']
        const key = `${place} ${state} ${ids.join()}`
        const made = kept.get(key) ?? group(`g${place}`, ids, state)
        kept.set(key, made)
        return made
      })
    })
  fc.assert(
    fc.property(fc.array(groups, { minLength: 2, maxLength: 12 }), steps => {
      let told = membershipOf([], STATEMENTS)
      for (const step of steps) {
        told = membershipOf(step, STATEMENTS, told)
        const alone = membershipOf(step, STATEMENTS)
        expect(STATEMENTS.map(id => told.groupOf.get(id))).toEqual(STATEMENTS.map(id => alone.groupOf.get(id)))
        expect(told.alone).toEqual(alone.alone)
      }
    }),
  )
})
