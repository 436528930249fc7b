import { EngineError } from '../errors.ts'
import type { CancelSignal } from './encoder.ts'

/** How long work lets its host do other things. */
export interface Turns {
  /** Awaited between two blocks of work. */
  readonly pause: () => Promise<void>
  readonly signal: CancelSignal
}

/** For callers that nothing waits for. */
export const WITHOUT_TURNS: Turns = { pause: async () => {}, signal: { aborted: false } }

/** @throws EngineError('cancelled') where the host has said that the work is not wanted any more */
export function throwIfAborted(signal: CancelSignal | undefined): void {
  if (signal?.aborted) throw new EngineError('cancelled', '')
}

/**
 * Lets the host take its turn.
 * @throws EngineError('cancelled') where it has said meanwhile that the work is not wanted any more
 */
export async function takeTurns(turns: Turns): Promise<void> {
  await turns.pause()
  throwIfAborted(turns.signal)
}

/**
 * The outcome of work that goes in steps; the host takes its turn after each.
 * @throws EngineError('cancelled')
 */
export async function inTurns<T>(steps: Generator<void, T>, turns: Turns): Promise<T> {
  for (;;) {
    await takeTurns(turns)
    const step = steps.next()
    if (step.done) return step.value
  }
}
