import { expect, test } from 'vitest'
import { importEvents } from '../../../engine/export/importEvents.ts'
import { emptyState } from '../../../engine/review/fold.ts'
import { foresee } from '../../../engine/review/foresee.ts'
import type { EventBody, ReviewEvent } from '../../../engine/review/types.ts'
import { review } from '../../../engine/review/view.ts'
import type { Analysis, Article } from '../../../engine/types.ts'

const article = (id: string, words: string): Article => ({
  ...{ id, file: `${words}.txt`, sha256: words, text: `«${words}»`, lang: 'en', title: words },
  ...{ outlet: null, author: null, date: null, url: null },
})

function event(seq: number, body: EventBody): ReviewEvent {
  return { seq, at: '2031-05-14T10:00:00Z', by: 'Ada', v: 1, command: 'test', undoGroup: seq, body }
}

test('which version stands instead of another, and what is in dispute, follow the texts into a project with other ids', () => {
  const own = [article('a', 'old'), article('b', 'new')]
  const here = [article('x', 'old'), article('y', 'new')]
  const analysis: Analysis = { articles: here, stories: [], quotes: [], passages: [], groups: [], partial: true }
  const withdrawn = { kind: 'article.withdrawn', article: 'a', on: true, title: 'old', file: 'old.txt' } as const
  const matter = { about: '', first: 'one', second: 'two', between: ['Ada', 'Bo'] }
  const events = [
    event(1, { ...withdrawn, instead: 'b' }),
    event(2, { kind: 'matter.disputed', what: 'detail', subject: 'b', article: 'b', ...matter }),
    event(3, { kind: 'matter.disputed', what: 'quotation', subject: 'b:q1-4', article: 'b', ...matter }),
  ]
  const places = new Map([['b:q1-4', { type: 'quote', article: 'b', parts: [{ start: 1, end: 4 }] } as const]])
  const file = { articles: own, places, events, problems: [] }
  const { bodies, problems } = importEvents(file, analysis, review(analysis, emptyState()))
  const state = foresee(emptyState(), bodies)
  expect(problems).toEqual([])
  expect(state.withdrawn.get('x')?.instead).toBe('y')
  expect([...state.matters].map(([subject, list]) => [subject, list[0]?.article])).toEqual([
    ['y', 'y'],
    ['y:q1-4', 'y'],
  ])
  expect(importEvents(file, analysis, review(analysis, state)).bodies).toEqual([])
  const first = { id: 'b:q1-4', type: 'quote', article: 'b', parts: [{ start: 1, end: 4 }], text: 'new' } as const
  const member = { ...first, kind: null, speaker: null, p: 1, verdict: null, flags: [] }
  const group = { group: 'g', story: 's', reference: member.id, members: [member], confidence: 1 }
  const settling = event(4, { kind: 'group.dissolved', ...group, settles: ['a', 'b:q1-4'] })
  expect(importEvents({ ...file, events: [settling] }, analysis, review(analysis, state)).bodies).toMatchObject([
    { members: [{ id: 'y:q1-4' }], settles: ['x', 'y:q1-4'] },
  ])
})
