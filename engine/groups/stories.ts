import { daysApart } from '../features/dates.ts'
import { dotRows, meanOfBest, stack } from '../features/vectors.ts'
import type { ArticleId, Story } from '../types.ts'
import { cluster } from './cluster.ts'

/** What of an article decides which story it belongs to. */
export interface StoryArticle {
  readonly id: ArticleId
  /** Becomes the title of a story that begins with this article. */
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

/** Proposes which articles belong to one story. Every article is in exactly one; stories are in the order of their first articles. */
export function proposeStories(articles: readonly StoryArticle[]): readonly Story[] {
  const n = articles.length
  const weight = new Float64Array(n * n)
  const like = likenesses(articles)
  const best = articles.map((_, i) =>
    Math.max(0, ...articles.map((_, j) => (i === j ? 0 : (like[i * n + j] as number)))),
  )
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      const even = Math.max(LEAST, SHARE * Math.min(best[i] as number, best[j] as number))
      const near = SLOPE * ((like[i * n + j] as number) - even)
      const dates = dateEvidence(articles[i] as StoryArticle, articles[j] as StoryArticle)
      const w = Math.max(-CAP, Math.min(CAP, near + dates))
      weight[i * n + j] = w
      weight[j * n + i] = w
    }
  const parts = cluster({ size: n, weight })
  const stories: { id: string; title: string; articles: ArticleId[] }[] = []
  parts.forEach((part, i) => {
    const article = articles[i] as StoryArticle
    const story = stories[part]
    if (story) story.articles.push(article.id)
    else stories[part] = { id: `s${article.id}`, title: article.title, articles: [article.id] }
  })
  return stories
}

function likenesses(articles: readonly StoryArticle[]): Float64Array {
  const n = articles.length
  const matrices = articles.map(article => stack(article.vectors))
  const d = articles.find(article => article.vectors.length > 0)?.vectors[0]?.length ?? 1
  const like = new Float64Array(n * n)
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      const x = likeness(matrices[i] as Float32Array, matrices[j] as Float32Array, d)
      like[i * n + j] = x
      like[j * n + i] = x
    }
  return like
}

/** How well two articles' sentences find each other: mean over all of them plus mean over the best three, both ways; about 0…2. */
function likeness(a: Float32Array, b: Float32Array, d: number): number {
  const n = a.length / d
  const m = b.length / d
  if (n === 0 || m === 0) return 0
  const bestA = new Array<number>(n).fill(-1)
  const bestB = new Array<number>(m).fill(-1)
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++) {
      const x = dotRows(a, i, b, j, d)
      if (x > (bestA[i] as number)) bestA[i] = x
      if (x > (bestB[j] as number)) bestB[j] = x
    }
  const both = (k: number) => (meanOfBest(bestA, k) + meanOfBest(bestB, k)) / 2
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
