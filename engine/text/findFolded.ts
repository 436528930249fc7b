/** Finding words whatever their case, stress marks, soft hyphens, apostrophes or spaces. */

import type { Span } from '../types.ts'
import { isApostrophe } from './apostrophe.ts'

/** A text as it is compared, with the place in the text that each of its code units comes from. */
export interface FoldedText {
  readonly folded: string
  /** First code unit of the cluster (a letter with the marks on it, a run of spaces) that each folded code unit comes from. */
  readonly starts: Uint32Array
  /** The code unit after that cluster. */
  readonly ends: Uint32Array
}

const MARK = /^\p{M}$/u
const SPACE = /^\s$/u
/** Letters of their own, though Unicode writes them as another one with a mark. */
const OWN = /^[йїў]$/u
const UNSEEN = /^[\u00ad\u200b-\u200d\u2060\ufeff]$/u
/** No code point below is a mark. */
const FIRST_MARK = 0x300

/** By code unit: what each folds to, once it has been asked for. */
const known: (string | undefined)[] = Array.from({ length: 0x10000 })
const marks = new Map<number, boolean>()

/**
 * `text` in lower case, ё as е, without marks over letters, soft hyphens and other letters without width; apostrophes of any
 * kind are one, and so is every run of spaces. Each letter is folded once for all texts: a project is searched while a
 * person types.
 */
export function foldText(text: string): FoldedText {
  const pieces: string[] = []
  // A letter folds to three at most.
  const starts = new Uint32Array(text.length * 3)
  const ends = new Uint32Array(text.length * 3)
  let length = 0
  let isSpace = false
  for (let at = 0; at < text.length; ) {
    const start = at
    at = endOfCluster(text, start)
    const letters = at === start + 1 ? foldedUnit(text, start) : foldCluster(text.slice(start, at))
    if (letters === '') continue
    if (letters === ' ' && isSpace) {
      ends[length - 1] = at
      continue
    }
    isSpace = letters === ' '
    pieces.push(letters)
    starts.fill(start, length, length + letters.length)
    ends.fill(at, length, length + letters.length)
    length += letters.length
  }
  return { folded: pieces.join(''), starts: starts.slice(0, length), ends: ends.slice(0, length) }
}

/** Where `wanted`, as people write it, stands in a folded text, in the text's own offsets; in order, disjoint. */
export function findFolded({ folded, starts, ends }: FoldedText, wanted: string): readonly Span[] {
  const needle = foldText(wanted).folded.trim()
  if (needle === '') return []
  const found: Span[] = []
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length)) {
    const start = starts[at] ?? 0
    // Not from the middle of a letter that folds to two.
    if (start >= (found.at(-1)?.end ?? 0)) found.push({ start, end: ends[at + needle.length - 1] ?? start })
  }
  return found
}

/** Place after the letter at `start` and the marks on it. */
function endOfCluster(text: string, start: number): number {
  let at = start + lengthAt(text, start)
  while (at < text.length && isMark(text, at)) at += lengthAt(text, at)
  return at
}

function lengthAt(text: string, at: number): 1 | 2 {
  const code = text.charCodeAt(at)
  // Only the first half of a pair can be of two.
  return code >= 0xd800 && code < 0xdc00 && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

function isMark(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0
  if (code < FIRST_MARK) return false
  let is = marks.get(code)
  if (is === undefined) {
    is = MARK.test(String.fromCodePoint(code))
    marks.set(code, is)
  }
  return is
}

function foldedUnit(text: string, at: number): string {
  const code = text.charCodeAt(at)
  let letters = known[code]
  if (letters === undefined) {
    letters = foldCluster(text.charAt(at))
    known[code] = letters
  }
  return letters
}

function foldCluster(cluster: string): string {
  const [base = ''] = cluster
  if (UNSEEN.test(base)) return ''
  if (SPACE.test(base)) return ' '
  if (isApostrophe(base)) return "'"
  const [first = ''] = cluster.normalize('NFC').toLowerCase()
  if (OWN.test(first)) return first
  return withoutMarks(withoutMarks(cluster).toLowerCase()).slice(0, 3)
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}
