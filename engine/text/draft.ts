import type { QuoteFlag, Span } from '../types.ts'

/** A quotation as its marks show it, before anybody asks who speaks and what kind it is. */
export interface Draft extends Span {
  /** One or more, in order, disjoint, without the marks and without the attribution between. */
  readonly parts: readonly Span[]
  /** From the outer edge of the first mark to that of the last; `start` and `end` where a mark is lost or a dash opens it. */
  readonly outer: Span
  /** `dash`: a line of speech opened by a dash; `marks`: everything else. */
  readonly by: 'marks' | 'dash'
  readonly flags: readonly QuoteFlag[]
  /** Names of the rules that found it, `found.…`; keys of the message catalogues. */
  readonly why: readonly string[]
}

/** The draft over the given parts; its span is from the first part's start to the last one's end. */
export function draft(
  parts: readonly Span[],
  outer: Span,
  more: Partial<Pick<Draft, 'by' | 'flags' | 'why'>> = {},
): Draft {
  const start = parts[0]?.start ?? outer.start
  const end = parts.at(-1)?.end ?? start
  return { start, end, parts, outer, by: more.by ?? 'marks', flags: more.flags ?? [], why: more.why ?? [] }
}
