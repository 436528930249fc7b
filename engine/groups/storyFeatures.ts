import { type ByteRows, byteRows } from '../features/byteRows.ts'
import { bestCosines } from '../features/coverage.ts'
import { daysApart } from '../features/dates.ts'
import { meanOfBest, stack } from '../features/vectors.ts'
import { type NamesBySound, namesBySound, sharedNames } from './sharedNames.ts'
import type { StoryArticle } from './stories.ts'

/** What of two articles' words tells whether they are about one event; each 0…1, practically. */
export interface StoryFeatures {
  /** Mean of the best three cosines of their sentences, both ways: what both report. */
  readonly sentences: number
  /** Mean over all sentences of their best cosine, both ways: what they are about. */
  readonly subject: number
  /** The sum of both over the mean of the greatest few that each has with any article: one near copy, or one short text, alone sets no measure. */
  readonly near: number
  /** How sure it is that they quote the same utterances, of as many as they could share. */
  readonly shared: number
  /** How sure it is that they do not: articles on one event seldom quote nothing in common. */
  readonly unshared: number
  /** How far the share of names in common goes towards what articles on one matter share: the people of one event are mostly those of the next. */
  readonly names: number
  readonly sameLanguage: number
}
/** Name of a feature; one part of the model weighs it, or both. */
export type StoryFeature = keyof StoryFeatures

/** What tells whether two articles are on one matter. */
export const MATTER_FEATURES = [
  'sentences',
  'subject',
  'names',
  'sameLanguage',
] as const satisfies readonly StoryFeature[]
/** A feature that has a weight in `StoryModel.matter`. */
export type MatterFeature = (typeof MATTER_FEATURES)[number]

/** What tells whether two articles on one matter are about one event. */
export const EVENT_FEATURES = [
  'sentences',
  'near',
  'shared',
  'unshared',
  'sameLanguage',
] as const satisfies readonly StoryFeature[]
/** A feature that has a weight in `StoryModel.event`. */
export type EventFeature = (typeof EVENT_FEATURES)[number]

/** Two quotations that are each the other's nearest: up to the first cosine they are of two utterances on one matter, from the second on of one. */
const TWO_UTTERANCES = 0.4
const ONE_UTTERANCE = 0.65
/** So many of the quotations that two articles could share are looked at: most articles on one event share two. */
const LOOKED_AT = 2
/** So many quotations in either article are full evidence of what they share; fewer need not be the ones that others choose. */
const FULL_EVIDENCE = 3

/** Articles on one matter mostly share so many of their names, others hardly ever: more tell nothing of whether it is one event. */
const ONE_MATTER = 0.4

/** So many of an article's likenesses say how like it others are. */
const NEAREST = 3

/** Articles on one event appear within so many days. */
const SAME_DAYS = 3

/** An article made ready to be compared. */
export interface ReadyArticle {
  readonly article: StoryArticle
  readonly sentences: ByteRows
  readonly quotations: ByteRows
  readonly names: NamesBySound
}

/** The article with its vectors in the form that is compared; `d` is their length. */
export function readyArticle(article: StoryArticle, d: number): ReadyArticle {
  return {
    article,
    sentences: byteRows(stack(article.vectors), d),
    quotations: byteRows(stack(article.quotations), d),
    names: namesBySound(article.names),
  }
}

/** What of two articles can be said without the others. */
export type Likeness = Omit<StoryFeatures, keyof Standing>

/** What of two articles is said beside the others that they were compared with. */
export type Standing = Pick<StoryFeatures, 'near'>

/** Compares two articles; the rest is added by {@link standing} when all are compared. */
export function likeness(a: ReadyArticle, b: ReadyArticle): Likeness {
  const sentences = bestCosines(a.sentences, b.sentences)
  const both = ({ ofA, ofB }: ReturnType<typeof bestCosines>, k: number) =>
    (meanOfBest(ofA, k) + meanOfBest(ofB, k)) / 2
  return {
    sentences: both(sentences, 3),
    subject: both(sentences, Number.POSITIVE_INFINITY),
    ...utterances(a.quotations, b.quotations),
    names: Math.min(1, sharedNames(a.names, b.names) / ONE_MATTER),
    sameLanguage: a.article.lang === b.article.lang ? 1 : 0,
  }
}

/** What their quotations tell: nothing where either quotes nobody. */
function utterances(a: ByteRows, b: ByteRows): Pick<StoryFeatures, 'shared' | 'unshared'> {
  const { ofA, inA, inB } = bestCosines(a, b)
  const few = Math.min(a.lengths.length, b.lengths.length)
  const mutual = [...ofA].filter((_, i) => inA[inB[i] as number] === i)
  const alike = meanOfBest(mutual, Math.min(LOOKED_AT, few))
  const sure = Math.max(0, Math.min(1, (alike - TWO_UTTERANCES) / (ONE_UTTERANCE - TWO_UTTERANCES)))
  const evidence = Math.min(1, few / FULL_EVIDENCE)
  return { shared: sure * evidence, unshared: (1 - sure) * evidence }
}

/** How like two articles' sentences are in all; about 0…2. */
export function sumOf({ sentences, subject }: Likeness): number {
  return sentences + subject
}

/** How like an article is to the few that are likest it, where `sums` are those of it with all that it was compared with. */
export function nearestOf(sums: readonly number[]): number {
  return meanOfBest(sums, NEAREST)
}

/** How like two articles are beside how like each is to its nearest; 1 where there is nothing to compare with. */
export function standing(found: Likeness, nearestOfA: number, nearestOfB: number): Standing {
  const whole = (nearestOfA + nearestOfB) / 2
  return { near: whole <= 0 ? 1 : sumOf(found) / whole }
}

/** What the days of two articles show: when both appeared, or, where either does not say that, which days both name. */
export const DAY_SIGNS = ['together', 'apart', 'common', 'other'] as const
/** `together`, `apart`: by the days they appeared on; `common`, `other`: by days that the texts name. */
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
