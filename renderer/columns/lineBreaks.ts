/**
 * Where a paragraph's lines end, by adding up the widths of its words: a page laid out to read the same from it takes many
 * times as long, and three texts may come with one key.
 */

/** Letters and signs of alphabets that are written from left to right, none of which changes the others' width. */
const PLAIN = /^[\u0020-\u007e\u00a0-\u052f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u214f]*$/u

/** A word with the spaces after it, or the part of one up to a dash before a letter; no-break spaces hold. */
const PIECE = /(?:[^ \-–—]|(?<![^ ])[-–—]|[-–—](?![\p{L} \-–—]|$))*[-–—]* */gu

const LETTERS = new Intl.Segmenter()

/** Whether `breaksOf` can break a line; others (other scripts, tabs, signs that turn the direction) need the page. */
export function isPlain(line: string): boolean {
  return PLAIN.test(line)
}

/**
 * Offsets at which the visual lines of a plain line end, the last of them its length; null where it is one line. Spaces
 * hang over the end; a word that is wider than the column is broken between letters.
 * @param widthOf the width of some letters, in the unit of `width`
 */
export function breaksOf(line: string, width: number, widthOf: (letters: string) => number): number[] | null {
  const breaks: number[] = []
  let used = 0
  for (const { 0: piece, index } of line.matchAll(PIECE)) {
    // At the end of the line nothing is matched once more.
    if (piece === '') break
    const word = piece.replace(/ +$/, '')
    const own = widthOf(word)
    if (used > 0 && used + own > width) {
      breaks.push(index)
      used = 0
    }
    used += own > width ? breakWord(word, index, width, widthOf, breaks) : own
    used += (piece.length - word.length) * widthOf(' ')
  }
  if (breaks.length === 0) return null
  breaks.push(line.length)
  return breaks
}

/** Adds the breaks of a word that stands at `start` and is wider than the column; returns the width of its last line. */
function breakWord(
  word: string,
  start: number,
  width: number,
  widthOf: (letters: string) => number,
  breaks: number[],
): number {
  let used = 0
  for (const { segment, index } of LETTERS.segment(word)) {
    const own = widthOf(segment)
    if (used > 0 && used + own > width) {
      breaks.push(start + index)
      used = 0
    }
    used += own
  }
  return used
}
