import { Worker } from 'node:worker_threads'
import type { Analysis } from '../../engine/types.ts'
import type { Progress } from '../shared/contract.ts'
import { type Problem, ProblemError } from '../shared/result.ts'
import { memoryVectors, type StoredVector, type VectorStore } from '../shared/vectors.ts'
import { ENCODER_THREADS } from './encoderThreads.ts'
import { analysisBegins, analysisEnds, worked } from './garbage.ts'
import type { CallKind, Calls, FromWorker, ToWorker, WorkerSetup } from './protocol.ts'
import { withoutTelemetry } from './telemetry.ts'

/** Types of the protocol that callers of the client need. */
export type { Calls, LooseGroup, LooseQuote, SentenceDocument, SolveOutput } from './protocol.ts'

/** What the worker is started with, and what its owner is told without asking. */
export interface ClientOptions {
  /** Path of the worker's script. */
  readonly script: string
  /** Folder of the encoder. */
  readonly models: string
  /** Told when the worker had crashed and another one took its place; what it held must be given to it again. */
  readonly onRestart?: () => void
  /** Given, it is told that a project is compared by its words, and why the model cannot be used; else such a question is refused. */
  readonly onWords?: (why: Problem) => void
}

/**
 * How a call is stopped and followed. Raised before the answer, `signal` rejects it with `CallCancelled`; an `analyse` that is under way
 * answers what it has instead, marked as partial. `onPartial` is called by `analyse` alone.
 */
export interface CallOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
  readonly onPartial?: (analysis: Analysis) => void
}

/** Rejection of a call that was cancelled. */
export class CallCancelled extends Error {
  constructor() {
    super('cancelled')
    this.name = 'CallCancelled'
  }
}

/**
 * Asked before a step that cannot be stopped, and before the outcome of a call is taken: a short one may be answered before the
 * worker hears that it was to stop.
 * @throws CallCancelled if the signal was raised.
 */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new CallCancelled()
}

interface Pending {
  readonly request: ToWorker & { readonly kind: CallKind }
  readonly options: CallOptions
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
  /** True once it was sent to a second worker: a question that kills two workers is not asked a third time. */
  retried: boolean
}

/** Memory that is handed over instead of copied: malloc keeps what copies leave behind, some 25 MiB in `bench:ui`. */
function buffersOf(entries: readonly StoredVector[]): ArrayBuffer[] {
  return entries.flatMap(({ vector, words }) =>
    [vector, words].flatMap(bytes => (bytes?.buffer instanceof ArrayBuffer ? bytes.buffer : [])),
  )
}

/**
 * The worker as its owner sees it: started by the first call, started once more after a crash (what was asked is asked
 * again), ended by `close`. The calling thread never waits for it.
 */
export class WorkerClient {
  readonly #options: ClientOptions
  readonly #pending = new Map<number, Pending>()
  #worker: Worker | null = null
  #vectors: VectorStore = memoryVectors()
  #next = 1
  #crashes = 0
  /** True after the worker was given up: whoever takes its place must be told the project. */
  #isForgetful = false
  #closed = false

  constructor(options: ClientOptions) {
    this.#options = options
  }

  /** Where vectors are kept from now on: the project's file, or memory. */
  keepVectorsIn(store: VectorStore): void {
    this.#vectors = store
  }

  /**
   * The worker's answer.
   * @throws ProblemError if a person can act on the failure, CallCancelled if the signal was raised first, Error for a bug.
   */
  call<K extends CallKind>(kind: K, input: Calls[K]['input'], options: CallOptions = {}): Promise<Calls[K]['output']> {
    if (this.#closed) return Promise.reject(new Error('the worker was closed'))
    if (options.signal?.aborted) return Promise.reject(new CallCancelled())
    if (this.#isForgetful) {
      this.#isForgetful = false
      this.#options.onRestart?.()
    }
    if (kind === 'analyse') analysisBegins()
    else worked()
    const id = this.#next++
    const request = { kind, id, input } as ToWorker & { readonly kind: CallKind }
    return new Promise<Calls[K]['output']>((resolve, reject) => {
      const cancel = () => this.#worker?.postMessage({ kind: 'cancel', id } satisfies ToWorker)
      options.signal?.addEventListener('abort', cancel, { once: true })
      const settled = () => {
        options.signal?.removeEventListener('abort', cancel)
        if (kind === 'analyse') analysisEnds()
      }
      this.#pending.set(id, {
        request,
        options,
        retried: false,
        resolve: value => {
          settled()
          // The protocol ties the answer's type to the question's kind; the map of pending calls cannot say so.
          resolve(value as Calls[K]['output'])
        },
        reject: error => {
          settled()
          reject(error)
        },
      })
      this.#running().postMessage(request)
    })
  }

  /** Starts the worker before the first call, so that the encoder is loaded by then. */
  warmUp(): void {
    if (!this.#closed) this.#running()
  }

  /** Ends the worker; calls that were not answered are rejected as cancelled. */
  async close(): Promise<void> {
    this.#closed = true
    const worker = this.#worker
    this.#worker = null
    this.#rejectAll(() => new CallCancelled())
    if (worker) await ended(worker)
  }

  #running(): Worker {
    if (this.#worker !== null) return this.#worker
    const setup: WorkerSetup = {
      models: this.#options.models,
      threads: ENCODER_THREADS,
      orByWords: this.#options.onWords !== undefined,
    }
    withoutTelemetry()
    const worker = new Worker(this.#options.script, { workerData: setup, name: 'quoin' })
    worker.on('message', (message: FromWorker) => this.#receive(worker, message))
    worker.on('error', error => this.#crashed(worker, error))
    worker.on('exit', code => this.#crashed(worker, new Error(`the worker ended with ${code}`)))
    this.#worker = worker
    return worker
  }

  #receive(worker: Worker, message: FromWorker): void {
    // The rest of what a dead worker said is of no use: its questions were asked again.
    if (worker !== this.#worker) return
    switch (message.kind) {
      case 'vectors.get': {
        const entries = this.#kept(message.keys)
        worker.postMessage({ kind: 'vectors', id: message.id, entries } satisfies ToWorker, buffersOf(entries))
        return
      }
      case 'vectors.put':
        this.#keep(message.entries)
        return
      case 'progress':
        this.#pending.get(message.id)?.options.onProgress?.(message.progress)
        return
      case 'partial':
        this.#pending.get(message.id)?.options.onPartial?.(message.analysis)
        return
      case 'answer': {
        const pending = this.#take(message.id)
        // A worker that got through a whole analysis is sound: a crash hours later is a first one again.
        if (pending?.request.kind === 'analyse') this.#crashes = 0
        pending?.resolve(message.value)
        return
      }
      case 'byWords':
        this.#options.onWords?.(message.problem)
        return
      case 'cancelled':
        this.#take(message.id)?.reject(new CallCancelled())
        return
      case 'problem':
        this.#take(message.id)?.reject(new ProblemError(message.problem.code, { ...message.problem.params }))
        return
      case 'bug':
        this.#take(message.id)?.reject(new Error(message.message))
    }
  }

  /** A store that fails (a full disk, a damaged table) costs time, never the run. */
  #kept(keys: readonly string[]): readonly StoredVector[] {
    try {
      return this.#vectors.get(keys)
    } catch {
      return []
    }
  }

  #keep(entries: readonly StoredVector[]): void {
    try {
      this.#vectors.put(entries)
    } catch {
      // They are encoded again next time.
    }
  }

  #take(id: number): Pending | undefined {
    const pending = this.#pending.get(id)
    this.#pending.delete(id)
    return pending
  }

  #crashed(worker: Worker, error: Error): void {
    // 'error' is followed by 'exit'; and a worker that was closed also exits.
    if (worker !== this.#worker) return
    this.#worker = null
    this.#crashes++
    if (this.#closed) return
    if (this.#crashes > 1) {
      this.#rejectAll(() => new ProblemError('error.worker.crashed', { reason: error.message }))
      // A call made later, by a person who tries again, may start another one, which then knows nothing yet.
      this.#crashes = 0
      this.#isForgetful = true
      return
    }
    // Listed first: what `onRestart` asks goes to the new worker by itself.
    const asked = [...this.#pending]
    this.#options.onRestart?.()
    for (const [id, pending] of asked) {
      if (pending.options.signal?.aborted) this.#take(id)?.reject(new CallCancelled())
      else if (pending.retried)
        this.#take(id)?.reject(new ProblemError('error.worker.crashed', { reason: error.message }))
      else if (this.#pending.has(id)) {
        pending.retried = true
        this.#running().postMessage(pending.request)
      }
    }
  }

  #rejectAll(error: () => Error): void {
    for (const id of [...this.#pending.keys()]) this.#take(id)?.reject(error())
  }
}

/** How long a worker may take to come to a stop: one batch of the encoder, 0.2 s as a rule, on a machine that does ten other things. */
const CLOSING_MS = 60_000

/**
 * Has a worker stop what it does and end by itself. `terminate()` is only for one that does not: it ends the inference
 * library in the middle of a run, which takes the whole process down with it.
 */
async function ended(worker: Worker): Promise<void> {
  const exit = new Promise<void>(resolve => worker.once('exit', () => resolve()))
  worker.postMessage({ kind: 'close' } satisfies ToWorker)
  const timer = setTimeout(() => void worker.terminate(), CLOSING_MS)
  await exit
  clearTimeout(timer)
}
