/** Quotations that ask to join a confirmed group: of articles that came, or changed their wording, after it was confirmed. */
import type { Analysis, GroupId, Member, MemberId, ProposedGroup } from '../types.ts'
import { compareText } from './compareText.ts'
import { memberPlaces } from './memberPlaces.ts'
import type { DecidedGroup, ReviewState } from './types.ts'

/** By confirmed group: the quotations that ask to join it, as they stand to its reference as far as that is known. */
export type Newcomers = ReadonlyMap<GroupId, readonly Member[]>

/**
 * The quotations that the machine groups with the members of a confirmed group, by that group: they are put before a person as its
 * versions to be, where by themselves they would lie among the lone ones or make a second group of the same utterance. What a person
 * took out of the group, said to be none, or put somewhere else by hand does not ask.
 */
export function newcomersOf(analysis: Analysis, state: ReviewState): Newcomers {
  const newcomers = new Map<GroupId, Member[]>()
  if (state.confirmedIn.size === 0) return newcomers
  const inFile = new Set([...state.proposed.values()].flatMap(({ members }) => members.map(({ id }) => id)))
  const isBound = (id: MemberId) =>
    state.confirmedIn.has(id) || inFile.has(id) || state.joined.has(id) || state.edited.get(id)?.on === false
  const places = memberPlaces(analysis.groups)
  const shared = new Set([...state.confirmedIn.keys()].flatMap(id => places.get(id) ?? []))
  for (const proposal of [...shared].sort((a, b) => a - b).flatMap(place => analysis.groups[place] ?? [])) {
    const free = proposal.members.filter(({ id, type }) => type === 'quote' && !isBound(id))
    const home = free.length === 0 ? undefined : homeOf(proposal, state)
    if (home === undefined) continue
    const inside = [...home.members, ...(newcomers.get(home.id) ?? [])].map(({ id }) => id)
    for (const member of free) {
      if (inside.some(id => state.links.get(member.id)?.get(id) === 'apart')) continue
      inside.push(member.id)
      newcomers.set(home.id, [...(newcomers.get(home.id) ?? []), asVersion(member, proposal, home)])
    }
  }
  return newcomers
}

/** The confirmed group that has most of the proposal's members; ties to the lesser id. */
function homeOf({ members }: ProposedGroup, state: ReviewState): DecidedGroup | undefined {
  const votes = new Map<GroupId, number>()
  for (const { id } of members) {
    const group = state.confirmedIn.get(id)
    if (group !== undefined) votes.set(group, (votes.get(group) ?? 0) + 1)
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
  return best && state.decided.get(best[0])
}

/** What the machine says of the member under the reference of the confirmed group; of another reference it would be untrue. */
function asVersion(member: Member, proposal: ProposedGroup, home: DecidedGroup): Member {
  if (proposal.reference === home.reference) return member
  const { id, type, p, rival } = member
  // The machine's own reference has no probability: it is as likely as the others are to belong with it.
  const likely = id === proposal.reference ? Math.min(...proposal.members.map(one => one.p)) : p
  return { id, type, p: likely, verdict: null, flags: [], ...(rival === undefined ? {} : { rival }) }
}
