/** What carrying out a log costs, before it is carried out: one from elsewhere may be made to take hours or all memory. */
import type { EventBody, ReviewEvent } from './types.ts'

/** Members up to which a decision costs next to nothing: one that parts each from each, and one that keeps them together. */
const FEW = 100
const FEW_TOGETHER = 1000

/** What an event costs that is taken back or carried out again, in links between two members. */
const AGAIN = 3

/** Links between two members, or as much work as they are, that may be made at once: some seconds. */
export const MOST_EFFORT = 3e7

/** In links between two members, or as much work as they are. */
export interface Effort {
  /** For steps that are taken back from under later ones: nothing in a log of this program, where undo takes the last step back. */
  readonly below: number
  /** All. */
  readonly whole: number
}

interface Step {
  readonly undoGroup: number
  events: number
  cost: number
}

/** Tells of the events of a log, one after the other, what all of them cost so far. */
export function effortMeter(): (event: Pick<ReviewEvent, 'undoGroup' | 'body'>) => Effort {
  const done: Step[] = []
  const undone = new Map<number, Step>()
  let below = 0
  let whole = 0
  const again = ({ events, cost }: Step) => AGAIN * events + cost
  const take = (body: EventBody, undoGroup: number) => {
    if (body.kind === 'undone') {
      const at = done.findLastIndex(step => step.undoGroup === body.undoGroup)
      // Of a log that was mended the step may be gone: nothing is taken back then.
      if (at < 0) return
      const [step, ...later] = done.slice(at)
      const cost = later.reduce((sum, one) => sum + again(one), 0)
      below += cost
      done.splice(at, 1)
      if (!step) return
      whole += cost + again(step)
      undone.set(body.undoGroup, step)
    } else if (body.kind === 'redone') {
      const step = undone.get(body.undoGroup)
      if (!step) return
      undone.delete(body.undoGroup)
      done.push(step)
      whole += again(step)
    } else {
      const cost = costOf(body)
      whole += cost
      const last = done.at(-1)
      if (last?.undoGroup !== undoGroup) done.push({ undoGroup, events: 1, cost })
      else {
        last.events++
        last.cost += cost
      }
    }
  }
  return ({ undoGroup, body }) => {
    take(body, undoGroup)
    return { below, whole }
  }
}

/** Links that an assertion makes, or goes through, where it is about more members than groups have. */
function costOf(body: EventBody): number {
  const count = membersTied(body)
  return body.kind === 'group.confirmed' && count <= FEW_TOGETHER ? 0 : linksOf(count)
}

/** Links that it costs to part so many members each from each. */
export function linksOf(count: number): number {
  return count > FEW ? count * count : 0
}

function membersTied(body: EventBody): number {
  if ('members' in body) return body.members.length
  if (body.kind === 'member.included') return body.with.length
  return body.kind === 'member.excluded' ? body.from.length : 0
}
