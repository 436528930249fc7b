import path from 'node:path'
import { WorkerClient } from '../electron/worker/client.ts'
import type { Constraints, ProposedGroup } from '../engine/types.ts'
import { newsroom } from './newsroom.ts'
import { quantile } from './statistics.ts'

const DECISIONS = 100

interface Measured {
  readonly articles: number
  readonly quotes: number
  readonly extract: number
  readonly encode: number
  readonly group: number
  readonly decision: { readonly p50: number; readonly p95: number }
}

/**
 * Prints time and memory of the whole job on projects of these sizes, in ten stories each, and of a hundred decisions
 * in each; an article is made of `parts` invented ones. Then how many times as long each step took as in the project
 * before it. The worker is the real one, its cache of vectors empty.
 */
export async function benchGrowth(root: string, sizes: readonly number[], parts: number): Promise<void> {
  let before: Measured | null = null
  for (const size of sizes) {
    const now = await measure(root, size, parts)
    console.log(
      `${now.articles} articles, ${now.quotes} quotations: extract ${now.extract.toFixed(2)} s, encode ${now.encode.toFixed(2)} s, ` +
        `pairs and groups ${now.group.toFixed(2)} s, a decision p50 ${now.decision.p50.toFixed(1)} ms, p95 ${now.decision.p95.toFixed(1)} ms, ` +
        `resident ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB`,
    )
    if (before) {
      const times = (a: number, b: number) => (a / b).toFixed(1)
      console.log(
        `  ${times(now.articles, before.articles)} times the articles: extract ${times(now.extract, before.extract)}, ` +
          `encode ${times(now.encode, before.encode)}, pairs and groups ${times(now.group, before.group)} times the time`,
      )
    }
    before = now
  }
}

async function measure(root: string, size: number, parts: number): Promise<Measured> {
  const { articles, storyOf } = newsroom(path.join(root, 'test/gold/stories'), size, parts)
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
    const decisions = await decide(worker, analysis.groups)
    return {
      articles: size,
      quotes: analysis.quotes.length,
      extract: spent.of('extract'),
      encode: spent.of('encode'),
      group: spent.of('pairs') + spent.of('groups'),
      decision: { p50: quantile(decisions, 0.5), p95: quantile(decisions, 0.95) },
    }
  } finally {
    await worker.close()
  }
}

/** How long a run was in each of its stages; it is in the pairs twice, for the first answer and for the last. */
class StageTimes {
  #stage = 'extract'
  #since = performance.now()
  readonly #seconds = new Map<string, number>()

  enter(stage: string): void {
    const now = performance.now()
    this.#seconds.set(this.#stage, this.of(this.#stage) + (now - this.#since) / 1000)
    this.#stage = stage
    this.#since = now
  }

  of(stage: string): number {
    return this.#seconds.get(stage) ?? 0
  }
}

/** Milliseconds that each of a hundred confirmations and exclusions took to be answered by the worker. */
async function decide(worker: WorkerClient, groups: readonly ProposedGroup[]): Promise<readonly number[]> {
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
    await worker.call('solve', { must: [...must], cannot: [...cannot] })
    times.push(performance.now() - started)
  }
  return times
}
