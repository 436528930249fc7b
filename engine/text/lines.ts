import type { Span } from '../types.ts'
import { isInvisible, isSpace } from './characters.ts'

/** One line of a text without its line end. */
export interface Line extends Span {
  /** First visible character that is no space; `end` where the line is blank. */
  readonly first: number
  /** True where a blank line, or the beginning of the text, stands before it. */
  readonly afterBlank: boolean
}

/** The lines of the text that have something in them, in order; CRLF, LF, CR and the Unicode separators end a line. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  let afterBlank = true
  for (let i = 0; i <= text.length; i++) {
    const character = text.charAt(i)
    if (i < text.length && character !== '\n' && character !== '\r' && character !== '\u2028' && character !== '\u2029')
      continue
    let first = start
    while (first < i && (isSpace(text.charAt(first)) || isInvisible(text.charAt(first)))) first++
    if (first < i) {
      lines.push({ start, end: i, first, afterBlank })
      afterBlank = false
    } else if (i > start || character !== '\n' || text.charAt(i - 1) !== '\r') afterBlank = true
    start = i + 1
  }
  return lines
}

/** Index of the line that holds the offset, or of the last one before it; -1 where there is none. */
export function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0
  let high = lines.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const line = lines[middle]
    if (line === undefined) break
    if (line.start > offset) high = middle - 1
    else low = middle + 1
  }
  return high
}
