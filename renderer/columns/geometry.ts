/** Where the register line stands, as a part of a column's height (design README, "Marks"). */
const REGISTER = 0.3
/** The band stands out over its first and under its last line, in px. */
const LIP_ABOVE = 3
const LIP_BELOW = 4

/** First and last visual line of a mark, in px of the content: `top` of the first, `bottom` of the last. */
export interface Box {
  readonly top: number
  readonly bottom: number
}

/** Height of a column that shows whole lines only, and the register line in it: both whole numbers of lines, in px. */
export function lineGrid(height: number, line: number): { readonly height: number; readonly register: number } {
  const lines = Math.max(1, Math.floor(height / line))
  return { height: lines * line, register: Math.min(lines - 1, Math.round(lines * REGISTER)) * line }
}

/** The band of a member: at most `max` lines high; `hidden` lines of the member lie below it. */
export function bandOf(
  box: Box,
  line: number,
  max: number,
): { readonly top: number; readonly height: number; readonly hidden: number } {
  const lines = Math.max(1, Math.round((box.bottom - box.top) / line))
  const shown = Math.min(lines, max)
  return { top: box.top - LIP_ABOVE, height: shown * line + LIP_ABOVE + LIP_BELOW, hidden: lines - shown }
}

/** What of a band is in sight in a view of `height`, and on which side it is where nothing is. Px of the view. */
export interface Seen {
  readonly top: number
  readonly bottom: number
  readonly out: 'above' | 'below' | null
}

/** The part of the band `[top, bottom]` inside `[0, height]`; out of sight it is a point of the nearer edge. */
export function seenOf(top: number, bottom: number, height: number): Seen {
  const out = bottom <= 0 ? 'above' : top >= height ? 'below' : null
  return { top: Math.min(Math.max(top, 0), height), bottom: Math.min(Math.max(bottom, 0), height), out }
}

/** A number in the margin and the stem under it, in px of the content; no stem where the number covers all lines. */
export interface Slot {
  readonly top: number
  readonly stem: { readonly top: number; readonly height: number } | null
}

/**
 * Places for the numbers of marks in the order of the text: each at its first line, or under the number before where they
 * would cover each other; the stem runs on to the mark's last line, or to the next number.
 */
export function slotsOf(boxes: readonly Box[], tag: number): readonly Slot[] {
  const tops: number[] = []
  for (const { top } of boxes) tops.push(Math.max(top + 1, (tops.at(-1) ?? Number.NEGATIVE_INFINITY) + tag + 2))
  return boxes.map((box, i) => {
    const top = tops[i] ?? 0
    const start = top + tag + 2
    const end = Math.min(box.bottom - 4, (tops[i + 1] ?? Number.POSITIVE_INFINITY) - 3)
    return { top, stem: end - start > 4 ? { top: start, height: end - start } : null }
  })
}

/** One end of a join: the edge of a sheet and the band beside it, in px of the desk. */
export interface JoinEnd {
  readonly x: number
  readonly top: number
  readonly bottom: number
}

/** SVG paths of the band between two sheets: what is filled, and its two edges. */
export function joinPaths(a: JoinEnd, b: JoinEnd): { readonly fill: string; readonly lip: string } {
  const bend = (b.x - a.x) / 2
  const curve = (from: JoinEnd, to: JoinEnd, y: number, z: number, c: number) =>
    y === z ? `H${to.x}` : `C${from.x + c} ${y} ${to.x - c} ${z} ${to.x} ${z}`
  const over = curve(a, b, a.top + 0.5, b.top + 0.5, bend)
  const under = curve(a, b, a.bottom - 0.5, b.bottom - 0.5, bend)
  const back = curve(b, a, b.bottom - 0.5, a.bottom - 0.5, -bend)
  return {
    fill: `M${a.x} ${a.top + 0.5}${over}V${b.bottom - 0.5}${back}Z`,
    lip: `M${a.x} ${a.top + 0.5}${over}M${a.x} ${a.bottom - 0.5}${under}`,
  }
}

/** SVG path of the wire from `a` to `b`; its last 6 px are left to the tip. */
export function wirePath(a: { x: number; y: number }, b: { x: number; y: number }, tip: boolean): string {
  const end = tip ? b.x - 6 : b.x
  if (a.y === b.y) return `M${a.x} ${a.y}H${end}`
  const bend = (end - a.x) / 2
  return `M${a.x} ${a.y}C${a.x + bend} ${a.y} ${end - bend} ${b.y} ${end} ${b.y}`
}
