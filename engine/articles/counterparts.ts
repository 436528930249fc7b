/** Which words of a changed article are those of the article as it was. */
import { diffArrays } from 'diff'
import type { DecidedMember } from '../review/types.ts'
import type { Article, Passage, Quote, Span } from '../types.ts'

/** What was decided about, and where it stands now; `to` is null where it is gone. */
export interface Counterpart {
  readonly from: DecidedMember
  readonly to: DecidedMember | null
  /** Share of the words of both that they have in common, 0…1; 1 where only marks, case or blanks differ. */
  readonly likeness: number
}

/** Below this two versions of a quotation are no longer one; a short one that stands whole in a longer one is. */
const SAME_UTTERANCE = 0.5
const FEWEST_SHARED = 3

/**
 * The counterpart of each member in the new text: the same words (of several equal ones each its own, in their order),
 * then the most alike of the same type, each used once, at last the very words where the extractor takes them for nothing.
 */
export function counterparts(
  members: readonly DecidedMember[],
  fresh: Article,
  found: readonly (Quote | Passage)[],
): readonly Counterpart[] {
  const inOrder = [...members].sort((a, b) => startOf(a) - startOf(b))
  const wordsOf = memo(words)
  const free = new Set(found)
  const to = new Map<DecidedMember, { readonly member: Quote | Passage; readonly likeness: number }>()
  const take = (from: DecidedMember, member: Quote | Passage, likeness: number) => {
    to.set(from, { member, likeness })
    free.delete(member)
  }
  for (const from of inOrder) {
    const same = [...free].find(
      one => isSameType(from, one) && wordsOf(one.text).join(' ') === wordsOf(from.text).join(' '),
    )
    if (same) take(from, same, 1)
  }
  const pairs = inOrder
    .filter(from => !to.has(from))
    .flatMap(from =>
      [...free]
        .filter(one => isSameType(from, one))
        .map(member => ({ from, member, likeness: likeness(wordsOf(from.text), wordsOf(member.text)) })),
    )
    .filter(pair => pair.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || startOf(a.from) - startOf(b.from) || a.member.start - b.member.start)
  for (const { from, member, likeness } of pairs) if (!to.has(from) && free.has(member)) take(from, member, likeness)
  return inOrder.map(from => {
    const one = to.get(from)
    if (one) return { from, to: moved(from, one.member), likeness: one.likeness }
    const spot = onlyPlace(fresh.text, from.text)
    return spot ? { from, to: made(from, fresh, spot), likeness: 1 } : { from, to: null, likeness: 0 }
  })
}

/** Twice the shared words over all, by jsdiff's longest common run; 0 where that is too little for one utterance. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const shorter = Math.min(a.length, b.length)
  if (shorter === 0) return 0
  // Words that are nowhere in the other cannot be shared in order either; this is quick to see.
  const there = new Set(a)
  const most = b.filter(word => there.has(word)).length
  if (most < shorter && (2 * most) / (a.length + b.length) < SAME_UTTERANCE) return 0
  let shared = 0
  for (const { added, removed, count } of diffArrays([...a], [...b])) if (!added && !removed) shared += count
  const share = (2 * shared) / (a.length + b.length)
  const isWithin = shared === shorter && shared >= FEWEST_SHARED
  return share >= SAME_UTTERANCE ? share : isWithin ? SAME_UTTERANCE : 0
}

function isSameType(from: DecidedMember, one: Quote | Passage): boolean {
  return (from.type === 'quote') === 'parts' in one
}

function words(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The one place where these words stand, letter by letter; null where there is none or another one. */
function onlyPlace(text: string, sought: string): Span | null {
  const start = text.indexOf(sought)
  if (start < 0 || sought.trim() === '' || text.indexOf(sought, start + 1) >= 0) return null
  return { start, end: start + sought.length }
}

function moved(from: DecidedMember, one: Quote | Passage): DecidedMember {
  const { id, article, text } = one
  const speaker = one.speaker?.text ?? from.speaker
  return 'parts' in one
    ? { ...from, id, article, text, speaker, parts: one.parts, kind: one.kind }
    : { ...from, id, article, text, speaker, parts: [{ start: one.start, end: one.end }] }
}

function made(from: DecidedMember, { id }: Article, { start, end }: Span): DecidedMember {
  const sign = from.type === 'quote' ? 'q' : 'p'
  return { ...from, id: `${id}:${sign}${start}-${end}`, article: id, parts: [{ start, end }] }
}

function startOf({ parts }: DecidedMember): number {
  return parts[0]?.start ?? 0
}

function memo<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return key => {
    let value = known.get(key)
    if (value === undefined) {
      value = make(key)
      known.set(key, value)
    }
    return value
  }
}
