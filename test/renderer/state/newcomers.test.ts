import { expect, test } from 'vitest'
import { decide } from '../../../engine/review/decide.ts'
import { emptyState } from '../../../engine/review/fold.ts'
import { foresee } from '../../../engine/review/foresee.ts'
import { review } from '../../../engine/review/view.ts'
import { doubtfulMember, stand } from '../../../renderer/state/cursor.ts'
import { columnArticles } from '../../../renderer/state/marks.ts'
import { NO_NUMBERS, numberEntries } from '../../../renderer/state/numbers.ts'
import { currentGroup, entryOf, isMember, queueOf } from '../../../renderer/state/queue.ts'
import { INITIAL, type WindowState } from '../../../renderer/state/state.ts'
import { sampleAnalysis } from '../fixture.ts'

const analysis = sampleAnalysis()
const [first] = analysis.groups
const late = first?.members.findLast(({ type }) => type === 'quote')?.id ?? ''
const id = first?.id ?? ''

/** The window after the group was confirmed without one of its quotations, which then came. */
function window(): WindowState {
  const groups = analysis.groups.map(group =>
    group.id === id ? { ...group, members: group.members.filter(one => one.id !== late) } : group,
  )
  const before = { ...analysis, groups }
  const answer = decide(review(before, emptyState()), before, { kind: 'confirm', group: id })
  const state = foresee(emptyState(), 'events' in answer ? answer.events : [])
  const view = review(analysis, state)
  const numbers = numberEntries(NO_NUMBERS, null, view, analysis, true)
  return stand({ ...INITIAL, analysis, view, review: state, numbers, settled: true }, id)
}

test('a quotation that asks to join a confirmed group is shown and pointed at among its versions, in the queue with the group only', () => {
  const state = window()
  const group = currentGroup(state)
  if (!group || !state.view) throw new Error('the group is gone')
  expect(group.members.map(member => member.id)).toContain(late)
  expect([isMember(group, late), isMember(group, group.reference)]).toEqual([false, true])
  expect([doubtfulMember(group), state.member]).toEqual([late, late])
  expect(entryOf(state.view, late)).toBe(id)
  const queue = queueOf(state)
  expect(queue.sections.find(({ kind }) => kind === 'undecided')?.entries.map(entry => entry.id)).toContain(id)
  expect([queue.places.has(late), queue.confirmed]).toEqual([false, 0])
  // The same value while nothing has changed: the row is not drawn anew.
  expect(currentGroup(window())).not.toBe(group)
  expect(currentGroup({ ...state })).toBe(group)
})

test('its number in the margin is dashed, that of the confirmed versions is not', () => {
  const state = window()
  const marks = columnArticles(state).flatMap(article => article.marks.filter(mark => mark.group === id))
  expect(marks.filter(mark => mark.state !== 'confirmed').map(mark => mark.id)).toEqual([late])
})
