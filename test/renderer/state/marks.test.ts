import { expect, test } from 'vitest'
import type { ProjectEvent } from '../../../electron/shared/contract.ts'
import { columnArticles } from '../../../renderer/state/marks.ts'
import { receive } from '../../../renderer/state/receive.ts'
import { INITIAL, type WindowState } from '../../../renderer/state/state.ts'
import { sampleAnalysis } from '../fixture.ts'

/** The window on the largest group of the sample; its members are undecided, or the group has been dissolved. */
function standing(state: 'undecided' | 'rejected'): { window: WindowState; members: readonly string[]; id: string } {
  const analysis = sampleAnalysis()
  const group = analysis.groups.reduce((most, one) => (one.members.length > most.members.length ? one : most))
  const event = { kind: 'opened', path: '/p.quoin', name: 'p', readOnly: false, log: [], analysis }
  const opened = receive(INITIAL, event as unknown as ProjectEvent)
  const { view } = opened
  if (!view) throw new Error('an open project has a view')
  const groups = view.groups.map(one => (one.id === group.id ? { ...one, state } : one))
  const alone = state === 'rejected' ? [...view.alone, ...group.members.map(({ id }) => id)] : view.alone
  const window = { ...opened, view: { ...view, groups, alone }, cursor: group.id, member: group.members[0]?.id ?? null }
  return { window, members: group.members.map(({ id }) => id), id: group.id }
}

const marksOf = (window: WindowState) => columnArticles(window).flatMap(({ marks }) => marks)

test.each(['undecided', 'rejected'] as const)('every member of a group that is %s is marked as current', state => {
  const { window, members, id } = standing(state)
  const current = marksOf(window).filter(mark => mark.current)
  expect(current.map(mark => mark.id).sort()).toEqual([...members].sort())
  expect(new Set(current.map(mark => mark.number))).toEqual(new Set([window.numbers.of.get(id)]))
  expect(current.filter(mark => mark.member).map(mark => mark.id)).toEqual([window.member])
})

test('no words are marked twice, and the marks stand in the order of the text', () => {
  const { window } = standing('rejected')
  const ids = marksOf(window).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { marks } of columnArticles(window)) {
    const starts = marks.map(({ parts }) => parts[0]?.start ?? -1)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
  }
})

test('elsewhere the members of a dissolved group are not current', () => {
  const { window } = standing('rejected')
  const { groups } = window.view ?? { groups: [] }
  const story = groups.find(({ id }) => id === window.cursor)?.story
  const other = groups.find(one => one.story === story && one.id !== window.cursor)
  const current = marksOf({ ...window, cursor: other?.id ?? null }).filter(mark => mark.current)
  expect(current.map(({ id }) => id).sort()).toEqual(other?.members.map(({ id }) => id).sort())
})
