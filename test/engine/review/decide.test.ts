import { describe, expect, test } from 'vitest'
import { MAX_NOTE } from '../../../engine/review/types.ts'
import { Bench, story } from './story.ts'

const bench = () => new Bench(story({ en1: 'a x', ru1: 'b y', uk1: 'c z', ky1: 'd r*' }, { g: 'a b c', h: 'x y' }))

describe('confirming', () => {
  test('fixes the members as they stand, whatever the machine proposes later', () => {
    const b = bench()
    expect(b.do({ kind: 'confirm', group: 'g' })).toBe('done')
    b.analysis = story({ en1: 'a x', ru1: 'b y', uk1: 'c z', ky1: 'd r*' }, { n: 'a x', m: 'b c d' })
    expect(b.groups).toEqual(['g:confirmed a b c'])
    expect(b.review.alone).toEqual(['x', 'y', 'z', 'd'])
  })

  test('is refused a second time, and takes a rejected group up again', () => {
    const b = bench()
    b.do({ kind: 'confirm', group: 'g' })
    expect(b.do({ kind: 'confirm', group: 'g' })).toBe('alreadyConfirmed')
    b.do({ kind: 'dissolve', group: 'g' })
    expect(b.groups).toContain('g:rejected a b c')
    expect(b.do({ kind: 'confirm', group: 'g' })).toBe('done')
    expect(b.groups).toContain('g:confirmed a b c')
    expect(b.state.constraints.cannot).toEqual([])
  })

  test('of many is one step, undone at once, and is refused whole where one of them cannot be', () => {
    const b = bench()
    expect(b.do({ kind: 'confirmAll', groups: ['g', 'h', 'g'] })).toBe('done')
    expect([...b.groups].sort()).toEqual(['g:confirmed a b c', 'h:confirmed x y'])
    expect(b.do({ kind: 'undo' })).toBe('done')
    expect([...b.groups].sort()).toEqual(['g:undecided a b c', 'h:undecided x y'])
    b.do({ kind: 'dissolve', group: 'h' })
    expect(b.do({ kind: 'confirmAll', groups: ['g', 'h'] })).toBe('groupRejected')
    expect(b.groups).toContain('g:undecided a b c')
    expect(b.do({ kind: 'confirmAll', groups: [] })).toBe('nothingToConfirm')
  })

  test('of a rejected group is refused while one of its members stands in another confirmed group', () => {
    const b = bench()
    b.do({ kind: 'dissolve', group: 'g' })
    b.do({ kind: 'include', group: 'h', member: 'a' })
    b.do({ kind: 'confirm', group: 'h' })
    expect(b.ask({ kind: 'confirm', group: 'g' })).toEqual({
      refusal: { code: 'refusal.inOtherGroup', params: { words: 'words of x' } },
    })
  })
})

describe('putting in', () => {
  test('moves a quotation at once and ties it to the members', () => {
    const b = bench()
    expect(b.do({ kind: 'include', group: 'g', member: 'd' })).toBe('done')
    expect(b.groups).toContain('g:undecided a b c d')
    expect(b.state.constraints.must).toEqual([
      ['a', 'd'],
      ['b', 'd'],
      ['c', 'd'],
    ])
  })

  test('changes a confirmed group, which stays confirmed', () => {
    const b = bench()
    b.do({ kind: 'confirm', group: 'g' })
    expect(b.do({ kind: 'include', group: 'g', member: 'd' })).toBe('done')
    expect(b.groups).toContain('g:confirmed a b c d')
  })

  test('of a member of another confirmed group is refused, with that group named', () => {
    const b = bench()
    b.do({ kind: 'confirm', group: 'h' })
    expect(b.ask({ kind: 'include', group: 'g', member: 'y' })).toEqual({
      refusal: { code: 'refusal.inOtherGroup', params: { words: 'words of x' } },
    })
  })

  test('answers an earlier exclusion', () => {
    const b = bench()
    b.do({ kind: 'exclude', group: 'g', member: 'c' })
    expect(b.groups).toContain('g:undecided a b')
    expect(b.do({ kind: 'include', group: 'g', member: 'c' })).toBe('done')
    expect(b.groups).toContain('g:undecided a b c')
    expect(b.state.constraints.cannot).toEqual([])
  })

  test('elsewhere later moves the quotation alone and answers what tied it before', () => {
    const b = bench()
    b.do({ kind: 'include', group: 'h', member: 'd' })
    expect(b.do({ kind: 'include', group: 'g', member: 'd' })).toBe('done')
    expect(b.groups).toEqual(['g:undecided a b c d', 'h:undecided x y'])
    expect(b.state.constraints.must).toEqual([
      ['a', 'd'],
      ['b', 'd'],
      ['c', 'd'],
    ])
  })

  test('of a reported passage takes back that its article has no version', () => {
    const b = bench()
    b.do({ kind: 'absent', group: 'g', article: 'ky1', on: true })
    expect(b.review.groups.find(({ id }) => id === 'g')?.absent).toEqual(['ky1'])
    expect(b.do({ kind: 'report', group: 'g', passage: 'r' })).toBe('done')
    const group = b.review.groups.find(({ id }) => id === 'g')
    expect(group?.members.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'r'])
    expect(group?.absent).toEqual([])
    expect(b.state.remarks.get('g')?.absent).toEqual([])
  })
})

describe('taking out', () => {
  test('keeps the others and holds the member apart from each', () => {
    const b = bench()
    b.do({ kind: 'confirm', group: 'g' })
    expect(b.do({ kind: 'exclude', group: 'g', member: 'b' })).toBe('done')
    expect(b.groups).toContain('g:confirmed a c')
    expect(b.state.constraints).toEqual({
      must: [['a', 'c']],
      cannot: [
        ['a', 'b'],
        ['b', 'c'],
      ],
    })
  })

  test('of the reference chooses another', () => {
    const b = bench()
    b.do({ kind: 'confirm', group: 'g' })
    b.do({ kind: 'exclude', group: 'g', member: 'a' })
    expect(b.groups).toContain('g:confirmed b c')
    expect(b.review.groups.find(({ id }) => id === 'g')?.members[0]).toEqual({
      id: 'b',
      type: 'quote',
      p: 1,
      verdict: null,
      flags: [],
    })
  })

  test('from a group of two rejects the pair', () => {
    const b = bench()
    expect(b.do({ kind: 'exclude', group: 'h', member: 'y' })).toBe('done')
    expect(b.groups).toContain('h:rejected x y')
    expect(b.review.alone).toEqual(['x', 'y', 'z', 'd'])
    expect(b.do({ kind: 'exclude', group: 'h', member: 'x' })).toBe('groupRejected')
  })
})

test('a confirmed group keeps the doubt that there was before, and loses it with the confirmation', () => {
  const b = bench()
  const before = b.review.groups.find(group => group.id === 'g')
  expect(b.do({ kind: 'confirm', group: 'g' })).toBe('done')
  const after = b.review.groups.find(group => group.id === 'g')
  expect(after?.doubt).toBeCloseTo(1 - (before?.margin ?? 0), 3)
  expect(after?.margin).toBe(1)
  b.do({ kind: 'undo' })
  expect(b.review.groups.find(group => group.id === 'g')).not.toHaveProperty('doubt')
})

describe('pinpointing', () => {
  test('makes a confirmed group of two lone quotations', () => {
    const b = bench()
    expect(b.do({ kind: 'pair', a: 'z', b: 'd' })).toBe('done')
    expect(b.groups).toContain('z+d:confirmed z d')
  })

  test('leaves the group of the two undecided where that is asked for, and confirming it decides', () => {
    const b = bench()
    expect(b.do({ kind: 'pair', a: 'z', b: 'd', open: true })).toBe('done')
    expect(b.groups).toContain('z+d:undecided z d')
    expect(b.do({ kind: 'confirm', group: 'z+d' })).toBe('done')
    expect(b.groups).toContain('z+d:confirmed z d')
    b.do({ kind: 'undo' })
    b.do({ kind: 'undo' })
    expect(b.groups.filter(group => group.startsWith('z+d'))).toEqual([])
  })

  test('lets the lone one join, and of two undecided groups the first takes the second in', () => {
    const b = bench()
    b.do({ kind: 'pair', a: 'z', b: 'a' })
    expect(b.groups).toContain('g:undecided a b c z')
    b.do({ kind: 'pair', a: 'x', b: 'b' })
    expect(b.groups).toContain('h:undecided x b y')
    expect(b.groups).toContain('g:undecided a c z')
  })

  test('is refused for one quotation, for two of one group and across confirmed groups', () => {
    const b = bench()
    expect(b.do({ kind: 'pair', a: 'a', b: 'a' })).toBe('sameQuotation')
    expect(b.do({ kind: 'pair', a: 'a', b: 'b' })).toBe('alreadyTogether')
    b.do({ kind: 'confirm', group: 'g' })
    b.do({ kind: 'confirm', group: 'h' })
    expect(b.do({ kind: 'pair', a: 'a', b: 'x' })).toBe('inOtherGroup')
  })
})

describe('remarks', () => {
  test('a verdict holds for the reference it was given against', () => {
    const b = bench()
    const verdicts = () => b.review.groups.find(({ id }) => id === 'g')?.members.map(m => `${m.id} ${m.verdict}`)
    b.do({ kind: 'verdict', group: 'g', member: 'b', verdict: 'differs' })
    expect(verdicts()).toEqual(['a null', 'b differs', 'c paraphrase'])
    b.do({ kind: 'reference', group: 'g', member: 'c' })
    expect(verdicts()).toEqual(['c null', 'a null', 'b null'])
    b.do({ kind: 'reference', group: 'g', member: 'a' })
    expect(verdicts()).toEqual(['a null', 'b differs', 'c paraphrase'])
  })

  test('stay with the group when the machine gives it a new id', () => {
    const b = bench()
    b.do({ kind: 'note', group: 'g', note: 'look again' })
    b.analysis = story({ en1: 'a x', ru1: 'b y', uk1: 'c z', ky1: 'd r*' }, { renamed: 'a b' })
    expect(b.review.groups.map(({ id, note }) => `${id} ${note}`)).toEqual(['renamed look again'])
  })

  test('what changes nothing is refused', () => {
    const b = bench()
    expect(b.do({ kind: 'reference', group: 'g', member: 'a' })).toBe('alreadyReference')
    expect(b.do({ kind: 'verdict', group: 'g', member: 'a', verdict: 'same' })).toBe('verdictOfReference')
    expect(b.do({ kind: 'verdict', group: 'g', member: 'b', verdict: null })).toBe('noVerdict')
    expect(b.do({ kind: 'absent', group: 'g', article: 'en1', on: true })).toBe('articleHasMember')
    expect(b.do({ kind: 'absent', group: 'g', article: 'ky1', on: false })).toBe('notAbsent')
    expect(b.do({ kind: 'note', group: 'g', note: '' })).toBe('sameNote')
    expect(b.do({ kind: 'note', group: 'g', note: 'n'.repeat(MAX_NOTE + 1) })).toBe('tooLong')
    expect(b.do({ kind: 'exclude', group: 'g', member: 'x' })).toBe('notAMember')
    expect(b.do({ kind: 'include', group: 'g', member: 'nobody' })).toBe('memberUnknown')
    expect(b.do({ kind: 'confirm', group: 'none' })).toBe('groupUnknown')
    expect(b.do({ kind: 'undo' })).toBe('nothingToUndo')
    expect(b.do({ kind: 'redo' })).toBe('nothingToRedo')
  })
})

describe('undo and redo', () => {
  test('go back and forth without end; only a new decision ends redo', () => {
    const b = bench()
    const start = b.groups
    b.do({ kind: 'confirm', group: 'g' })
    b.do({ kind: 'exclude', group: 'h', member: 'y' })
    const end = b.groups
    expect([b.do({ kind: 'undo' }), b.do({ kind: 'undo' })]).toEqual(['done', 'done'])
    expect(b.groups).toEqual(start)
    expect([b.do({ kind: 'redo' }), b.do({ kind: 'redo' })]).toEqual(['done', 'done'])
    expect(b.groups).toEqual(end)
    b.do({ kind: 'undo' })
    b.do({ kind: 'note', group: 'g', note: 'n' })
    expect(b.do({ kind: 'redo' })).toBe('nothingToRedo')
  })
})
