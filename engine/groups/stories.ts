import { type ByteRows, byteRows } from '../features/byteRows.ts'
import { bestCosines } from '../features/coverage.ts'
import { daysApart } from '../features/dates.ts'
import { eachNearest } from '../features/nearest.ts'
import { type Turns, takeTurns, WITHOUT_TURNS } from '../features/turns.ts'
import { dot, meanDirection, meanOfBest, stack } from '../features/vectors.ts'
import type { ArticleId, Story } from '../types.ts'
import { cluster } from './cluster.ts'

/** What of an article decides which story it belongs to. */
export interface StoryArticle {
  readonly id: ArticleId
  /** The first of a story's articles that has one gives the story its title. */
  readonly title: string
  /** Day it appeared, `MM-DD` or `YYYY-MM-DD`; null where unknown. */
  readonly date: string | null
  /** Days its text names, `MM-DD`. */
  readonly dates: readonly string[]
  /** A unit vector for each sentence. */
  readonly vectors: readonly Float32Array[]
}

/** Likeness below which two articles are hardly of one story however little else there is; from the invented stories. */
const LEAST = 0.82
/** Two articles of one story are at least this share as like as the likest pair that either of them is in. */
const SHARE = 0.76
/** Log-odds for a whole unit of likeness above that. */
const SLOPE = 6
/** Articles on one event appear within so many days. */
const SAME_DAYS = 3
const SAME_DATE = 1
const OTHER_DATE = -6
/** A day that both texts name, or that one names and the other appeared on. */
const SHARED_DAY = 1
const NO_SHARED_DAY = -1.5
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
): Promise<readonly Story[]> {
  const n = articles.length
  const like = await likenesses(articles, turns)
  const best = new Float64Array(n)
  for (const { a, b, likeness } of like) {
    best[a] = Math.max(best[a] as number, likeness)
    best[b] = Math.max(best[b] as number, likeness)
  }
  const weight = new Float64Array(n * n).fill(NOT_COMPARED)
  for (const { a, b, likeness } of like) {
    const even = Math.max(LEAST, SHARE * Math.min(best[a] as number, best[b] as number))
    const near = SLOPE * (likeness - even)
    const dates = dateEvidence(articles[a] as StoryArticle, articles[b] as StoryArticle)
    const w = Math.max(-CAP, Math.min(CAP, near + dates))
    weight[a * n + b] = w
    weight[b * n + a] = w
  }
  const parts = cluster({ size: n, weight })
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

/** Two articles, by their places, and how well their sentences find each other. */
interface Likeness {
  readonly a: number
  readonly b: number
  readonly likeness: number
}

async function likenesses(articles: readonly StoryArticle[], turns: Turns): Promise<readonly Likeness[]> {
  const d = articles.find(article => article.vectors.length > 0)?.vectors[0]?.length ?? 1
  const rows = articles.map(article => byteRows(stack(article.vectors), d))
  const like: Likeness[] = []
  for (const [a, others] of (await comparedWith(articles, d, turns)).entries()) {
    await takeTurns(turns)
    for (const b of others) like.push({ a, b, likeness: likeness(rows[a] as ByteRows, rows[b] as ByteRows) })
  }
  return like
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

/** Mean over all sentences of their best cosine plus mean over the best three, both ways; about 0…2. */
function likeness(a: ByteRows, b: ByteRows): number {
  const { ofA, ofB } = bestCosines(a, b)
  if (ofA.length === 0) return 0
  const both = (k: number) => (meanOfBest(ofA, k) + meanOfBest(ofB, k)) / 2
  return both(3) + both(Number.POSITIVE_INFINITY)
}

function dateEvidence(a: StoryArticle, b: StoryArticle): number {
  if (a.date !== null && b.date !== null) return gap(a.date, b.date) <= SAME_DAYS ? SAME_DATE : OTHER_DATE
  const daysOf = (x: StoryArticle) => (x.date === null ? x.dates : [x.date.slice(-5), ...x.dates])
  const [x, y] = [daysOf(a), daysOf(b)]
  if (x.length === 0 || y.length === 0) return 0
  return x.some(day => y.some(other => daysApart(day, other) <= 1)) ? SHARED_DAY : NO_SHARED_DAY
}

function gap(a: string, b: string): number {
  if (a.length === 10 && b.length === 10) return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000
  return daysApart(a.slice(-5), b.slice(-5))
}
