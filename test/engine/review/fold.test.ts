import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyState, fold, foldOnto } from '../../../engine/review/fold.ts'
import type { ArticleCorrection, Intent, ReviewEvent } from '../../../engine/review/types.ts'
import { QUOTE_KINDS, type Verdict } from '../../../engine/types.ts'
import { Bench, meaning, story } from './story.ts'

const ARTICLES = { en1: 'a1 a2 a3', ru1: 'b1 b2 b3', uk1: 'c1 c2 p1*', ky1: 'd1 d2 p2*' }
const GROUPS = { g1: 'a1 b1 c1', g2: 'a2 b2', g3: 'c2 d2 a3 p1' }
const MEMBERS = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'c1', 'c2', 'd1', 'd2', 'p1', 'p2']

const member = fc.constantFrom(...MEMBERS)
const group = fc.constantFrom('g1', 'g2', 'g3', 'a1+b3', 'b3+d1')
const verdict = fc.constantFrom<Verdict | null>('same', 'differs', null)
const article = fc.constantFrom(...Object.keys(ARTICLES))
const storyId = fc.constantFrom('s', 'sen1', 'sru1', 'suk1')
const span = fc.tuple(fc.nat(90), fc.nat(30)).map(([start, length]) => ({ start, end: start + length }))
const correction = fc.constantFrom<ArticleCorrection>(
  { title: 'Another' },
  { date: '2031-02-03', outlet: null },
  { lang: 'ky', outlet: 'The Herald' },
)
const intent: fc.Arbitrary<Intent> = fc.oneof(
  fc.record({ kind: fc.constant('confirm' as const), group }),
  fc.record({ kind: fc.constant('dissolve' as const), group }),
  fc.record({ kind: fc.constant('include' as const), group, member }),
  fc.record({ kind: fc.constant('exclude' as const), group, member }),
  fc.record({ kind: fc.constant('reference' as const), group, member }),
  fc.record({ kind: fc.constant('pair' as const), a: member, b: member }),
  fc.record({ kind: fc.constant('absent' as const), group, article, on: fc.boolean() }),
  fc.record({ kind: fc.constant('verdict' as const), group, member, verdict }),
  fc.record({ kind: fc.constant('note' as const), group, note: fc.constantFrom('', 'one', 'two') }),
  fc.record({ kind: fc.constant('confirmAll' as const), groups: fc.array(group, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('mergeGroups' as const), from: group, into: group }),
  fc.record({ kind: fc.constant('splitGroup' as const), group, member }),
  fc.record({ kind: fc.constant('addQuotation' as const), article, span }),
  fc.record({ kind: fc.constant('reportWords' as const), group, article, span }),
  fc.record({
    kind: fc.constant('moveEdge' as const),
    member,
    edge: fc.constantFrom('start' as const, 'end' as const),
    by: fc.constantFrom(1 as const, -1 as const),
  }),
  fc.record({ kind: fc.constant('isQuotation' as const), member, on: fc.boolean() }),
  fc.record({
    kind: fc.constant('quotationKind' as const),
    member,
    quoteKind: fc.constantFrom(...QUOTE_KINDS),
  }),
  fc.record({
    kind: fc.constant('speaker' as const),
    member,
    name: fc.constantFrom(null, 'Ada', 'She'),
    all: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('moveArticles' as const),
    articles: fc.uniqueArray(article, { minLength: 1, maxLength: 2 }),
    story: fc.option(storyId, { nil: null }),
    title: fc.constantFrom('', 'A name'),
  }),
  fc.record({ kind: fc.constant('mergeStories' as const), from: storyId, into: storyId }),
  fc.record({ kind: fc.constant('nameStory' as const), story: storyId, title: fc.constantFrom('', 'One', 'Two') }),
  fc.record({ kind: fc.constant('correctArticle' as const), article, details: correction }),
  fc.record({ kind: fc.constant('withdrawArticle' as const), article, on: fc.boolean() }),
  fc.constant({ kind: 'undo' as const }),
  fc.constant({ kind: 'redo' as const }),
  fc.record({ kind: fc.constant('backTo' as const), undoGroup: fc.nat(20) }),
)
const intents = fc.array(intent, { maxLength: 60 })

/** A bench after these intents; those that are refused change nothing. */
function played(list: readonly Intent[]): Bench {
  const bench = new Bench(story(ARTICLES, GROUPS))
  for (const one of list) bench.do(one)
  return bench
}

describe('the fold', () => {
  test('gives one state, whatever the batches', () => {
    fc.assert(
      fc.property(intents, fc.array(fc.nat(5)), (list, cuts) => {
        const { log } = played(list)
        let state = emptyState()
        let at = 0
        for (const cut of [...cuts, log.length]) {
          state = foldOnto(state, log.slice(at, at + cut))
          at += cut
        }
        expect(meaning(state)).toEqual(meaning(fold(log)))
      }),
      { numRuns: 300 },
    )
  })

  test('undone to the start is the empty state, and redone to the end the state before', () => {
    fc.assert(
      fc.property(intents, list => {
        const bench = played(list)
        while (bench.do({ kind: 'redo' }) === 'done');
        const before = { state: meaning(bench.state), groups: bench.groups }
        while (bench.do({ kind: 'undo' }) === 'done');
        expect({ ...meaning(bench.state), undone: [] }).toEqual(meaning(emptyState()))
        while (bench.do({ kind: 'redo' }) === 'done');
        expect({ state: meaning(bench.state), groups: bench.groups }).toEqual(before)
      }),
      { numRuns: 300 },
    )
  })

  test('taken back to a step is the state as it was after it, and redone the state before', () => {
    fc.assert(
      fc.property(intents, fc.nat(30), (list, at) => {
        const bench = played(list)
        while (bench.do({ kind: 'redo' }) === 'done');
        const { done } = bench.state
        const step = done[at % Math.max(1, done.length)]
        if (!step) return
        const before = meaning(bench.state)
        const one = new Bench(story(ARTICLES, GROUPS))
        one.log.push(...bench.log)
        one.state = fold(one.log)
        while ((one.state.done.at(-1)?.undoGroup ?? 0) !== step.undoGroup) one.do({ kind: 'undo' })
        const answer = bench.do({ kind: 'backTo', undoGroup: step.undoGroup })
        expect(answer).toBe(step === done.at(-1) ? 'nothingAfter' : 'done')
        expect(meaning(bench.state)).toEqual(meaning(one.state))
        while (bench.do({ kind: 'redo' }) === 'done');
        expect(meaning(bench.state)).toEqual(before)
      }),
      { numRuns: 300 },
    )
  })

  test('never changes a state it was given', () => {
    fc.assert(
      fc.property(intents, intents, (first, second) => {
        const bench = played(first)
        const kept = bench.state
        const before = meaning(kept)
        for (const one of second) bench.do(one)
        expect(meaning(kept)).toEqual(before)
      }),
      { numRuns: 100 },
    )
  })

  test('takes back a step under later ones, as a log joined from two has it', () => {
    const bench = new Bench(story(ARTICLES, GROUPS))
    bench.do({ kind: 'confirm', group: 'g1' })
    bench.do({ kind: 'confirm', group: 'g2' })
    bench.append([{ kind: 'undone', undoGroup: 1 }], 'merge')
    expect(bench.groups).toEqual(['g1:undecided a1 b1 c1', 'g2:confirmed a2 b2', 'g3:undecided c2 a3 p1 d2'])
    expect(bench.do({ kind: 'redo' })).toBe('done')
    expect(bench.groups[0]).toBe('g1:confirmed a1 b1 c1')
  })

  test('refuses what it cannot know the meaning of', () => {
    const [event] = played([{ kind: 'confirm', group: 'g1' }]).log
    expect(() => fold([{ ...event, v: 2 } as unknown as ReviewEvent])).toThrow('event.version')
    expect(() => fold([{ ...event, body: { kind: 'group.painted', group: 'g1' } } as unknown as ReviewEvent])).toThrow(
      'event.kind',
    )
    expect(() => fold([event, event] as ReviewEvent[])).toThrow('event.order')
  })

  test('of 100,000 decisions is the same as that of their last ones', () => {
    const bench = new Bench(story(ARTICLES, GROUPS))
    bench.do({ kind: 'confirm', group: 'g1' })
    const [first] = bench.log
    if (!first) throw new Error('nothing was decided')
    const note = (n: number) => ({ kind: 'group.noted', group: `g${n % 997}`, reference: 'a1', note: `${n}` }) as const
    const log = Array.from({ length: 100_000 }, (_, n): ReviewEvent => {
      const body = n % 3 === 2 ? ({ kind: 'undone', undoGroup: n } as const) : note(n)
      return { ...first, seq: n + 1, undoGroup: n + 1, body }
    })
    const state = fold(log)
    expect(state.done.length).toBe(33_334)
    expect(state.remarks.get('g2')?.note).toBe(lastNote(log, 'g2'))
  })
})

function lastNote(log: readonly ReviewEvent[], id: string): string {
  for (const { body, seq } of [...log].reverse())
    if (body.kind === 'group.noted' && body.group === id && seq % 3 === 1) return body.note
  return ''
}

describe('decisions', () => {
  test('never move a confirmed group, whatever the machine says', () => {
    const proposals = fc.shuffledSubarray(MEMBERS, { minLength: 2 })
    fc.assert(
      fc.property(intents, proposals, fc.nat(4), (list, order, size) => {
        const bench = played(list)
        const confirmed = () => bench.groups.filter(line => line.includes(':confirmed'))
        const before = confirmed()
        const groups: Record<string, string> = {}
        for (let i = 0; i < order.length; i += size + 1) groups[`n${i}`] = order.slice(i, i + size + 1).join(' ')
        bench.analysis = story(ARTICLES, groups)
        expect(confirmed()).toEqual(before)
      }),
      { numRuns: 300 },
    )
  })

  test('leave every member in at most one group, and no two that must stay apart together', () => {
    fc.assert(
      fc.property(intents, list => {
        const { review, state } = played(list)
        const groups = review.groups.filter(one => one.state !== 'rejected')
        const members = groups.flatMap(one => one.members.map(({ id }) => id))
        expect(members.length).toBe(new Set(members).size)
        expect(groups.every(one => one.members.length > 1 && one.members[0]?.id === one.reference)).toBe(true)
        const together = (a: string, b: string) => review.groupOf.get(a) === review.groupOf.get(b)
        const apart = state.constraints.cannot.filter(([a, b]) => review.groupOf.has(a) && together(a, b))
        expect(apart).toEqual([])
        expect(new Set(review.groups.map(({ id }) => id)).size).toBe(review.groups.length)
      }),
      { numRuns: 500 },
    )
  })

  test('never demand of the grouping what cannot be', () => {
    fc.assert(
      fc.property(intents, list => {
        const { must, cannot } = played(list).state.constraints
        const root = new Map<string, string>()
        const find = (id: string): string => (root.has(id) ? find(root.get(id) ?? id) : id)
        for (const [a, b] of must) if (find(a) !== find(b)) root.set(find(a), find(b))
        expect(cannot.filter(([a, b]) => find(a) === find(b))).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  test('that are offered are carried out, and change the state', () => {
    fc.assert(
      fc.property(intents, intent, (list, next) => {
        const bench = played(list)
        const before = JSON.stringify(meaning(bench.state))
        if (bench.do(next) === 'done') expect(JSON.stringify(meaning(bench.state))).not.toBe(before)
        else expect(JSON.stringify(meaning(bench.state))).toBe(before)
      }),
      { numRuns: 300 },
    )
  })
})
