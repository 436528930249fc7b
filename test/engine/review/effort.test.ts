/** Logs that were made to be carried out for hours, or to take all memory. */
import { expect, test } from 'vitest'
import { reviewEvent } from '../../../electron/shared/contract.ts'
import { importPairs } from '../../../engine/export/importPairs.ts'
import { PAIR_COLUMNS } from '../../../engine/export/pairRows.ts'
import { readJsonl } from '../../../engine/export/readJsonl.ts'
import { type Effort, effortMeter, MOST_EFFORT } from '../../../engine/review/effort.ts'
import { emptyState, fold } from '../../../engine/review/fold.ts'
import type { DecidedMember, EventBody, ReviewEvent } from '../../../engine/review/types.ts'
import { review } from '../../../engine/review/view.ts'

const note: EventBody = { kind: 'group.noted', group: 'g', reference: 'r', note: 'x' }

function logOf(steps: readonly (readonly [undoGroup: number, body: EventBody])[]): readonly ReviewEvent[] {
  return steps.map(([undoGroup, body], i) => ({
    ...{ seq: i + 1, at: '2031-05-14T10:00:00Z', by: 'Ada', v: 1, command: 'group.note', undoGroup, body },
  }))
}

function effortOf(log: readonly ReviewEvent[]): Effort {
  const effort = effortMeter()
  return log.reduce((_, event) => effort(event), { below: 0, whole: 0 })
}

function group(kind: 'group.confirmed' | 'group.dissolved', count: number): EventBody {
  const members = Array.from({ length: count }, (_, i): DecidedMember => {
    const words = { article: 'a', parts: [{ start: i, end: i + 1 }], text: 'w', kind: 'term' } as const
    return { id: `a:q${i}-${i + 1}`, type: 'quote', ...words, speaker: null, p: 1, verdict: null, flags: [] }
  })
  return { kind, group: 'g', story: 's', reference: 'a:q0-1', members, confidence: 1 }
}

/** `count` steps, each of them taken back from under the others. */
function fromBelow(count: number): readonly ReviewEvent[] {
  const steps = Array.from({ length: count }, (_, i) => i + 1)
  return logOf([
    ...steps.map(n => [n, note] as const),
    ...steps.map(n => [count + n, { kind: 'undone', undoGroup: n }] as const),
  ])
}

test('a hundred thousand decisions, each taken back and made again, cost next to nothing', () => {
  const steps = Array.from({ length: 33_000 }, (_, i) => 3 * i + 1).flatMap(n => [
    [n, i(n)] as const,
    [n + 1, { kind: 'undone', undoGroup: n }] as const,
    [n + 2, { kind: 'redone', undoGroup: n }] as const,
  ])
  function i(n: number): EventBody {
    return n % 2 === 0 ? note : group('group.dissolved', 3)
  }
  const { below, whole } = effortOf(logOf(steps))
  expect([below, whole < MOST_EFFORT / 100]).toEqual([0, true])
})

test('what is taken back from under all that came after it costs as much as all of that', () => {
  expect(effortOf(fromBelow(100))).toEqual({ below: 3 * 99 * 50, whole: 3 * (100 + 99 * 50) })
  expect(effortOf(fromBelow(5000)).below).toBeGreaterThan(MOST_EFFORT)
})

test('what a mended log takes back of steps that are gone costs nothing', () => {
  const gone = Array.from({ length: 20_000 }, (_, n) => [2 * n + 3, { kind: 'undone', undoGroup: 2 * n + 2 }] as const)
  expect(effortOf(logOf([[1, note], ...gone]))).toEqual({ below: 0, whole: 0 })
})

test('a step of many events costs them whenever it is taken back or made again', () => {
  const many = Array.from({ length: 500 }, () => [1, note] as const)
  const turns = Array.from(
    { length: 4 },
    (_, n) => [2 + n, { kind: n % 2 ? 'redone' : 'undone', undoGroup: 1 }] as const,
  )
  expect(effortOf(logOf([...many, ...turns]))).toEqual({ below: 0, whole: 3 * 4 * 500 })
})

test('decisions about more members than groups have cost the links between them', () => {
  const of = (kind: 'group.confirmed' | 'group.dissolved', count: number) => effortOf(logOf([[1, group(kind, count)]]))
  expect(of('group.dissolved', 100).whole).toBe(0)
  expect(of('group.dissolved', 200)).toEqual({ below: 0, whole: 200 * 200 })
  expect(of('group.confirmed', 1000).whole).toBe(0)
  expect(of('group.confirmed', 6000).whole).toBeGreaterThan(MOST_EFFORT)
})

test('all members of a rejected group are parted from each other at once', () => {
  const { links } = fold(logOf([[1, group('group.dissolved', 1000)]]))
  expect(links.size).toBe(1000)
  for (const ties of links.values()) expect(ties.size).toBe(999)
})

test('a rejected group of more members than can be parted is left out of a table with its line, and the others are taken', () => {
  const text = Array.from({ length: 6000 }, (_, i) => `w${i + 1000}`).join(' ')
  const details = { file: 'a.txt', sha256: 'a'.repeat(64), lang: 'en', title: '', outlet: null, author: null }
  const article = { id: 'a', text, ...details, date: null, url: null }
  const stories = [{ id: 's', title: '', articles: ['a'] }]
  const analysis = { articles: [article], stories, quotes: [], passages: [], groups: [], partial: false }
  const at = (side: string, i: number) => ({
    ...{ [`${side}_text`]: `w${i + 1000}`, [`${side}_start`]: `${6 * i}`, [`${side}_end`]: `${6 * i + 5}` },
    ...{ [`${side}_sha256`]: article.sha256, [`${side}_article`]: 'a.txt', [`${side}_kind`]: 'statement' },
  })
  const row = (group: string, first: number, second: number): Readonly<Record<string, string>> => ({
    ...{ group_id: group, state: 'rejected', decided_by: 'Ada', decided_at: '2031-05-14T10:00:00Z' },
    ...at('a', first),
    ...at('b', second),
  })
  const many = Array.from({ length: 5999 }, (_, i) => row('many', 0, i + 1))
  const rows = [...many, row('few', 1, 2)].map(one => PAIR_COLUMNS.map(name => one[name] ?? '').join('\t'))
  const table = [PAIR_COLUMNS.join('\t'), ...rows].join('\n')
  const { bodies, problems } = importPairs(table, analysis, review(analysis, emptyState()))
  expect(problems).toEqual([{ line: 2, code: 'import.value', params: { column: 'group_id', value: 'many' } }])
  expect(bodies.map(body => body.kind === 'group.dissolved' && body.group)).toEqual(['few'])
})

test('such a decision of a JSONL file is left out with its line', () => {
  const lines = fromBelow(5000).map(event => JSON.stringify({ type: 'event', ...event }))
  const guards = {
    event: (value: unknown) => reviewEvent.safeParse(value).data ?? null,
    article: () => null,
    isWhole: () => true,
  }
  const { events, problems } = readJsonl(lines.join('\n'), guards)
  expect(events.length).toBeLessThan(lines.length)
  expect(problems[0]).toMatchObject({ code: 'import.badLine', line: events.length + 1 })
})
