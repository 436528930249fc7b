/** What an apostrophe is: the one place that says so. Which of them is a quotation mark instead is for `marks.ts` to say. */

/**
 * The characters that people write for an apostrophe inside a word, as a character class has them: of a typewriter, of a printer, the
 * letter of the Ukrainian standard (U+02BC), a quotation mark and a backtick that were nearest to hand.
 */
export const APOSTROPHES = "'’ʼ‘`"

const ANY = new RegExp(`[${APOSTROPHES}]`, 'gu')
const OTHER = new RegExp(`[${APOSTROPHES.slice(1)}]`, 'u')

/** Every apostrophe as `'`; as many code units as before. */
export function straightened(text: string): string {
  return OTHER.test(text) ? text.replace(ANY, "'") : text
}

/** True for a character that may be an apostrophe. */
export function isApostrophe(character: string): boolean {
  return character !== '' && APOSTROPHES.includes(character)
}

/** The English ending of a possessor: `Smith’s`. */
export const POSSESSIVE = new RegExp(`[${APOSTROPHES}]s$`, 'u')
