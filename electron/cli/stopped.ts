import { CallCancelled } from '../worker/client.ts'
import type { Console } from './command.ts'

/**
 * Asked before the outcome of a long call is written: a short one may be answered before the worker hears that it was to stop.
 * @throws CallCancelled if Ctrl+C was pressed.
 */
export function throwIfStopped(console: Pick<Console, 'signal'>): void {
  if (console.signal.aborted) throw new CallCancelled()
}
