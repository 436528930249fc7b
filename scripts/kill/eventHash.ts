import { createHash } from 'node:crypto'
import type { ReviewEvent } from '../../engine/review/types.ts'

/** A short hash of everything an event says. */
export function eventHash({ seq, at, by, v, command, undoGroup, body }: ReviewEvent): string {
  return createHash('sha256')
    .update(JSON.stringify([seq, at, by, v, command, undoGroup, body]))
    .digest('hex')
    .slice(0, 16)
}
