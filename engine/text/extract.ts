import type { ArticleId, LanguageCode, Passage, Quote, Span } from '../types.ts'

/** What one article's text yields, before any other article is looked at. */
export interface Extraction {
  readonly lang: LanguageCode
  /** False where the language was guessed against the odds; the article then says so. */
  readonly langSure: boolean
  /** Span of the headline: the first line that is one; empty where there is none. */
  readonly title: Span
  readonly sentences: readonly Span[]
  readonly quotes: readonly Quote[]
  readonly passages: readonly Passage[]
}

/** What the person said by hand; overrides what the text shows. */
export interface ExtractOptions {
  readonly article: ArticleId
  readonly lang?: LanguageCode
}
