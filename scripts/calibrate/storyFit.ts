/** Fits how much speaks for two articles being about one event. Seedless: every draw is a hash. */
import { createHash } from 'node:crypto'
import { type ComparedArticles, compareArticles, type StoryArticle } from '../../engine/groups/stories.ts'
import { type DaySign, EVENT_FEATURES, MATTER_FEATURES, type StoryFeature } from '../../engine/groups/storyFeatures.ts'
import type { StoryModel } from '../../engine/groups/storyModel.ts'
import { linearModel, type WholeModel } from '../../engine/linearModel.ts'
import { fitLogistic } from '../../engine/logistic.ts'

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
export async function fitStories(collections: readonly Collection[]): Promise<Pick<StoryModel, 'matter' | 'event'>> {
  const matter = new Rows(MATTER_FEATURES, APART_MATTERS)
  const event = new Rows(EVENT_FEATURES, APART_EVENTS)
  const counts: DayCounts = { together: [0, 0], apart: [0, 0], common: [0, 0], other: [0, 0] }
  for (const collection of collections) {
    for (const { a, b, days } of await compared(collection))
      if (days !== null && isOne(collection, a, b, 'matter') === 1) counts[days][isOne(collection, a, b, 'event')]++
    const drops = dropsOf(collection)
    const weight = PER_COLLECTION / drops.length
    for (const drop of drops) {
      const pairs = await compared(drop)
      matter.add(pairs, ({ a, b }) => isOne(drop, a, b, 'matter'), weight)
      event.add(
        pairs.filter(({ a, b }) => isOne(drop, a, b, 'matter') === 1),
        ({ a, b }) => isOne(drop, a, b, 'event'),
        weight,
      )
    }
  }
  return {
    matter: matter.fit(),
    event: {
      ...event.fit(),
      days: {
        together: round(oddsOf(counts.together, counts.apart)),
        apart: round(oddsOf(counts.apart, counts.together)),
        common: round(oddsOf(counts.common, counts.other)),
        other: round(oddsOf(counts.other, counts.common)),
      },
    },
  }
}

function round(x: number): number {
  return Number(x.toFixed(DECIMALS))
}

/**
 * What all pairs of two matters count for, those of one being 1: matters taken for one are worse than an article apart, and there are
 * far more of them.
 */
const APART_MATTERS = 2
/**
 * What all pairs of two events of one matter count for, those of one event being 1: people seldom drop in two events of a matter, and a
 * story of two is mended by a split, while versions of one utterance in two stories are not found at all. Chosen by cross-validation.
 */
const APART_EVENTS = 0.25

/** Pairs of articles as a regression takes them. */
class Rows<F extends StoryFeature> {
  readonly #names: readonly F[]
  readonly #apart: number
  readonly #rows: (readonly number[])[] = []
  readonly #labels: (0 | 1)[] = []
  readonly #importance: number[] = []

  /** @param apart what all pairs of two things count for, those of one being 1 */
  constructor(names: readonly F[], apart: number) {
    this.#names = names
    this.#apart = apart
  }

  /** The pairs of a drop: those of one thing count for `weight` in all, and so do those of two; of many things nearly all are of two. */
  add(pairs: readonly ComparedArticles[], labelOf: (pair: ComparedArticles) => 0 | 1, weight: number): void {
    const ones = pairs.filter(pair => labelOf(pair) === 1).length
    for (const pair of pairs) {
      const label = labelOf(pair)
      this.#rows.push(this.#names.map(name => pair.features[name]))
      this.#labels.push(label)
      this.#importance.push(weight / (label === 1 ? ones : pairs.length - ones))
    }
  }

  fit(): WholeModel<F> {
    const [two, one] = [this.#sumOf(0), this.#sumOf(1)]
    const apart = (this.#apart * one) / two
    const importance = this.#importance.map((weight, i) => (this.#labels[i] === 1 ? weight : weight * apart))
    return linearModel(fitLogistic(this.#rows, this.#labels, RIDGE, importance), this.#names, DECIMALS)
  }

  #sumOf(label: 0 | 1): number {
    return this.#importance.reduce((sum, weight, i) => (this.#labels[i] === label ? sum + weight : sum), 0)
  }
}

/** Pairs of one thing that a collection counts for, against the pull to zero. */
const PER_COLLECTION = 120

/** How many pairs of two events of a matter, and of one, show a sign. */
type DayCount = [two: number, one: number]
type DayCounts = Readonly<Record<DaySign, DayCount>>

/**
 * How often pairs of one matter show a sign, and not its contrary, in one event over how often in two, as log-odds; half a pair is added to each
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

function isOne(collection: Collection, a: number, b: number, what: 'matter' | 'event'): 0 | 1 {
  return collection[a]?.[what] === collection[b]?.[what] ? 1 : 0
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
