import { type ByteRows, byteRows } from '../features/byteRows.ts'
import { bestCosines } from '../features/coverage.ts'
import { daysApart } from '../features/dates.ts'
import { meanOfBest, stack } from '../features/vectors.ts'
import type { StoryArticle } from './stories.ts'

/**
 * What of two articles' words tells whether they are about one event; each 0…1, practically. Names were tried: the people of
 * one event are mostly those of the next, and with two such events in the data more names in common spoke against one story.
 */
export const STORY_FEATURES = [
  /** Mean of the best three cosines of their sentences, both ways: what both report. */
  'sentences',
  /** Mean over all sentences of their best cosine, both ways: what they are about. */
  'subject',
  /** The sum of both over the lesser of the greatest sums that either has with any article: 1 for the likest of one of them. */
  'share',
  /** Mean of the best two cosines of their quotations, both ways; 0 where either quotes nobody. */
  'quotations',
  /** Either quotes nobody. */
  'noQuotations',
  'sameLanguage',
] as const
export type StoryFeature = (typeof STORY_FEATURES)[number]
export type StoryFeatures = Readonly<Record<StoryFeature, number>>

/** Articles on one event appear within so many days. */
const SAME_DAYS = 3

/** An article made ready to be compared. */
export interface ReadyArticle {
  readonly article: StoryArticle
  readonly sentences: ByteRows
  readonly quotations: ByteRows
}

/** The article with its vectors in the form that is compared; `d` is their length. */
export function readyArticle(article: StoryArticle, d: number): ReadyArticle {
  return {
    article,
    sentences: byteRows(stack(article.vectors), d),
    quotations: byteRows(stack(article.quotations), d),
  }
}

/** What of two articles can be said without the others. */
export type Likeness = Omit<StoryFeatures, 'share'>

/** Compares two articles; `share` is added by {@link shareOf} when all are compared. */
export function likeness(a: ReadyArticle, b: ReadyArticle): Likeness {
  const sentences = bestCosines(a.sentences, b.sentences)
  const both = ({ ofA, ofB }: ReturnType<typeof bestCosines>, k: number) =>
    (meanOfBest(ofA, k) + meanOfBest(ofB, k)) / 2
  const quotations = bestCosines(a.quotations, b.quotations)
  return {
    sentences: both(sentences, 3),
    subject: both(sentences, Number.POSITIVE_INFINITY),
    quotations: both(quotations, 2),
    noQuotations: quotations.ofA.length === 0 ? 1 : 0,
    sameLanguage: a.article.lang === b.article.lang ? 1 : 0,
  }
}

/** How like two articles' sentences are in all; about 0…2. */
export function sumOf({ sentences, subject }: Likeness): number {
  return sentences + subject
}

/** How like two articles are over how like the less liked of them ever is; 1 where there is nothing to compare with. */
export function shareOf(found: Likeness, bestOfA: number, bestOfB: number): number {
  const least = Math.min(bestOfA, bestOfB)
  return least <= 0 ? 1 : sumOf(found) / least
}

/**
 * Whether the days of two articles agree: those they say they appeared on, within a few days; where one does not say so, a day
 * that both name, or that one names and the other appeared on. Null where either says nothing of days.
 */
export function daysAgree(a: StoryArticle, b: StoryArticle): boolean | null {
  if (a.date !== null && b.date !== null) return gap(a.date, b.date) <= SAME_DAYS
  const daysOf = (x: StoryArticle) => (x.date === null ? x.dates : [x.date.slice(-5), ...x.dates])
  const [x, y] = [daysOf(a), daysOf(b)]
  if (x.length === 0 || y.length === 0) return null
  return x.some(day => y.some(other => daysApart(day, other) <= 1))
}

function gap(a: string, b: string): number {
  if (a.length === 10 && b.length === 10) return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000
  return daysApart(a.slice(-5), b.slice(-5))
}
