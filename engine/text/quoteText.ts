import type { Span } from '../types.ts'

/** Between the parts of a quotation's text. */
export const JOINT = ' … '

/** The text of a quotation: its parts joined by {@link JOINT}. */
export function quoteText(text: string, parts: readonly Span[]): string {
  return parts.map(({ start, end }) => text.slice(start, end)).join(JOINT)
}
