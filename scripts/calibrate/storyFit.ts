/** Fits how much speaks for two articles being about one event. Seedless: every draw is a hash. */
import { createHash } from 'node:crypto'
import { type ComparedArticles, compareArticles, type StoryArticle } from '../../engine/groups/stories.ts'
import { STORY_FEATURES } from '../../engine/groups/storyFeatures.ts'
import { rowOf, type StoryModel } from '../../engine/groups/storyModel.ts'
import { fitLogistic } from '../../engine/pairs/logistic.ts'

/** An article with the event that it is about. */
export interface LabelledArticle {
  readonly article: StoryArticle
  readonly event: string
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
  const days = { agree: [0, 0], differ: [0, 0] } as Record<'agree' | 'differ', [number, number]>
  for (const collection of collections) {
    for (const { a, b, agree } of await compared(collection))
      if (agree !== null) days[agree ? 'agree' : 'differ'][isOne(collection, a, b)]++
    const drops = dropsOf(collection)
    for (const drop of drops) {
      const pairs = await compared(drop)
      const one = pairs.filter(({ a, b }) => isOne(drop, a, b) === 1).length
      if (one === 0 || one === pairs.length) continue
      for (const { a, b, features } of pairs) {
        const label = isOne(drop, a, b)
        rows.push(rowOf(features))
        labels.push(label)
        // Either answer counts the same in a drop: of many events nearly all pairs are of two.
        importance.push(PER_COLLECTION / drops.length / (label === 1 ? one : pairs.length - one))
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
    days: { agree: round(oddsOf(days, 'agree')), differ: round(oddsOf(days, 'differ')) },
  }
}

/** Pairs that a collection counts for, against the pull to zero. */
const PER_COLLECTION = 60

/**
 * How often the days of two articles agree (or differ) in one story over how often they do in two, as log-odds; half a pair is
 * added to each count (Jeffreys). Counted by itself, not fitted along with the words: those tell the invented stories apart alone,
 * and days would seem to say nothing.
 */
function oddsOf(
  days: Readonly<Record<'agree' | 'differ', readonly [number, number]>>,
  what: 'agree' | 'differ',
): number {
  const rate = (label: 0 | 1) => (days[what][label] + 0.5) / (days.agree[label] + days.differ[label] + 1)
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
