import { isDenial } from '../compare/lexicon/negations.ts'
import type { Version } from '../pairs/version.ts'
import { wordsOf } from '../text/words.ts'
import type { ArticleId, MemberId, QuoteKind } from '../types.ts'

/** What the grouping needs to know of a version: small and plain, so that it can be kept and sent without vectors. */
export interface GroupNode {
  readonly id: MemberId
  readonly article: ArticleId
  /** Null for a passage. */
  readonly kind: QuoteKind | null
  /** Number of words. */
  readonly words: number
  readonly numbers: readonly number[]
  readonly negated: boolean
}

/** The node that stands for a version in the grouping. */
export function groupNode(version: Version): GroupNode {
  return {
    id: version.id,
    article: version.article,
    kind: version.kind,
    words: version.words.spans.length,
    numbers: version.numbers.map(q => q.value),
    negated: wordsOf(version.text).some(({ low }) => isDenial(low, version.lang)),
  }
}
