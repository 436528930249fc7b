import type { QuoteKind, Span } from '../types.ts'
import { attributedAfter } from './attributed.ts'
import { hasCue } from './cues.ts'
import type { Draft } from './draft.ts'
import { wordsOf } from './words.ts'

/** The kind of a quotation, how sure it is (0…1) and the rules it rests on (`kind.…`, keys of the message catalogues). */
export interface Kind {
  readonly kind: QuoteKind
  readonly confidence: number
  readonly why: readonly string[]
}

/** What the kind of a quotation is told by. */
export interface KindEvidence {
  readonly draft: Draft
  /** The sentence, or sentences, that it stands in. */
  readonly sentence: Span
  readonly hasSpeaker: boolean
  readonly hasCue: boolean
}

/** The kind by transparent rules over the words, their capitals and what stands beside them. */
export function kindOf(text: string, { draft, sentence, hasSpeaker, hasCue: cued }: KindEvidence, lang: string): Kind {
  const words = wordsOf(text, { start: draft.start, end: draft.end })
  const last = text.charAt(draft.end - 1)
  const before = text.slice(Math.max(0, draft.outer.start - 3), draft.outer.start).trimEnd()
  const stopInside = /[.!?…,]/.test(last)
  const told = attributedAfter(text, draft.outer.end, lang) && stopInside
  const dashed =
    /^[,.]?\s*[—–-]\s*\p{Ll}/u.test(text.slice(draft.outer.end, draft.outer.end + 6)) &&
    attributedAfter(text, draft.outer.end, lang)
  if (draft.by === 'dash' || draft.parts.length > 1) return { kind: 'statement', confidence: 0.97, why: ['kind.parts'] }
  const capital = words[0]?.capital === true
  if ((told || dashed || (before.endsWith(':') && capital)) && (words.length > 1 || stopInside))
    return { kind: 'statement', confidence: 0.95, why: ['kind.attributed'] }
  if (words.length >= 8) return { kind: capital ? 'statement' : 'fragment', confidence: 0.9, why: ['kind.long'] }
  if (capital && words.length <= 5 && !stopInside) return { kind: 'name', confidence: 0.8, why: ['kind.capital'] }
  if (capital && stopInside) return { kind: 'statement', confidence: 0.7, why: ['kind.stop'] }
  if (cued || hasSpeaker || hasCue(text, sentence, lang))
    return { kind: 'fragment', confidence: 0.7, why: ['kind.cueBeside'] }
  return { kind: 'term', confidence: 0.6, why: ['kind.small'] }
}
