import { EngineError } from '../errors.ts'
import type { Member } from '../types.ts'
import type { Desk } from './desk.ts'
import type { DecidedMember } from './types.ts'

/**
 * A member with what an event needs to find its words again.
 * @throws EngineError('member.unknown') if neither the analysis nor the log has it: whoever calls has looked it up.
 */
export function remember({ places, review }: Desk, { id, p, verdict, flags }: Member): DecidedMember {
  const quote = places.quotes.get(id)
  if (quote) {
    const { article, parts, text, kind, speaker } = quote
    return { id, type: 'quote', article, parts, text, kind, speaker: speaker?.text ?? null, p, verdict, flags }
  }
  const passage = places.passages.get(id)
  if (passage) {
    const { article, start, end, text, speaker } = passage
    const parts = [{ start, end }]
    return { id, type: 'passage', article, parts, text, kind: null, speaker: speaker?.text ?? null, p, verdict, flags }
  }
  const known = review.restored.get(id)
  if (!known) throw new EngineError('member.unknown', id)
  return { ...known, p, verdict, flags }
}
