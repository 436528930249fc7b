import path from 'node:path'
import type { Encoder } from '../../engine/features/encoder.ts'
import type { OpenEncoder } from './encoder.ts'
import { ModelError } from './modelFiles.ts'

/** How long nothing must have been asked before the model's memory is given back, ms: longer than between two articles that are brought in. */
const REST_MS = 30_000

/**
 * An encoder that is open while it is used: when nothing was asked for a while its memory is given back (45 MiB where malloc has one
 * arena, as in `scripts/setup.mjs`; else some of it, or none), and the next question opens it again, which takes half a second. In a
 * review of hours that is the next article or quotation that is brought in, and each that is corrected after a rest.
 */
export class RestingEncoder implements Encoder {
  readonly model: string
  readonly #folder: string
  readonly #open: () => Promise<OpenEncoder>
  /** Null while it rests. */
  #opened: Promise<OpenEncoder> | null
  /** What is being given back. */
  #closing: Promise<void> = Promise.resolve()
  #asked = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  private constructor(folder: string, open: () => Promise<OpenEncoder>, opened: OpenEncoder) {
    this.#folder = folder
    this.#open = open
    this.#opened = Promise.resolve(opened)
    this.model = opened.model
    this.#restSoon()
  }

  /**
   * Opens the encoder of a model folder.
   * @throws whatever `open` throws
   */
  static async of(folder: string, open: (folder: string) => Promise<OpenEncoder>): Promise<RestingEncoder> {
    return new RestingEncoder(folder, () => open(folder), await open(folder))
  }

  /** @throws ModelError if the model is not there any more, or is another one. */
  async encode(...[texts, options]: Parameters<Encoder['encode']>): ReturnType<Encoder['encode']> {
    this.#asked++
    clearTimeout(this.#timer)
    try {
      const opened = await this.#awake()
      return await opened.encode(texts, options)
    } finally {
      this.#asked--
      if (this.#asked === 0) this.#restSoon()
    }
  }

  /**
   * Opens it if it rests, for who can do without it and has to know before the work begins.
   * @throws ModelError as `encode` does
   */
  async wake(): Promise<void> {
    await this.encode([], { words: false })
  }

  /** Gives the memory back for good; to be called when nothing is asked any more. */
  async close(): Promise<void> {
    clearTimeout(this.#timer)
    this.#rest()
    await this.#closing
  }

  async #awake(): Promise<OpenEncoder> {
    const opening = this.#opened ?? this.#again()
    this.#opened = opening
    try {
      return await opening
    } catch (error) {
      // Who asks next tries again.
      if (this.#opened === opening) this.#opened = null
      throw error
    }
  }

  async #again(): Promise<OpenEncoder> {
    const opened = await this.#open()
    if (opened.model === this.model) return opened
    await opened.close()
    // Vectors of two models in one comparison would be compared as if they were of one.
    throw new ModelError('model.damaged', path.join(this.#folder, 'manifest.json'))
  }

  #restSoon(): void {
    this.#timer = setTimeout(() => this.#rest(), REST_MS)
    this.#timer.unref()
  }

  #rest(): void {
    const opened = this.#opened
    this.#opened = null
    if (opened === null) return
    // What cannot be given back now is with the process; it must not end the thread.
    const closed = opened.then(one => one.close()).catch(() => undefined)
    this.#closing = Promise.all([this.#closing, closed]).then(() => undefined)
  }
}
