import { expect, test, vi } from 'vitest'
import type { ProjectEvent } from '../../../electron/shared/contract.ts'
import { decide } from '../../../engine/review/decide.ts'
import type { Intent, ReviewEvent } from '../../../engine/review/types.ts'
import type { Host } from '../../../renderer/bridge.ts'
import type { CommandContext, Handler } from '../../../renderer/commands/context.ts'
import { dissolveGroup, undo } from '../../../renderer/commands/review.ts'
import { step } from '../../../renderer/state/cursor.ts'
import { currentGroup } from '../../../renderer/state/queue.ts'
import { receive } from '../../../renderer/state/receive.ts'
import { INITIAL } from '../../../renderer/state/state.ts'
import { change, useWindow } from '../../../renderer/state/store.ts'
import { sampleAnalysis } from '../fixture.ts'
import { stubFrames } from '../frames.ts'

stubFrames()

const analysis = sampleAnalysis()
let seq = 0

/** Decides as the services do, and answers with the events. */
async function submit({ command, intent }: { command: string; intent: Intent }) {
  const { view } = useWindow.getState()
  const decision = view && decide(view, analysis, intent)
  if (!decision || 'refusal' in decision) throw new Error('refused')
  const undoGroup = seq + 1
  const events = decision.events.map((body): ReviewEvent => {
    seq++
    return { seq, at: '2026-11-25T12:00:00Z', by: 'Ada', v: 1, command, undoGroup, body }
  })
  return { ok: true, events }
}
const host = { review: { submit } } as unknown as Host

async function press(handler: Handler): Promise<void> {
  const context: CommandContext = { host, change, state: useWindow.getState() } as CommandContext
  const outcome = handler(context)
  if (!('run' in outcome)) throw new Error(JSON.stringify(outcome))
  outcome.run()
  await vi.waitUntil(() => useWindow.getState().unsaved === 0)
}

test('undoing that a group was dissolved goes back to the group, wherever the window went on to', async () => {
  const opened = { kind: 'opened', path: '/a.quoin', name: 'a.quoin', readOnly: false, log: [], analysis }
  change(() => receive(INITIAL, opened as unknown as ProjectEvent))
  change(state => ({ ...(step(state, 1) ?? state), touched: true }))
  const group = currentGroup(useWindow.getState())?.id
  await press(dissolveGroup)
  expect(currentGroup(useWindow.getState())?.id).not.toBe(group)
  // The machine groups again under what the decision demands, and once more after the undo.
  const proposal = analysis.groups.find(one => one.id === group)
  const tell = (event: unknown) => change(state => receive(state, event as ProjectEvent))
  tell({ kind: 'groups', changed: [], removed: [group] })
  await press(undo)
  tell({ kind: 'groups', changed: [proposal], removed: [] })
  expect(currentGroup(useWindow.getState())?.id).toBe(group)
})
