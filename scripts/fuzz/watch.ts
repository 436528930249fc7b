import { Worker } from 'node:worker_threads'

/** Longest case that is kept where its thread hangs. */
export const CASE_BYTES = 1024 * 1024

/** What a thread is told. */
export interface FuzzSetup {
  readonly target: string
  readonly seed: number
  readonly ms: number
  readonly cases: number
  /** Four int32 (number of the case under way, 0 where none; its length), at byte 16 when it began, from 64 its bytes. */
  readonly shared: SharedArrayBuffer
}

/** What came of a target's cases. */
export interface Figures {
  readonly cases: number
  readonly accepted: number
  readonly refused: number
  /** Refusals for a reason that only a reader's package knows. */
  readonly unforeseen: number
  readonly slowestMs: number
  /** Cases that reached new code. */
  readonly kept: number
  /** Heap gained between the first fifth and the end, after collecting. */
  readonly grownMb: number
}

/** How a thread ended: with the figures of all cases, or with its first finding and the bytes that led to it. */
export type FromFuzz =
  | { readonly kind: 'done'; readonly figures: Figures }
  | { readonly kind: 'finding'; readonly what: string; readonly input: Uint8Array }

/** The outcome of a target: its figures, or the first promise that was broken, with the case. */
export type Watched = FromFuzz & { readonly cases: number }

/** The time a reader has in the program, and the memory. */
const CASE_MS = 30_000
const MEGABYTES = 768
/** A thread that loads its packages on a busy machine. */
const LOOK_MS = 500

/** Runs a target on a thread of its own, and ends it where a case takes longer than a reader may. */
export function watched(setup: Omit<FuzzSetup, 'shared'>): Promise<Watched> {
  const shared = new SharedArrayBuffer(64 + CASE_BYTES)
  const state = new Int32Array(shared, 0, 4)
  const started = new Float64Array(shared, 16, 1)
  const worker = new Worker(new URL('fuzzThread.ts', import.meta.url), {
    workerData: { ...setup, shared } satisfies FuzzSetup,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  })
  const input = () => Uint8Array.from(new Uint8Array(shared, 64, Math.min(state[1] ?? 0, CASE_BYTES)))
  return new Promise(resolve => {
    const timer = setInterval(() => {
      const ms = Date.now() - (started[0] ?? 0)
      if (Atomics.load(state, 0) > 0 && ms > CASE_MS)
        settle({ kind: 'finding', what: `hangs: more than ${CASE_MS / 1000} s`, input: input() })
    }, LOOK_MS)
    let isSettled = false
    const settle = (message: FromFuzz) => {
      if (isSettled) return
      isSettled = true
      clearInterval(timer)
      const cases = message.kind === 'done' ? message.figures.cases : Atomics.load(state, 0)
      void worker.terminate().then(() => resolve({ ...message, cases }))
    }
    worker.on('message', settle)
    worker.on('error', error => settle({ kind: 'finding', what: error.stack ?? error.message, input: input() }))
    worker.on('exit', code => settle({ kind: 'finding', what: `the thread ended with ${code}`, input: input() }))
  })
}
