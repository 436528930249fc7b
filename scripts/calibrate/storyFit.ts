/** Fits how much speaks for two articles being about one event. Seedless: every draw is a hash. */
import { createHash } from 'node:crypto'
import { type ComparedArticles, compareArticles, type StoryArticle } from '../../engine/groups/stories.ts'
import { type DaySign, STORY_FEATURES } from '../../engine/groups/storyFeatures.ts'
import { rowOf, type StoryModel } from '../../engine/groups/storyModel.ts'
import { fitLogistic } from '../../engine/pairs/logistic.ts'

/** An article with the event that it is about, and the matter that the event is one of. */
export interface LabelledArticle {
  readonly article: StoryArticle
  readonly event: string
  readonly matter: string
}

/** Articles that were collected together. Every collection counts the same, whatever its size. */
export type Collection = readonly LabelledArticle[]

/** Events dropped in together: a person brings a few at a time, seldom all there are. */
const DROP_SIZES = [2, 3, 4, 10, 35]
/** Draws of each size; every other one has lost some of its articles. */
const DRAWS = 6
const LOST = 0.4
/** Strength of the pull to zero on standardised weights, as for pairs. */
const RIDGE = 3
const DECIMALS = 3

/** The fitted part of a model. */
export async function fitStories(
  collections: readonly Collection[],
): Promise<Pick<StoryModel, 'start' | 'weights' | 'days'>> {
  const rows: (readonly number[])[] = []
  const labels: number[] = []
  const importance: number[] = []
  const counts: DayCounts = { together: [0, 0], apart: [0, 0], common: [0, 0], other: [0, 0] }
  for (const collection of collections) {
    for (const { a, b, days } of await compared(collection)) if (days !== null) counts[days][isOne(collection, a, b)]++
    const drops = dropsOf(collection)
    for (const drop of drops) {
      const pairs = await compared(drop)
      const one = pairs.filter(({ a, b }) => isOne(drop, a, b) === 1).length
      if (one === 0 || one === pairs.length) continue
      for (const { a, b, features } of pairs) {
        const label = isOne(drop, a, b)
        rows.push(rowOf(features))
        labels.push(label)
        // Whatever their number: of many events nearly all pairs are of two.
        const share = label === 1 ? 1 / one : APART / (pairs.length - one)
        importance.push((PER_COLLECTION / drops.length) * share)
      }
    }
  }
  const { bias, weights } = fitLogistic(rows, labels, RIDGE, importance)
  const round = (x: number) => Number(x.toFixed(DECIMALS))
  return {
    start: round(bias),
    weights: Object.fromEntries(
      STORY_FEATURES.map((name, i) => [name, round(weights[i] as number)]),
    ) as StoryModel['weights'],
    days: {
      together: round(oddsOf(counts.together, counts.apart)),
      apart: round(oddsOf(counts.apart, counts.together)),
      common: round(oddsOf(counts.common, counts.other)),
      other: round(oddsOf(counts.other, counts.common)),
    },
  }
}

/** What the pairs of two events count for in a drop, those of one event being 1: events taken for one are worse than an article apart. */
const APART = 2

/** Pairs of one event that a collection counts for, against the pull to zero. */
const PER_COLLECTION = 120

/** How many pairs of two events and of one show a sign. */
type DayCount = [two: number, one: number]
type DayCounts = Readonly<Record<DaySign, DayCount>>

/**
 * How often pairs show a sign, and not its contrary, in one story over how often in two, as log-odds; half a pair is added to each
 * count (Jeffreys). Counted by itself, not fitted along with the words: those tell most of the invented stories apart alone, and
 * days would seem to say nothing.
 */
function oddsOf(sign: DayCount, contrary: DayCount): number {
  const rate = (label: 0 | 1) => (sign[label] + 0.5) / (sign[label] + contrary[label] + 1)
  return Math.log(rate(1) / rate(0))
}

function compared(collection: Collection): Promise<readonly ComparedArticles[]> {
  return compareArticles(collection.map(({ article }) => article))
}

function isOne(collection: Collection, a: number, b: number): 0 | 1 {
  return collection[a]?.event === collection[b]?.event ? 1 : 0
}

function dropsOf(collection: Collection): readonly Collection[] {
  const events = [...new Set(collection.map(({ event }) => event))]
  return DROP_SIZES.filter(size => size <= events.length).flatMap(size =>
    Array.from({ length: DRAWS }, (_, n) => {
      const order = events.toSorted((x, y) => draw(`${n} ${size} ${x}`) - draw(`${n} ${size} ${y}`))
      const chosen = new Set(order.slice(0, size))
      const isThin = n % 2 === 1
      return collection.filter(
        ({ article, event }) => chosen.has(event) && (!isThin || draw(`${n} ${size} ${article.id}`) > LOST),
      )
    }),
  )
}

/** 0…1, the same for the same words. */
function draw(key: string): number {
  return createHash('sha256').update(key).digest().readUInt32BE(0) / 2 ** 32
}

/** B-cubed F1 of the articles of `events`, where `storyOf` is what was proposed for all. */
export function bCubed(
  collection: Collection,
  storyOf: ReadonlyMap<string, string>,
  events: ReadonlySet<string>,
): { readonly recall: number; readonly precision: number; readonly articles: number } {
  let recall = 0
  let precision = 0
  let articles = 0
  for (const one of collection) {
    if (!events.has(one.event)) continue
    const sameEvent = collection.filter(({ event }) => event === one.event)
    const sameStory = collection.filter(({ article }) => storyOf.get(article.id) === storyOf.get(one.article.id))
    const both = sameEvent.filter(other => sameStory.includes(other)).length
    recall += both / sameEvent.length
    precision += both / sameStory.length
    articles++
  }
  return { recall, precision, articles }
}
