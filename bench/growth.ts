import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { WorkerClient } from '../electron/worker/client.ts'
import { run } from '../engine/run.ts'
import type { Analysis, Constraints, ProposedGroup } from '../engine/types.ts'
import { madeUpEncoder } from './madeUpEncoder.ts'
import { type Newsroom, newsroom } from './newsroom.ts'
import { quantile } from './statistics.ts'

const DECISIONS = 100

interface Measured {
  readonly articles: number
  readonly quotes: number
  readonly extract: number
  readonly encode: number
  readonly group: number
  /** Processor seconds of the run, all threads; unlike the others they hardly depend on what else the machine does. */
  readonly processor: number
  /** Most memory that the process had so far, worker included, in MiB; sizes rise, so it is this size's. */
  readonly memory: number
  readonly decision: { readonly p50: number; readonly p95: number }
}

/** Where vectors come from: the encoder in the worker, or words' hashes in this process. */
export type VectorsFrom = 'encoder' | 'made-up'

/** What is measured. */
export interface GrowthOptions {
  /** Articles of each project. */
  readonly sizes: readonly number[]
  readonly articlesAStory: number
  /** Invented articles that an article is made of. */
  readonly parts: number
  readonly vectors: VectorsFrom
}

/**
 * Prints time and memory of the whole job on projects of these sizes, and of a hundred decisions in each, and how many
 * times as much each took as in the project before it. With the encoder the worker is the real one, its cache of vectors
 * empty; with made-up vectors there is no worker, and hashing takes the place of encoding.
 */
export async function benchGrowth(
  root: string,
  { sizes, articlesAStory, parts, vectors }: GrowthOptions,
): Promise<void> {
  if (vectors === 'made-up')
    console.log('vectors made up from hashes of words: nothing was encoded, versions are found within a language')
  let before: Measured | null = null
  for (const size of sizes) {
    const stories = Math.max(1, Math.round(size / articlesAStory))
    const office = newsroom(path.join(root, 'test/gold/stories'), size, stories, parts)
    const now = vectors === 'encoder' ? await measureWorker(root, office) : await measureHere(office)
    console.log(
      `${now.articles} articles, ${stories} stories, ${now.quotes} quotations: extract ${now.extract.toFixed(2)} s, ` +
        `${vectors === 'encoder' ? 'encode' : 'make up vectors'} ${now.encode.toFixed(2)} s, ` +
        `pairs and groups ${now.group.toFixed(2)} s, a decision p50 ${now.decision.p50.toFixed(1)} ms, p95 ${now.decision.p95.toFixed(1)} ms, ` +
        `resident at most ${now.memory.toFixed(0)} MiB, ${now.processor.toFixed(1)} s of processor time without the decisions`,
    )
    if (before) {
      const times = (a: number, b: number) => (a / b).toFixed(1)
      console.log(
        `  ${times(now.articles, before.articles)} times the articles: extract ${times(now.extract, before.extract)}, ` +
          `encode ${times(now.encode, before.encode)}, pairs and groups ${times(now.group, before.group)}, all ${times(now.processor, before.processor)} times the processor time, ` +
          `a decision p95 ${times(now.decision.p95, before.decision.p95)} times, memory ${times(now.memory, before.memory)} times`,
      )
    }
    before = now
  }
}

async function measureWorker(root: string, { articles, storyOf }: Newsroom): Promise<Measured> {
  const worker = new WorkerClient({
    script: path.join(root, 'dist/worker/worker.js'),
    models: path.join(root, 'models'),
  })
  try {
    worker.warmUp()
    const spent = new StageTimes()
    const analysis = await worker.call(
      'analyse',
      { articles, storyOf, constraints: { must: [], cannot: [] }, coefficients: null },
      {
        onProgress: ({ stage }) => spent.enter(stage),
      },
    )
    spent.enter('done')
    return measured(analysis, spent, await decide(constraints => worker.call('solve', constraints), analysis.groups))
  } finally {
    await worker.close()
  }
}

async function measureHere({ articles, storyOf }: Newsroom): Promise<Measured> {
  const spent = new StageTimes()
  const workspace = await run(
    {
      articles,
      storyOf: new Map(Object.entries(storyOf)),
      constraints: { must: [], cannot: [] },
      coefficients: null,
    },
    {
      encoder: madeUpEncoder(),
      signal: { aborted: false },
      pause: async () => {
        await setImmediate()
      },
      onProgress: stage => spent.enter(stage),
      onPartial: () => {},
    },
  )
  spent.enter('done')
  const { analysis } = workspace
  return measured(analysis, spent, await decide(async constraints => workspace.constrain(constraints), analysis.groups))
}

function measured(analysis: Analysis, spent: StageTimes, decisions: readonly number[]): Measured {
  return {
    articles: analysis.articles.length,
    quotes: analysis.quotes.length,
    extract: spent.of('extract'),
    encode: spent.of('encode'),
    group: spent.of('pairs') + spent.of('groups'),
    processor: spent.processor,
    memory: process.resourceUsage().maxRSS / 1024,
    decision: { p50: quantile(decisions, 0.5), p95: quantile(decisions, 0.95) },
  }
}

/** How long a run was in each of its stages; it is in the pairs twice, for the first answer and for the last. */
class StageTimes {
  #stage = 'extract'
  #since = performance.now()
  readonly #seconds = new Map<string, number>()
  readonly #before = process.cpuUsage()
  #processor = 0

  enter(stage: string): void {
    const now = performance.now()
    this.#seconds.set(this.#stage, this.of(this.#stage) + (now - this.#since) / 1000)
    this.#stage = stage
    this.#since = now
    const { user, system } = process.cpuUsage(this.#before)
    this.#processor = (user + system) / 1e6
  }

  /** Processor seconds up to the last stage that was entered. */
  get processor(): number {
    return this.#processor
  }

  of(stage: string): number {
    return this.#seconds.get(stage) ?? 0
  }
}

/** Milliseconds that each of a hundred confirmations and exclusions took to be answered. */
async function decide(
  solve: (constraints: Constraints) => Promise<unknown>,
  groups: readonly ProposedGroup[],
): Promise<readonly number[]> {
  const must: Constraints['must'][number][] = []
  const cannot: Constraints['cannot'][number][] = []
  const times: number[] = []
  for (const [i, group] of groups.slice(0, DECISIONS).entries()) {
    const [reference, ...others] = group.members
    if (!reference) continue
    const last = others.at(-1)
    if (i % 3 === 2 && last) cannot.push([reference.id, last.id])
    else for (const other of others) must.push([reference.id, other.id])
    const started = performance.now()
    await solve({ must: [...must], cannot: [...cannot] })
    times.push(performance.now() - started)
  }
  return times
}
