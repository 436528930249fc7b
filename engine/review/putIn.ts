import type { GroupId, Member, MemberId, QuoteId } from '../types.ts'
import { type Desk, group, isFailed, type Maybe, place, quotedWords, refused } from './desk.ts'
import { remember } from './remember.ts'
import type { EventBody, Group } from './types.ts'

/**
 * The events that put `member` into a group, together with the members that the editor has tied it to before. That it
 * was taken out of this group once does not count: the later decision answers the earlier.
 */
export function putIn(desk: Desk, id: GroupId, member: MemberId): Maybe<readonly EventBody[]> {
  const found = group(desk, id)
  if (isFailed(found)) return found
  if (found.state === 'rejected') return refused('group-rejected')
  const here = place(desk, member)
  if (!here) return refused('member-unknown')
  if (found.members.some(one => one.id === member)) return refused('already-a-member')
  if (desk.places.storyOf.get(here.article) !== found.story) return refused('other-story')
  const { confirmedIn, links } = desk.review.state
  const held = confirmedIn.get(member)
  if (held !== undefined) {
    const other = group(desk, held)
    return refused('in-other-group', { words: quotedWords(desk, isFailed(other) ? member : other.reference) })
  }
  const there = found.members.map(one => one.id)
  const comrades = tiedTo(desk, member).filter(other => !there.includes(other))
  for (const comrade of comrades)
    for (const other of there)
      if (links.get(comrade)?.get(other) === 'apart')
        return refused('contradiction', { a: quotedWords(desk, comrade), b: quotedWords(desk, other) })
  return [member, ...comrades].flatMap(one => included(desk, found, there, one))
}

/** The events that put one member in; an article that was marked as lacking the utterance no longer is. */
function included(desk: Desk, found: Group, there: readonly MemberId[], id: MemberId): readonly EventBody[] {
  const article = place(desk, id)?.article
  const member = remember(desk, related(desk, found.reference, id))
  const put: EventBody = { kind: 'member.included', group: found.id, member, with: there }
  if (article === undefined || !found.absent.includes(article)) return [put]
  return [put, { kind: 'article.absent', group: found.id, reference: found.reference, article, on: false }]
}

/**
 * The events of a pinpointed pair: the two make a confirmed group, or the one that stands in none joins the other's.
 * Of two undecided groups that of `a` (picked first) takes `b` in.
 */
export function pair(desk: Desk, a: QuoteId, b: QuoteId): Maybe<readonly EventBody[]> {
  const [first, second] = [place(desk, a), place(desk, b)]
  if (!first || !second) return refused('member-unknown')
  if (a === b) return refused('same-quotation')
  const story = desk.places.storyOf.get(first.article)
  if (story === undefined || desk.places.storyOf.get(second.article) !== story) return refused('other-story')
  const { review } = desk
  const [groupOfA, groupOfB] = [review.groupOf.get(a), review.groupOf.get(b)]
  if (groupOfA !== undefined && groupOfA === groupOfB) return refused('already-together')
  if (groupOfB !== undefined && (groupOfA === undefined || review.state.confirmedIn.has(b)))
    return putIn(desk, groupOfB, a)
  if (groupOfA !== undefined) return putIn(desk, groupOfA, b)
  const members = [related(desk, a, a), related(desk, a, b)].map(member => remember(desk, member))
  const id = pairId(desk, a, b)
  return [{ kind: 'group.confirmed', group: id, story, reference: a, members, confidence: members[1]?.p ?? 0 }]
}

/** An id for a group of the editor's making: of its first two members, so that the same pair gets the same id. */
function pairId({ review }: Desk, a: QuoteId, b: QuoteId): GroupId {
  const taken = new Set(review.groups.map(({ id }) => id))
  const id = `${a}+${b}`
  if (!taken.has(id)) return id
  for (let n = 2; ; n++) if (!taken.has(`${id}~${n}`)) return `${id}~${n}`
}

function related(desk: Desk, reference: MemberId, id: MemberId): Member {
  const type = desk.places.passages.has(id) || desk.review.restored.get(id)?.type === 'passage' ? 'passage' : 'quote'
  if (id === reference) return { id, type, p: 1, verdict: null, flags: [] }
  return { id, type, ...desk.relate(reference, id) }
}

/** The members that the editor put together with `member` in groups not decided yet, directly or over others. */
function tiedTo({ review }: Desk, member: MemberId): readonly MemberId[] {
  const { links, confirmedIn } = review.state
  const found = new Set([member])
  for (const one of found)
    for (const [other, link] of links.get(one) ?? []) if (link !== 'apart' && !confirmedIn.has(other)) found.add(other)
  found.delete(member)
  return [...found].sort()
}
