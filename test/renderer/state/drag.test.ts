import { expect, test } from 'vitest'
import type { ProjectEvent } from '../../../electron/shared/contract.ts'
import { decide } from '../../../engine/review/decide.ts'
import type { ReviewEvent } from '../../../engine/review/types.ts'
import { stand } from '../../../renderer/state/cursor.ts'
import { canLeave, type Drop, dropOf } from '../../../renderer/state/drag.ts'
import { receive, receiveLog } from '../../../renderer/state/receive.ts'
import { INITIAL, type WindowState } from '../../../renderer/state/state.ts'
import { sampleAnalysis } from '../fixture.ts'

const SAMPLE = sampleAnalysis()
const [story] = SAMPLE.stories
const [gone, group, other] = SAMPLE.groups.filter(one => one.story === story?.id && one.members.length > 2)
if (!gone || !group || !other) throw new Error('the sample has such groups')
const [lone = '', second = ''] = gone.members.filter(({ type }) => type === 'quote').map(({ id }) => id)
const analysis = { ...SAMPLE, groups: SAMPLE.groups.filter(one => one !== gone) }
const event = { kind: 'opened', path: '/a.quoin', name: 'a.quoin', readOnly: false, log: [], analysis }
const opened = stand(receive(INITIAL, event as unknown as ProjectEvent), group.id)
const version = group.members.find(({ id, type }) => id !== group.reference && type === 'quote')?.id ?? ''

/** The window after what was let go is decided. */
function after(state: WindowState, drop: Drop | null): WindowState {
  if (!drop || !state.view || !state.analysis) throw new Error('nothing was let go')
  const decision = decide(state.view, state.analysis, drop.intent)
  if ('refusal' in decision) throw new Error(decision.refusal.code)
  const events = decision.events.map(
    (body, n): ReviewEvent => ({
      ...{ seq: state.review.seq + n + 1, at: '2031-06-05T12:00:00Z', by: 'Ada', v: 1, command: drop.command },
      ...{ undoGroup: state.review.seq + 1, body },
    }),
  )
  return receiveLog(state, events)
}
const groupOf = (state: WindowState, id: string) => state.view?.groupOf.get(id)

test('a version dropped on the row of another group goes there, and stands in its own no more', () => {
  const drop = dropOf(opened, { kind: 'member', id: version }, { kind: 'entry', id: other.id })
  expect(drop?.command).toBe('group.merge')
  expect(groupOf(after(opened, drop), version)).toBe(other.id)
})

test('a lone quotation dropped on the versions joins the current group, on another lone one they make a group to look at', () => {
  expect(groupOf(after(opened, dropOf(opened, { kind: 'member', id: lone }, { kind: 'here' })), lone)).toBe(group.id)
  const made = after(opened, dropOf(opened, { kind: 'member', id: lone }, { kind: 'entry', id: second }))
  expect(groupOf(made, lone)).toBe(groupOf(made, second))
  expect(made.view?.groups.find(({ id }) => id === groupOf(made, lone))?.state).toBe('undecided')
})

test('a version dropped beside all groups is taken out as by X; what stands in none cannot be', () => {
  const drop = dropOf(opened, { kind: 'member', id: version }, { kind: 'out' })
  expect(drop?.command).toBe('member.exclude')
  expect(groupOf(after(opened, drop), version)).toBeUndefined()
  expect(canLeave(opened, { kind: 'member', id: version })).toBe(true)
  expect(canLeave(opened, { kind: 'member', id: lone })).toBe(false)
  expect(dropOf(opened, { kind: 'member', id: lone }, { kind: 'out' })).toBeNull()
})

test('a candidate dropped on the versions is taken in as by its digit, and so is it called', () => {
  const candidates = new Map([
    [
      group.id,
      [
        { id: second, p: 0.4, group: null },
        { id: lone, p: 0.3, group: null },
      ],
    ],
  ])
  const state = { ...opened, answers: { ...opened.answers, candidates } }
  const dragged = { kind: 'member', id: lone } as const
  expect(dropOf(state, dragged, { kind: 'here' })?.command).toBe('candidate.2')
  expect(dropOf(state, dragged, { kind: 'entry', id: other.id })?.command).toBe('group.merge')
})

test('a row dropped on another one merges the two; on itself nothing happens', () => {
  const merged = after(opened, dropOf(opened, { kind: 'group', id: other.id }, { kind: 'entry', id: group.id }))
  expect(other.members.map(({ id }) => groupOf(merged, id))).toEqual(other.members.map(() => group.id))
  expect(dropOf(opened, { kind: 'group', id: group.id }, { kind: 'here' })).toBeNull()
  expect(dropOf(opened, { kind: 'member', id: version }, { kind: 'here' })).toBeNull()
})

test('what was dropped is taken back by one undo', () => {
  const moved = after(opened, dropOf(opened, { kind: 'member', id: version }, { kind: 'entry', id: other.id }))
  const back = after(moved, { command: 'group.merge', intent: { kind: 'undo' }, entry: group.id })
  expect(groupOf(back, version)).toBe(group.id)
  expect(back.review.done).toEqual([])
})
