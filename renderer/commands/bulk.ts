/** Confirming many groups at once: only what is in sight, and only after it was said what will be done. */
import type { Group } from '../../engine/review/types.ts'
import type { GroupId } from '../../engine/types.ts'
import { queueOf } from '../state/queue.ts'
import { type CommandContext, cannot, type Handler, type Outcome } from './context.ts'
import { isChanging, propose, whenSaved } from './review.ts'

/** Asks how sure the groups in sight must be to be confirmed. */
export const confirmSeen: Handler = context => {
  const { state } = context
  if (isChanging(state)) return whenSaved(confirmSeen)
  if (state.project?.readOnly) return cannot('ui.cannot.readOnly')
  const seen = numbersInSight()
  const groups = queueOf(state).entries.flatMap(entry =>
    entry.kind === 'group' && seen.has(entry.number) && isOpen(entry.group, state.pending) ? [entry.id] : [],
  )
  if (groups.length === 0) return cannot('ui.cannot.noneSeen')
  return { run: () => context.change(now => ({ ...now, dialog: { kind: 'bulk', groups } })) }
}

/** Confirms the groups in one step. */
export function confirmAll(context: CommandContext, groups: readonly GroupId[]): Outcome {
  return propose(context, 'group.confirmSeen', { kind: 'confirmAll', groups })
}

function isOpen(group: Group, pending: ReadonlySet<GroupId>): boolean {
  return group.state === 'undecided' && !pending.has(group.id)
}

/** Numbers of the rows of the queue of which at least half is in sight. */
function numbersInSight(): ReadonlySet<number> {
  const list = document.querySelector('.queue .rows')
  if (!list?.checkVisibility()) return new Set()
  const { top, bottom } = list.getBoundingClientRect()
  const rows = [...list.querySelectorAll<HTMLElement>('[data-entry]')].filter(row => {
    const box = row.getBoundingClientRect()
    const middle = (box.top + box.bottom) / 2
    return middle >= top && middle <= bottom
  })
  return new Set(rows.map(row => Number(row.dataset.entry)))
}
