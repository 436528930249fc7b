import type { EventBody } from '../../engine/review/types.ts'
import { entryOf } from './queue.ts'
import type { WindowState } from './state.ts'

/**
 * The number of the group that a step was about, also where the machine has given the group another id since: it is found again by its
 * words; 0 where the step was about none, or nobody knows it any more.
 */
export function stepNumber(
  { numbers, view }: Pick<WindowState, 'numbers' | 'view'>,
  bodies: readonly EventBody[],
): number {
  for (const body of bodies) {
    if (!('group' in body)) continue
    const member = 'reference' in body ? body.reference : typeof body.member === 'string' ? body.member : body.member.id
    const group = view?.groups.some(({ id }) => id === body.group) ? body.group : view && entryOf(view, member)
    const number = numbers.of.get(group ?? body.group)
    if (number !== undefined) return number
  }
  return 0
}
