/** Learns what tells whether two articles are about one event: `node scripts/calibrateStories.ts --ntrex DIR --out FILE`. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { proposeStories } from '../engine/groups/stories.ts'
import { storyArticle } from '../engine/groups/storyArticle.ts'
import type { StoryModel } from '../engine/groups/storyModel.ts'
import { keyOf, memberTexts, sentenceTexts } from '../engine/versionsOf.ts'
import { openTools } from './calibrate/encoder.ts'
import { documentsIn, eventsIn, type ToldEvent } from './calibrate/events.ts'
import { bCubed, type Collection, fitStories } from './calibrate/storyFit.ts'
import { ROOT } from './prepare/paths.ts'

const USAGE = `usage: node scripts/calibrateStories.ts [--stories DIR …] [--held DIR …] [--ntrex DIR] [--out FILE] [--vectors FILE] [--date DAY]

Learns what tells whether two articles are about one event, from stories with answers (DIR/gold.json and its articles; without
--stories test/gold/{stories,further,events/matters-{a,c,d}} and seeds) and from line-parallel documents (DIR/docs.json), whose versions are
one event each. Prints cross-validated figures: every matter by a model that never saw it, among all the others of its collection; and
those of collections that nothing is learnt from (without --held test/gold/{unseen,reports,events/matters-{b,e}}). Seedless.
`

const FITTED = [
  'test/gold/stories',
  'test/gold/further',
  'seeds',
  'test/gold/events/matters-a',
  'test/gold/events/matters-c',
  'test/gold/events/matters-d',
]
const HELD = ['test/gold/unseen', 'test/gold/reports', 'test/gold/events/matters-b', 'test/gold/events/matters-e']

/** Collections are cross-validated matter by matter, those of many in so many parts. */
const MOST_FOLDS = 5

const { values } = parseArgs({
  options: {
    stories: { type: 'string', multiple: true },
    held: { type: 'string', multiple: true },
    ntrex: { type: 'string' },
    out: { type: 'string' },
    vectors: { type: 'string', default: ':memory:' },
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    help: { type: 'boolean', short: 'h' },
  },
})

interface NamedCollection {
  readonly name: string
  readonly articles: Collection
}

async function calibrateStories(): Promise<void> {
  const bundled = (folders: readonly string[]) => folders.map(folder => path.join(ROOT, folder))
  const tools = await openTools(values.vectors)
  try {
    const ready = async (name: string, list: readonly ToldEvent[]): Promise<NamedCollection> => {
      const texts = list.flatMap(({ one }) => [...memberTexts(one), ...sentenceTexts(one)])
      const encoded = await tools.encoder.encode(texts, { words: false })
      const vectors = new Map(texts.map((text, i) => [keyOf(text), encoded[i]?.vector ?? new Float32Array()]))
      const vectorOf = (text: (typeof texts)[number]) => vectors.get(keyOf(text)) ?? new Float32Array()
      return {
        name,
        articles: list.map(({ one, ...told }) => ({ ...told, article: storyArticle(one, vectorOf, true) })),
      }
    }
    const collections: NamedCollection[] = []
    for (const folder of values.stories ?? bundled(FITTED))
      collections.push(await ready(path.basename(folder), eventsIn(folder)))
    if (values.ntrex !== undefined) collections.push(await ready('documents', documentsIn(values.ntrex)))

    const scores: Record<string, number> = {}
    for (const collection of collections) {
      const tally = await crossValidated(collection, collections)
      scores[collection.name] = Number(f1(tally).toFixed(4))
      process.stdout.write(line('stories', collection.name, tally))
    }
    const events = collections.map(({ name, articles }) => `${name} (${countEvents(articles)} events)`)
    const model: StoryModel = {
      date: values.date,
      data: events.join(', '),
      scores,
      ...(await fitStories(collections.map(({ articles }) => articles))),
    }
    for (const folder of values.held ?? bundled(HELD)) {
      const { name, articles } = await ready(path.basename(folder), eventsIn(folder))
      const tally = await scored(articles, model, new Set(articles.map(({ event }) => event)))
      process.stdout.write(line('held', name, tally))
    }
    if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(model, null, 2)}\n`)
  } finally {
    await tools.encoder.close()
  }
}

/** Sums over articles. */
type Tally = ReturnType<typeof bCubed>

/** A collection's events, each by a model that never saw its matter. */
async function crossValidated(one: NamedCollection, all: readonly NamedCollection[]): Promise<Tally> {
  const matters = [...new Set(one.articles.map(({ matter }) => matter))]
  const folds = Math.min(MOST_FOLDS, matters.length)
  const sum = { recall: 0, precision: 0, articles: 0 }
  for (let fold = 0; fold < folds; fold++) {
    const isLeft = (matter: string) => matters.indexOf(matter) % folds === fold
    const rest = all.map(({ name, articles }) =>
      name === one.name ? articles.filter(({ matter }) => !isLeft(matter)) : articles,
    )
    const left = one.articles.filter(({ matter }) => isLeft(matter)).map(({ event }) => event)
    const model: StoryModel = { date: '', data: '', scores: {}, ...(await fitStories(rest)) }
    const { recall, precision, articles } = await scored(one.articles, model, new Set(left))
    sum.recall += recall
    sum.precision += precision
    sum.articles += articles
  }
  return sum
}

/** B-cubed sums over the articles of `events`, found among all of the collection. */
async function scored(collection: Collection, model: StoryModel, events: ReadonlySet<string>): Promise<Tally> {
  const articles = collection.map(({ article }) => article)
  const stories = await proposeStories(articles, undefined, model)
  const storyOf = new Map(stories.flatMap(story => story.articles.map(id => [id, story.id] as const)))
  return bCubed(collection, storyOf, events)
}

function f1({ recall, precision, articles }: Tally): number {
  return (2 * recall * precision) / (recall + precision) / articles
}

function line(what: string, name: string, tally: Tally): string {
  const share = (sum: number) => (sum / tally.articles).toFixed(4)
  return `${what} ${name} ${f1(tally).toFixed(4)} recall ${share(tally.recall)} precision ${share(tally.precision)}\n`
}

function countEvents(articles: Collection): number {
  return new Set(articles.map(({ event }) => event)).size
}

if (values.help) process.stdout.write(USAGE)
else await calibrateStories()
