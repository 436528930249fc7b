/**
 * What a person sees: the machine's proposal under the editor's decisions. Runs after every key, so groups that no
 * decision touches are taken over as they were made the last time.
 */
import { groupBy } from '../groupBy.ts'
import type { Analysis, Member, MemberId, ProposedGroup, StoryId } from '../types.ts'
import { compareText } from './compareText.ts'
import { withMatters } from './matters.ts'
import { type Membership, membershipOf } from './membership.ts'
import { newcomersOf } from './newcomers.ts'
import { languageRank, type Places, placesOf, rankAt } from './places.ts'
import { type Draft, proposals } from './proposals.ts'
import { reckonedAnew } from './reworded.ts'
import type { Astray, DecidedGroup, DecidedMember, Group, GroupRemarks, Review, ReviewState } from './types.ts'

/**
 * The review that `state` makes of `analysis`: confirmed groups exactly as confirmed, rejected ones as they were,
 * and of the machine's groups what the decisions leave; ids kept, everything in an order that depends on the words
 * and decisions alone (groups by story and place of their reference).
 */
export function review(analysis: Analysis, state: ReviewState): Review {
  const places = placesOf(analysis)
  const restored = restoredMembers(places, state)
  const seat: Seat = { places, restored }
  const remarks = remarksByGroup(state)
  const ranked: { readonly group: Group; readonly rank: number }[] = []
  const once = madeOnce(places)
  const add = (group: Group) => ranked.push({ group, rank: rankOf(seat, group.reference) })
  for (const group of state.decided.values()) {
    const stands = standing(seat, state, group)
    const now = reckonedAnew(group, state, analysis.groups)
    const anew = now === group ? '' : JSON.stringify(now.members)
    const form = `${stands.story} ${stands.astray.map(({ member, reason }) => `${member} ${reason}`).join(' ')} ${anew}`
    const said = state.remarks.get(group.id)
    add(
      once(group, said, form, () => ({
        ...decidedGroup(seat, { ...now, story: stands.story }, said),
        ...stands,
      })),
    )
  }
  const newcomers = newcomersOf(analysis, state)
  const newcomerOf = new Map(
    [...newcomers].flatMap(([group, members]) => members.map(({ id }) => [id, group] as const)),
  )
  for (const draft of proposals(analysis, state, places.storyOf, newcomerOf)) {
    const said = state.remarks.get(draft.id) ?? remarks(draft)
    const form = draft.changed ? `${draft.id} ${draft.members.map(({ id }) => id).join(' ')}` : ''
    add(once(draft.source, said, form, () => undecidedGroup(seat, draft, said)))
  }
  ranked.sort((a, b) => a.rank - b.rank || compareText(a.group.id, b.group.id))
  const groups = withMatters(
    ranked.map(({ group }) => {
      const asking = newcomers.get(group.id)
      return asking ? { ...group, newcomers: asking } : group
    }),
    state,
    id => articleOf(seat, id),
    article => places.storyOf.get(article),
  )
  const { groupOf, alone } = memberships(places, groups)
  return { groups, groupOf, newcomerOf, alone, restored, state }
}

const lastMembership = new WeakMap<Places, Membership>()

function memberships(places: Places, groups: readonly Group[]): Membership {
  const now = membershipOf(groups, places.statements, lastMembership.get(places))
  lastMembership.set(places, now)
  return now
}

type Source = ProposedGroup | DecidedGroup

interface Made {
  readonly remarks: GroupRemarks | undefined
  readonly form: string
  readonly group: Group
}

/**
 * The groups of the last review of some texts, by what each was made of. Not for as long as that lives: the history of
 * decisions holds every decided group there has been, and would hold what was made of each of them.
 */
const lastMade = new WeakMap<Places, ReadonlyMap<Source, Made>>()

/**
 * What makes the groups of a review: each the same object as the last time where nothing that it rests on has changed, the
 * texts, the remarks, and the `form` that decisions have given it.
 */
function madeOnce(places: Places) {
  const before = lastMade.get(places)
  const now = new Map<Source, Made>()
  lastMade.set(places, now)
  return (source: Source, remarks: GroupRemarks | undefined, form: string, make: () => Group): Group => {
    const known = before?.get(source)
    const made = known?.remarks === remarks && known?.form === form ? known : { remarks, form, group: make() }
    now.set(source, made)
    return made.group
  }
}

/** Where members stand: in the analysis, or, for those it lacks, in the log. */
interface Seat {
  readonly places: Places
  readonly restored: ReadonlyMap<MemberId, DecidedMember>
}

function restoredMembers(places: Places, state: ReviewState): ReadonlyMap<MemberId, DecidedMember> {
  const restored = new Map<MemberId, DecidedMember>()
  const keep = (member: DecidedMember) => {
    if (!places.rank.has(member.id)) restored.set(member.id, member)
  }
  for (const table of [state.proposed, state.decided]) for (const group of table.values()) group.members.forEach(keep)
  for (const { member } of state.joined.values()) keep(member)
  return restored
}

/** Finds remarks whose group the machine has given a new id, by the member they were anchored to. */
function remarksByGroup(state: ReviewState): (draft: Draft) => GroupRemarks | undefined {
  const byAnchor = new Map([...state.remarks.values()].map(remarks => [remarks.anchor, remarks]))
  if (byAnchor.size === 0) return () => undefined
  return draft => {
    for (const { id } of draft.members) {
      const found = byAnchor.get(id)
      if (found) return found
    }
    return undefined
  }
}

/**
 * Where a decided group stands now: the story of its reference, else that of most of its members, whatever the machine or the
 * editor have made of the stories since; and those of its members whose articles are not (any more) in that story.
 */
function standing(seat: Seat, state: ReviewState, group: DecidedGroup): Required<Pick<Group, 'story' | 'astray'>> {
  const { storyOf } = seat.places
  const stories = group.members.map(({ id, article }) => ({ id, article, story: storyOf.get(article) }))
  const votes = groupBy(
    stories.flatMap(({ story }) => story ?? []),
    story => story,
  )
  const most = [...votes].sort(([, a], [, b]) => b.length - a.length)[0]?.[0]
  const story = stories.find(({ id }) => id === group.reference)?.story ?? most ?? group.story
  const astray = stories.flatMap(({ id, article, story: own }): readonly Astray[] => {
    if (state.withdrawn.has(article)) return [{ member: id, reason: 'withdrawn' }]
    return own !== undefined && own !== story ? [{ member: id, reason: 'otherStory' }] : []
  })
  return { story, astray }
}

function decidedGroup(seat: Seat, group: DecidedGroup, remarks: GroupRemarks | undefined): Group {
  const { id, story, state, reference, confidence, doubt, decidedBy, decidedAt } = group
  const members = group.members.map(member => shown(member, reference, remarks))
  return {
    id,
    story,
    state,
    members: inOrder(seat, members, reference),
    reference,
    confidence,
    margin: 1,
    ...(state === 'confirmed' && doubt !== undefined && { doubt }),
    absent: absentOf(seat, story, members, remarks),
    note: remarks?.note ?? '',
    decidedBy,
    decidedAt,
  }
}

function undecidedGroup(seat: Seat, draft: Draft, remarks: GroupRemarks | undefined): Group {
  const { id, story, confidence, margin } = draft
  const chosen = remarks?.reference ?? draft.reference
  const has = (member: MemberId | null) => draft.members.some(one => one.id === member)
  const reference = has(chosen) ? chosen : has(draft.reference) ? draft.reference : fullest(draft.members)
  const under = reference === draft.reference ? [] : underOf(draft, reference)
  const members = draft.members.map(member =>
    // Verdicts, flags and probability were said of the machine's reference; of another they would be untrue.
    shown(reference === draft.reference ? member : related(member, under), reference, remarks),
  )
  return {
    id,
    story,
    state: 'undecided',
    members: inOrder(seat, members, reference),
    reference,
    confidence,
    margin,
    absent: absentOf(seat, story, members, remarks),
    note: remarks?.note ?? '',
    decidedBy: null,
    decidedAt: null,
    ...('dispute' in draft.source && draft.source.dispute ? { dispute: draft.source.dispute } : {}),
  }
}

/** The member that agrees best with the reference that is gone; ties to the lesser id. */
function fullest(members: readonly Member[]): MemberId {
  const [first, ...others] = members
  if (!first) return ''
  return others.reduce((best, one) => (one.p > best.p || (one.p === best.p && one.id < best.id) ? one : best), first).id
}

/** What the machine says of the members under a reference that it did not choose; nothing, where it has not been asked yet. */
function underOf({ source }: Draft, reference: MemberId): readonly Member[] {
  return 'under' in source && source.under?.reference === reference ? source.under.members : []
}

/** A member as the machine says that it stands to another reference. */
function related(member: Member, under: readonly Member[]): Member {
  const bare = unrelated(member)
  const found = under.find(({ id }) => id === member.id)
  if (!found) return bare
  const { p, verdict, reason, flags } = found
  // Two that were never compared have no probability of their own.
  return { ...bare, p: p > 0 ? p : bare.p, verdict, ...(reason ? { reason } : {}), flags }
}

/** A member of which nothing is known but that it belongs to the group. */
function unrelated({ id, type, p, rival }: Member): Member {
  return { id, type, p, verdict: null, flags: [], ...(rival === undefined ? {} : { rival }) }
}

/** A member as it stands under `reference`: the editor's verdict goes before the machine's. */
function shown(member: Member, reference: MemberId, remarks: GroupRemarks | undefined): Member {
  const { id, type, p, flags } = member
  const rival = member.rival === undefined ? {} : { rival: member.rival }
  if (id === reference) return { id, type, p: 1, verdict: null, flags: [] }
  const given = remarks?.verdicts[id]
  if (given?.reference === reference) return { id, type, p, verdict: given.verdict, flags, ...rival }
  const reason = member.reason === undefined ? {} : { reason: member.reason }
  return { id, type, p, verdict: member.verdict, ...reason, flags, ...rival }
}

/** Articles marked as lacking the utterance, in story order; one that has a member after all, or has left the story, is not listed. */
function absentOf(
  seat: Seat,
  story: StoryId,
  members: readonly Member[],
  remarks: GroupRemarks | undefined,
): readonly string[] {
  if (!remarks || remarks.absent.length === 0) return []
  const present = new Set(members.map(({ id }) => articleOf(seat, id)))
  return remarks.absent
    .filter(article => !present.has(article) && (seat.places.storyOf.get(article) ?? story) === story)
    .filter(article => seat.places.articles.has(article))
    .sort((a, b) => rankAt(seat.places, a, 0) - rankAt(seat.places, b, 0) || compareText(a, b))
}

/** Reference first, then by language and place. */
function inOrder(seat: Seat, members: readonly Member[], reference: MemberId): readonly Member[] {
  return members
    .map(member => ({
      member,
      first: member.id === reference ? 0 : 1,
      language: languageRank(seat.places.articles.get(articleOf(seat, member.id) ?? '')?.lang ?? ''),
      rank: rankOf(seat, member.id),
    }))
    .sort(
      (a, b) =>
        a.first - b.first || a.language - b.language || a.rank - b.rank || compareText(a.member.id, b.member.id),
    )
    .map(({ member }) => member)
}

function articleOf({ places, restored }: Seat, id: MemberId): string | undefined {
  return (places.quotes.get(id) ?? places.passages.get(id) ?? restored.get(id))?.article
}

function rankOf({ places, restored }: Seat, id: MemberId): number {
  const known = places.rank.get(id)
  if (known !== undefined) return known
  const member = restored.get(id)
  return member ? rankAt(places, member.article, member.parts[0]?.start ?? 0) : Number.MAX_SAFE_INTEGER
}
