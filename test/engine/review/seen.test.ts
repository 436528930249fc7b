import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFailed } from '../../../engine/review/desk.ts'
import { placesOf } from '../../../engine/review/places.ts'
import { aboutSeen, seenGroups } from '../../../engine/review/seen.ts'
import type { Intent } from '../../../engine/review/types.ts'
import { Bench, story } from './story.ts'

const ARTICLES = { en1: 'a x', ru1: 'b y', uk1: 'c z' }
const deskOf = (groups: Readonly<Record<string, string>>) => {
  const analysis = story(ARTICLES, groups)
  return { review: new Bench(analysis).review, places: placesOf(analysis) }
}
const SEEN = deskOf({ g: 'a b c', h: 'x y' }).review

/** What becomes of an intent about what was seen, where the groups are others now. */
function meant(intent: Intent, groups: Readonly<Record<string, string>>): Intent | string {
  const found = aboutSeen(deskOf(groups), intent, seenGroups(SEEN, intent))
  return isFailed(found) ? found.refusal.code : found
}

test('a decision about a whole group holds for the members that were seen, under whichever id', () => {
  const confirm = { kind: 'confirm', group: 'g' } as const
  expect(meant(confirm, { g: 'a b c' })).toBe(confirm)
  expect(meant(confirm, { renamed: 'b c a' })).toEqual({ kind: 'confirm', group: 'renamed' })
  expect(meant(confirm, { g: 'a b' })).toBe('refusal.groupChanged')
  expect(meant(confirm, { g: 'a b c z' })).toBe('refusal.groupChanged')
  expect(meant(confirm, { other: 'a b' })).toBe('refusal.groupChanged')
  expect(meant(confirm, {})).toBe('refusal.groupChanged')
})

test('one that names its member goes on about the group of the reference, which may have gained or lost another', () => {
  const exclude = { kind: 'exclude', group: 'g', member: 'b' } as const
  expect(meant(exclude, { g: 'a b' })).toBe(exclude)
  expect(meant(exclude, { renamed: 'a b z' })).toEqual({ ...exclude, group: 'renamed' })
  // An id is only the first member's: under it may stand another utterance.
  const note = { kind: 'note', group: 'g', note: 'look again' } as const
  expect(meant(note, { g: 'b c', i: 'a z' })).toEqual({ ...note, group: 'i' })
  expect(meant(note, { g: 'b c' })).toBe('refusal.groupChanged')
})

test('who only asks to join was seen too', () => {
  const bench = new Bench(story({ en1: 'a', ru1: 'b' }, { g: 'a b' }))
  bench.do({ kind: 'confirm', group: 'g' })
  const intent = { kind: 'dissolve', group: 'g' } as const
  const seen = seenGroups(bench.review, intent)
  const later = story({ en1: 'a', ru1: 'b', uk1: 'c' }, { h: 'a b c' })
  bench.analysis = later
  expect(bench.review.newcomerOf.get('c')).toBe('g')
  const found = aboutSeen({ review: bench.review, places: placesOf(later) }, intent, seen)
  expect(found).toEqual({ refusal: { code: 'refusal.groupChanged', params: { words: 'words of a' } } })
  expect(aboutSeen({ review: bench.review, places: placesOf(later) }, intent, seenGroups(bench.review, intent))).toBe(
    intent,
  )
})

test('of many, and of two that become one, each is what was seen', () => {
  const all = { kind: 'confirmAll', groups: ['g', 'h'] } as const
  expect(meant(all, { g: 'a b c', i: 'x y' })).toEqual({ kind: 'confirmAll', groups: ['g', 'i'] })
  expect(meant(all, { g: 'a b c', h: 'x y z' })).toBe('refusal.groupChanged')
  const merge = { kind: 'mergeGroups', from: 'g', into: 'h' } as const
  expect(meant(merge, { g: 'a b c', i: 'x y' })).toEqual({ ...merge, into: 'i' })
  expect(meant(merge, { g: 'a b c', h: 'x z' })).toBe('refusal.groupChanged')
})

test('an intent about no group is as it was', () => {
  expect(meant({ kind: 'undo' }, {})).toEqual({ kind: 'undo' })
  const stories = { kind: 'mergeStories', from: 'g', into: 'h' } as const
  expect(meant(stories, { i: 'a b c' })).toBe(stories)
})

test('whatever the machine makes of the story meanwhile: what is confirmed is what was seen', () => {
  const names = ['a', 'b', 'c', 'x', 'y', 'z']
  const grouping = fc.array(fc.nat(2), { minLength: names.length, maxLength: names.length }).map(places => {
    const of = (n: number) => names.filter((_, i) => places[i] === n)
    return [0, 1, 2].flatMap(n => (of(n).length > 1 ? [[`g${n}`, of(n).join(' ')] as const] : []))
  })
  fc.assert(
    fc.property(grouping, grouping, (before, after) => {
      const [{ review: then }, desk] = [deskOf(Object.fromEntries(before)), deskOf(Object.fromEntries(after))]
      for (const { id, members } of then.groups) {
        const intent = { kind: 'confirm', group: id } as const
        const found = aboutSeen(desk, intent, seenGroups(then, intent))
        const words = (ids: readonly { readonly id: string }[]) => ids.map(member => member.id).sort()
        const same = desk.review.groups.find(group => words(group.members).join() === words(members).join())
        expect(found).toEqual(same ? { kind: 'confirm', group: same.id } : { refusal: expect.anything() })
      }
    }),
  )
})
