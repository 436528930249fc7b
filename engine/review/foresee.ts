import { foldOnto } from './fold.ts'
import type { EventBody, ReviewEvent, ReviewState } from './types.ts'

/** An undo group that no step of a log has: what is foreseen is a step of its own. */
const UNKNOWN = { at: '1970-01-01T00:00:00Z', command: 'import', undoGroup: Number.MAX_SAFE_INTEGER } as const

/** The events that `bodies` will be once they are in the log, as far as the fold asks: by whom is told when they are there. */
export function eventsAhead(
  { seq }: Pick<ReviewState, 'seq'>,
  bodies: readonly EventBody[],
  step: Pick<ReviewEvent, 'at' | 'command' | 'undoGroup'>,
): readonly ReviewEvent[] {
  return bodies.map((body, n) => ({ seq: seq + 1 + n, by: '', v: 1, body, ...step }))
}

/** The state as it will be once `bodies` are in the log: what the rest of a step that is still being made builds on. */
export function foresee(state: ReviewState, bodies: readonly EventBody[]): ReviewState {
  return foldOnto(state, eventsAhead(state, bodies, UNKNOWN))
}
