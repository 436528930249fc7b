import { describe, expect, test } from 'vitest'
import { doubtOf, isWaiting, nextUndecided, queue } from '../../../engine/review/queue.ts'
import { Bench, story } from './story.ts'

/** A group that was confirmed before the articles `uk1` and `ky1` came, whose quotations the machine puts with it. */
function later(): Bench {
  const b = new Bench(story({ en1: 'a x', ru1: 'b y' }, { g: 'a b', h: 'x y' }))
  b.do({ kind: 'confirm', group: 'g' })
  b.analysis = story({ en1: 'a x', ru1: 'b y', uk1: 'c', ky1: 'd' }, { n: 'c a b d', h: 'x y' })
  return b
}
const group = (b: Bench, id = 'g') => b.review.groups.find(one => one.id === id)
const asking = (b: Bench) => group(b)?.newcomers?.map(({ id }) => id)

describe('quotations that came after their group was confirmed', () => {
  test('ask to join it, and nothing that was confirmed moves', () => {
    const b = later()
    expect(b.groups).toEqual(['g:confirmed a b', 'h:undecided x y'])
    expect(asking(b)).toEqual(['c', 'd'])
    expect([...b.review.newcomerOf]).toEqual([
      ['c', 'g'],
      ['d', 'g'],
    ])
    expect(b.review.groupOf.has('c')).toBe(false)
    expect(b.state.decided.get('g')?.members.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('wait in the queue with their group, and not among the lone quotations', () => {
    const b = later()
    const [g] = b.review.groups
    expect([g && isWaiting(g), g && doubtOf(g)]).toEqual([true, expect.closeTo(0.1)])
    const entries = queue(b.review)
    expect(entries.map(entry => (entry.type === 'group' ? entry.group : entry.quote))).toEqual(['h', 'g'])
    expect(nextUndecided(entries, b.review, 'h')).toBe('g')
  })

  test('are taken in by one step, and stay out by another, each for good', () => {
    const b = later()
    expect(b.do({ kind: 'exclude', group: 'g', member: 'd' })).toBe('done')
    expect(asking(b)).toEqual(['c'])
    expect(b.do({ kind: 'confirm', group: 'g' })).toBe('done')
    expect(b.groups).toContain('g:confirmed a b c')
    expect(b.review.alone).toEqual(['d'])
    expect([asking(b), b.do({ kind: 'confirm', group: 'g' })]).toEqual([undefined, 'alreadyConfirmed'])
    b.do({ kind: 'undo' })
    b.do({ kind: 'undo' })
    expect(asking(b)).toEqual(['c', 'd'])
  })

  test('get no verdict and are no reference before they are in', () => {
    const b = later()
    expect(b.do({ kind: 'verdict', group: 'g', member: 'c', verdict: 'same' })).toBe('onlyAsks')
    expect(b.do({ kind: 'reference', group: 'g', member: 'c' })).toBe('onlyAsks')
  })

  test('do not ask where a person has put them elsewhere, or said that they are none', () => {
    const b = later()
    expect(b.do({ kind: 'include', group: 'h', member: 'c' })).toBe('done')
    expect(b.do({ kind: 'isQuotation', member: 'd', on: false })).toBe('done')
    expect(asking(b)).toBeUndefined()
    expect(b.groups).toContain('h:undecided x y c')
  })

  test('are as likely as the least likely of the others where the machine made one of them its reference', () => {
    const b = later()
    expect(group(b)?.newcomers).toEqual(['c', 'd'].map(id => ({ id, type: 'quote', p: 0.9, verdict: null, flags: [] })))
  })

  test('ask the confirmed group that has most of their companions', () => {
    const b = new Bench(story({ en1: 'a x', ru1: 'b y', uk1: 'c' }, { g: 'a b c', h: 'x y' }))
    b.do({ kind: 'confirm', group: 'g' })
    b.do({ kind: 'confirm', group: 'h' })
    b.analysis = story({ en1: 'a x', ru1: 'b y', uk1: 'c', ky1: 'd' }, { n: 'x a b d', m: 'y c' })
    expect(asking(b)).toEqual(['d'])
  })
})
