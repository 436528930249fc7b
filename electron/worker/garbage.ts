import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** By how much a heap may grow before its garbage is collected while no analysis runs, percent of what is alive. */
const GROWTH = 30
/** Rest after an analysis before its garbage is collected, ms: the window asks most right after it. */
const REST_MS = 3000
/** Work after which garbage is collected, ms. */
const WORK_MS = 60_000

/** Until garbage is collected; undefined where that is not due. */
let timer: ReturnType<typeof setTimeout> | undefined
let running = 0

/** Lets the heaps of this process grow as V8 sees fit while an analysis runs: under a close limit it takes a quarter longer. */
export function analysisBegins(): void {
  running++
  clearTimeout(timer)
  timer = undefined
  setFlagsFromString('--heap-growing-percent=0')
}

/** Collects the garbage of the calling thread a while after its last analysis. */
export function analysisEnds(rest = REST_MS): void {
  running--
  // One that was cancelled ends after the one that takes its place has begun.
  if (running === 0) collectIn(rest)
}

/**
 * Collects the garbage of the calling thread some time after it was asked for something. A heap is given pages and keeps them: after
 * 12,000 decisions the host held 589 MiB; its main thread had 172 of which 29 were alive, the worker 215 of which 80 were, and
 * collected it held 364. A limit in megabytes would do the same, but ends the program when a project needs more
 * (https://nodejs.org/api/v8.html#v8setflagsfromstringflags). It takes 2 ms for each megabyte alive, not on the thread that draws.
 */
export function worked(work = WORK_MS): void {
  if (running === 0 && timer === undefined) collectIn(work)
}

function collectIn(time: number): void {
  clearTimeout(timer)
  timer = setTimeout(() => {
    timer = undefined
    setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
    setFlagsFromString('--expose-gc')
    const collect: unknown = runInNewContext('gc')
    // Of another flavour it keeps the pages.
    if (typeof collect === 'function') collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  }, time)
  timer.unref()
}
