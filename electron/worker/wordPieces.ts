import type { Span } from '../../engine/types.ts'

/** A word of a text and the pieces of the tokenizer that make it up. */
export interface Word {
  /** Where the word stands in the text, punctuation at its ends left off. */
  readonly span: Span
  /** Indexes into the row of pieces, in order; pieces of punctuation alone are left out. */
  readonly pieces: readonly number[]
}

const WORD_START = '▁'
const SPEAKS = /[\p{L}\p{N}]/u

/**
 * The words of `text`, each with its pieces. A word is a stretch between white space that holds a letter or a digit.
 * `pieces` is the tokenizer's row for the text alone (no prefix, no specials), `first` the place of that row's first
 * piece in the model's row; words whose pieces were cut off at the end have none and are left out.
 *
 * The tokenizer gives no offsets, but it cuts at white space before anything else, so the n-th piece that starts a
 * word belongs to the n-th stretch. Where the normaliser makes or eats a stretch (a soft hyphen alone, `¨`), the two
 * counts differ, and `piecesOf` is asked for each stretch alone.
 */
export function wordPieces(
  text: string,
  pieces: readonly string[],
  first: number,
  piecesOf: (stretch: string) => readonly string[],
): readonly Word[] {
  const stretches = [...text.matchAll(/\S+/gu)].map(m => ({ start: m.index, text: m[0] }))
  const starts = pieces.flatMap((piece, i) => (piece.startsWith(WORD_START) ? [i] : []))
  const lengths =
    starts.length === stretches.length
      ? starts.map((at, n) => (starts[n + 1] ?? pieces.length) - at)
      : stretches.map(stretch => piecesOf(stretch.text).length)
  const words: Word[] = []
  let at = 0
  for (const [n, stretch] of stretches.entries()) {
    const own = Array.from({ length: lengths[n] ?? 0 }, (_, i) => at + i).filter(i => SPEAKS.test(pieces[i] ?? ''))
    at += lengths[n] ?? 0
    const span = trimmed(stretch.text, stretch.start)
    if (span !== null && own.length > 0) words.push({ span, pieces: own.map(i => i + first) })
  }
  return words
}

/** The stretch without the marks around it, or null where it holds neither letter nor digit. */
function trimmed(stretch: string, offset: number): Span | null {
  const match = /[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}])?/su.exec(stretch)
  return match === null ? null : { start: offset + match.index, end: offset + match.index + match[0].length }
}
