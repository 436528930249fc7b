import type { Span } from '../types.ts'

/**
 * The sentence or sentences that a quotation or passage stands in, as one stretch of the article's text; the stretch
 * itself where no sentence touches it. `sentences` are in order and disjoint.
 */
export function contextOf(text: string, sentences: readonly Span[], of: Span): string {
  const around = sentences.filter(sentence => sentence.start < of.end && of.start < sentence.end)
  const start = Math.min(of.start, around[0]?.start ?? of.start)
  const end = Math.max(of.end, around.at(-1)?.end ?? of.end)
  return text.slice(start, end)
}
