import type { Span } from '../types.ts'
import { isDash, isDigit, isInvisible, isLetter, isLower, isSpace, isUpper } from './characters.ts'

/** Marks that close each other: « », all double commas, all single ones. */
export type MarkFamily = 'guillemet' | 'double' | 'single'

/** Which way a mark faces; `either` where what is beside it does not say. */
export type Facing = 'open' | 'close' | 'either'

/** A quotation mark in a text. Apostrophes, and signs of feet and inches known by what is beside them, are none. */
export interface Mark extends Span {
  readonly family: MarkFamily
  /** By what stands beside it: `open` before a word, `close` behind one. */
  readonly facing: Facing
  /** What the sign itself is by habit; `either` for those that are used both ways. */
  readonly glyph: Facing
  /** A digit stands before it: it may be a sign of inches or feet. */
  readonly afterDigit: boolean
  /** A single mark behind `s` and before a word: it may be the apostrophe of a plural (`students' rights`). */
  readonly genitive: boolean
}

const GLYPHS: Readonly<Record<string, readonly [MarkFamily, Facing]>> = {
  '«': ['guillemet', 'open'],
  '»': ['guillemet', 'close'],
  '"': ['double', 'either'],
  // German and Kyrgyz habit closes with “, Swedish and hasty typing opens with ”: both are read by their neighbours.
  '“': ['double', 'either'],
  '”': ['double', 'either'],
  '„': ['double', 'open'],
  '‟': ['double', 'open'],
  '″': ['double', 'close'],
  '〝': ['double', 'open'],
  '〞': ['double', 'close'],
  '＂': ['double', 'either'],
  "'": ['single', 'either'],
  '’': ['single', 'either'],
  '‘': ['single', 'either'],
  '‚': ['single', 'open'],
  '‛': ['single', 'open'],
  '′': ['single', 'close'],
  '‹': ['single', 'open'],
  '›': ['single', 'close'],
}

const ANY_MARK = /[«»"“”„‟″〝〞＂'’‘‚‛′‹›]|,,(?=[\p{L}\p{N}])|``(?=[\p{L}\p{N}])|<<|>>/gu

/** Words that begin with an apostrophe: 'em, 'tis, '90s. What follows the apostrophe, up to the end of the word. */
const CLIPPED =
  /^(?:s|t|d|m|ll|re|ve|em|til|till|tis|twas|cause|cos|cuz|bout|round|n|nuff|neath|fraid|\d\ds?)(?![\p{L}\p{N}])/iu

/** More marks than this side by side are a rule or an ornament: three pairs close at one place at most. */
const LONGEST_ROW = 8

/** Offset behind the last of the marks that stand side by side from the offset on. */
function rowEnd(text: string, start: number): number {
  let at = start + 1
  while (GLYPHS[text.charAt(at)] !== undefined) at++
  return at
}

/** The quotation marks of the text in order. Linear in its length. */
export function marksOf(text: string): readonly Mark[] {
  const doubled = /(?:^|[\s(])(?:''|‘‘|``)(?=[\p{L}\p{N}])/u.test(text)
  const marks: Mark[] = []
  let taken = 0
  for (const match of text.matchAll(ANY_MARK)) {
    const start = match.index
    if (start < taken) continue
    const row = rowEnd(text, start)
    if (row - start > LONGEST_ROW) {
      taken = row
      continue
    }
    const sign = match[0]
    const twin = doubled && GLYPHS[sign]?.[0] === 'single' && text.charAt(start + 1) === sign
    const end = start + (twin ? 2 : sign.length)
    const mark = markAt(text, start, end, sign, twin)
    taken = end
    if (mark) marks.push(mark)
  }
  return marks
}

function familyOf(sign: string, twin: boolean): readonly [MarkFamily, Facing] | undefined {
  if (sign === ',,' || sign === '``') return ['double', 'open']
  if (twin) return ['double', 'either']
  if (sign === '<<') return ['guillemet', 'open']
  if (sign === '>>') return ['guillemet', 'close']
  return GLYPHS[sign]
}

function markAt(text: string, start: number, end: number, sign: string, twin: boolean): Mark | null {
  const known = familyOf(sign, twin)
  if (!known) return null
  const [family, glyph] = known
  const left = beside(text, start, -1)
  const right = beside(text, end, 1)
  const wordLeft = isLetter(left) || isDigit(left)
  const wordRight = isLetter(right) || isDigit(right)
  const afterDigit = isDigit(text.charAt(start - 1))
  const facing = facingBetween(left, right, text.charAt(start - 1), text.charAt(end))
  const mark = { start, end, family, glyph, facing, afterDigit, genitive: false }
  // 6′2″, 5'10" and 5' 6": no quotation begins or ends between a digit and a digit.
  if (afterDigit && (sign === '′' || sign === '″') && facing !== 'open') return null
  if (afterDigit && isDigit(text.charAt(end))) return null
  if (/[0-9]['’′][ \u00a0\u2009]?[0-9]{1,2}$/.test(text.slice(Math.max(0, start - 6), start))) return null
  if (family !== 'single') return mark
  if (sign === '‹' || sign === '›' || sign === '‚') return mark
  // Between two letters, or standing alone, it is an apostrophe or a slip.
  if ((wordLeft && wordRight && !hasMarkBeside(text, start, end)) || facing === 'either') return null
  // rock ’n’ roll
  if (facing === 'close' && /(?:^|\s)['’‘]n$/i.test(text.slice(Math.max(0, start - 3), start))) return null
  if (facing === 'open' && sign !== '‘' && CLIPPED.test(text.slice(end, end + 8))) return null
  if (facing === 'open' && sign === '‘' && /^(?:em|til|tis|twas|n)(?![\p{L}])/iu.test(text.slice(end, end + 6)))
    return null
  if (sign === '‘' && facing === 'close' && wordLeft) return mark
  const genitive =
    facing === 'close' && /s/i.test(text.charAt(start - 1)) && /^\s+\p{Ll}/u.test(text.slice(end, end + 4))
  return { ...mark, genitive }
}

/** The first character on one side that is visible and no quotation mark; `''` at an edge of the text. Looks at most eight far. */
function beside(text: string, from: number, step: 1 | -1): string {
  let at = step === 1 ? from : from - 1
  for (let k = 0; k < 8; k++, at += step) {
    const character = text.charAt(at)
    if (character === '') return ''
    if (isInvisible(character) || GLYPHS[character] !== undefined) continue
    // Half of a letter or picture outside the basic plane stands for the whole.
    const code = character.charCodeAt(0)
    if (code >= 0xd800 && code <= 0xdfff) return wholeAt(text, at)
    return character
  }
  return ''
}

function wholeAt(text: string, at: number): string {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 ? text.slice(Math.max(0, at - 1), at + 1) : text.slice(at, at + 2)
}

function hasMarkBeside(text: string, start: number, end: number): boolean {
  return GLYPHS[text.charAt(start - 1)] !== undefined || GLYPHS[text.charAt(end)] !== undefined
}

function facingBetween(left: string, right: string, nextLeft: string, nextRight: string): Facing {
  const openable = isSpace(left) || '([{<=+*|~•¿¡'.includes(left) || isDash(left) || '/\\:'.includes(left)
  const closable = isSpace(right) || ')]}>.,;:!?…|'.includes(right) || isDash(right) || '/\\'.includes(right)
  if (openable && !closable) return 'open'
  if (closable && !openable) return 'close'
  if (openable && closable) {
    // A dash on one side and a space on the other: the mark belongs to the dash's side only when the space is not there.
    if (isSpace(left) && !isSpace(right) && !'/|'.includes(right) && (right === '…' || right === '.' || right === '('))
      return 'open'
    if (isDash(left) && isSpace(right)) return isSpace(nextLeft) ? 'either' : 'close'
    if (isSpace(left) && isDash(right)) return isSpace(nextRight) ? 'close' : 'open'
    return 'either'
  }
  // A word on both sides: a space is lost on one of them, and a capital says on which; after a stop the mark has closed.
  if ('.,!?…'.includes(left)) return isUpper(right) || isLower(right) ? 'close' : 'either'
  if ('(["'.includes(right)) return 'close'
  return 'either'
}
