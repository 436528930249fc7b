/** Decisions about the quotations of an article: that words are one, where it ends, that it is none. */

import { overlap } from '../span.ts'
import { quoteText } from '../text/quoteText.ts'
import type { ArticleId, GroupId, MemberId, Mention, Passage, Quote, QuoteKind, Span } from '../types.ts'
import { type Desk, group, isFailed, type Maybe, quotedWords, refused } from './desk.ts'
import { movedEdge } from './edges.ts'
import { sameSpans } from './edits.ts'
import { freeId } from './freeId.ts'
import { leave } from './leave.ts'
import { putIn } from './putIn.ts'
import type { EditedQuote, EventBody } from './types.ts'

/** Blanks and marks at the ends of a selection belong to no quotation. */
const OUTSIDE = /^[\s«»„“”"‘’‹›—–-]+|[\s«»„“”"‘‹›—–-]+$/gu
/** Words below which a quotation of the editor's is a fragment until they say otherwise. */
const WORDS_OF_A_CLAUSE = 4

/** A quotation or passage in the form that an event keeps, as it stands now; one that was said to be none too. */
export function editable({ places, review }: Desk, id: MemberId): Maybe<EditedQuote> {
  const edited = review.state.edited.get(id)
  const quote = places.quotes.get(id)
  if (quote) return editOf(quote, edited)
  const passage = places.passages.get(id)
  if (passage) {
    const { article, start, end, text, speaker } = passage
    const parts = [{ start, end }]
    const found = edited ? edited.found : parts
    return { id, type: 'passage', article, parts, text, kind: null, speaker, found, on: true }
  }
  if (edited && places.articles.has(edited.article)) return edited
  const kept = review.restored.get(id)
  if (!kept || !places.articles.has(kept.article)) return refused('memberUnknown')
  const { type, article, parts, text, kind } = kept
  const start = parts[0]?.start ?? 0
  const speaker = kept.speaker === null ? null : { text: kept.speaker, start, end: start }
  return { id, type, article, parts, text, kind, speaker, found: parts, on: true }
}

function editOf({ id, article, parts, text, kind, speaker }: Quote, edited: EditedQuote | undefined): EditedQuote {
  return { id, type: 'quote', article, parts, text, kind, speaker, found: edited ? edited.found : parts, on: true }
}

/** The event that these words of an article are a quotation: a new one, or one that was said to be none. */
export function addQuotation(desk: Desk, article: ArticleId, selected: Span): Maybe<readonly EventBody[]> {
  const made = fromWords(desk, article, selected, 'quote')
  if (isFailed(made)) return made
  const same = twin(desk, made)
  if (same?.on) return refused('alreadyQuotation')
  return [{ kind: 'quotation.edited', quotation: same ? { ...same, on: true } : made }]
}

/** The events that take words of an article into a group: they report its utterance. */
export function reportWords(desk: Desk, id: GroupId, article: ArticleId, selected: Span): Maybe<readonly EventBody[]> {
  const found = group(desk, id)
  if (isFailed(found)) return found
  const made = fromWords(desk, article, selected, 'passage')
  if (isFailed(made)) return made
  const same = twin(desk, made)
  if (same?.on) return putIn(desk, id, same.id)
  const passage = same ? { ...same, on: true } : made
  const put = putIn(withMember(desk, passage), id, passage.id)
  return isFailed(put) ? put : [{ kind: 'quotation.edited', quotation: passage }, ...put]
}

/** The event that moves one end of a quotation by a word; its group and links stay. */
export function moveEdge(desk: Desk, id: MemberId, edge: 'start' | 'end', by: 1 | -1): Maybe<readonly EventBody[]> {
  const now = editable(desk, id)
  if (isFailed(now)) return now
  if (!now.on) return refused('notAQuotation')
  const text = desk.places.articles.get(now.article)?.text ?? ''
  const parts = movedEdge(text, now.parts, edge, by)
  if (typeof parts === 'string') return refused(parts)
  const met = by === 1 ? collision(desk, { ...now, parts }, now.parts) : null
  if (met) return refused('runsInto', { words: quotedWords(desk, met) })
  return [{ kind: 'quotation.edited', quotation: { ...now, parts, text: quoteText(text, parts) } }]
}

/** The events that say that something is no quotation (it leaves its group first where that is confirmed), or is one again. */
export function sayQuotation(desk: Desk, id: MemberId, on: boolean): Maybe<readonly EventBody[]> {
  const now = editable(desk, id)
  if (isFailed(now)) return now
  if (now.on === on) return refused(on ? 'alreadyQuotation' : 'notAQuotation')
  const edited: EventBody = { kind: 'quotation.edited', quotation: { ...now, on } }
  const confirmed = desk.review.state.confirmedIn.get(id)
  if (on || confirmed === undefined) return [edited]
  const left = leave(desk, confirmed, id)
  return isFailed(left) ? left : [...left, edited]
}

/** A quotation or passage of the selected words, without blanks and marks at their ends. */
function fromWords(desk: Desk, article: ArticleId, selected: Span, type: EditedQuote['type']): Maybe<EditedQuote> {
  const whole = desk.places.articles.get(article)?.text
  if (whole === undefined) return refused('articleUnknown')
  const picked = whole.slice(selected.start, selected.end)
  const start = selected.start + (/^[\s«»„“”"‘’‹›—–-]+/u.exec(picked)?.[0].length ?? 0)
  const text = picked.replace(OUTSIDE, '')
  if (!/[\p{L}\p{N}]/u.test(text)) return refused('noWords')
  const parts = [{ start, end: start + text.length }]
  const kind: QuoteKind = text.split(/\s+/u).length < WORDS_OF_A_CLAUSE ? 'fragment' : 'statement'
  const id = freshId(desk, `${article}:${type === 'quote' ? 'q' : 'p'}${start}-${start + text.length}`)
  const speaker = speakerAbout(desk, article, { start, end: start + text.length })
  const common = { id, article, parts, text, speaker, found: null, on: true }
  const made: EditedQuote = type === 'quote' ? { ...common, type, kind } : { ...common, type, kind: null }
  const met = collision(desk, made, null)
  return met ? refused('runsInto', { words: quotedWords(desk, met) }) : made
}

/** Who is known to say what is reported in these words of an article; null where nobody is, or only of a lesser part. */
function speakerAbout({ places }: Desk, article: ArticleId, words: Span): Mention | null {
  for (const one of places.passages.values())
    if (one.article === article && one.speaker && overlap(one, words) > MOST_OF * (one.end - one.start))
      return one.speaker
  return null
}

/** What is said there is chosen whole or with who says it; a few of its words may be somebody else's, quoted by them. */
const MOST_OF = 0.5

/** What stands, or stood, in exactly this place. */
function twin(desk: Desk, { article, type, parts }: EditedQuote): EditedQuote | null {
  const { places, review } = desk
  const own: Iterable<Quote | Passage> = type === 'quote' ? places.quotes.values() : places.passages.values()
  for (const one of own)
    if (one.article === article && sameSpans('parts' in one ? one.parts : [one], parts)) {
      const found = editable(desk, one.id)
      return isFailed(found) ? null : found
    }
  for (const one of review.state.edited.values())
    if (!one.on && one.type === type && one.article === article && sameSpans(one.parts, parts)) return one
  return null
}

/** A quotation that these parts would cut into, and did not before; null where there is none. One may stand inside another. */
function collision({ places }: Desk, now: EditedQuote, before: readonly Span[] | null): MemberId | null {
  const cuts = (parts: readonly Span[], other: Span) =>
    parts.some(part => {
      const shared = overlap(part, other)
      return shared > 0 && shared < part.end - part.start && shared < other.end - other.start
    })
  for (const other of places.quotes.values()) {
    if (other.article !== now.article || other.id === now.id) continue
    if (other.parts.some(part => cuts(now.parts, part) && !(before && cuts(before, part)))) return other.id
  }
  return null
}

/** An id of the form that the extractor gives, and that nothing has. */
function freshId({ places, review }: Desk, id: MemberId): MemberId {
  return freeId(id, one => places.rank.has(one) || review.restored.has(one) || review.state.edited.has(one))
}

/** The desk as it is with a passage that is about to be made. */
function withMember(desk: Desk, { id, article, parts, text, speaker }: EditedQuote): Desk {
  const [start, end] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0]
  const passage = { id, article, start, end, text, speaker, cue: null }
  return { ...desk, places: { ...desk.places, passages: new Map([...desk.places.passages, [id, passage]]) } }
}
