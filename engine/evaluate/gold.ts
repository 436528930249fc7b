import type { ArticleId, Language, LanguageCode, MemberId, Passage, Quote, QuoteKind, Span, StoryId } from '../types.ts'

/** A span as the gold files write it: `[start, end)` in UTF-16 code units. */
export type GoldSpan = readonly [start: number, end: number]

/** The span as all else has it. */
export function spanOf([start, end]: GoldSpan): Span {
  return { start, end }
}

/** A quotation with its right answers. */
export interface GoldQuote {
  readonly utterance: string
  readonly kind: QuoteKind
  /** `ref` marks the fullest faithful version of the utterance. */
  readonly verdict: string
  readonly speaker: string | null
  /** `kind` or `kind:words`. */
  readonly differences: readonly string[]
  readonly parts: readonly GoldSpan[]
}

/** A stretch that reports an utterance without marks, with its right answers. */
export interface GoldPassage {
  readonly utterance: string
  readonly span: GoldSpan
  readonly verdict: string
  /** `kind` or `kind:words`. */
  readonly differences: readonly string[]
}

/** An article with all that is to be found in it. `file`: its path from the folder of `gold.json`, forward slashes. */
export interface GoldArticle {
  readonly file: string
  readonly lang: Language
  readonly quotes: readonly GoldQuote[]
  readonly reported: readonly GoldPassage[]
}

/** One story of a `gold.json`; a gold set is a list of these. */
export interface GoldStory {
  readonly story: string
  readonly utterances: Readonly<Record<string, { readonly speaker: string }>>
  readonly articles: readonly GoldArticle[]
}

/** A group as it is scored. */
export interface ScoredGroup {
  readonly id: string
  readonly reference: MemberId
  readonly members: readonly {
    readonly id: MemberId
    readonly verdict: string | null
    readonly flags: readonly { readonly kind: string }[]
  }[]
}

/** What the program made of the gold's articles. */
export interface Outcome {
  readonly articles: readonly {
    readonly id: ArticleId
    readonly file: string
    readonly lang: LanguageCode
    readonly story: StoryId | null
  }[]
  readonly quotes: readonly Quote[]
  readonly passages: readonly Passage[]
  readonly groups: readonly ScoredGroup[]
}
