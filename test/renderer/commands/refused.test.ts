import { expect, test } from 'vitest'
import type { ProjectEvent } from '../../../electron/shared/contract.ts'
import type { Host } from '../../../renderer/bridge.ts'
import type { CommandContext, Handler } from '../../../renderer/commands/context.ts'
import { HANDLERS } from '../../../renderer/commands/handlers.ts'
import { confirmGroup } from '../../../renderer/commands/review.ts'
import { stand } from '../../../renderer/state/cursor.ts'
import { nextUndecided } from '../../../renderer/state/queue.ts'
import { receive } from '../../../renderer/state/receive.ts'
import { INITIAL } from '../../../renderer/state/state.ts'
import { change, useWindow } from '../../../renderer/state/store.ts'
import { sampleAnalysis } from '../fixture.ts'
import { stubFrames } from '../frames.ts'

stubFrames()

const analysis = sampleAnalysis()
const problem = { code: 'refusal.groupChanged', params: {} }
const [first, second, third] = analysis.groups

/** Presses Enter at the first group; what the services do before they refuse. */
async function refused(meanwhile: () => void): Promise<string | null> {
  const opened = { kind: 'opened', path: '/a.quoin', name: 'a.quoin', readOnly: false, log: [], analysis }
  change(() => receive(INITIAL, opened as unknown as ProjectEvent))
  change(state => ({ ...stand(state, first?.id ?? ''), touched: true }))
  const submit = async () => {
    await new Promise(resolve => setTimeout(resolve, 0))
    meanwhile()
    return { ok: false, problem }
  }
  const host = { review: { submit } } as unknown as Host
  const handler: Handler = confirmGroup
  const outcome = handler({ host, change, state: useWindow.getState() } as CommandContext)
  if (!('run' in outcome)) throw new Error(JSON.stringify(outcome))
  outcome.run()
  expect(useWindow.getState().cursor).toBe(nextUndecided(useWindow.getState(), first?.id ?? '')?.id)
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(useWindow.getState()).toMatchObject({ say: { kind: 'notNow', problem }, unsaved: 0 })
  expect([...useWindow.getState().pending]).toEqual([])
  return useWindow.getState().cursor
}

test('a confirmation that is refused leads back to its group, or to what became of it', async () => {
  expect(await refused(() => undefined)).toBe(first?.id)
  const became = first && { ...first, id: 'gelse', members: first.members.slice(0, 2) }
  const event = { kind: 'groups', changed: [became], removed: [first?.id] } as unknown as ProjectEvent
  expect(await refused(() => change(state => receive(state, event)))).toBe('gelse')
})

test('where the person has gone elsewhere meanwhile they stay there', async () => {
  const after = [second, third].find(group => group?.id !== nextUndecided(useWindow.getState(), first?.id ?? '')?.id)
  expect(await refused(() => change(state => stand(state, after?.id ?? '')))).toBe(after?.id)
})

test('where nothing can be written it is said before words are asked for or have to be selected', () => {
  const opened = { kind: 'opened', path: '/a.quoin', name: 'a.quoin', readOnly: true, log: [], analysis }
  change(() => receive(INITIAL, opened as unknown as ProjectEvent))
  const context = { change, state: stand(useWindow.getState(), first?.id ?? '') } as CommandContext
  for (const id of ['group.note', 'group.merge', 'group.confirmSeen', 'member.pair', 'quotation.add'] as const)
    expect([id, HANDLERS[id](context)]).toEqual([id, { refusal: { code: 'ui.cannot.readOnly', params: {} } }])
})
