/** Confirmed groups of which a new version of an article has changed the words: asked about again, and judged by the words as they are. */
import type { Member, MemberId, ProposedGroup } from '../types.ts'
import { memberPlaces } from './memberPlaces.ts'
import type { DecidedGroup, DecidedMember, MatterAssertion, ReviewState } from './types.ts'

/**
 * That the words of a member of a confirmed group have changed: asked of it until somebody decides about the group again. Null where nobody need
 * look: the member stands in none, only its white space is other, or it has the words again under which the group was confirmed.
 */
export function rewordedMatter(
  { confirmedIn, matters }: Pick<ReviewState, 'confirmedIn' | 'matters'>,
  from: DecidedMember,
  to: DecidedMember,
): MatterAssertion | null {
  if (!confirmedIn.has(from.id)) return null
  const first = matters.get(from.id)?.find(({ what }) => what === 'reworded')?.first ?? from.text
  if (bare(first) === bare(to.text)) return null
  const { id: subject, article, text: second } = to
  return { kind: 'matter.disputed', what: 'reworded', subject, article, about: '', first, second, between: [] }
}

function bare(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** True if the words of a member have changed since its group was confirmed. */
function isReworded({ matters }: Pick<ReviewState, 'matters'>, member: MemberId): boolean {
  return matters.get(member)?.some(({ what }) => what === 'reworded') === true
}

/** The members of a confirmed group of which the machine is asked anew; empty where no words of the group have changed. */
export function outdated(
  {
    state,
    reference,
    members,
  }: Pick<DecidedGroup, 'state' | 'reference'> & { readonly members: readonly Pick<Member, 'id'>[] },
  review: Pick<ReviewState, 'matters'>,
): readonly MemberId[] {
  if (state !== 'confirmed' || review.matters.size === 0) return []
  const all = members.map(({ id }) => id).filter(id => id !== reference)
  return isReworded(review, reference) ? all : all.filter(id => isReworded(review, id))
}

/**
 * A confirmed group with what the machine says now of the members that are `outdated`, beside its reference; of those of which it has not said
 * anything yet, nothing but how likely they belong. The same group where none are.
 */
export function reckonedAnew(
  group: DecidedGroup,
  state: Pick<ReviewState, 'matters'>,
  proposals: readonly ProposedGroup[],
): DecidedGroup {
  const old = new Set(outdated(group, state))
  if (old.size === 0) return group
  const proposal = proposals[memberPlaces(proposals).get(group.reference) ?? -1]
  const known =
    proposal?.reference === group.reference
      ? proposal.members
      : proposal?.under?.reference === group.reference
        ? proposal.under.members
        : []
  return {
    ...group,
    members: group.members.map((member): DecidedMember => {
      if (!old.has(member.id)) return member
      const found = known.find(({ id }) => id === member.id)
      // Two that were never compared have no probability of their own.
      return found ? { ...member, ...found, p: found.p || member.p } : { ...member, verdict: null, flags: [] }
    }),
  }
}
