import type { Analysis, ArticleId, GroupId, Member, MemberId, ProposedGroup, StoryId } from '../types.ts'
import { compareText } from './compareText.ts'
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
  const inFile = new Set<MemberId>()
  const free = (id: MemberId) => !state.confirmedIn.has(id) && !asking.has(id) && state.edited.get(id)?.on !== false
  for (const group of [...state.proposed.values()].sort((a, b) => compareText(a.id, b.id))) {
    // Nothing was fixed by them: what has left the story is left out.
    const reference = group.members.find(({ id }) => id === group.reference)
    const homes = [reference, ...group.members].map(member => storyOf.get(member?.article ?? ''))
    const home = homes.find(story => story !== undefined) ?? group.story
    const members = group.members.filter(
      ({ id, article }) =>
        free(id) && !inFile.has(id) && !state.withdrawn.has(article) && (storyOf.get(article) ?? home) === home,
    )
    for (const { id } of members) inFile.add(id)
    if (members.length > 0) drafts.push({ ...fromFile(group, members), story: home })
  }
  const ids = new Set([...state.decided.keys(), ...drafts.map(({ id }) => id)])
  for (const proposal of analysis.groups) {
    const whole = proposal.members.every(({ id }) => free(id) && !inFile.has(id))
    const members = whole ? proposal.members : proposal.members.filter(({ id }) => free(id) && !inFile.has(id))
    if (members.length === 0) continue
    const id = freshId(ids, proposal.id)
    ids.add(id)
    const { story, reference, confidence, margin } = proposal
    const changed = !whole || id !== proposal.id
    drafts.push({ id, story, members, reference, confidence, margin, source: proposal, changed })
  }
  const moved = state.joined.size > 0 ? putIn(drafts, state, storyOf) : drafts
  return (state.links.size > 0 ? moved.map(draft => takeOut(draft, state.links)) : moved).filter(
    ({ members }) => members.length > 1,
  )
}

function fromFile(group: DecidedGroup, members: readonly Member[]): Draft {
  const { id, story, reference, confidence } = group
  // What two people see differently is the most doubtful there is.
  const margin = group.dispute ? 0 : confidence
  return { id, story, members, reference, confidence, margin, source: group, changed: true }
}

function freshId(taken: ReadonlySet<GroupId>, id: GroupId): GroupId {
  if (!taken.has(id)) return id
  for (let n = 2; ; n++) if (!taken.has(`${id}~${n}`)) return `${id}~${n}`
}

/** Members may join others that join others: one round for each step of such a chain that is met in the wrong order. */
const ROUNDS = 4

/**
 * Moves each member that was put in to where those it joined are: the group it was put into, else the one with most of
 * them. Where they stand in none, the machine's next grouping brings them together.
 */
function putIn(
  drafts: readonly Draft[],
  state: ReviewState,
  storyOf: ReadonlyMap<ArticleId, StoryId>,
): readonly Draft[] {
  const result = [...drafts]
  const at = new Map<MemberId, number>()
  for (const [index, { members }] of result.entries()) for (const { id } of members) at.set(id, index)
  const joined = [...state.joined].filter(([id]) => !state.confirmedIn.has(id)).sort(([a], [b]) => compareText(a, b))
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false
    for (const [id, { group, member }] of joined) {
      const from = at.get(id)
      const to = destination(result, at, state.links.get(id), group)
      if (to === undefined || to === from) continue
      // An article that has left the story takes its quotations along; should it come back, so do they.
      if ((storyOf.get(member.article) ?? result[to]?.story) !== result[to]?.story) continue
      const old = from === undefined ? undefined : result[from]
      if (old && from !== undefined)
        result[from] = { ...old, members: old.members.filter(one => one.id !== id), changed: true }
      const host = result[to]
      if (host)
        result[to] = {
          ...host,
          members: [...host.members, old?.members.find(one => one.id === id) ?? member],
          changed: true,
        }
      at.set(id, to)
      moved = true
    }
    if (!moved) break
  }
  return result
}

function destination(
  drafts: readonly Draft[],
  at: ReadonlyMap<MemberId, number>,
  links: ReadonlyMap<MemberId, Link> | undefined,
  group: GroupId,
): number | undefined {
  const votes = new Map<number, number>()
  for (const [other, link] of links ?? []) {
    const index = link === 'joins' ? at.get(other) : undefined
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
