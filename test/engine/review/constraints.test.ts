import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { constraintsOf } from '../../../engine/review/constraints.ts'
import type { DecidedGroup, Link } from '../../../engine/review/types.ts'
import { Bench, story } from './story.ts'

/** Links as the state holds them, from `'a+b'` (a joins b) and `'a-b'` (apart). */
function linksOf(ties: readonly string[]): ReadonlyMap<string, ReadonlyMap<string, Link>> {
  const links = new Map<string, Map<string, Link>>()
  const put = (a: string, b: string, link: Link) => links.set(a, (links.get(a) ?? new Map()).set(b, link))
  for (const [a = '', sign = '', b = ''] of ties) {
    put(a, b, sign === '-' ? 'apart' : 'joins')
    put(b, a, sign === '-' ? 'apart' : 'hosts')
  }
  return links
}

function confirmed(...groups: readonly string[]): ReadonlyMap<string, DecidedGroup> {
  return new Map(
    groups.map(ids => {
      const members = [...ids].map(id => ({
        ...({ id, type: 'quote', article: 'x', parts: [], text: '', kind: 'statement', speaker: null, p: 1 } as const),
        ...{ verdict: null, flags: [] },
      }))
      const decided = { decidedBy: 'Ada', decidedAt: '2031-05-14T10:00:00Z', confidence: 1 }
      return [ids, { id: ids, story: 's', state: 'confirmed', reference: ids[0] ?? '', members, ...decided }]
    }),
  )
}

describe('the demands on the grouping', () => {
  test('tie the members of a confirmed group to its reference, and each that was put in to those it joined', () => {
    expect(constraintsOf({ decided: confirmed('bac'), links: linksOf(['d+e', 'a-e']) })).toEqual({
      must: [
        ['a', 'b'],
        ['b', 'c'],
        ['d', 'e'],
      ],
      cannot: [['a', 'e']],
    })
  })

  test('do not bring together over a third what was parted', () => {
    expect(constraintsOf({ decided: confirmed(), links: linksOf(['u+z', 'a-z', 'x+u', 'x+a']) })).toEqual({
      must: [
        ['a', 'x'],
        ['u', 'x'],
      ],
      cannot: [['a', 'z']],
    })
  })

  test('never contradict each other, whatever was tied and parted', () => {
    const id = fc.constantFrom(...'abcdefgh')
    const tie = fc.tuple(id, fc.constantFrom('+', '-'), id).filter(([a, , b]) => a !== b)
    fc.assert(
      fc.property(
        fc.uniqueArray(tie, { maxLength: 20, selector: ([a, , b]) => [a, b].sort().join('') }),
        fc.subarray(['ab', 'cde']),
        fc.subarray(['abf', 'fgh', 'def', 'ch']),
        (ties, groups, left) => {
          const links = linksOf(ties.map(one => one.join('')))
          const closed = new Map(left.map(ids => [ids, [...ids]]))
          const { must, cannot } = constraintsOf({ decided: confirmed(...groups), links, closed })
          const root = new Map<string, string>()
          const find = (one: string): string => (root.has(one) ? find(root.get(one) ?? one) : one)
          for (const [a, b] of must) if (find(a) !== find(b)) root.set(find(a), find(b))
          expect(cannot.filter(([a, b]) => find(a) === find(b))).toEqual([])
          for (const group of groups) expect(new Set([...group].map(find)).size).toBe(1)
          // What was left of another group brings no two confirmed ones together, unless what was put in does.
          if (ties.every(([, sign]) => sign === '-'))
            expect(new Set(groups.map(([id = '']) => find(id))).size).toBe(groups.length)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('what is left when a member is taken out', () => {
  const bench = () => new Bench(story({ en1: 'a', ru1: 'b', uk1: 'c', ky1: 'd e' }, { g: 'a b c d' }))

  test('is closed to what is not put in by hand, and open again once that is undone or the group is dissolved', () => {
    const one = bench()
    one.do({ kind: 'exclude', group: 'g', member: 'd' })
    expect(one.state.constraints.closed).toEqual([['a', 'b', 'c']])
    one.do({ kind: 'include', group: 'g', member: 'e' })
    expect(one.state.constraints.closed).toEqual([['a', 'b', 'c', 'e']])
    one.do({ kind: 'undo' })
    one.do({ kind: 'undo' })
    expect(one.state.constraints.closed).toBeUndefined()
    one.do({ kind: 'redo' })
    one.do({ kind: 'dissolve', group: 'g' })
    expect(one.state.constraints.closed).toBeUndefined()
  })

  test('stays together, but for who is put elsewhere or confirmed later', () => {
    const one = new Bench(
      story({ en1: 'a', ru1: 'b', uk1: 'c', ky1: 'd e', en2: 'f', ru2: 'h' }, { g: 'a b c d f', k: 'e h' }),
    )
    one.do({ kind: 'exclude', group: 'g', member: 'd' })
    expect(one.state.constraints.must).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['a', 'f'],
    ])
    one.do({ kind: 'include', group: 'k', member: 'b' })
    expect(one.state.constraints.must).toEqual([
      ['a', 'c'],
      ['a', 'f'],
      ['b', 'e'],
      ['b', 'h'],
    ])
    one.do({ kind: 'exclude', group: 'g', member: 'f' })
    expect(one.state.constraints.must).toEqual([
      ['a', 'c'],
      ['b', 'e'],
      ['b', 'h'],
    ])
  })

  test('of a confirmed group needs no closing: nothing comes to it anyway', () => {
    const one = bench()
    one.do({ kind: 'confirm', group: 'g' })
    one.do({ kind: 'exclude', group: 'g', member: 'd' })
    expect(one.state.constraints.closed).toBeUndefined()
  })
})
