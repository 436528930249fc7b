/** The thread that a target's cases run on: it may be ended at any moment. */
import { createHash } from 'node:crypto'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parentPort, workerData } from 'node:worker_threads'
import { randomNumbers } from '../kill/randomNumbers.ts'
import { type Coverage, startCoverage } from './coverage.ts'
import { mutate } from './mutate.ts'
import { Finding, oneOf, type Target } from './target.ts'
import { TARGETS } from './targets.ts'
import { CASE_BYTES, type Figures, type FromFuzz, type FuzzSetup } from './watch.ts'

/** Cases that reached new code and are changed further; the oldest give way. */
const MOST_KEPT = 400
/** The part of a target's time in which new code is looked for: counting makes all code several times slower. */
const GUIDED = 0.25
/** Heap that a target may gain between its first fifth and its end. */
const GROWTH = 96 * 1024 * 1024

const port = parentPort
if (port === null) throw new Error('fuzzThread.ts runs in a worker thread only')
const setup = workerData as FuzzSetup
const state = new Int32Array(setup.shared, 0, 4)
const started = new Float64Array(setup.shared, 16, 1)
const copy = new Uint8Array(setup.shared, 64, CASE_BYTES)
const say = (message: FromFuzz) => port.postMessage(message)
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

let now: Uint8Array = new Uint8Array()
const found = (error: unknown) =>
  say({
    kind: 'finding',
    what:
      error instanceof Finding
        ? error.message
        : error instanceof Error
          ? (error.stack ?? error.message)
          : String(error),
    input: now,
  })
process.on('unhandledRejection', error => {
  found(new Finding(`a rejection that nobody handled: ${error instanceof Error ? error.stack : String(error)}`))
})

const make = TARGETS[setup.target]
if (make === undefined) throw new Error(`no target ${setup.target}`)
const target = await make(setup.seed)
try {
  say({ kind: 'done', figures: await fuzz(target) })
} catch (error) {
  found(error)
} finally {
  target.close?.()
}

async function fuzz(target: Target): Promise<Figures> {
  const tag = createHash('sha256').update(setup.target).digest().readUInt32LE()
  const random = randomNumbers((setup.seed ^ tag) >>> 0)
  const figures = { cases: 0, accepted: 0, refused: 0, unforeseen: 0, slowestMs: 0, kept: 0 }
  const kept: Uint8Array[] = []
  let coverage: Coverage | null = startCoverage()
  let firstHeap = 0
  const start = performance.now()
  const spent = () => (performance.now() - start) / setup.ms
  for (; figures.cases < setup.cases && spent() < 1; figures.cases++) {
    now = nextCase(figures.cases)
    copy.set(now.subarray(0, CASE_BYTES))
    state[1] = now.length
    started[0] = Date.now()
    Atomics.store(state, 0, figures.cases + 1)
    const before = performance.now()
    figures[await target.run(now, random)]++
    figures.slowestMs = Math.max(figures.slowestMs, performance.now() - before)
    if (coverage?.isNew()) kept[figures.kept++ % MOST_KEPT] = now
    if (coverage !== null && spent() > GUIDED) {
      coverage.stop()
      coverage = null
    }
    // The watch must be heard, and rejections that nobody handled be told.
    if (figures.cases % 256 === 0) await new Promise(resolve => setImmediate(resolve))
    if (firstHeap === 0 && spent() > 0.2 && figures.cases > 100) firstHeap = heap()
  }
  Atomics.store(state, 0, 0)
  coverage?.stop()
  const growth = firstHeap === 0 ? 0 : heap() - firstHeap
  if (growth > GROWTH) throw new Finding(`the heap grew by ${Math.round(growth / 2 ** 20)} MB`)
  return { ...figures, grownMb: growth / 2 ** 20 }

  function nextCase(n: number): Uint8Array {
    const seed = target.seeds[n]
    if (seed !== undefined) return seed
    if (target.make !== undefined && random() < 0.5) return target.make(random)
    const from = kept.length > 0 && random() < 0.6 ? oneOf(random, kept) : oneOf(random, target.seeds)
    return mutate(from, target.seeds, target.pieces, random)
  }
}

function heap(): number {
  collect()
  return process.memoryUsage().heapUsed
}
