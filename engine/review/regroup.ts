/** Decisions that make one group of two, and two of one. */
import type { GroupId, Member, MemberId } from '../types.ts'
import { type Desk, group, isFailed, type Maybe, refused, required } from './desk.ts'
import { leave } from './leave.ts'
import { included, pairId, putIn, related } from './putIn.ts'
import { remember } from './remember.ts'
import type { EventBody, Group } from './types.ts'

/**
 * The events that put all members of `from` into `into`, whose reference, state and remarks stay. A confirmed group does not
 * come to an undecided one: that comes to it.
 */
export function mergeGroups(desk: Desk, from: GroupId, into: GroupId): Maybe<readonly EventBody[]> {
  const [source, target] = [group(desk, from), group(desk, into)]
  if (isFailed(source)) return source
  if (isFailed(target)) return target
  if (from === into) return refused('sameGroup')
  if (source.state === 'rejected' || target.state === 'rejected') return refused('groupRejected')
  if (source.story !== target.story) return refused('otherStory')
  if (source.state === 'confirmed' && target.state !== 'confirmed') return allInto(desk, target, source)
  return allInto(desk, source, target)
}

/** The events that put `member` into a group, whose reference stays. */
export function join(desk: Desk, id: GroupId, member: MemberId): Maybe<readonly EventBody[]> {
  const put = putIn(desk, id, member)
  const target = group(desk, id)
  return isFailed(put) || isFailed(target) ? put : [...put, ...referenceKept(desk, target)]
}

/** Of an undecided group that grows the machine would propose a reference anew. */
function referenceKept({ review }: Desk, { id, state, reference }: Group): readonly EventBody[] {
  if (state !== 'undecided' || review.state.remarks.get(id)?.reference === reference) return []
  return [{ kind: 'reference.chosen', group: id, member: reference }]
}

function allInto(desk: Desk, source: Group, target: Group): readonly EventBody[] {
  const back = new Set<string>()
  const put = source.members.flatMap(({ id }): readonly EventBody[] =>
    included(desk, target, id).filter(event => {
      // Two members of one article take its absence back once.
      if (event.kind !== 'article.absent') return true
      if (back.has(event.article)) return false
      back.add(event.article)
      return true
    }),
  )
  return [...put, ...referenceKept(desk, target)]
}

/**
 * The events that make a group of its own of `member` and those that come after it, in the state that the whole one has. One
 * that goes alone, or leaves one alone, is taken out.
 */
export function splitGroup(desk: Desk, id: GroupId, member: MemberId): Maybe<readonly EventBody[]> {
  const found = required(desk, id, member)
  if (isFailed(found)) return found
  const at = found.members.findIndex(one => one.id === member)
  if (at === 0) return refused('splitAtFirst')
  const [staying, going] = [found.members.slice(0, at), found.members.slice(at)]
  if (going.length === 1) return leave(desk, id, member)
  const from = staying.map(one => one.id)
  const apart = going.map((one): EventBody => ({ kind: 'member.excluded', group: id, member: one.id, from }))
  const reference = (going.find(({ type }) => type === 'quote') ?? going[0])?.id ?? member
  const members = going.map(one => remember(desk, related(desk, reference, one.id)))
  const least = Math.min(1, ...members.filter(one => one.id !== reference).map(({ p }) => p))
  const kind = found.state === 'confirmed' ? 'group.confirmed' : 'group.proposed'
  const other = going.find(one => one.id !== reference)?.id ?? reference
  const made = { group: pairId(desk, reference, other), story: found.story, reference, members, confidence: least }
  return [...apart, ...heldTogether(desk, found, staying), { kind, ...made }]
}

/** What stays of an undecided group stands as it is shown, whatever the machine would make of it alone. */
function heldTogether(desk: Desk, { id, story, state, reference, confidence }: Group, staying: readonly Member[]) {
  if (state !== 'undecided' || staying.length < 2) return []
  const members = staying.map(one => remember(desk, one))
  return [{ kind: 'group.proposed', group: id, story, reference, members, confidence } satisfies EventBody]
}
