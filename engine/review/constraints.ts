import { Together } from '../together.ts'
import type { Constraints, MemberId } from '../types.ts'
import { compareText } from './compareText.ts'
import type { ReviewState } from './types.ts'

type Pair = readonly [MemberId, MemberId]

/**
 * What the decisions demand of the grouping: members of a confirmed group belong together (each with the reference,
 * which is enough), members taken out or of a rejected group stay apart, members put in belong with those they joined.
 * What was left when a member was taken out stays together, though only that member held it, and is closed: nothing joins it unasked. The demands never
 * contradict each other: a member that was put in with two which were parted later belongs with the first of them only. Both lists are sorted, each pair
 * once, its lesser id first.
 */
export function constraintsOf(
  state: Pick<ReviewState, 'decided' | 'links'> & Partial<Pick<ReviewState, 'closed'>>,
): Constraints {
  const confirmed: Pair[] = []
  for (const group of state.decided.values()) {
    if (group.state !== 'confirmed') continue
    for (const { id } of group.members) if (id !== group.reference) confirmed.push(ordered(id, group.reference))
  }
  const apart: Pair[] = []
  const joined: Pair[] = []
  for (const [a, others] of state.links)
    for (const [b, link] of others) if (a < b) (link === 'apart' ? apart : joined).push([a, b])
  const together = new Together<MemberId>()
  for (const [a, b] of confirmed) together.unite(a, b)
  const cannot = apart.filter(([a, b]) => !together.same(a, b))
  // Parted since, they are no group any more that anything could join.
  const isApart = (a: MemberId, b: MemberId) => state.links.get(a)?.get(b) === 'apart'
  const closed = [...(state.closed?.values() ?? [])].filter(ids => !ids.some(a => ids.some(b => isApart(a, b))))
  // Nothing but confirmed groups is tied so far.
  const isConfirmed = (id: MemberId) => together.of(id).length > 1
  const hasLeft = (id: MemberId, ids: readonly MemberId[]) =>
    isConfirmed(id) || [...(state.links.get(id) ?? [])].some(([to, link]) => link === 'joins' && !ids.includes(to))
  const left = closed.flatMap(ids => {
    const [first, ...others] = ids.filter(id => !hasLeft(id, ids))
    return others.map(id => ordered(first as MemberId, id))
  })
  const ties = ([a, b]: Pair) => {
    const parted = together
      .of(a)
      .some(one =>
        [...(state.links.get(one) ?? [])].some(([other, link]) => link === 'apart' && together.same(other, b)),
      )
    if (parted) return false
    together.unite(a, b)
    return true
  }
  const must = [...joined.sort(byIds).filter(ties), ...left.filter(pair => !together.same(...pair) && ties(pair))]
  return {
    must: [...confirmed, ...must].sort(byIds),
    cannot: cannot.sort(byIds),
    ...(closed.length > 0 ? { closed } : {}),
  }
}

function ordered(a: MemberId, b: MemberId): Pair {
  return a < b ? [a, b] : [b, a]
}

function byIds(x: Pair, y: Pair): number {
  return compareText(x[0], y[0]) || compareText(x[1], y[1])
}
