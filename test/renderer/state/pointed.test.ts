import { expect, test } from 'vitest'
import type { ProjectEvent } from '../../../electron/shared/contract.ts'
import type { ProposedGroup, Quote } from '../../../engine/types.ts'
import {
  currentHot,
  currentHotInArticles,
  point,
  pointAtArticle,
  pointAtMember,
} from '../../../renderer/state/pointed.ts'
import { receive } from '../../../renderer/state/receive.ts'
import { INITIAL, pairKey, type WindowState } from '../../../renderer/state/state.ts'
import { sampleAnalysis } from '../fixture.ts'

/** The window on a group of three quotations or more, with one link that joins the first words of reference and second member. */
function standing(): { state: WindowState; group: ProposedGroup; quotes: readonly Quote[] } {
  const analysis = sampleAnalysis()
  const quote = (id: string) => analysis.quotes.find(one => one.id === id)
  const group = analysis.groups.find(
    one => one.members.length > 2 && one.members.slice(0, 3).every(({ id }) => quote(id)?.parts.length === 1),
  )
  if (!group) throw new Error('the sample has such a group')
  const quotes = group.members.flatMap(({ id }) => quote(id) ?? [])
  const event = { kind: 'opened', path: '/p.quoin', name: 'p', readOnly: false, log: [], analysis }
  const opened = receive(INITIAL, event as unknown as ProjectEvent)
  const [a, b] = quotes
  const first = (text: string | undefined) => ({ start: 0, end: (text ?? '').search(/[^\p{L}]/u) })
  const links = new Map([
    [pairKey(a?.id ?? '', b?.id ?? ''), [{ a: first(a?.text), b: first(b?.text), strength: 0.9 }]],
  ])
  return { state: { ...opened, cursor: group.id, answers: { ...opened.answers, links } }, group, quotes }
}

test('a word under the mouse is framed with its partner, in the panel and in the articles', () => {
  const { state, quotes } = standing()
  const [a, b] = quotes
  const there = pointAtMember(state, 'mouse', a?.id ?? '', 1)
  expect([...currentHot(there).keys()]).toEqual([a?.id, b?.id])
  const inArticle = currentHotInArticles(there).get(b?.id ?? '')
  expect(inArticle?.[0]?.start).toBe(b?.start)
  expect(currentHot({ ...there, links: false }).size).toBe(0)
})

test('the caret in an article points at the same word as the mouse in the panel, and the mouse goes first', () => {
  const { state, quotes } = standing()
  const [a, b] = quotes
  const caret = pointAtArticle(state, 'caret', b?.article ?? '', (b?.start ?? 0) + 1)
  expect([...currentHot(caret).keys()].sort()).toEqual([a?.id, b?.id].sort())
  const last = (a?.text.length ?? 1) - 2
  const both = pointAtMember(caret, 'mouse', a?.id ?? '', last)
  expect([...currentHot(both).keys()]).toEqual([a?.id])
  expect(currentHot(point(both, 'mouse', null))).toEqual(currentHot(caret))
})

test('outside the group nothing is framed, and standing still changes nothing', () => {
  const { state, quotes } = standing()
  const [a] = quotes
  expect(pointAtArticle(state, 'mouse', a?.article ?? '', 0)).toBe(state)
  const there = pointAtMember(state, 'mouse', a?.id ?? '', 0)
  expect(pointAtMember(there, 'mouse', a?.id ?? '', 1)).toBe(there)
  expect(currentHot(there)).toBe(currentHot(there))
})
