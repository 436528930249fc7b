import type { Intent } from '../../engine/review/types.ts'
import type { Host } from '../bridge.ts'
import { nameAsked } from './askName.ts'
import { receiveLog } from './receive.ts'
import { change } from './store.ts'

/**
 * Sends an intent and folds the events it became. Until they are on disk the window counts it as unsaved, and the group
 * of a confirmation or dissolution as pending. A refusal or a lost connection becomes the sentence above the status line.
 */
export async function submit(host: Host, command: string, intent: Intent): Promise<void> {
  const settles = intent.kind === 'confirm' || intent.kind === 'dissolve' ? intent.group : null
  change(state => ({
    ...state,
    unsaved: state.unsaved + 1,
    pending: settles === null ? state.pending : new Set([...state.pending, settles]),
  }))
  const free = () =>
    change(state => {
      const pending = new Set(state.pending)
      if (settles !== null) pending.delete(settles)
      return { ...state, unsaved: Math.max(0, state.unsaved - 1), pending }
    })
  try {
    await nameAsked(host)
    const answer = await host.review.submit({ command, intent })
    free()
    if (answer.ok) change(state => receiveLog(state, answer.events))
    else change(state => ({ ...state, say: { kind: 'notNow', command, problem: answer.problem } }))
  } catch {
    free()
    change(state => ({ ...state, say: { kind: 'error', problems: [{ code: 'ui.problem.notSaved', params: {} }] } }))
  }
}
