import { FLAG_SETTINGS, type FlagSettings } from '../../engine/compare/relations.ts'
import type { Encoder } from '../../engine/features/encoder.ts'
import { WORD_ENCODER } from '../../engine/features/wordEncoder.ts'
import { Workspace } from '../../engine/workspace.ts'
import { cachedEncoder, type VectorPort } from './cachedEncoder.ts'
import { openEncoder } from './encoder.ts'
import { ModelError } from './modelFiles.ts'
import type { WorkerSetup } from './protocol.ts'
import { RestingEncoder } from './restingEncoder.ts'

/** What the worker holds: the encoder, opened when first needed, and the project that was analysed last. */
export class Machine {
  workspace = new Workspace([], [], [], true)
  /** Which flags a person wants to see; a new workspace is told. */
  flags: FlagSettings = FLAG_SETTINGS
  readonly #setup: WorkerSetup
  readonly #vectors: VectorPort
  #opened: Promise<RestingEncoder> | null = null

  constructor(setup: WorkerSetup, vectors: VectorPort) {
    this.#setup = setup
    this.#vectors = vectors
    // Opened at once: by the time the first articles are read the model is ready. A failure is told by who asks for it.
    this.encoder().catch(() => undefined)
  }

  /**
   * The encoder: the model, or where it cannot be used and the setup allows it, the words alone, of which `onWords` is told why.
   * @throws ModelError if the model is missing or damaged and nothing may stand in for it.
   */
  async encoder(onWords?: (why: ModelError) => void): Promise<Encoder> {
    const { models, threads } = this.#setup
    this.#opened ??= RestingEncoder.of(models, folder => openEncoder(folder, threads))
    try {
      const opened = await this.#opened
      // Whoever can do with the words must hear now that the model has gone meanwhile; others need it only for texts without vectors.
      if (onWords) await opened.wake()
      return cachedEncoder(opened, this.#vectors)
    } catch (error) {
      if (!(error instanceof ModelError && this.#setup.orByWords)) throw error
      onWords?.(error)
      // Not kept in the file: they are made in less time than they are read.
      return WORD_ENCODER
    }
  }

  /** Gives the model's memory back on the thread that took it, before the thread ends: left to the end of the process it may crash it. */
  async close(): Promise<void> {
    const opened = await this.#opened?.catch(() => null)
    await opened?.close()
  }
}
