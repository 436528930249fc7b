/** Learns what tells whether two articles are about one event: `node scripts/calibrateStories.ts --ntrex DIR --out FILE`. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { proposeStories } from '../engine/groups/stories.ts'
import { storyArticle } from '../engine/groups/storyArticle.ts'
import type { StoryModel } from '../engine/groups/storyModel.ts'
import { keyOf, memberTexts, sentenceTexts } from '../engine/versionsOf.ts'
import type { ExtractedArticle } from '../engine/workspace.ts'
import { articleOfFile, articleOfText } from './calibrate/articles.ts'
import { openTools } from './calibrate/encoder.ts'
import { readGold } from './calibrate/stories.ts'
import { bCubed, type Collection, fitStories } from './calibrate/storyFit.ts'
import { ROOT } from './prepare/paths.ts'

const USAGE = `usage: node scripts/calibrateStories.ts [--stories DIR …] [--ntrex DIR] [--out FILE] [--vectors FILE] [--date DAY]

Learns what tells whether two articles are about one event, from stories with answers (DIR/gold.json and its articles; without
--stories test/gold/stories and seeds) and from line-parallel documents (DIR/docs.json), whose versions are one event each.
Prints cross-validated figures: every event by a model that never saw it, among all the others of its collection. Seedless.
`

/** Collections are cross-validated event by event, those of many events in so many parts. */
const MOST_FOLDS = 5

const { values } = parseArgs({
  options: {
    stories: { type: 'string', multiple: true },
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
  const folders = values.stories ?? ['test/gold/stories', 'seeds'].map(folder => path.join(ROOT, folder))
  const tools = await openTools(values.vectors)
  try {
    const ready = async (
      name: string,
      list: readonly { readonly one: ExtractedArticle; readonly event: string }[],
    ): Promise<NamedCollection> => {
      const texts = list.flatMap(({ one }) => [...memberTexts(one), ...sentenceTexts(one)])
      const encoded = await tools.encoder.encode(texts, { words: false })
      const vectors = new Map(texts.map((text, i) => [keyOf(text), encoded[i]?.vector ?? new Float32Array()]))
      const vectorOf = (text: (typeof texts)[number]) => vectors.get(keyOf(text)) ?? new Float32Array()
      return { name, articles: list.map(({ one, event }) => ({ article: storyArticle(one, vectorOf, true), event })) }
    }
    const collections: NamedCollection[] = []
    for (const folder of folders) collections.push(await ready(path.basename(folder), storiesIn(folder)))
    if (values.ntrex !== undefined) collections.push(await ready('documents', documentsIn(values.ntrex)))

    const scores: Record<string, number> = {}
    for (const collection of collections) scores[collection.name] = await crossValidated(collection, collections)
    for (const [name, value] of Object.entries(scores)) process.stdout.write(`stories ${name} ${value.toFixed(4)}\n`)
    if (values.out === undefined) return
    const events = collections.map(({ name, articles }) => `${name} (${countEvents(articles)} events)`)
    const model: StoryModel = {
      date: values.date,
      data: events.join(', '),
      scores: Object.fromEntries(Object.entries(scores).map(([name, value]) => [name, Number(value.toFixed(4))])),
      ...(await fitStories(collections.map(({ articles }) => articles))),
    }
    writeFileSync(values.out, `${JSON.stringify(model, null, 2)}\n`)
  } finally {
    await tools.encoder.close()
  }
}

/** B-cubed F1 of a collection's events, each by a model that never saw it. */
async function crossValidated(one: NamedCollection, all: readonly NamedCollection[]): Promise<number> {
  const events = [...new Set(one.articles.map(({ event }) => event))]
  const folds = Math.min(MOST_FOLDS, events.length)
  const sum = { recall: 0, precision: 0, articles: 0 }
  for (let fold = 0; fold < folds; fold++) {
    const left = new Set(events.filter((_, i) => i % folds === fold))
    const rest = all.map(({ name, articles }) =>
      name === one.name ? articles.filter(({ event }) => !left.has(event)) : articles,
    )
    const model: StoryModel = { date: '', data: '', scores: {}, ...(await fitStories(rest)) }
    const stories = await proposeStories(
      one.articles.map(({ article }) => article),
      undefined,
      model,
    )
    const storyOf = new Map(stories.flatMap(story => story.articles.map(id => [id, story.id] as const)))
    const { recall, precision, articles } = bCubed(one.articles, storyOf, left)
    sum.recall += recall
    sum.precision += precision
    sum.articles += articles
  }
  const [r, p] = [sum.recall / sum.articles, sum.precision / sum.articles]
  return (2 * r * p) / (r + p)
}

function storiesIn(folder: string) {
  return readGold(folder).flatMap(({ story, articles }) =>
    articles.map(({ file }) => ({ one: articleOfFile(path.join(folder, file), file), event: story })),
  )
}

function documentsIn(folder: string) {
  const documents: Record<string, Record<string, string[]>> = JSON.parse(
    readFileSync(path.join(folder, 'docs.json'), 'utf8'),
  )
  return Object.entries(documents).flatMap(([event, versions]) =>
    Object.entries(versions).map(([lang, lines]) => ({
      one: articleOfText(lines.join('\n'), `${event}.${lang}`),
      event,
    })),
  )
}

function countEvents(articles: Collection): number {
  return new Set(articles.map(({ event }) => event)).size
}

if (values.help) process.stdout.write(USAGE)
else await calibrateStories()
