/** A candidate that cannot be seen is not taken in by its key: the first press brings it into sight. */
import type { CommandId } from '../../electron/shared/commands.ts'
import { change } from '../state/store.ts'
import { cannot, type Outcome } from './context.ts'

/** For a candidate's command whose row is drawn but out of sight: the row comes into sight, and the refusal says so; else null. */
export function candidateOutOfSight(id: CommandId): Outcome | null {
  const [, digit] = /^candidate\.(\d)$/.exec(id) ?? []
  const row = digit === undefined ? null : document.querySelector<HTMLElement>(`.cand[data-number="${digit}"]`)
  if (!row || isInSight(row)) return null
  // In a narrow window the candidates are one of two tabs.
  change(state => ({ ...state, tab: 'articles', panelTab: 'candidates' }))
  requestAnimationFrame(() => row.scrollIntoView({ block: 'nearest' }))
  return cannot('ui.cannot.outOfSight', { number: Number(digit) })
}

/** Whether the middle of the row is within the list that scrolls it. */
function isInSight(row: HTMLElement): boolean {
  if (!row.checkVisibility({ visibilityProperty: true })) return false
  const { top, height } = row.getBoundingClientRect()
  const list = row.parentElement?.getBoundingClientRect()
  const middle = top + height / 2
  return list === undefined || (middle > list.top && middle < list.bottom)
}
