import { outputProblem } from '../services/outputProblem.ts'
import type { Problem } from '../shared/result.ts'

/** Standard output, and whether what was written on it got there. */
export class StandardOutput {
  readonly #write: (text: string) => Promise<void>
  #ended: Promise<unknown> = Promise.resolve()
  #written = 0
  #failed: unknown = null

  /** @param write settles once the text is written, or could not be */
  constructor(write: (text: string) => Promise<void>) {
    this.#write = write
  }

  write(text: string): void {
    const written = this.#write(text).then(
      () => {
        this.#written++
      },
      (error: unknown) => {
        this.#failed ??= error
      },
    )
    this.#ended = Promise.all([this.#ended, written])
  }

  /** Waits for all that was written: why some of it did not get there, and whether anything did; null where all did. */
  async end(): Promise<{ readonly problem: Problem; readonly isPartWritten: boolean } | null> {
    await this.#ended
    if (this.#failed === null) return null
    return { problem: outputProblem(this.#failed), isPartWritten: this.#written > 0 }
  }
}
