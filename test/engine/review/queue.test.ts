import { describe, expect, test } from 'vitest'
import { nextUndecided, queue } from '../../../engine/review/queue.ts'
import { Bench, story } from './story.ts'

// The machine's margins grow with the order of the groups: g is the most doubtful, i the least.
const bench = () => new Bench(story({ en1: 'a x u l', ru1: 'b y v', uk1: 'c' }, { g: 'u v', h: 'x y', i: 'a b' }))
const order = (b: Bench) => queue(b.review).map(entry => (entry.type === 'group' ? entry.group : entry.quote))

describe('the queue', () => {
  test('has the most doubtful group first, then confirmed ones and lone quotations by their places', () => {
    const b = bench()
    expect(order(b)).toEqual(['g', 'h', 'i', 'l', 'c'])
    b.do({ kind: 'confirm', group: 'h' })
    b.do({ kind: 'confirm', group: 'i' })
    expect(order(b)).toEqual(['g', 'i', 'h', 'l', 'c'])
  })

  test('has no rejected group, but the quotations that it leaves alone', () => {
    const b = bench()
    b.do({ kind: 'dissolve', group: 'h' })
    expect(order(b)).toEqual(['g', 'i', 'x', 'l', 'y', 'c'])
  })
})

describe('the next undecided group', () => {
  test('is the one that followed in the queue, then the first, then none', () => {
    const b = bench()
    const visited: (string | null)[] = ['h']
    for (let at: string | null = 'h'; at !== null; ) {
      const before = queue(b.review)
      b.do({ kind: 'confirm', group: at })
      at = nextUndecided(before, b.review, at)
      visited.push(at)
    }
    expect(visited).toEqual(['h', 'i', 'g', null])
  })

  test('of nowhere is the most doubtful', () => {
    const b = bench()
    expect(nextUndecided(queue(b.review), b.review, null)).toBe('g')
  })
})
