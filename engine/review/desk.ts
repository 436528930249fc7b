import type { ArticleId, GroupId, MemberId } from '../types.ts'
import type { Relate } from './decide.ts'
import type { Places } from './places.ts'
import type { Group, Refusal, Review } from './types.ts'

/** What a decision is made upon. */
export interface Desk {
  readonly review: Review
  readonly places: Places
  readonly relate: Relate
}

/** A value, or the refusal that stands in its way. */
export type Maybe<T> = T | { readonly refusal: Refusal }

/** A refusal with the code `refusal.<reason>`. */
export function refused(reason: string, params: Refusal['params'] = {}): { readonly refusal: Refusal } {
  return { refusal: { code: `refusal.${reason}`, params } }
}

/** True if the value is a refusal. */
export function isFailed<T>(value: Maybe<T>): value is { readonly refusal: Refusal } {
  return typeof value === 'object' && value !== null && 'refusal' in value
}

/** The refusal of a text that has more than `most` code units, where it has. */
export function tooLong(text: string, most: number): { readonly refusal: Refusal } | null {
  return text.length > most ? refused('tooLong', { count: text.length, most }) : null
}

const indexes = new WeakMap<Review, ReadonlyMap<GroupId, Group>>()

/** A review's groups by their ids. */
export function groupIndex(review: Review): ReadonlyMap<GroupId, Group> {
  let index = indexes.get(review)
  if (!index) {
    index = new Map(review.groups.map(one => [one.id, one]))
    indexes.set(review, index)
  }
  return index
}

/** The group `id`, or the refusal that there is none. */
export function group({ review }: Desk, id: GroupId): Maybe<Group> {
  return groupIndex(review).get(id) ?? refused('groupUnknown')
}

/** The group `id` if it is not rejected and `member` stands in it. */
export function required(desk: Desk, id: GroupId, member: MemberId): Maybe<Group> {
  const found = group(desk, id)
  if (isFailed(found)) return found
  if (found.state === 'rejected') return refused('groupRejected')
  if (found.members.some(one => one.id === member)) return found
  return refused(found.newcomers?.some(one => one.id === member) ? 'onlyAsks' : 'notAMember')
}

/** Where a member stands, and its words; undefined if neither the analysis nor the log knows it. */
export function place(
  { places, review }: Pick<Desk, 'review' | 'places'>,
  id: MemberId,
): { readonly article: ArticleId; readonly text: string } | undefined {
  return places.quotes.get(id) ?? places.passages.get(id) ?? review.restored.get(id)
}

/** A quotation's first words, to name its group in a sentence. */
export function quotedWords(desk: Pick<Desk, 'review' | 'places'>, id: MemberId): string {
  const words = (place(desk, id)?.text ?? '').split(/\s+/u)
  return words.length > WORDS_OF_A_NAME ? `${words.slice(0, WORDS_OF_A_NAME).join(' ')}…` : words.join(' ')
}

/** Enough to know a quotation by, short enough for a line of the status bar. */
const WORDS_OF_A_NAME = 6
