import type { GroupId } from '../types.ts'
import type { ReviewEvent, ReviewState, UndoStep } from './types.ts'

/** A step of the review as its history shows it. */
export interface HistoryStep {
  readonly undoGroup: number
  readonly command: string
  readonly by: string
  /** ISO 8601 UTC with seconds. */
  readonly at: string
  /** `done`: in force; `undone`: redo brings it back; `dropped`: taken back before another decision was made. */
  readonly standing: 'done' | 'undone' | 'dropped'
  readonly group: GroupId | null
  readonly events: readonly ReviewEvent[]
}

/** Every step that was ever made, the latest first. A step that was redone stands once, as it was made. */
export function historyOf({ done, undone, dropped }: ReviewState): readonly HistoryStep[] {
  const steps = (list: readonly UndoStep[], standing: HistoryStep['standing']) =>
    list.flatMap(({ undoGroup, command, group, events }): readonly HistoryStep[] => {
      const [first] = events
      return first ? [{ undoGroup, command, by: first.by, at: first.at, standing, group, events }] : []
    })
  return [...steps(done, 'done'), ...steps(undone, 'undone'), ...steps(dropped, 'dropped')].sort(
    (a, b) => b.undoGroup - a.undoGroup,
  )
}
