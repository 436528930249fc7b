import type { Analysis, ArticleId, GroupId, Member, MemberId, ProposedGroup, StoryId } from '../types.ts'
import { compareText } from './compareText.ts'
import { freeId } from './freeId.ts'
import { memberPlaces } from './memberPlaces.ts'
import type { DecidedGroup, Link, ReviewState } from './types.ts'

/** An undecided group in the making. */
export interface Draft {
  readonly id: GroupId
  readonly story: StoryId
  readonly members: readonly Member[]
  readonly reference: MemberId
  readonly confidence: number
  readonly margin: number
  /** The machine's group, or that of a file, it comes from. */
  readonly source: ProposedGroup | DecidedGroup
  /** True where members or id differ from the source's. */
  readonly changed: boolean
}

/**
 * The undecided groups that decisions leave, each of two members or more: groups from files first, then the machine's;
 * members of confirmed groups taken out; members put in or taken out by the editor moved at once, even before the
 * machine has grouped again. A machine's group whose id is that of a decided one gets another.
 * @param asking quotations that ask to join a confirmed group: they make no group of their own
 */
export function proposals(
  analysis: Analysis,
  state: ReviewState,
  storyOf: ReadonlyMap<ArticleId, StoryId>,
  asking: ReadonlyMap<MemberId, GroupId> = new Map(),
): readonly Draft[] {
  const drafts: Draft[] = []
  /** Places of the drafts of members that stand where a file or a person has put them. */
  const seats = new Map<MemberId, number>()
  const free = (id: MemberId) => !state.confirmedIn.has(id) && !asking.has(id) && state.edited.get(id)?.on !== false
  for (const group of [...state.proposed.values()].sort((a, b) => compareText(a.id, b.id))) {
    // Nothing was fixed by them: what has left the story is left out.
    const reference = group.members.find(({ id }) => id === group.reference)
    const homes = [reference, ...group.members].map(member => storyOf.get(member?.article ?? ''))
    const home = homes.find(story => story !== undefined) ?? group.story
    const members = group.members.filter(
      ({ id, article }) =>
        free(id) && !seats.has(id) && !state.withdrawn.has(article) && (storyOf.get(article) ?? home) === home,
    )
    for (const { id } of members) seats.set(id, drafts.length)
    if (members.length > 0) drafts.push({ ...fromFile(group, members), story: home })
  }
  const ids = new Set([...state.decided.keys(), ...drafts.map(({ id }) => id)])
  const places = memberPlaces(analysis.groups)
  const bound = [state.confirmedIn, asking, state.edited, seats].flatMap(members => [...members.keys()])
  const touched = new Set(bound.map(id => places.get(id)))
  /** Places of the drafts, by those of the machine's groups. */
  const draftOf: number[] = []
  for (const [place, proposal] of analysis.groups.entries()) {
    const members = touched.has(place)
      ? proposal.members.filter(({ id }) => free(id) && !seats.has(id))
      : proposal.members
    if (members.length === 0) continue
    const id = freeId(proposal.id, one => ids.has(one))
    ids.add(id)
    const { story, reference, confidence, margin } = proposal
    const changed = members.length < proposal.members.length || id !== proposal.id
    draftOf[place] = drafts.length
    drafts.push({ id, story, members, reference, confidence, margin, source: proposal, changed })
  }
  const at = (id: MemberId) => seats.get(id) ?? (free(id) ? draftOf[places.get(id) ?? -1] : undefined)
  putIn(drafts, seats, at, state, storyOf)
  for (const index of new Set([...state.links.keys()].map(at))) {
    const draft = drafts[index ?? -1]
    if (draft && index !== undefined) drafts[index] = takeOut(draft, state.links)
  }
  return drafts.filter(({ members }) => members.length > 1)
}

function fromFile(group: DecidedGroup, members: readonly Member[]): Draft {
  const { id, story, reference, confidence } = group
  // What two people see differently is the most doubtful there is.
  const margin = group.dispute ? 0 : confidence
  return { id, story, members, reference, confidence, margin, source: group, changed: true }
}

/** Members may join others that join others: one round for each step of such a chain that is met in the wrong order. */
const ROUNDS = 4

/**
 * Moves each member that was put in to where those it joined are: the group it was put into, else the one with most of
 * them. Where they stand in none, the machine's next grouping brings them together.
 */
function putIn(
  drafts: Draft[],
  seats: Map<MemberId, number>,
  at: (id: MemberId) => number | undefined,
  state: ReviewState,
  storyOf: ReadonlyMap<ArticleId, StoryId>,
): void {
  const joined = [...state.joined].filter(([id]) => !state.confirmedIn.has(id)).sort(([a], [b]) => compareText(a, b))
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false
    for (const [id, { group, member }] of joined) {
      const from = at(id)
      const to = destination(drafts, at, state.links.get(id), group)
      if (to === undefined || to === from) continue
      const host = drafts[to]
      // An article that has left the story takes its quotations along; should it come back, so do they.
      if (!host || (storyOf.get(member.article) ?? host.story) !== host.story) continue
      const old = from === undefined ? undefined : drafts[from]
      if (old && from !== undefined)
        drafts[from] = { ...old, members: old.members.filter(one => one.id !== id), changed: true }
      const there = old?.members.find(one => one.id === id) ?? member
      drafts[to] = { ...host, members: [...host.members, there], changed: true }
      seats.set(id, to)
      moved = true
    }
    if (!moved) break
  }
}

function destination(
  drafts: readonly Draft[],
  at: (id: MemberId) => number | undefined,
  links: ReadonlyMap<MemberId, Link> | undefined,
  group: GroupId,
): number | undefined {
  const votes = new Map<number, number>()
  for (const [other, link] of links ?? []) {
    const index = link === 'joins' ? at(other) : undefined
    if (index !== undefined) votes.set(index, (votes.get(index) ?? 0) + 1)
  }
  const rank = ([index, count]: readonly [number, number]) => (drafts[index]?.id === group ? Infinity : count)
  return [...votes].sort((a, b) => rank(b) - rank(a) || a[0] - b[0])[0]?.[0]
}

/**
 * The draft without members that must stay apart from others of it. Who goes first is the one that has most against
 * it: the member taken out has a link to every other, each of them only the one.
 */
function takeOut(draft: Draft, links: ReadonlyMap<MemberId, ReadonlyMap<MemberId, Link>>): Draft {
  if (!draft.members.some(({ id }) => links.has(id))) return draft
  const apart = (a: MemberId, b: MemberId) => links.get(a)?.get(b) === 'apart'
  const against = new Map(
    draft.members.map(({ id }) => [id, draft.members.filter(other => apart(id, other.id)).length] as const),
  )
  const left: MemberId[] = []
  for (const { id } of [...draft.members].sort((a, b) => (against.get(a.id) ?? 0) - (against.get(b.id) ?? 0)))
    if (!left.some(other => apart(id, other))) left.push(id)
  if (left.length === draft.members.length) return draft
  return { ...draft, members: draft.members.filter(({ id }) => left.includes(id)), changed: true }
}
