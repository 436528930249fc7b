import type { CommandId } from '../../../electron/shared/commands.ts'
import { shownState } from '../../../engine/review/queue.ts'
import { currentEntry, hiddenUndecided, nextUndecided } from '../../state/queue.ts'
import { isWorking, type WindowState } from '../../state/state.ts'

/** The command of the panel's one filled button; null while nobody knows yet whether anything is left to decide, and without an entry. */
export function mainCommand(state: WindowState): CommandId | null {
  const entry = currentEntry(state)
  if (!entry) return null
  const isOpen = entry.kind === 'group' && shownState(entry.group) === 'undecided'
  if (!isOpen && !nextUndecided(state, state.cursor)) {
    if (isWorking(state)) return null
    return hiddenUndecided(state) > 0 ? 'queue.all' : 'file.export'
  }
  return entry.kind === 'group' ? 'group.confirm' : 'group.nextUndecided'
}
