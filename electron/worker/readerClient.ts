import { Worker } from 'node:worker_threads'
import type { FoundFile } from '../shared/reading.ts'
import { failure, type Result } from '../shared/result.ts'
import { CallCancelled, throwIfCancelled } from './client.ts'
import type { ReadRequest } from './read/readRequest.ts'

/** What is asked of the reader, for whoever asks it. */
export type { ReadRequest } from './read/readRequest.ts'

/** From the client to the reader's thread: one file; `id` comes back with what is said of it. */
export interface ToReader {
  readonly id: number
  readonly request: ReadRequest
}

/** From the reader's thread to the client: `loaded` at most once, then one `answer`; of a bad file that is a problem. */
export type FromReader =
  /** The libraries that a file needs are there: it is looked into now. */
  | { readonly kind: 'loaded'; readonly id: number }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<FoundFile> }

/** How a reader is started, and the limits at which it is ended: 30 s a file and 768 MiB where they are left out. */
export interface ReaderOptions {
  /** Path of the reader's script. */
  readonly script: string
  /** How long one file may take, from the moment its libraries are there. */
  readonly limitMs?: number
  /** Memory that one thread may take. */
  readonly limitMegabytes?: number
}

const LIMIT_MS = 30_000
const LIMIT_MEGABYTES = 768
/** How often the thread is asked how much it holds: what is unpacked stands outside of the heap that Node limits by itself. */
const LOOK_MS = 100
/** How long a thread may take to start and to load the libraries of a format, on a machine that does ten other things. */
const START_MS = 120_000

/**
 * The reader as its owner sees it: a thread that is started by the first file, ended when a file takes too long or too
 * much, and started anew for the next one. Reads one file at a time.
 */
export class ReaderClient {
  readonly #options: ReaderOptions
  #worker: Worker | null = null
  #turn: Promise<unknown> = Promise.resolve()
  #next = 1

  constructor(options: ReaderOptions) {
    this.#options = options
  }

  /**
   * What a file holds, or in one sentence why it cannot be read.
   * @throws CallCancelled if the signal was raised first.
   */
  read(request: ReadRequest, signal?: AbortSignal): Promise<Result<FoundFile>> {
    const next = this.#turn.then(() => this.#read(request, signal))
    this.#turn = next.catch(() => undefined)
    return next
  }

  async close(): Promise<void> {
    await this.#end()
  }

  async #read(request: ReadRequest, signal: AbortSignal | undefined): Promise<Result<FoundFile>> {
    throwIfCancelled(signal)
    const { limitMs = LIMIT_MS } = this.#options
    const { file } = request
    const worker = this.#running()
    const id = this.#next++
    return new Promise((resolve, reject) => {
      const look = setInterval(
        () => void this.#isTooGreat(worker).then(isSo => isSo && !isSettled && onMemory()),
        LOOK_MS,
      )
      let timer = setTimeout(() => settle(failure('error.file.reader', { file, reason: 'START' }), true), START_MS)
      let isSettled = false
      const settle = (result: Result<FoundFile> | null, isOver: boolean) => {
        isSettled = true
        clearTimeout(timer)
        clearInterval(look)
        worker.off('message', onMessage)
        worker.off('error', onError)
        worker.off('exit', onExit)
        signal?.removeEventListener('abort', onAbort)
        const finish = () => (result === null ? reject(new CallCancelled()) : resolve(result))
        if (isOver) void this.#end().finally(finish)
        else finish()
      }
      const onMessage = (message: FromReader) => {
        if (isSettled || message.id !== id) return
        if (message.kind === 'answer') settle(message.result, false)
        else {
          clearTimeout(timer)
          const seconds = Math.ceil(limitMs / 1000)
          timer = setTimeout(() => settle(failure('error.file.tooLong', { file, seconds }), true), limitMs)
        }
      }
      const onMemory = () => settle(failure('error.file.tooMuchMemory', { file }), true)
      const onError = (error: Error) => {
        const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        const code = isMemory ? 'error.file.tooMuchMemory' : 'error.file.reader'
        settle(failure(code, { file, reason: error.message.slice(0, 200) }), true)
      }
      const onExit = () => settle(failure('error.file.reader', { file, reason: 'EXIT' }), true)
      const onAbort = () => settle(null, true)
      worker.on('message', onMessage)
      worker.on('error', onError)
      worker.on('exit', onExit)
      signal?.addEventListener('abort', onAbort, { once: true })
      worker.postMessage({ id, request } satisfies ToReader)
    })
  }

  /** True if what a thread holds in its heap and beside it is more than it may; a thread that ends meanwhile is dealt with elsewhere. */
  async #isTooGreat(worker: Worker): Promise<boolean> {
    const held = await worker.getHeapStatistics().catch(() => null)
    const { limitMegabytes = LIMIT_MEGABYTES } = this.#options
    return held !== null && held.used_heap_size + held.external_memory > limitMegabytes * 2 ** 20
  }

  #running(): Worker {
    if (this.#worker !== null) return this.#worker
    const { script, limitMegabytes = LIMIT_MEGABYTES } = this.#options
    const worker = new Worker(script, { name: 'reader', resourceLimits: { maxOldGenerationSizeMb: limitMegabytes } })
    // A reader that nobody waits for keeps no process alive.
    worker.unref()
    worker.on('error', () => this.#forget(worker))
    worker.on('exit', () => this.#forget(worker))
    this.#worker = worker
    return worker
  }

  #forget(worker: Worker): void {
    if (this.#worker === worker) this.#worker = null
  }

  async #end(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }
}
