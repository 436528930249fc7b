import type { PairIndex } from '../pairs/pairIndex.ts'
import type { BrokenTriangle, MemberId } from '../types.ts'

/** From here on a pair speaks for one utterance, below it against. */
const EVEN = 0.5

/**
 * The broken triangles among a group's quotations, weakest pair first: quotations of two articles that hardly render one utterance by
 * themselves and stand together because one of a third article is like both. The third given is the one that holds them best. What an
 * article says twice is no witness of its own: a fragment is like its fuller repeat whatever the others say. A pair that was never
 * compared has no say.
 */
export function brokenTriangles(quotes: readonly MemberId[], pairs: PairIndex): readonly BrokenTriangle[] {
  const broken: BrokenTriangle[] = []
  for (const [i, a] of quotes.entries())
    for (const b of quotes.slice(i + 1)) {
      const p = pairs.get(a, b)?.p
      if (p === undefined || p >= EVEN || pairs.articleOf(a) === pairs.articleOf(b)) continue
      let [via, held] = ['', 0]
      for (const c of quotes) {
        if (pairs.articleOf(c) === pairs.articleOf(a) || pairs.articleOf(c) === pairs.articleOf(b)) continue
        const both = Math.min(pairs.get(a, c)?.p ?? 0, pairs.get(c, b)?.p ?? 0)
        if (both >= EVEN && both > held) [via, held] = [c, both]
      }
      if (held > 0) broken.push({ a, b, via, p })
    }
  return broken.sort((x, y) => x.p - y.p)
}
