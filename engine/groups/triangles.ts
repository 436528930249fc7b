import type { PairIndex } from '../pairs/pairIndex.ts'
import type { BrokenTriangle, MemberId } from '../types.ts'

/** From here on a pair speaks for one utterance, below it against. */
const EVEN = 0.5

/**
 * The broken triangles among a group's quotations, weakest pair first: two that hardly render one utterance by themselves and stand
 * together because a third is like both. The third given is the one that holds them best. A pair that was never compared has no say.
 */
export function brokenTriangles(quotes: readonly MemberId[], pairs: PairIndex): readonly BrokenTriangle[] {
  const broken: BrokenTriangle[] = []
  for (const [i, a] of quotes.entries())
    for (const b of quotes.slice(i + 1)) {
      const p = pairs.get(a, b)?.p
      if (p === undefined || p >= EVEN) continue
      let [via, held] = ['', 0]
      for (const c of quotes) {
        const both = Math.min(pairs.get(a, c)?.p ?? 0, pairs.get(c, b)?.p ?? 0)
        if (c !== a && c !== b && both >= EVEN && both > held) [via, held] = [c, both]
      }
      if (held > 0) broken.push({ a, b, via, p })
    }
  return broken.sort((x, y) => x.p - y.p)
}
