/** What carrying out a log costs, before it is carried out: one from elsewhere may be made to take hours or all memory. */
import type { EventBody, ReviewEvent } from './types.ts'

/** Members up to which a decision costs next to nothing: one that parts each from each, and one that keeps them together. */
const FEW = 100
const FEW_TOGETHER = 1000

/** What an event costs that is taken back or carried out again, in links between two members. */
const AGAIN = 3

/**
 * Links between two members, or as much work as they are, that a log may cost: some seconds. Logs of this program cost
 * a thousandth of that for 100,000 decisions: undo takes the last step back, and groups are small.
 */
export const MOST_EFFORT = 3e7

interface Step {
  readonly undoGroup: number
  events: number
  cost: number
}

/** Tells of the events of a log, one after the other, what all of them cost so far. */
export function effortMeter(): (event: Pick<ReviewEvent, 'undoGroup' | 'body'>) => number {
  const done: Step[] = []
  const undone = new Map<number, Step>()
  let total = 0
  return ({ undoGroup, body }) => {
    if (body.kind === 'undone') {
      const at = done.findLastIndex(step => step.undoGroup === body.undoGroup)
      // Of a log that was mended the step may be gone: nothing is taken back then.
      if (at < 0) return total
      for (const { events, cost } of done.slice(at)) total += AGAIN * events + cost
      const [step] = done.splice(at, 1)
      if (step) undone.set(body.undoGroup, step)
      return total
    }
    if (body.kind === 'redone') {
      const step = undone.get(body.undoGroup)
      if (!step) return total
      undone.delete(body.undoGroup)
      done.push(step)
      total += AGAIN * step.events + step.cost
      return total
    }
    const cost = costOf(body)
    total += cost
    const last = done.at(-1)
    if (last?.undoGroup === undoGroup) {
      last.events++
      last.cost += cost
    } else done.push({ undoGroup, events: 1, cost })
    return total
  }
}

/** Links that an assertion makes, or goes through, where it is about more members than groups have. */
function costOf(body: EventBody): number {
  const count = membersTied(body)
  return count > (body.kind === 'group.confirmed' ? FEW_TOGETHER : FEW) ? count * count : 0
}

function membersTied(body: EventBody): number {
  if ('members' in body) return body.members.length
  if (body.kind === 'member.included') return body.with.length
  return body.kind === 'member.excluded' ? body.from.length : 0
}
