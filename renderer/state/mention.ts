import type { Review } from '../../engine/review/types.ts'
import type { Analysis, MemberId } from '../../engine/types.ts'
import { findWords, lookup } from './lookup.ts'

/** Where a reader who goes through the articles in the order of their columns first meets an utterance. */
export interface Mention {
  /** Place of the article among all. */
  readonly place: number
  /** Where it begins there, in UTF-16 code units. */
  readonly start: number
}

/** The first mention among the versions of one utterance; after all others where none of them is known. */
export function firstMention(ids: readonly MemberId[], view: Review, analysis: Analysis): Mention {
  const { places } = lookup(analysis)
  const mentions = ids.flatMap((id): Mention[] => {
    const words = findWords(analysis, view, id)
    return words ? [{ place: places.get(words.article) ?? places.size, start: words.parts[0]?.start ?? 0 }] : []
  })
  const [first = { place: places.size, start: 0 }] = mentions.sort(byMention)
  return first
}

/** Compares by article, then by the place in it. */
export function byMention(a: Mention, b: Mention): number {
  return a.place - b.place || a.start - b.start
}
