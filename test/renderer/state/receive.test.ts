import { expect, test } from 'vitest'
import type { ProjectEvent } from '../../../electron/shared/contract.ts'
import { inReadingOrder } from '../../../engine/review/arrange.ts'
import type { Analysis, ProposedGroup } from '../../../engine/types.ts'
import { lookAt, stand, step, stepMember } from '../../../renderer/state/cursor.ts'
import { columnArticles, currentStory } from '../../../renderer/state/marks.ts'
import { currentEntry, currentGroup, nextUndecided, queueOf } from '../../../renderer/state/queue.ts'
import { receive } from '../../../renderer/state/receive.ts'
import { INITIAL, isAtRest, isWorking, type WindowState } from '../../../renderer/state/state.ts'
import { currentPieces, currentUnlinked } from '../../../renderer/state/versions.ts'
import { sampleAnalysis } from '../fixture.ts'

const SAMPLE = sampleAnalysis()

function opened(analysis: Analysis = SAMPLE, log: unknown[] = []): WindowState {
  const event = { kind: 'opened', path: '/a.quoin', name: 'a.quoin', readOnly: false, log, analysis }
  return receive(INITIAL, event as unknown as ProjectEvent)
}

function told(state: WindowState, event: Record<string, unknown>): WindowState {
  return receive(state, event as unknown as ProjectEvent)
}

function confirmation(state: WindowState, seq: number) {
  const group = currentGroup(state)
  if (!group || !state.analysis) throw new Error('no group')
  const all = [...state.analysis.quotes, ...state.analysis.passages]
  const members = group.members.map(member => {
    const words = all.find(one => one.id === member.id)
    if (!words) throw new Error(member.id)
    const parts = 'parts' in words ? words.parts : [{ start: words.start, end: words.end }]
    return { ...member, article: words.article, parts, text: words.text }
  })
  const { id, story, reference, confidence } = group
  const body = { kind: 'group.confirmed', group: id, story, reference, members, confidence }
  return { seq, at: '2031-06-05T12:00:00Z', by: 'editor', v: 1, command: 'group.confirm', undoGroup: seq, body }
}

test('a project opens on its most doubtful group, with the cursor on the least sure member', () => {
  const state = opened()
  const group = currentGroup(state)
  const doubts = SAMPLE.groups.map(one => 1 - one.margin)
  expect(1 - (group?.margin ?? 1)).toBe(Math.max(...doubts))
  const others = group?.members.filter(member => member.id !== group.reference) ?? []
  const here = others.find(member => member.id === state.member)
  expect(here?.p).toBe(Math.min(...others.map(member => member.p)))
})

test('numbers go by story, article and place, groups before lone quotations', () => {
  const state = opened()
  const numbers = [...state.numbers.of.values()].sort((a, b) => a - b)
  expect(numbers).toEqual(numbers.map((_, n) => n + 1))
  const groups = state.view?.groups.map(group => state.numbers.of.get(group.id) ?? 0) ?? []
  expect(Math.max(...groups)).toBe(groups.length)
})

test('the window is at rest when nothing is on its way that could change the groups', () => {
  const before = { ...opened(), solved: 0 }
  expect(isAtRest(before)).toBe(true)
  expect(isAtRest({ ...before, settled: false })).toBe(false)
  expect(isAtRest({ ...before, unsaved: 1 })).toBe(false)
  const working = told(before, { kind: 'progress', progress: { stage: 'pairs', done: 0, total: 1 } })
  expect(isAtRest(working)).toBe(false)
  // On the disk, but the machine has not looked again.
  const decided = told(before, { kind: 'log', events: [confirmation(before, 1)] })
  expect(isAtRest(decided)).toBe(false)
  expect(isAtRest(told(decided, { kind: 'groups', changed: [], removed: [] }))).toBe(false)
  const looked = told(decided, { kind: 'solved', seq: 1 })
  expect(isAtRest(looked)).toBe(true)
  // What was told late takes nothing back.
  expect(told(looked, { kind: 'solved', seq: 0 })).toBe(looked)
})

test('a new ranking moves rows but neither the cursor nor a number', () => {
  const state = { ...opened(), touched: true }
  const last = queueOf(state).entries.at(2)
  if (!last) throw new Error('too few groups')
  const here = stand(state, last.id)
  const changed = SAMPLE.groups.map(group => ({ ...group, margin: 1 - group.margin }))
  const after = told(here, { kind: 'groups', changed, removed: [] })
  expect([after.cursor, after.member]).toEqual([here.cursor, here.member])
  expect(after.numbers).toBe(here.numbers)
  expect(queueOf(after).entries.map(entry => entry.id)).not.toEqual(queueOf(here).entries.map(entry => entry.id))
})

test('a group that comes back under another id keeps its number and the cursor', () => {
  const state = { ...opened(), touched: true }
  const group = currentGroup(state)
  const old = SAMPLE.groups.find(one => one.id === group?.id)
  if (!old) throw new Error('no group')
  const number = state.numbers.of.get(old.id)
  const renamed: ProposedGroup = { ...old, id: 'another', members: old.members.slice(0, 2) }
  const after = told(state, { kind: 'groups', changed: [renamed], removed: [old.id] })
  expect(after.cursor).toBe('another')
  expect(after.numbers.of.get('another')).toBe(number)
})

test('a confirmed group leaves the undecided ones, goes last among the confirmed, and is counted', () => {
  const state = opened()
  const event = confirmation(state, 1)
  const after = told(state, { kind: 'log', events: [event] })
  const confirmed = queueOf(after).sections.find(section => section.kind === 'confirmed')
  expect(confirmed?.entries.at(-1)?.id).toBe(event.body.group)
  expect([queueOf(after).confirmed, queueOf(after).undecided]).toEqual([1, queueOf(state).undecided - 1])
  expect(after.cursor).toBe(state.cursor)
})

test('events that arrive twice are folded once, and those after a gap wait for what is missing', () => {
  const state = opened()
  const event = confirmation(state, 1)
  const once = told(state, { kind: 'log', events: [event] })
  expect(told(once, { kind: 'log', events: [event] })).toBe(once)
  expect(told(state, { kind: 'log', events: [{ ...event, seq: 3 }] })).toBe(state)
})

test('a project that comes again after a break leaves the person where they were', () => {
  const state = { ...opened(), touched: true }
  const here = step(state, 1)
  if (!here) throw new Error('too few groups')
  const event = { kind: 'opened', path: '/a.quoin', name: 'a.quoin', readOnly: false, log: [], analysis: SAMPLE }
  const again = told({ ...here, link: 'lost' }, event)
  expect([again.cursor, again.member, again.numbers, again.link]).toEqual([
    here.cursor,
    here.member,
    here.numbers,
    'ready',
  ])
  expect(told(here, { ...event, path: '/b.quoin' }).cursor).toBe(state.cursor)
})

test('the next undecided group is the one below, then the first, never one whose decision is on its way', () => {
  const state = opened()
  const undecided = queueOf(state).sections[0]?.entries ?? []
  const [first, second, third] = undecided
  expect(nextUndecided(state, first?.id ?? null)?.id).toBe(second?.id)
  const pending = { ...state, pending: new Set([second?.id ?? '']) }
  expect(nextUndecided(pending, first?.id ?? null)?.id).toBe(third?.id)
  expect(nextUndecided(state, undecided.at(-1)?.id ?? null)?.id).toBe(first?.id)
})

test('steps end at the ends of the queue, and the member cursor goes round', () => {
  const state = opened()
  expect(step(state, -1)).toBeNull()
  const count = currentGroup(state)?.members.length ?? 0
  let walked: WindowState | null = state
  for (let n = 0; n < count; n++) walked = walked && stepMember(walked, 1)
  expect(walked?.member).toBe(state.member)
})

test('before the first analysis is complete nothing is numbered, and the cursor follows the doubt', () => {
  const partial: Analysis = { ...SAMPLE, stories: [], quotes: [], passages: [], groups: [], partial: true }
  const early = opened(partial)
  expect([early.cursor, early.numbers.of.size]).toEqual([null, 0])
  const quotes = told(early, { kind: 'analysis', analysis: { ...SAMPLE, groups: [], partial: true } })
  expect(quotes.numbers.of.size).toBe(0)
  const whole = told(quotes, { kind: 'analysis', analysis: SAMPLE })
  expect(whole.cursor).toBe(opened().cursor)
  expect([...whole.numbers.of].sort()).toEqual([...opened().numbers.of].sort())
})

test('before the first analysis is complete the articles stand side by side, and nothing is called alone', () => {
  const partial: Analysis = { ...SAMPLE, stories: [], groups: [], partial: true }
  const early = opened(partial)
  expect(columnArticles(early).map(({ article }) => article.id)).toEqual(
    inReadingOrder(SAMPLE.articles).map(article => article.id),
  )
  expect(queueOf(early).entries).toEqual([])
  expect(isWorking(early)).toBe(true)
  // Files that were read are not yet compared.
  const reading = { stage: 'extract', done: 0, total: 3 }
  const empty = told(opened({ ...partial, articles: [], quotes: [], passages: [] }), {
    kind: 'progress',
    progress: reading,
  })
  expect(told(empty, { kind: 'progress', progress: null }).settled).toBe(false)
  const stopped = told(told(early, { kind: 'progress', progress: reading }), { kind: 'progress', progress: null })
  expect(queueOf(stopped).sections.map(section => section.kind)).toEqual(['alone'])
  expect(isWorking(stopped)).toBe(false)
})

test('what is drawn from an unchanged state is the same value, also of a group that the filter hides', () => {
  const state = { ...opened(), filter: 'no such words' }
  expect(queueOf(state).entries).toEqual([])
  const selectors = [currentEntry, currentGroup, queueOf, currentPieces, currentUnlinked, currentStory]
  for (const select of selectors) expect(select(state)).toBe(select({ ...state }))
  expect(currentEntry(state)?.id).toBe(state.cursor)
})

test('the filter finds by words in any case, ё as е, by language, and by number', () => {
  const state = opened()
  const find = (filter: string) => queueOf({ ...state, filter }).entries.map(entry => entry.number)
  expect(find('#2')).toEqual([2])
  expect(find('СОСЕДЕЙ').length).toBeGreaterThan(0)
  expect(find('нет таких слов')).toEqual([])
  expect(find('Тоо жаңырыгы').length).toBeGreaterThan(0)
})

test('a group that takes the place of the current one has its number and its candidates', () => {
  const before = opened()
  const group = currentGroup(before)
  if (!group || before.cursor === null) throw new Error('no group')
  const known = [{ id: 'q', p: 0.4, group: null }]
  const answers = { ...before.answers, candidates: new Map([[before.cursor, known]]) }
  const old = SAMPLE.groups.find(one => one.id === group.id) as ProposedGroup
  const changed = [{ ...old, id: 'another' }]
  const after = told({ ...before, answers }, { kind: 'groups', changed, removed: [old.id] })
  expect(after.cursor).toBe('another')
  expect(after.numbers.of.get('another')).toBe(before.numbers.of.get(old.id))
  expect(after.answers.candidates.get('another')).toBe(known)
})

test('while nobody has done anything, groups that came by and by are called at the end as they are the next time', () => {
  const [first, ...later] = [...SAMPLE.groups].reverse()
  const early = opened({ ...SAMPLE, groups: first ? [first] : [], partial: true })
  expect(early.numbers.of.get(first?.id ?? '')).toBe(1)
  const whole = { kind: 'analysis', analysis: SAMPLE }
  expect([...told(early, whole).numbers.of].sort()).toEqual([...opened().numbers.of].sort())
  // Whoever has walked about keeps the numbers that they saw.
  const walked = told({ ...early, touched: true }, whole)
  expect(walked.numbers.of.get(first?.id ?? '')).toBe(1)
  expect(walked.numbers.of.size).toBe(later.length + 1 + (walked.view?.alone.length ?? 0))
})

test('a story in which nobody is quoted is looked at until the cursor stands somewhere again', () => {
  const [article] = SAMPLE.articles
  if (!article) throw new Error('the sample has articles')
  const silent = { ...article, id: 'silent', title: 'The weir is closed' }
  const stories = [...SAMPLE.stories, { id: 'weir', title: 'The weir is closed', articles: ['silent'] }]
  const state = opened({ ...SAMPLE, articles: [...SAMPLE.articles, silent], stories })
  const looked = lookAt(state, 'weir')
  expect(currentEntry(looked)).toBeNull()
  expect(columnArticles(looked).map(({ article: { id } }) => id)).toEqual(['silent'])
  // What the machine tells meanwhile leads nobody away.
  const groups = told(looked, { kind: 'groups', changed: SAMPLE.groups.slice(0, 1), removed: [] })
  expect(currentStory(groups)?.id).toBe('weir')
  expect(currentEntry(groups)).toBeNull()
  const gone = step(looked, 1)
  expect(gone && currentEntry(gone)).not.toBeNull()
  expect(gone && currentStory(gone)?.id).not.toBe('weir')
})
