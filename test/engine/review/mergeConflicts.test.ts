import { expect, test } from 'vitest'
import { mergeReviews } from '../../../engine/review/mergeReviews.ts'
import { nextUndecided, queue } from '../../../engine/review/queue.ts'
import type { Intent } from '../../../engine/review/types.ts'
import { Bench, story } from './story.ts'
import { confirm, merged, reviewer } from './twoReviewers.ts'

/** The first after the second's decisions were brought to it, and what is asked of its groups. */
function asked(first: Bench, second: Bench) {
  const { bodies } = mergeReviews(first.state, second.state, ['Ada', 'Bo'])
  first.append(bodies, 'merge')
  return () =>
    first.review.groups.flatMap(({ id, state, dispute, matters = [] }) =>
      dispute ? [`${id} ${state}: ${matters.map(({ what }) => what).join(' ')}`] : [],
    )
}

test('what the two say differently of an article waits at the first group of that article until somebody decides about it', () => {
  const date = (value: string): Intent => ({ kind: 'correctArticle', article: 'en1', details: { date: value } })
  const first = reviewer(confirm('g1'), confirm('g2'), date('2031-05-01'))
  const questions = asked(first, reviewer(confirm('g1'), confirm('g2'), date('2031-05-02')))
  // Of the groups with a version in it the undecided one.
  expect(questions()).toEqual(['g3 undecided: detail'])
  expect(queue(first.review)[0]).toEqual({ type: 'group', group: 'g3' })
  expect(first.do(date('2031-05-02'))).toBe('done')
  expect(questions()).toEqual([])
  first.do({ kind: 'undo' })
  expect(first.do(confirm('g3'))).toBe('done')
  expect(questions()).toEqual([])
  first.do({ kind: 'undo' })
  expect(questions()).toEqual(['g3 undecided: detail'])
})

test('where all groups are confirmed the matter waits with one of them, which confirming it again settles', () => {
  const all = [confirm('g1'), confirm('g2'), confirm('g3')]
  const outlet = (name: string): Intent => ({ kind: 'correctArticle', article: 'uk1', details: { outlet: name } })
  const first = reviewer(...all, outlet('Ray'), {
    kind: 'correctArticle',
    article: 'uk1',
    details: { author: 'Ada' },
  })
  const second = reviewer(...all, outlet('Day'), {
    kind: 'correctArticle',
    article: 'uk1',
    details: { author: 'Bea' },
  })
  const questions = asked(first, second)
  expect(questions()).toEqual(['g1 confirmed: detail detail'])
  const [row] = queue(first.review)
  expect([row, nextUndecided(queue(first.review), first.review, null)]).toEqual([{ type: 'group', group: 'g1' }, 'g1'])
  const before = first.groups
  expect([first.do(confirm('g1')), questions(), first.groups]).toEqual(['done', [], before])
  expect(first.do(confirm('g1'))).toBe('alreadyConfirmed')
})

test('a quotation corrected in two ways, and stories, wait where they can be seen; a third reviewer meets them too', () => {
  const edge = (by: 1 | -1): Intent => ({ kind: 'moveEdge', member: 'a1', edge: 'end', by })
  const move = (title: string): Intent => ({ kind: 'moveArticles', articles: ['ky1'], story: null, title })
  const first = reviewer(edge(-1))
  const second = reviewer({ kind: 'isQuotation', member: 'a1', on: false }, move('Second'))
  const questions = asked(first, second)
  expect(questions()).toEqual(['g1 undecided: quotation'])
  const third = reviewer(confirm('g2'))
  expect(asked(third, first)()).toContainEqual(expect.stringContaining('quotation'))
})

test('a story that the two call by different names waits too, until it is named', () => {
  const name = (title: string): Intent => ({ kind: 'nameStory', story: 's', title })
  const first = reviewer(name('The mill'))
  const questions = asked(first, reviewer(name('The wheel')))
  expect(questions()).toEqual(['g1 undecided: storyName'])
  expect(first.review.groups[0]?.matters?.[0]).toMatchObject({ first: 'The mill', second: 'The wheel' })
  expect([first.do(name('The wheel')), questions()]).toEqual(['done', []])
})

test('what is in dispute about a quotation in no group is settled by deciding about the group that asks', () => {
  const off: Intent = { kind: 'isQuotation', member: 'a1', on: false }
  const edge: Intent = { kind: 'moveEdge', member: 'a1', edge: 'end', by: -1 }
  for (const decision of [confirm('g2'), { kind: 'dissolve', group: 'g2' }] as const) {
    const first = reviewer(off)
    const questions = asked(first, reviewer(edge))
    expect(questions()).toEqual(['g2 undecided: quotation'])
    expect([first.do(confirm('g1')), questions()]).toEqual(['done', ['g2 undecided: quotation']])
    expect([first.do(decision), questions(), first.state.matters.size]).toEqual(['done', [], 0])
    first.do({ kind: 'undo' })
    expect(questions()).toEqual(['g2 undecided: quotation'])
    first.do({ kind: 'redo' })
    expect(questions()).toEqual([])
  }
})

test('what is in dispute in an article without groups is asked with the first group of its story', () => {
  const bench = (...intents: readonly Intent[]) => {
    const one = new Bench(story({ en1: 'a1', ru1: 'b1', ky1: 'd1' }, { g1: 'a1 b1' }))
    for (const intent of intents) expect(one.do(intent)).toBe('done')
    return one
  }
  const date = (value: string): Intent => ({ kind: 'correctArticle', article: 'ky1', details: { date: value } })
  const first = bench(date('2031-05-01'))
  const questions = asked(first, bench(date('2031-05-02')))
  expect(questions()).toEqual(['g1 undecided: detail'])
  expect([first.do(confirm('g1')), questions(), first.state.matters.size]).toEqual(['done', [], 0])
})

test('the same decisions joined twice ask nothing twice, and an older copy does not ask again what was settled', () => {
  const date = (value: string): Intent => ({ kind: 'correctArticle', article: 'en1', details: { date: value } })
  const first = reviewer(date('2031-05-01'))
  const second = reviewer(date('2031-05-02'))
  const questions = asked(first, second)
  const again = mergeReviews(first.state, second.state, ['Cy', 'Bo'])
  expect([again.bodies, again.conflicts.map(({ what }) => what)]).toEqual([[], ['detail']])
  const older = first.state
  expect([first.do(confirm('g3')), questions()]).toEqual(['done', []])
  expect(mergeReviews(first.state, older, ['Ada', 'Ada']).bodies).toEqual([])
})

test('what two reviewers left in dispute is settled by no third one, and by neither of them again: a person does', () => {
  const no: Intent = { kind: 'dissolve', group: 'g1' }
  const both = () => {
    const bench = reviewer(no)
    merged(bench, reviewer(confirm('g1')))
    return bench
  }
  const joined = both()
  expect(mergeReviews(joined.state, reviewer(confirm('g1')).state, ['Ada', 'Bo']).bodies).toEqual([])
  expect(mergeReviews(joined.state, reviewer(no).state, ['Ada', 'Bo']).bodies).toEqual([])
  const names = (bench: Bench) => bench.review.groups.flatMap(({ id, dispute }) => (dispute ? [id, ...dispute] : []))
  const third = mergeReviews(joined.state, reviewer(confirm('g1')).state, ['Ada', 'Cy'])
  joined.append(third.bodies, 'merge')
  expect([third.disputed.length, names(joined)]).toEqual([1, ['g1', 'Ada', 'Bo', 'Cy']])
  // The other way round: whoever has decided about it alone is asked too.
  for (const [own, expected] of [
    [confirm('g1'), ['g1', 'Ada', 'Bo', 'Cy']],
    [no, ['g1', 'Ada', 'Bo']],
  ] as const) {
    const alone = reviewer(own)
    alone.append(mergeReviews(alone.state, both().state, ['Cy', 'Ada']).bodies, 'merge')
    expect(names(alone)).toEqual(expected)
  }
  // Settled, it is not asked again by an older copy.
  const older = both()
  const settled = both()
  settled.do(confirm('g1'))
  settled.append(mergeReviews(settled.state, older.state, ['Ada', 'Ada']).bodies, 'merge')
  expect([names(settled), settled.groups[0]]).toEqual([[], 'g1:confirmed a1 b1 c1'])
})

test('notes that were joined are not joined again', () => {
  const noted = (note: string): Intent => ({ kind: 'note', group: 'g1', note })
  const [first, second] = [reviewer(noted('one'), confirm('g1')), reviewer(noted('two'), confirm('g1'))]
  merged(first, second)
  expect(mergeReviews(first.state, second.state, ['Ada', 'Bo']).bodies).toEqual([])
  merged(second, first)
  expect([first, second].map(({ state }) => state.remarks.get('g1')?.note)).toEqual(['one\ntwo', 'one\ntwo'])
})
