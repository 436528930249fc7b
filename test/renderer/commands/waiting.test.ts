import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ProjectEvent } from '../../../electron/shared/contract.ts'
import { currentGroup } from '../../../renderer/state/queue.ts'
import { receive } from '../../../renderer/state/receive.ts'
import { INITIAL } from '../../../renderer/state/state.ts'
import { change, useWindow } from '../../../renderer/state/store.ts'
import { sampleAnalysis } from '../fixture.ts'

// Services at the other end of the line that never answer: what is asked for is on its way for as long as a test wants.
vi.stubGlobal('window', { hostPipe: { onMessage: () => {}, send: () => {} } })
const { run } = await import('../../../renderer/commands/run.ts')

const SAMPLE = sampleAnalysis()
/** Longer than any command waits, ms. */
const LONG_MS = 10_000

beforeEach(() => {
  vi.useFakeTimers()
  const event = { kind: 'opened', path: '/a.quoin', name: 'a.quoin', readOnly: false, log: [], analysis: SAMPLE }
  change(() => receive(INITIAL, event as unknown as ProjectEvent))
})
afterEach(() => {
  vi.advanceTimersByTime(LONG_MS)
  vi.useRealTimers()
})

/** The candidates of the current entry arrive: two quotations that stand outside it. */
async function compared(): Promise<void> {
  change(state => {
    const group = currentGroup(state)
    const inside = new Set(group?.members.map(member => member.id))
    const story = state.analysis?.stories.find(one => one.id === group?.story)
    const outside = (state.analysis?.quotes ?? []).filter(
      quote => !inside.has(quote.id) && story?.articles.includes(quote.article),
    )
    const list = outside.slice(0, 2).map(({ id }) => ({ id, p: 0.5, group: state.view?.groupOf.get(id) ?? null }))
    const candidates = new Map(state.answers.candidates).set(state.cursor ?? '', list)
    return { ...state, answers: { ...state.answers, candidates } }
  })
  await Promise.resolve()
}

const refused = () => {
  const { say } = useWindow.getState()
  return say?.kind === 'notNow' ? [say.command, say.problem.code] : null
}

test('a digit waits for the candidates that are on their way, and what is pressed after it keeps its turn', async () => {
  const here = useWindow.getState().cursor
  run('candidate.2')
  run('group.confirm')
  expect(refused()).toBeNull()
  expect([useWindow.getState().unsaved, useWindow.getState().cursor]).toEqual([0, here])
  await compared()
  const { unsaved, pending, cursor } = useWindow.getState()
  expect([unsaved, [...pending], refused()]).toEqual([2, [here], null])
  expect(cursor).not.toBe(here)
})

test('candidates that do not come in a moment are still being compared, and what was pressed after falls away', async () => {
  const before = useWindow.getState()
  run('candidate.2')
  run('group.confirm')
  vi.advanceTimersByTime(LONG_MS)
  expect(refused()).toEqual(['candidate.2', 'ui.cannot.comparing'])
  await compared()
  const { unsaved, cursor } = useWindow.getState()
  expect([unsaved, cursor]).toEqual([0, before.cursor])
  // Only now that the list is known can it be said to end.
  run('candidate.9')
  expect(refused()).toEqual(['candidate.9', 'ui.cannot.noCandidate'])
})

test('a key for the member under the cursor waits until what was just taken in is there', async () => {
  await compared()
  run('candidate.1')
  run('member.exclude')
  expect([useWindow.getState().unsaved, refused()]).toEqual([1, null])
  change(state => ({ ...state, unsaved: 0 }))
  await Promise.resolve()
  expect(useWindow.getState().unsaved).toBe(1)
})

test('undo takes back the last decision, also one that is still on its way to the disk', () => {
  run('group.confirm')
  run('edit.undo')
  expect(refused()).toBeNull()
  vi.advanceTimersByTime(LONG_MS)
  expect(refused()).toEqual(['edit.undo', 'ui.cannot.saving'])
})

test('before the first analysis every key says that it goes on, none that there is nothing', () => {
  const analysis = { ...SAMPLE, stories: [], quotes: [], passages: [], groups: [], partial: true }
  const event = { kind: 'opened', path: '/a.quoin', name: 'a.quoin', readOnly: false, log: [], analysis }
  change(() => receive(INITIAL, event as unknown as ProjectEvent))
  for (const command of ['candidate.1', 'group.confirm', 'group.next', 'member.exclude', 'article.absent'] as const) {
    run(command)
    expect(refused()).toEqual([command, 'ui.cannot.comparing'])
  }
})
