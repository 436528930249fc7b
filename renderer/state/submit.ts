import { type SeenGroup, seenGroups } from '../../engine/review/seen.ts'
import type { EventBody, Intent } from '../../engine/review/types.ts'
import type { Host } from '../bridge.ts'
import { nameAsked } from './askName.ts'
import { receiveLog, showAhead, showSaved } from './receive.ts'
import { type Change, change, changeInTurn, changeSoon } from './store.ts'

/** Decisions about one group, whose effect is shown before they are on the disk. */
const FORESEEN: ReadonlySet<Intent['kind']> = new Set([
  'include',
  'exclude',
  'report',
  'pair',
  'verdict',
  'reference',
  'absent',
])

/**
 * Sends an intent and folds the events it became. Until they are on disk the window counts it as unsaved, and the group
 * of a confirmation or dissolution as pending; of other decisions about a group it shows what they will come to, `bodies`. A
 * refusal or a lost connection becomes the sentence above the status line.
 * @returns whether it was carried out
 */
export async function submit(
  host: Host,
  command: string,
  intent: Intent,
  bodies: readonly EventBody[] = [],
): Promise<boolean> {
  const settles = intent.kind === 'confirm' || intent.kind === 'dissolve' ? intent.group : null
  let isAhead = false
  let seen: readonly SeenGroup[] = []
  change(state => {
    if (state.view) seen = seenGroups(state.view, intent)
    isAhead = state.ahead === null && FORESEEN.has(intent.kind)
    const shown = isAhead ? showAhead(state, command, bodies) : state
    const pending = settles === null ? state.pending : new Set([...state.pending, settles])
    return { ...shown, unsaved: state.unsaved + 1, pending }
  })
  // Where its effect is shown already, what was carried out waits until that is on the screen, which would wait for it. That it was not
  // is said at once: the next key would take the sentence away before anybody saw it.
  const isShown = isAhead || settles !== null
  const end = (last: Change, isSoon = false) =>
    new Promise<void>((made, failed) => {
      const step: Change = state => {
        const pending = new Set(state.pending)
        if (settles !== null) pending.delete(settles)
        const now = last({ ...state, unsaved: Math.max(0, state.unsaved - 1), pending })
        const saved = isAhead ? showSaved(now) : now
        made()
        return saved
      }
      if (isSoon) changeSoon(step, failed)
      else changeInTurn(step)
    })
  try {
    await nameAsked(host)
    const answer = await host.review.submit({ command, intent, seen })
    if (answer.ok) await end(state => receiveLog(state, answer.events), isShown)
    else await end(state => ({ ...state, say: { kind: 'notNow', command, problem: answer.problem } }))
    return answer.ok
  } catch {
    await end(state => ({ ...state, say: { kind: 'error', problems: [{ code: 'ui.problem.notSaved', params: {} }] } }))
    return false
  }
}
