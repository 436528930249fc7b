import { firstPlace } from '../../../engine/firstPlace.ts'
/** A line of a long list that is drawn, and where it begins, px. */
export interface DrawnLine {
  readonly key: string
  readonly index: number
  readonly start: number
}

/** Where lines of known heights begin, px; the last is the height of all. */
export function topsOf(heights: readonly number[]): readonly number[] {
  const tops = [0]
  for (const height of heights) tops.push((tops.at(-1) ?? 0) + height)
  return tops
}

/** Numbers of the lines that are seen from `offset` on in a box of `height`, and of `more` before and after them. */
export function linesInSight(tops: readonly number[], offset: number, height: number, more: number): readonly number[] {
  const count = tops.length - 1
  const from = Math.max(0, lineAt(tops, offset) - more)
  const to = Math.min(count - 1, lineAt(tops, offset + height) + more)
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n)
}

/** Whether `numbers` has all that `part` has; in both each number follows the one before. */
export function holdsAll(numbers: readonly number[], part: readonly number[]): boolean {
  const [first, last] = [part[0], part.at(-1)]
  if (first === undefined || last === undefined) return true
  return first >= (numbers[0] ?? Number.POSITIVE_INFINITY) && last <= (numbers.at(-1) ?? -1)
}

/** The number of the last line that begins at `y` or before. */
function lineAt(tops: readonly number[], y: number): number {
  return Math.max(0, firstPlace(tops.length, line => (tops[line] ?? 0) > y) - 1)
}

/** What a list was scrolled to, and where in the box the line under the hand stood. */
export interface Seat {
  readonly cursor: string | null
  /** Px from the top of the box; null where the cursor stands on no line. */
  readonly top: number | null
  readonly offset: number
}

/**
 * Where the list is scrolled to when the cursor stands on the line from `start` to `end`: the line under the hand stays where it
 * was, while other lines move; a line that the cursor has come to is brought into sight, with `head` px over it.
 */
export function seatFor(
  before: Seat,
  cursor: string | null,
  line: { readonly start: number; readonly end: number } | null,
  box: { readonly height: number; readonly all: number; readonly head: number },
): Seat {
  // Before it is known how much can be seen nothing is brought into sight.
  if (box.height === 0) return before
  if (!line) return before.cursor === cursor && before.top === null ? before : { ...before, cursor, top: null }
  const { top } = before
  const isSame = before.cursor === cursor && top !== null
  const isHeld = isSame && top >= 0 && top < box.height
  // A line that was scrolled out of sight by hand is not brought back.
  const wanted = isHeld ? line.start - top : isSame ? before.offset : intoSight(line, before.offset, box)
  const offset = Math.max(0, Math.min(wanted, box.all - box.height))
  const now = { cursor, top: line.start - offset, offset }
  return now.cursor === before.cursor && now.top === top && offset === before.offset ? before : now
}

function intoSight(
  line: { readonly start: number; readonly end: number },
  offset: number,
  { height, head }: { readonly height: number; readonly head: number },
): number {
  if (line.start < offset) return line.start - head
  return line.end > offset + height ? line.end - height : offset
}
