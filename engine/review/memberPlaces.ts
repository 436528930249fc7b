import type { MemberId, ProposedGroup } from '../types.ts'

const known = new WeakMap<readonly ProposedGroup[], ReadonlyMap<MemberId, number>>()

/**
 * The group that each member is in, as its place in the list; none is in two. Made once for a list. A person decides about a few groups of
 * thousands: whoever asks which ones those are need not look through all members of all.
 */
export function memberPlaces(groups: readonly ProposedGroup[]): ReadonlyMap<MemberId, number> {
  const before = known.get(groups)
  if (before) return before
  const places = new Map<MemberId, number>()
  for (const [place, { members }] of groups.entries()) for (const { id } of members) places.set(id, place)
  known.set(groups, places)
  return places
}
