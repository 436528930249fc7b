import { byteRows } from '../features/byteRows.ts'
import { eachNearest } from '../features/nearest.ts'
import { type Turns, takeTurns, WITHOUT_TURNS } from '../features/turns.ts'
import { dot, meanDirection, stack } from '../features/vectors.ts'
import type { ArticleId, LanguageCode, Story } from '../types.ts'
import { bestWitness } from './bestWitness.ts'
import { cluster } from './cluster.ts'
import {
  type DaySign,
  daySign,
  type Likeness,
  likeness,
  nearestOf,
  type ReadyArticle,
  readyArticle,
  type StoryFeatures,
  standing,
  sumOf,
} from './storyFeatures.ts'
import { STORY_MODEL, type StoryModel, storyLogOdds } from './storyModel.ts'

/** What of an article decides which story it belongs to. */
export interface StoryArticle {
  readonly id: ArticleId
  /** The first of a story's articles that has one gives the story its title. */
  readonly title: string
  readonly lang: LanguageCode
  /** Day it appeared, `MM-DD` or `YYYY-MM-DD`; null where unknown. */
  readonly date: string | null
  /** Days its text names, `MM-DD`. */
  readonly dates: readonly string[]
  /** Names in its text, folded; see `namesIn`. */
  readonly names: readonly string[]
  /** A unit vector for each sentence. */
  readonly vectors: readonly Float32Array[]
  /** A unit vector for each quotation of somebody's words. */
  readonly quotations: readonly Float32Array[]
}

/** Log-odds at most, so that one pair alone decides nothing. */
const CAP = 6

/** Up to so many articles each is compared with each, sentence by sentence. */
const COMPARED_IN_FULL = 100
/** Beyond, each is compared with so many whose sentences are on the whole nearest. */
const NEAREST_ARTICLES = 32
/** Log-odds of two articles that were not compared: somewhat against one story, but no more than that. */
const NOT_COMPARED = -0.5

/**
 * Proposes which articles belong to one story. Every article is in exactly one; stories are in the order of their first articles.
 * Of many articles only the nearest are compared, so that time grows with the articles and not with their square.
 * @throws EngineError('cancelled')
 */
export async function proposeStories(
  articles: readonly StoryArticle[],
  turns: Turns = WITHOUT_TURNS,
  model: StoryModel = STORY_MODEL,
): Promise<readonly Story[]> {
  const n = articles.length
  const weight = new Float64Array(n * n).fill(NOT_COMPARED)
  for (const { a, b, features, days } of await compareArticles(articles, turns)) {
    const w = Math.max(-CAP, Math.min(CAP, storyLogOdds(model, features, days)))
    weight[a * n + b] = w
    weight[b * n + a] = w
  }
  const parts = cluster({ size: n, weight: withWitnesses(weight, n) })
  const stories: { id: string; title: string; articles: ArticleId[] }[] = []
  parts.forEach((part, i) => {
    const article = articles[i] as StoryArticle
    const story = stories[part]
    if (story) {
      story.articles.push(article.id)
      // Not every text begins with a headline.
      if (story.title === '') story.title = article.title
    } else stories[part] = { id: `s${article.id}`, title: article.title, articles: [article.id] }
  })
  return stories
}

/** Log-odds from which on a third article that is of one event with both is a witness: a report on two events is like both of them. */
const SURE = 2

/**
 * The weights, [n, n] row-major, where what speaks against two articles is made up for by a third that is surely about one event with
 * each of them, up to nothing either way: a short dispatch and a feature on its background may have little in common but the report
 * that both are near. Chosen by cross-validation: ten stories by others .959 to .985, no two events more were taken for one.
 */
export function withWitnesses(weight: Float64Array, n: number): Float64Array {
  const sure = Array.from({ length: n }, (_, i) => {
    const row = Array.from(weight.subarray(i * n, i * n + n), (w, k) => [k, w] as const)
    return new Map(row.filter(([k, w]) => k !== i && w > SURE))
  })
  return weight.map((w, at) => {
    if (w >= 0) return w
    const best = bestWitness([sure[Math.floor(at / n)], sure[at % n]])
    return Math.min(0, w + Math.max(0, best - SURE))
  })
}

/** Two articles, by their places, and what tells whether they are about one event. */
export interface ComparedArticles {
  readonly a: number
  readonly b: number
  readonly features: StoryFeatures
  /** What their days show; null where either says nothing of days. */
  readonly days: DaySign | null
}

/**
 * What is to be said of every two articles that are near enough to be compared.
 * @throws EngineError('cancelled')
 */
export async function compareArticles(
  articles: readonly StoryArticle[],
  turns: Turns = WITHOUT_TURNS,
): Promise<readonly ComparedArticles[]> {
  const d = articles.find(article => article.vectors.length > 0)?.vectors[0]?.length ?? 1
  const ready = articles.map(article => readyArticle(article, d))
  const sums = articles.map((): number[] => [])
  const compared: { readonly a: number; readonly b: number; readonly found: Likeness }[] = []
  for (const [a, others] of (await comparedWith(articles, d, turns)).entries()) {
    await takeTurns(turns)
    for (const b of others) {
      const found = likeness(ready[a] as ReadyArticle, ready[b] as ReadyArticle)
      for (const one of [a, b]) sums[one]?.push(sumOf(found))
      compared.push({ a, b, found })
    }
  }
  const nearest = sums.map(nearestOf)
  return compared.map(({ a, b, found }) => ({
    a,
    b,
    features: { ...found, ...standing(found, nearest[a] as number, nearest[b] as number) },
    days: daySign(articles[a] as StoryArticle, articles[b] as StoryArticle),
  }))
}

/** For each article the later ones that it is compared with. */
async function comparedWith(
  articles: readonly StoryArticle[],
  d: number,
  turns: Turns,
): Promise<readonly (readonly number[])[]> {
  const n = articles.length
  if (n <= COMPARED_IN_FULL) return articles.map((_, a) => Array.from({ length: n - a - 1 }, (_, i) => a + 1 + i))
  // What all articles have in common says nothing about which are near.
  const sums = articles.map(article => meanDirection(article.vectors, d))
  const common = meanDirection(sums, d)
  const own = stack(
    sums.map(sum => {
      const shared = dot(sum, common)
      return sum.map((x, i) => x - shared * (common[i] as number))
    }),
  )
  const near = articles.map((): Set<number> => new Set())
  await eachNearest(
    byteRows(own, d),
    NEAREST_ARTICLES,
    () => true,
    turns,
    (i, j) => near[Math.min(i, j)]?.add(Math.max(i, j)),
  )
  return near.map(others => [...others].sort((x, y) => x - y))
}
