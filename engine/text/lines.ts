import { firstPlace } from '../firstPlace.ts'
import type { Span } from '../types.ts'
import { isInvisible, isSpace } from './characters.ts'

/** One line of a text without its line end. */
export interface Line extends Span {
  /** First visible character that is no space; `end` where the line is blank. */
  readonly first: number
  /** True where a blank line, or the beginning of the text, stands before it. */
  readonly afterBlank: boolean
}

const LINE_END = /\r\n|[\n\r\u2028\u2029]/g

/** The lines of the text that have something in them, in order; CRLF, LF, CR and the Unicode separators end a line. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  let afterBlank = true
  for (const match of text.matchAll(LINE_END)) {
    afterBlank = push(text, lines, start, match.index, afterBlank)
    start = match.index + match[0].length
  }
  push(text, lines, start, text.length, afterBlank)
  return lines
}

/** Adds the line where something is in it; true where it was blank. */
function push(text: string, lines: Line[], start: number, end: number, afterBlank: boolean): boolean {
  let first = start
  while (first < end && (isSpace(text.charAt(first)) || isInvisible(text.charAt(first)))) first++
  if (first === end) return true
  lines.push({ start, end, first, afterBlank })
  return false
}

/** Index of the line that holds the offset, or of the last one before it; -1 where there is none. */
export function lineAt(lines: readonly Line[], offset: number): number {
  return firstPlace(lines.length, place => (lines[place] as Line).start > offset) - 1
}
