import type { GroupId, Member, MemberId, QuoteId } from '../types.ts'
import { type Desk, group, isFailed, type Maybe, place, quotedWords, refused } from './desk.ts'
import { remember } from './remember.ts'
import type { EventBody, Group } from './types.ts'

/**
 * The events that put `member` into a group. That it was taken out of this one before, or put into another that is not
 * decided, does not count: the later decision answers the earlier. Only a confirmed group does not let it go.
 */
export function putIn(desk: Desk, id: GroupId, member: MemberId): Maybe<readonly EventBody[]> {
  const found = group(desk, id)
  if (isFailed(found)) return found
  if (found.state === 'rejected') return refused('groupRejected')
  const here = place(desk, member)
  if (!here) return refused('memberUnknown')
  if (found.members.some(one => one.id === member)) return refused('alreadyAMember')
  if (desk.places.storyOf.get(here.article) !== found.story) return refused('otherStory')
  const held = desk.review.state.confirmedIn.get(member)
  if (held !== undefined) {
    const other = group(desk, held)
    return refused('inOtherGroup', { words: quotedWords(desk, isFailed(other) ? member : other.reference) })
  }
  return included(desk, found, member)
}

/** The events that put one member in, whether it can be or not; an article that was marked as lacking the utterance no longer is. */
export function included(desk: Desk, found: Group, id: MemberId): readonly EventBody[] {
  const there = found.members.map(one => one.id)
  const article = place(desk, id)?.article
  const member = remember(desk, related(desk, found.reference, id))
  const put: EventBody = { kind: 'member.included', group: found.id, member, with: there }
  if (article === undefined || !found.absent.includes(article)) return [put]
  return [put, { kind: 'article.absent', group: found.id, reference: found.reference, article, on: false }]
}

/**
 * The events of a pinpointed pair: the two make a confirmed group (an undecided one where it is to stay `open`), or the one that stands in none joins the other's.
 * Of two undecided groups that of `a` (picked first) takes `b` in.
 */
export function pair(desk: Desk, a: QuoteId, b: QuoteId, open = false): Maybe<readonly EventBody[]> {
  const [first, second] = [place(desk, a), place(desk, b)]
  if (!first || !second) return refused('memberUnknown')
  if (a === b) return refused('sameQuotation')
  const story = desk.places.storyOf.get(first.article)
  if (story === undefined || desk.places.storyOf.get(second.article) !== story) return refused('otherStory')
  const { review } = desk
  const [groupOfA, groupOfB] = [review.groupOf.get(a), review.groupOf.get(b)]
  if (groupOfA !== undefined && groupOfA === groupOfB) return refused('alreadyTogether')
  if (groupOfB !== undefined && (groupOfA === undefined || review.state.confirmedIn.has(b)))
    return putIn(desk, groupOfB, a)
  if (groupOfA !== undefined) return putIn(desk, groupOfA, b)
  const members = [related(desk, a, a), related(desk, a, b)].map(member => remember(desk, member))
  const id = pairId(desk, a, b)
  const kind = open ? 'group.proposed' : 'group.confirmed'
  return [{ kind, group: id, story, reference: a, members, confidence: members[1]?.p ?? 0 }]
}

/** An id for a group of the editor's making: of its first two members, so that the same pair gets the same id. */
export function pairId({ review }: Desk, a: QuoteId, b: QuoteId): GroupId {
  const taken = new Set(review.groups.map(({ id }) => id))
  const id = `${a}+${b}`
  if (!taken.has(id)) return id
  for (let n = 2; ; n++) if (!taken.has(`${id}~${n}`)) return `${id}~${n}`
}

/** `id` as a member beside `reference`, with the machine's figures. */
export function related(desk: Desk, reference: MemberId, id: MemberId): Member {
  const type = desk.places.passages.has(id) || desk.review.restored.get(id)?.type === 'passage' ? 'passage' : 'quote'
  if (id === reference) return { id, type, p: 1, verdict: null, flags: [] }
  return { id, type, ...desk.relate(reference, id) }
}
