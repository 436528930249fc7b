/** Stories with known answers as samples: `DIR/gold.json` and the articles beside it. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { spanOf } from '../../engine/evaluate/gold.ts'
import type { GoldArticle, GoldStory } from '../../engine/evaluate.ts'
import type { Labels } from '../../engine/pairs/fit.ts'
import { overlap } from '../../engine/span.ts'
import type { ArticleId, MemberId, Passage, Span } from '../../engine/types.ts'
import type { ExtractedArticle } from '../../engine/workspace.ts'
import { articleOfFile } from './articles.ts'

/** A story with what the program found in its articles and the utterance that each find renders. */
export interface LabelledStory {
  readonly name: string
  readonly articles: readonly ExtractedArticle[]
  readonly labels: Labels
  /** The same by ids; null for members of other stories. */
  readonly labelOf: (a: MemberId, b: MemberId) => 0 | 1 | null
  /** The utterance that a find renders; undefined for one that the gold does not know. */
  readonly utteranceOf: (id: MemberId) => string | undefined
  /** Whether a stretch of an article reports the utterance; null where it nearly does, or the article quotes it too. */
  readonly reports: (passage: Passage, utterance: string | undefined) => 0 | 1 | null
  readonly reportsAnywhere: (article: ArticleId, utterance: string) => boolean
  /** Whether an article has the utterance between marks. */
  readonly quotes: (article: ArticleId, utterance: string) => boolean
}

/** Share of the union that a find and an answer must have in common to be one. */
const SAME_SPAN = 0.5
/** Share up to which they are surely not. */
const OTHER_SPAN = 0.2

/** The gold set of a folder, as `gold` reads it. */
export function readGold(folder: string): readonly GoldStory[] {
  return JSON.parse(readFileSync(path.join(folder, 'gold.json'), 'utf8'))
}

/**
 * A story's articles, extracted anew. Two finds are one utterance where the gold says so; a find that the gold does not know (a name,
 * a passage that reports nothing) is an utterance of its own.
 */
export function labelStory(folder: string, story: GoldStory): LabelledStory {
  const utteranceOf = new Map<MemberId, string>()
  const goldOf = new Map<ArticleId, GoldArticle>()
  const articles = story.articles.map(gold => {
    const one = articleOfFile(path.join(folder, gold.file), gold.file)
    goldOf.set(one.article.id, gold)
    for (const [id, utterance] of utterances(gold, one)) utteranceOf.set(id, utterance)
    return one
  })
  const mine = new Set(
    articles.flatMap(one => [...one.extraction.quotes, ...one.extraction.passages].map(({ id }) => id)),
  )
  const same = (a: MemberId, b: MemberId) => ((utteranceOf.get(a) ?? a) === (utteranceOf.get(b) ?? b) ? 1 : 0)
  return {
    name: story.story,
    articles,
    labels: (a, b) => same(a.id, b.id),
    labelOf: (a, b) => (mine.has(a) && mine.has(b) ? same(a, b) : null),
    utteranceOf: id => utteranceOf.get(id),
    reports: (passage, utterance) => {
      const gold = goldOf.get(passage.article)
      if (gold === undefined || gold.quotes.some(quote => quote.utterance === utterance)) return null
      const spans = gold.reported.filter(answer => answer.utterance === utterance).map(answer => spanOf(answer.span))
      const shared = Math.max(0, ...spans.map(span => sharedOf([passage], [span])))
      return shared >= SAME_SPAN ? 1 : shared > OTHER_SPAN ? null : 0
    },
    reportsAnywhere: (article, utterance) =>
      goldOf.get(article)?.reported.some(answer => answer.utterance === utterance) ?? false,
    quotes: (article, utterance) => goldOf.get(article)?.quotes.some(quote => quote.utterance === utterance) ?? false,
  }
}

function* utterances(gold: GoldArticle, { extraction }: ExtractedArticle): Generator<readonly [MemberId, string]> {
  for (const quote of extraction.quotes) {
    const answers = gold.quotes.map(answer => ({ answer, shared: sharedOf(quote.parts, answer.parts.map(spanOf)) }))
    const best = answers.toSorted((x, y) => y.shared - x.shared)[0]
    if (best && best.shared >= SAME_SPAN) yield [quote.id, best.answer.utterance]
  }
  for (const passage of extraction.passages) {
    const answer = gold.reported.find(({ span }) => sharedOf([passage], [spanOf(span)]) >= SAME_SPAN)
    if (answer) yield [passage.id, answer.utterance]
  }
}

/** Common code units over those that either has. */
function sharedOf(a: readonly Span[], b: readonly Span[]): number {
  const length = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0)
  const common = a.reduce((sum, x) => sum + b.reduce((inner, y) => inner + overlap(x, y), 0), 0)
  return common / Math.max(1, length(a) + length(b) - common)
}
