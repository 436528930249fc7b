import { type Desk, type Maybe, refused } from './desk.ts'
import { type EventBody, MAX_MUTED } from './types.ts'

/** Under which words that are never flagged are kept: in lower case, with single spaces. */
export function mutedKey(words: string): string {
  return words.trim().replace(/\s+/gu, ' ').toLowerCase()
}

/** Never flags these words, or flags them again. */
export function muteFlag({ review }: Desk, words: string, on: boolean): Maybe<readonly EventBody[]> {
  const kept = review.state.muted.get(mutedKey(words))
  if (!on) return kept === undefined ? refused('notMuted') : [{ kind: 'flag.muted', words: kept, on }]
  const tidy = words.trim().replace(/\s+/gu, ' ')
  if (kept !== undefined) return refused('alreadyMuted')
  if (!/[\p{L}\p{N}]/u.test(tidy)) return refused('nothingToMute')
  if (tidy.length > MAX_MUTED) return refused('muteTooLong')
  return [{ kind: 'flag.muted', words: tidy, on }]
}
