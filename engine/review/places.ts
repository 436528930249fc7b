import {
  type Article,
  type ArticleId,
  isSpeech,
  LANGUAGES,
  type MemberId,
  type Passage,
  type Quote,
  type QuoteId,
  type Story,
  type StoryId,
} from '../types.ts'
import { compareText } from './compareText.ts'
import { onceByTexts, type Texts } from './onceByTexts.ts'

/** Where everything of an analysis stands: look-ups and orders that many questions about a review need. */
export interface Places {
  readonly articles: ReadonlyMap<ArticleId, Article>
  readonly quotes: ReadonlyMap<QuoteId, Quote>
  readonly passages: ReadonlyMap<MemberId, Passage>
  readonly stories: ReadonlyMap<StoryId, Story>
  readonly storyOf: ReadonlyMap<ArticleId, StoryId>
  /** Order of an article by story. */
  readonly articleRank: ReadonlyMap<ArticleId, number>
  /** Order of a member by story, article and start; equal only for members that start at the same place. */
  readonly rank: ReadonlyMap<MemberId, number>
  /** Quotations of kind statement or fragment, by rank. */
  readonly statements: readonly QuoteId[]
}

/** Greater than the start of any quotation, so that an article's rank outweighs it and the sum stays exact. */
const ARTICLE_RANK = 2 ** 31

/** The places of an analysis; the same value for all that differ only in their groups. */
export const placesOf = onceByTexts(compute)

/** Order of a place by story, article and start. Articles that the analysis does not know come last. */
export function rankAt(places: Places, article: ArticleId, start: number): number {
  return rankOf(places.articleRank.get(article) ?? places.articleRank.size, start)
}

/** Order of a language: Quoin's four first, in the order of `LANGUAGES`, others after them. */
export function languageRank(lang: string): number {
  const at = (LANGUAGES as readonly string[]).indexOf(lang)
  return at < 0 ? LANGUAGES.length : at
}

function rankArticles(stories: readonly Story[], articles: readonly ArticleId[]): ReadonlyMap<ArticleId, number> {
  const order = new Set([...stories.flatMap(story => story.articles), ...articles])
  return new Map([...order].map((article, rank) => [article, rank]))
}

function rankOf(articleRank: number, start: number): number {
  return articleRank * ARTICLE_RANK + start
}

function compute(analysis: Texts): Places {
  const articles = new Map(analysis.articles.map(article => [article.id, article]))
  const storyOf = new Map(
    analysis.stories.flatMap(story => story.articles.map(article => [article, story.id] as const)),
  )
  const articleRank = rankArticles(analysis.stories, [...articles.keys()])
  const rank = new Map<MemberId, number>()
  for (const { id, article, start } of [...analysis.quotes, ...analysis.passages])
    rank.set(id, rankOf(articleRank.get(article) ?? articleRank.size, start))
  const statements = analysis.quotes
    .filter(({ kind }) => isSpeech(kind))
    .map(({ id }) => id)
    .sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0) || compareText(a, b))
  return {
    articles,
    quotes: new Map(analysis.quotes.map(quote => [quote.id, quote])),
    passages: new Map(analysis.passages.map(passage => [passage.id, passage])),
    stories: new Map(analysis.stories.map(story => [story.id, story])),
    storyOf,
    articleRank,
    rank,
    statements,
  }
}
