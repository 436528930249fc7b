import type { Constraints, MemberId } from '../types.ts'
import { compareText } from './compareText.ts'
import type { ReviewState } from './types.ts'

/**
 * What the decisions demand of the grouping: members of a confirmed group belong together (each with the reference,
 * which is enough), members put in belong with those they joined, members taken out or of a rejected group stay apart.
 * Both lists are sorted, each pair once, its lesser id first.
 */
export function constraintsOf(state: Pick<ReviewState, 'decided' | 'links'>): Constraints {
  const must: (readonly [MemberId, MemberId])[] = []
  const cannot: (readonly [MemberId, MemberId])[] = []
  for (const group of state.decided.values()) {
    if (group.state !== 'confirmed') continue
    for (const { id } of group.members) if (id !== group.reference) must.push(ordered(id, group.reference))
  }
  for (const [a, others] of state.links)
    for (const [b, link] of others) if (a < b) (link === 'apart' ? cannot : must).push([a, b])
  return { must: must.sort(byIds), cannot: cannot.sort(byIds) }
}

function ordered(a: MemberId, b: MemberId): readonly [MemberId, MemberId] {
  return a < b ? [a, b] : [b, a]
}

function byIds(x: readonly [MemberId, MemberId], y: readonly [MemberId, MemberId]): number {
  return compareText(x[0], y[0]) || compareText(x[1], y[1])
}
