import type { Encoder } from '../../engine/features/encoder.ts'
import type { OpenEncoder } from './encoder.ts'
import { ModelError } from './modelFiles.ts'

/** How long nothing must have been asked before the model's memory is given back, ms: longer than between two articles that are brought in. */
const REST_MS = 30_000

/**
 * An encoder that is open while it is used: after a rest its memory, 45 MiB, is given back, and the next question opens it again, which
 * takes half a second. A review of hours asks for vectors that were all made in its first minute.
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
      this.#opened ??= this.#again()
      const opened = await this.#opened
      return await opened.encode(texts, options)
    } finally {
      this.#asked--
      if (this.#asked === 0) this.#restSoon()
    }
  }

  /** Gives the memory back for good; to be called when nothing is asked any more. */
  async close(): Promise<void> {
    clearTimeout(this.#timer)
    this.#rest()
    await this.#closing
  }

  async #again(): Promise<OpenEncoder> {
    try {
      const opened = await this.#open()
      if (opened.model === this.model) return opened
      await opened.close()
      // Vectors of two models in one comparison would be compared as if they were of one.
      throw new ModelError('model.damaged', this.#folder)
    } catch (error) {
      this.#opened = null
      throw error
    }
  }

  #restSoon(): void {
    this.#timer = setTimeout(() => this.#rest(), REST_MS)
    this.#timer.unref()
  }

  #rest(): void {
    const opened = this.#opened
    this.#opened = null
    if (opened === null) return
    this.#closing = Promise.all([
      this.#closing,
      opened.then(
        one => one.close(),
        () => undefined,
      ),
    ]).then(() => undefined)
  }
}
