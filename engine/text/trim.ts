import type { Span } from '../types.ts'
import { isInvisible, isSpace } from './characters.ts'

/** The span without white space and invisible characters at its two ends; empty, at its start, where nothing else is in it. */
export function trimmed(text: string, start: number, end: number): Span {
  let from = start
  let to = end
  while (from < to && isBlank(text.charAt(from))) from++
  while (to > from && isBlank(text.charAt(to - 1))) to--
  return { start: from, end: to }
}

function isBlank(character: string): boolean {
  return isSpace(character) || isInvisible(character)
}
