import type { MemberId, ProposedGroup } from '../types.ts'
import type { Review } from './types.ts'

/** A group with a reference that the machine did not choose, and the members whose standing to it is wanted. */
export interface Asked {
  readonly group: ProposedGroup
  readonly reference: MemberId
  readonly members: readonly Pick<ProposedGroup['members'][number], 'id' | 'type'>[]
}

/**
 * The machine's groups that are shown, undecided, under a reference of which it has not said (of all members) how they stand to it;
 * with `again` those of which it has, too.
 */
export function askedUnder(review: Review, groups: readonly ProposedGroup[], again = false): readonly Asked[] {
  const proposed = new Map(groups.map(group => [group.id, group]))
  return review.groups.flatMap(({ id, state, reference, members }) => {
    const group = state === 'undecided' ? proposed.get(id) : undefined
    if (!group || group.reference === reference) return []
    const others = members.filter(member => member.id !== reference)
    const said = new Set(group.under?.reference === reference ? group.under.members.map(one => one.id) : [])
    return again || others.some(one => !said.has(one.id)) ? [{ group, reference, members: others }] : []
  })
}
