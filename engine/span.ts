import { EngineError } from './errors.ts'
import type { Span } from './types.ts'

/**
 * A half-open span `[start, end)` in UTF-16 code units.
 * @throws EngineError('span.inverted') if `start` or `end` is not an integer, is negative, or `end < start`.
 */
export function span(start: number, end: number): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start)
    throw new EngineError('span.inverted', `[${start}, ${end})`)
  return { start, end }
}

/** The words of `text` that the span covers. */
export function slice(text: string, at: Span): string {
  return text.slice(at.start, at.end)
}

/** Code units that both spans cover; 0 where they only touch. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}
