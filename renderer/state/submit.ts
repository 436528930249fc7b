import type { Intent } from '../../engine/review/types.ts'
import type { Host } from '../bridge.ts'
import { receiveLog } from './receive.ts'
import { change, useWindow } from './store.ts'

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
    const answer = await host.review.submit({ command, intent })
    free()
    if (answer.ok) {
      change(state => receiveLog(state, answer.events))
      tellName(host)
    } else change(state => ({ ...state, say: { kind: 'notNow', command, problem: answer.problem } }))
  } catch {
    free()
    change(state => ({ ...state, say: { kind: 'error', problems: [{ code: 'ui.problem.notSaved', params: {} }] } }))
  }
}

/** With the first decision of all, says under which name decisions are kept: once, and without standing in the way. */
function tellName(host: Host): void {
  const { info } = useWindow.getState()
  if (!info || info.settings.editor !== undefined) return
  const { editor } = info
  change(state => ({
    ...state,
    info: { ...info, settings: { ...info.settings, editor } },
    say: { kind: 'done', problem: { code: 'ui.editor.signed', params: { name: editor } } },
  }))
  host.app.keep({ editor }).catch(() => undefined)
}
