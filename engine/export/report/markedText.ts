import type { Piece } from '../../compare/linkedPieces.ts'
import type { Flag, Span } from '../../types.ts'
import { escapeHtml } from './escape.ts'

/** What joins several words in a flag: the reference's and the version's, or words that stand apart. */
const JOINTS = /\s*(?:→|\/|…|;|,(?=\s))\s*/u
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u

/** The words of a version as HTML: linked ones with their numbers, those without a partner, and those of flags marked. */
export function markedText(pieces: readonly Piece[], marks: readonly Span[]): string {
  return pieces.map(piece => withLook(piece, cut(piece, marks))).join('')
}

function withLook({ kind, label }: Piece, inside: string): string {
  // What stands under a word is for the eye: read out among the words it would be noise.
  const number = label === '' ? '' : `<sub class="n" aria-hidden="true">${escapeHtml(label)}</sub>`
  if (kind === 'plain') return inside
  return `<span class="${kind === 'linked' ? 'ln' : 'un'}">${inside}</span>${number}`
}

/** The piece's text with what `marks` cover of it in `mark` elements. */
function cut({ text, span }: Piece, marks: readonly Span[]): string {
  let html = ''
  let at = span.start
  const part = (end: number) => {
    const words = escapeHtml(text.slice(at - span.start, end - span.start))
    at = end
    return words
  }
  for (const mark of marks) {
    const [start, end] = [Math.max(mark.start, at), Math.min(mark.end, span.end)]
    if (start >= end) continue
    html += part(start)
    html += `<mark>${part(end)}</mark>`
  }
  return html + part(span.end)
}

/** Where the words of `flags` stand in `text`: spans in order, disjoint. Words that do not stand there give none. */
export function flagSpans(text: string, flags: readonly Flag[]): readonly Span[] {
  const found = flags.flatMap(({ words }) => {
    const whole = spansOf(text, words.trim())
    return whole.length > 0 ? whole : words.split(JOINTS).flatMap(part => spansOf(text, part.trim()))
  })
  const spans: Span[] = []
  for (const span of found.sort((x, y) => x.start - y.start || y.end - x.end)) {
    const last = spans.at(-1)
    if (!last || span.start >= last.end) spans.push(span)
  }
  return spans
}

/** The places where `words` stand in `text` as whole words, case aside. */
function spansOf(text: string, words: string): readonly Span[] {
  if (words === '') return []
  const [low, sought] = [text.toLowerCase(), words.toLowerCase()]
  // Letters whose small form has another length would shift every place.
  if (low.length !== text.length) return []
  const spans: Span[] = []
  for (let start = low.indexOf(sought); start >= 0; start = low.indexOf(sought, start + sought.length)) {
    const end = start + sought.length
    const isWhole = !isWordAt(low, start - 1, start) && !isWordAt(low, end - 1, end)
    if (isWhole) spans.push({ start, end })
  }
  return spans
}

/** True if a word runs on from one place to the next. */
function isWordAt(text: string, before: number, after: number): boolean {
  return WORD_CHARACTER.test(text[before] ?? '') && WORD_CHARACTER.test(text[after] ?? '')
}
