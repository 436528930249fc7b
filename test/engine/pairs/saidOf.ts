import type { ScoredPair } from '../../../engine/pairs/propose.ts'

/** What pairs say, to be compared with `toEqual`: they read their figures where they are asked, and hold none of their own. */
export function saidOf(pairs: readonly ScoredPair[]): readonly ScoredPair[] {
  return pairs.map(({ a, b, p, ab, ba, reasons }) => ({ a, b, p, ab, ba, reasons }))
}
