import type { Span } from '../types.ts'

/** What an end of a quotation may be: letters, digits, and the signs that belong to a number. */
const SUBSTANCE = /[\p{L}\p{N}_%$€£₽₴№]/u
/** Least F1 of shared characters at which two spans are versions of one another (lax matching). */
const LEAST_OVERLAP = 0.8

/** The span without marks, white space and punctuation at its ends; null where nothing is left. */
export function trimSpan(text: string, span: Span): Span | null {
  let { start, end } = span
  while (start < end && !SUBSTANCE.test(text[start] ?? '')) start++
  while (end > start && !SUBSTANCE.test(text[end - 1] ?? '')) end--
  return start < end ? { start, end } : null
}

/** How many of `gold` stand in `found` as they are; each counts once. */
export function countExact(gold: readonly Span[], found: readonly Span[]): number {
  const left = new Map<string, number>()
  for (const span of found) left.set(keyOf(span), (left.get(keyOf(span)) ?? 0) + 1)
  let hits = 0
  for (const span of gold) {
    const count = left.get(keyOf(span)) ?? 0
    if (count > 0) hits++
    left.set(keyOf(span), count - 1)
  }
  return hits
}

/** One-to-one pairs `[gold, found]` of indices whose shared characters have an F1 of .8 or more, the best first. */
export function matchByOverlap(gold: readonly Span[], found: readonly Span[]): readonly (readonly [number, number])[] {
  const likely: { f1: number; g: number; f: number }[] = []
  for (const [f, a] of found.entries())
    for (const [g, b] of gold.entries()) {
      const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
      const f1 = (2 * shared) / (a.end - a.start + b.end - b.start)
      if (shared > 0 && f1 >= LEAST_OVERLAP) likely.push({ f1, g, f })
    }
  likely.sort((a, b) => b.f1 - a.f1 || a.g - b.g || a.f - b.f)
  const taken = { gold: new Set<number>(), found: new Set<number>() }
  return likely.flatMap(({ g, f }): (readonly [number, number])[] => {
    if (taken.gold.has(g) || taken.found.has(f)) return []
    taken.gold.add(g)
    taken.found.add(f)
    return [[g, f]]
  })
}

/** Shared characters over the stretch that both spans take up together, 0…1. */
export function sharedShare(a: Span, b: Span): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
  return shared / Math.max(1, Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

/** The stems of a name's words: their first four letters, small, `ё` as `е`; words of one letter have none. */
export function stems(name: string): ReadonlySet<string> {
  const words =
    name
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/\p{L}{2,}/gu) ?? []
  return new Set(words.map(word => word.slice(0, 4)))
}

function keyOf(span: Span): string {
  return `${span.start} ${span.end}`
}
