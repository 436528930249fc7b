import type { Progress } from '../shared/contract.ts'
import type { Translate } from '../shared/messages.ts'

/** A line of progress that is written over itself. Silent where standard error is no terminal. */
export class ProgressLine {
  readonly #translate: Translate
  readonly #write: ((text: string) => void) | null
  #shown = ''

  constructor(translate: Translate, write: ((text: string) => void) | null) {
    this.#translate = translate
    this.#write = write
  }

  show({ stage, done, total }: Progress): void {
    const line = this.#translate(`cli.progress.${stage}`, { done, total })
    if (this.#write === null || line === this.#shown) return
    this.#shown = line
    this.#write(`\r\u001b[2K${line}`)
  }

  /** Takes the line away, so that a sentence can stand in its place. */
  clear(): void {
    if (this.#write === null || this.#shown === '') return
    this.#shown = ''
    this.#write('\r\u001b[2K')
  }
}
