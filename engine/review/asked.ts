import type { MemberId, ProposedGroup } from '../types.ts'
import { memberPlaces } from './memberPlaces.ts'
import { outdated } from './reworded.ts'
import type { Review } from './types.ts'

/** A group with a reference that the machine did not choose, and the members whose standing to it is wanted. */
export interface Asked {
  readonly group: ProposedGroup
  readonly reference: MemberId
  readonly members: readonly Pick<ProposedGroup['members'][number], 'id' | 'type'>[]
}

/**
 * The machine's groups that are shown, undecided, under a reference of which it has not said (of all members) how they stand to it;
 * with `again` those of which it has, too. So are confirmed ones of which words have changed, for the members that this is about.
 */
export function askedUnder(review: Review, groups: readonly ProposedGroup[], again = false): readonly Asked[] {
  const proposed = new Map(groups.map(group => [group.id, group]))
  const places = memberPlaces(groups)
  return review.groups.flatMap(shown => {
    const { id, state, reference, members } = shown
    const old = new Set(outdated(shown, review.state))
    const group =
      state === 'undecided' ? proposed.get(id) : old.size > 0 ? groups[places.get(reference) ?? -1] : undefined
    if (!group || group.reference === reference) return []
    const others = members.filter(member => member.id !== reference && (state === 'undecided' || old.has(member.id)))
    const said = new Set(group.under?.reference === reference ? group.under.members.map(one => one.id) : [])
    return again || others.some(one => !said.has(one.id)) ? [{ group, reference, members: others }] : []
  })
}
