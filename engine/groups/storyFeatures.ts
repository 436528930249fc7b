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
  /** The sum of both over the mean of the greatest few that each has: one near copy, or one short text, alone sets no measure. */
  'near',
  /** Mean of the best two cosines of their quotations, both ways, above those of other utterances on one matter; 0 where either quotes nobody. */
  'quotations',
  /** Either quotes nobody. */
  'noQuotations',
  'sameLanguage',
] as const
export type StoryFeature = (typeof STORY_FEATURES)[number]
export type StoryFeatures = Readonly<Record<StoryFeature, number>>

/** Quotations this alike need not be of one utterance: people say like things of one matter whenever they are asked. */
const OTHER_UTTERANCE = 0.5

/** So many of an article's likenesses say how like it others are. */
const NEAREST = 3

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
export type Likeness = Omit<StoryFeatures, keyof Standing>

/** What of two articles is said beside the others that they were compared with. */
export type Standing = Pick<StoryFeatures, 'share' | 'near'>

/** Compares two articles; the rest is added by {@link standing} when all are compared. */
export function likeness(a: ReadyArticle, b: ReadyArticle): Likeness {
  const sentences = bestCosines(a.sentences, b.sentences)
  const both = ({ ofA, ofB }: ReturnType<typeof bestCosines>, k: number) =>
    (meanOfBest(ofA, k) + meanOfBest(ofB, k)) / 2
  const quotations = bestCosines(a.quotations, b.quotations)
  return {
    sentences: both(sentences, 3),
    subject: both(sentences, Number.POSITIVE_INFINITY),
    quotations: Math.max(0, both(quotations, 2) - OTHER_UTTERANCE),
    noQuotations: quotations.ofA.length === 0 ? 1 : 0,
    sameLanguage: a.article.lang === b.article.lang ? 1 : 0,
  }
}

/** How like two articles' sentences are in all; about 0…2. */
export function sumOf({ sentences, subject }: Likeness): number {
  return sentences + subject
}

/** How like an article is to those that are likest it. */
export interface Nearest {
  /** The greatest of its sums. */
  readonly best: number
  /** Mean of the greatest few. */
  readonly mean: number
}

/** What the sums of an article with all that it was compared with come to. */
export function nearestOf(sums: readonly number[]): Nearest {
  return { best: meanOfBest(sums, 1), mean: meanOfBest(sums, NEAREST) }
}

/** How like two articles are beside how like each is to its nearest; 1 where there is nothing to compare with. */
export function standing(found: Likeness, a: Nearest, b: Nearest): Standing {
  const over = (whole: number) => (whole <= 0 ? 1 : sumOf(found) / whole)
  return { share: over(Math.min(a.best, b.best)), near: over((a.mean + b.mean) / 2) }
}

/** What the days of two articles show: when both appeared, or, where either does not say that, which days both name. */
export const DAY_SIGNS = ['together', 'apart', 'common', 'other'] as const
export type DaySign = (typeof DAY_SIGNS)[number]

/**
 * What the days of two articles show: `together` or `apart` where both say when they appeared, within a few days or not; else `common`
 * where both name a day, or one names one that the other appeared on, and `other` where not. Null where either says nothing of days.
 */
export function daySign(a: StoryArticle, b: StoryArticle): DaySign | null {
  if (a.date !== null && b.date !== null) return gap(a.date, b.date) <= SAME_DAYS ? 'together' : 'apart'
  const daysOf = (x: StoryArticle) => (x.date === null ? x.dates : [x.date.slice(-5), ...x.dates])
  const [x, y] = [daysOf(a), daysOf(b)]
  if (x.length === 0 || y.length === 0) return null
  return x.some(day => y.some(other => daysApart(day, other) <= 1)) ? 'common' : 'other'
}

function gap(a: string, b: string): number {
  if (a.length === 10 && b.length === 10) return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000
  return daysApart(a.slice(-5), b.slice(-5))
}
