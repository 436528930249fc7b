import { foldOnto } from './fold.ts'
import type { EventBody, ReviewState } from './types.ts'

/** An undo group that no step of a log has: what is foreseen is a step of its own. */
const NO_STEP = Number.MAX_SAFE_INTEGER

/** The state as it will be once `bodies` are in the log: what the rest of a step that is still being made builds on. */
export function foresee(state: ReviewState, bodies: readonly EventBody[]): ReviewState {
  return foldOnto(
    state,
    bodies.map((body, i) => ({
      ...{
        seq: state.seq + 1 + i,
        at: '1970-01-01T00:00:00Z',
        by: '',
        v: 1,
        command: 'import',
        undoGroup: NO_STEP,
        body,
      },
    })),
  )
}
