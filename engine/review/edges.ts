import { APOSTROPHES } from '../text/apostrophe.ts'
import type { Span } from '../types.ts'

const WORD = new RegExp(`[\\p{L}\\p{M}\\p{N}]+(?:[${APOSTROPHES}-][\\p{L}\\p{M}\\p{N}]+)*`, 'gu')
/** What closes a sentence goes with its last word. */
const CLOSING = /^[.!?…]+/u
/** Code units in which the next word is looked for; what is longer is no gap between words. */
const REACH = 2000

/** Why an end cannot be moved. */
export type Stuck = 'oneWord' | 'endOfText'

/**
 * The parts with their first start or last end moved by a word: outwards where `by` is 1, inwards where it is -1. A part that
 * loses its last word goes as a whole; the last one does not.
 */
export function movedEdge(
  text: string,
  parts: readonly Span[],
  edge: 'start' | 'end',
  by: 1 | -1,
): readonly Span[] | Stuck {
  const at = edge === 'start' ? 0 : parts.length - 1
  const part = parts[at]
  if (!part) return 'oneWord'
  const others = edge === 'start' ? parts.slice(1) : parts.slice(0, -1)
  const put = (moved: Span) => (edge === 'start' ? [moved, ...others] : [...others, moved])
  if (by === 1) {
    const place = edge === 'start' ? wordBefore(text, part.start) : wordAfter(text, part.end)
    if (place === null) return 'endOfText'
    return put(edge === 'start' ? { start: place, end: part.end } : { start: part.start, end: place })
  }
  const words = wordsIn(text, part)
  if (words.length > 1) {
    const kept = words[edge === 'start' ? 1 : words.length - 2] as Span
    return put(edge === 'start' ? { start: kept.start, end: part.end } : { start: part.start, end: kept.end })
  }
  return others.length > 0 ? others : 'oneWord'
}

/** The words of a stretch, as spans of the text. */
function wordsIn(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(WORD)].map(({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
  }))
}

function wordBefore(text: string, at: number): number | null {
  return wordsIn(text, { start: Math.max(0, at - REACH), end: at }).at(-1)?.start ?? null
}

function wordAfter(text: string, at: number): number | null {
  const [word] = wordsIn(text, { start: at, end: Math.min(text.length, at + REACH) })
  if (!word) return null
  return word.end + (CLOSING.exec(text.slice(word.end, word.end + REACH))?.[0].length ?? 0)
}
