/** Questions about single characters; all take UTF-16 code units, so that a caller never has to build an array of a long text. */

const LETTER = /[\p{L}\p{M}]/u
const UPPER = /\p{Lu}/u
const LOWER = /\p{Ll}/u
const DIGIT = /\p{N}/u

/** Soft hyphen, joiners, direction marks, a byte order mark: there, but not to be seen. */
const INVISIBLE = new Set('\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\u2066\u2067\u2068\u2069\u202A\u202B\u202C\uFEFF')

/** True for a character that takes no room on paper; such a one never decides which way a mark faces. */
export function isInvisible(character: string): boolean {
  return INVISIBLE.has(character)
}

/** True for white space of any width, line ends and the no-break kinds too; `''` (the edge of a text) counts as space. */
export function isSpace(character: string): boolean {
  return (
    character === '' || character === ' ' || character === '\n' || (character !== '\uFEFF' && character.trim() === '')
  )
}

/**
 * True for a code unit that is surely a letter or a plain space: no line end, stop, quotation mark or dash. Loops over text ask this first,
 * for nearly every character is one. False says nothing.
 */
export function isPlain(code: number): boolean {
  return code === 32 || (code > 63 && code < 0x85) || (code > 0xbb && code < 0x2000)
}

/** True for a line end. */
export function isLineEnd(character: string): boolean {
  return character === '\n' || character === '\r' || character === '\u2028' || character === '\u2029'
}

/** True for a letter of any script or a mark on one. */
export function isLetter(character: string): boolean {
  return LETTER.test(character)
}

/** True for a capital letter. */
export function isUpper(character: string): boolean {
  return UPPER.test(character)
}

/** True for a small letter. */
export function isLower(character: string): boolean {
  return LOWER.test(character)
}

/** True for a numeral of any script. */
export function isDigit(character: string): boolean {
  return DIGIT.test(character)
}

/** True for —, – and the hyphens and minus that stand in for them. */
export function isDash(character: string): boolean {
  return (
    character === '—' ||
    character === '–' ||
    character === '-' ||
    character === '‒' ||
    character === '―' ||
    character === '−'
  )
}

/** Offset of the nearest visible character at or after `at`, or `text.length`. */
export function visibleFrom(text: string, at: number): number {
  let i = at
  while (i < text.length && INVISIBLE.has(text.charAt(i))) i++
  return i
}
