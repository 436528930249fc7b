import { sortedBy } from '../sortedBy.ts'
import type { GroupId, QuoteId } from '../types.ts'
import type { Group, GroupState, Review } from './types.ts'

/** An entry of the queue. */
export type QueueEntry =
  | { readonly type: 'group'; readonly group: GroupId }
  | { readonly type: 'alone'; readonly quote: QuoteId }

/** What says whether a group waits for a word. */
type Asked = Pick<Group, 'state' | 'dispute' | 'matters' | 'newcomers'>

/** The state that a group is shown under: one that is confirmed while something about it is in dispute, words of it have changed, or a quotation asks to join it, is undecided again. */
export function shownState({ state, dispute, matters, newcomers }: Asked): GroupState {
  const isAsked = dispute !== undefined || matters !== undefined || newcomers !== undefined
  return state === 'confirmed' && isAsked ? 'undecided' : state
}

/** True for a group that waits for a word. */
export function isWaiting(group: Asked): boolean {
  return shownState(group) === 'undecided'
}

/** 1 - margin, 0…1, of a confirmed group that of those who ask to join it; what two people see differently, and what was confirmed with other words, is the most doubtful there is. */
export function doubtOf({
  margin,
  dispute,
  matters,
  newcomers = [],
}: Pick<Group, 'margin' | 'dispute' | 'matters' | 'newcomers'>): number {
  if (dispute !== undefined || matters !== undefined) return 1
  return 1 - Math.max(0, Math.min(margin, ...newcomers.map(({ p, rival = 0 }) => p - rival)))
}

/** The quotations that stand for themselves: in no group, and asking to join none. */
export function loneIn({ alone, newcomerOf }: Pick<Review, 'alone' | 'newcomerOf'>): readonly QuoteId[] {
  return newcomerOf.size === 0 ? alone : alone.filter(id => !newcomerOf.has(id))
}

/**
 * What there is to review, in order: groups that wait for a word, the most doubtful first, then confirmed
 * ones and lone quotations in the order of their places; those that ask to join a group are asked about with it. Rejected groups are
 * not in it.
 */
export function queue(review: Review): readonly QueueEntry[] {
  const undecided = review.groups.filter(isWaiting)
  const confirmed = review.groups.filter(group => shownState(group) === 'confirmed')
  // The sort is stable: groups of equal doubt stay in the order of their places.
  return [
    ...sortedBy(undecided, doubtOf, (a, b) => b - a).map(({ id }) => ({ type: 'group', group: id }) as const),
    ...confirmed.map(({ id }) => ({ type: 'group', group: id }) as const),
    ...loneIn(review).map(quote => ({ type: 'alone', quote }) as const),
  ]
}

/**
 * The undecided group to go to when `from` is left: the next in the order of `before` (the queue as it stood when
 * `from` was in it) that is still undecided in `after`, else the first; null where none is left.
 */
export function nextUndecided(before: readonly QueueEntry[], after: Review, from: GroupId | null): GroupId | null {
  const open = new Set(after.groups.filter(isWaiting).map(({ id }) => id))
  open.delete(from ?? '')
  const at = before.findIndex(entry => entry.type === 'group' && entry.group === from)
  for (const entry of [...before.slice(at + 1), ...before.slice(0, Math.max(at, 0))])
    if (entry.type === 'group' && open.has(entry.group)) return entry.group
  return (
    queue(after).flatMap(entry => (entry.type === 'group' && open.has(entry.group) ? [entry.group] : []))[0] ?? null
  )
}
