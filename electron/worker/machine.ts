import type { Encoder } from '../../engine/features/encoder.ts'
import { Workspace } from '../../engine/workspace.ts'
import { cachedEncoder, type VectorPort } from './cachedEncoder.ts'
import { openEncoder } from './encoder.ts'
import type { WorkerSetup } from './protocol.ts'

/** What the worker holds: the encoder, opened when first needed, and the project that was analysed last. */
export class Machine {
  workspace = new Workspace([], [], [], true)
  readonly #setup: WorkerSetup
  readonly #vectors: VectorPort
  #encoder: Promise<Encoder> | null = null

  constructor(setup: WorkerSetup, vectors: VectorPort) {
    this.#setup = setup
    this.#vectors = vectors
    // Opened at once: by the time the first articles are read the model is ready. A failure is told by who asks for it.
    this.encoder().catch(() => undefined)
  }

  /** @throws ModelError if the model is missing or damaged. */
  encoder(): Promise<Encoder> {
    this.#encoder ??= openEncoder(this.#setup.models, this.#setup.threads).then(inner =>
      cachedEncoder(inner, this.#vectors),
    )
    return this.#encoder
  }
}
