import type { MemberId, Span } from '../../engine/types.ts'
import type { Mark } from './types.ts'

/** Words of an article with the classes of their underline. Classes change colour and line only, never a width. */
export interface Stretch extends Span {
  readonly classes: string
}

/** `parts` without `holes`, in order. */
function without(parts: readonly Span[], holes: readonly Span[]): readonly Span[] {
  return holes.reduce<readonly Span[]>(
    (rest, hole) =>
      rest.flatMap(part => {
        if (hole.end <= part.start || hole.start >= part.end) return [part]
        return [
          { start: part.start, end: Math.max(part.start, hole.start) },
          { start: Math.min(part.end, hole.end), end: part.end },
        ].filter(piece => piece.start < piece.end)
      }),
    parts,
  )
}

/** What of `spans` lies inside `parts`. */
function inside(spans: readonly Span[], parts: readonly Span[]): readonly Span[] {
  return spans.flatMap(span =>
    parts
      .map(part => ({ start: Math.max(part.start, span.start), end: Math.min(part.end, span.end) }))
      .filter(piece => piece.start < piece.end),
  )
}

/** The underline of a mark that is not in the current group: its shape decides before its state. */
function lineOf(mark: Mark): string | null {
  if (mark.shape === 'passage') return mark.state === 'confirmed' ? 'q q-reported q-decided' : 'q q-reported'
  return { undecided: 'q q-proposed', confirmed: 'q q-decided', alone: null }[mark.state]
}

/**
 * The underlines of an article's marks. Linked and unlinked words of a current member are disjoint, so that the dashes of
 * the unlinked ones are not covered; the first and last code point of a current member carry the corners. `hot` words of
 * current members, the one that is pointed at and its partners, are framed.
 */
export function stretchesOf(
  marks: readonly Mark[],
  unlinked: ReadonlyMap<MemberId, readonly Span[]>,
  hot: ReadonlyMap<MemberId, readonly Span[]> = new Map(),
): readonly Stretch[] {
  return marks.flatMap(mark => {
    if (!mark.current) {
      const classes = lineOf(mark)
      return classes === null ? [] : mark.parts.map(({ start, end }) => ({ start, end, classes }))
    }
    const lone = inside(unlinked.get(mark.id) ?? [], mark.parts)
    const linked = without(mark.parts, lone)
    const first = mark.parts[0]
    const last = mark.parts.at(-1)
    const line = mark.shape === 'passage' ? 'q q-here q-reported' : 'q q-here'
    return [
      ...linked.map(({ start, end }) => ({ start, end, classes: line })),
      ...lone.map(({ start, end }) => ({ start, end, classes: 'q q-unlinked' })),
      ...inside(hot.get(mark.id) ?? [], mark.parts).map(({ start, end }) => ({ start, end, classes: 'q q-hot' })),
      ...(first && first.end > first.start
        ? [{ start: first.start, end: first.start + 1, classes: 'q q-corner-start' }]
        : []),
      ...(last && last.end > last.start ? [{ start: last.end - 1, end: last.end, classes: 'q q-corner-end' }] : []),
    ]
  })
}
