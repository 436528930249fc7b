import fc from 'fast-check'
import { expect, test } from 'vitest'
import { proposals } from '../../../engine/review/proposals.ts'
import type { Intent } from '../../../engine/review/types.ts'
import { Bench, story } from './story.ts'

const ARTICLES = { en1: 'a b c d', ru1: 'e f g h', uk1: 'i j k l', ky1: 'm n o p' }
const GROUPS = { g1: 'a e i', g2: 'b f', g3: 'c g k m', g4: 'd n', g5: 'h l' }
/** What the machine may make of it when it looks again: quotations that were alone stand in groups too. */
const LATER = { g1: 'a e', g2: 'b f o', g3: 'c g k m', g6: 'i j p' }
const STORY_OF = new Map(Object.keys(ARTICLES).map(article => [article, 's']))

test('a member put into another group goes there, one taken out is gone from its own, the others stay as they are', () => {
  const bench = new Bench(story(ARTICLES, GROUPS))
  bench.do({ kind: 'include', group: 'g1', member: 'n' })
  bench.do({ kind: 'exclude', group: 'g3', member: 'k' })
  const drafts = proposals(bench.standing, bench.state, STORY_OF)
  expect(drafts.map(({ id, members, changed }) => `${id} ${members.map(one => one.id).join('')} ${changed}`)).toEqual([
    'g1 aein true',
    'g2 bf false',
    'g3 cgm true',
    'g5 hl false',
  ])
})

test('whatever is decided, each member has one place, a decided one none, and an untouched group is the machine’s own', () => {
  const place = fc.nat(99)
  const act = fc.tuple(
    fc.constantFrom('confirm', 'include', 'exclude', 'merge', 'pair', 'dissolve', 'undo'),
    place,
    place,
  )
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 12 }), fc.boolean(), (acts, isLater) => {
      const bench = new Bench(story(ARTICLES, GROUPS))
      const members = Object.values(ARTICLES).join(' ').split(' ')
      for (const [kind, m, n] of acts) {
        const { groups, alone } = bench.review
        const group = groups[m % groups.length]?.id ?? ''
        const other = groups[n % groups.length]?.id ?? ''
        const member = members[n % members.length] ?? ''
        const [a = '', b = ''] = [alone[m % alone.length], alone[n % alone.length]]
        const intents: Readonly<Record<typeof kind, Intent>> = {
          confirm: { kind: 'confirm', group },
          include: { kind: 'include', group, member },
          exclude: { kind: 'exclude', group, member },
          merge: { kind: 'mergeGroups', from: group, into: other },
          pair: { kind: 'pair', a, b, ...(m % 2 === 0 ? { open: true } : {}) },
          dissolve: { kind: 'dissolve', group },
          undo: { kind: 'undo' },
        }
        bench.do(intents[kind])
      }
      if (isLater) bench.analysis = story(ARTICLES, LATER)
      const { standing: analysis, state } = bench
      const asking = bench.review.newcomerOf
      const drafts = proposals(analysis, state, STORY_OF, asking)
      const seated = drafts.flatMap(draft => draft.members.map(({ id }) => id))
      expect(new Set(seated).size).toBe(seated.length)
      expect(seated.filter(id => state.confirmedIn.has(id) || asking.has(id))).toEqual([])
      const ids = drafts.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.filter(id => state.decided.has(id))).toEqual([])
      const inFile = new Set([...state.proposed.values()].flatMap(group => group.members.map(({ id }) => id)))
      const isFree = (id: string) =>
        !(state.confirmedIn.has(id) || asking.has(id) || inFile.has(id) || state.joined.has(id) || state.links.has(id))
      for (const { id, members: own } of analysis.groups)
        if (own.every(member => isFree(member.id)))
          expect(
            drafts.some(draft => draft.source.id === id && own.every(one => draft.members.includes(one))),
            id,
          ).toBe(true)
      for (const draft of drafts) if (!draft.changed) expect(draft.members).toBe(draft.source.members)
    }),
    { numRuns: 300 },
  )
})
