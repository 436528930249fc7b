import { doubtOf } from '../../engine/review/queue.ts'
import type { Group } from '../../engine/review/types.ts'
import { differingIn } from './differing.ts'

/** From here on the machine doubts a group more than it trusts it, however surely its versions belong together: another quotation fits as well. */
const MOST_DOUBT = 0.5

/** What is asked of a group that is confirmed unseen with others. */
export interface Demands {
  /** Probability that it is right, 0…1; NaN lets nothing through. */
  readonly least: number
  /** Groups in which a version is said to differ in fact are let through too: its verdict becomes the editor's. */
  readonly takesDiffering: boolean
}

/** `yes`, or why a group stays undecided when all that are sure enough are confirmed. */
export function sureEnough(
  group: Group,
  { least, takesDiffering }: Demands,
): 'yes' | 'unsure' | 'doubtful' | 'differs' {
  // Written so that a number that is none lets nothing through.
  if (!(group.confidence >= least)) return 'unsure'
  if (doubtOf(group) > MOST_DOUBT) return 'doubtful'
  return takesDiffering || differingIn(group).versions === 0 ? 'yes' : 'differs'
}
