import { expect, test } from 'vitest'
import { mergeReviews } from '../../../engine/review/mergeReviews.ts'
import { Bench, story } from './story.ts'

const bench = () => new Bench(story({ en1: 'a1', ru1: 'b1' }, { g: 'a1 b1' }))
const mute = (words: string, on = true) => ({ kind: 'muteFlag', words, on }) as const

test('words are kept from being flagged whatever their letters’ case, once, and can be flagged again', () => {
  const b = bench()
  expect(b.do(mute('  The   Mill '))).toBe('done')
  expect([...b.state.muted]).toEqual([['the mill', 'The Mill']])
  expect(b.do(mute('the mill'))).toBe('alreadyMuted')
  expect(b.do(mute('sand', false))).toBe('notMuted')
  expect(b.do(mute('THE MILL', false))).toBe('done')
  expect(b.state.muted.size).toBe(0)
  expect(b.do({ kind: 'undo' })).toBe('done')
  expect([...b.state.muted.values()]).toEqual(['The Mill'])
  expect(b.do({ kind: 'undo' })).toBe('done')
  expect(b.state.muted.size).toBe(0)
  expect(b.do({ kind: 'redo' })).toBe('done')
  expect([...b.state.muted.values()]).toEqual(['The Mill'])
})

test('signs alone and whole sentences are refused', () => {
  const b = bench()
  expect(b.do(mute('…'))).toBe('nothingToMute')
  expect(b.do(mute('word '.repeat(40)))).toBe('muteTooLong')
  expect(b.state.seq).toBe(0)
})

test('of two reviewers’ words the sum is kept, each once', () => {
  const [first, second] = [bench(), bench()]
  first.do(mute('Sand'))
  second.do(mute('sand'))
  second.do(mute('stone'))
  const { bodies } = mergeReviews(first.state, second.state, ['Ada', 'Bo'])
  expect(bodies).toEqual([{ kind: 'flag.muted', words: 'stone', on: true }])
})
