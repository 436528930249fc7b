import type { ProjectEvent } from '../shared/contract.ts'

/** Most notices that are kept for a window that has yet to come. */
const MOST_UNHEARD = 100

/** Tells every window what happens, in order; a slow window delays nobody. */
export class EventHub {
  readonly #listeners = new Set<(event: ProjectEvent) => void>()
  /** Notices that were told while no window was there: what is opened at the start is often done before the window is. */
  #unheard: ProjectEvent[] = []
  #windows = 0

  tell(event: ProjectEvent): void {
    if (event.kind === 'notice' && this.#windows === 0)
      this.#unheard = [...this.#unheard.slice(1 - MOST_UNHEARD), event]
    for (const listener of this.#listeners) listener(event)
  }

  /** Calls `listener` from now on; the answer ends that. */
  listen(listener: (event: ProjectEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * First what `beginning` gives and what no window has heard yet, then every event until the signal is raised; nothing
   * in between is lost.
   */
  async *watch(beginning: () => readonly ProjectEvent[], signal?: AbortSignal): AsyncGenerator<ProjectEvent> {
    const waiting: ProjectEvent[] = [...beginning(), ...this.#unheard]
    this.#unheard = []
    this.#windows++
    let wake = () => {}
    const stopListening = this.listen(event => {
      waiting.push(event)
      wake()
    })
    const stop = () => wake()
    signal?.addEventListener('abort', stop, { once: true })
    try {
      while (!signal?.aborted) {
        const next = waiting.shift()
        if (next) yield next
        else
          await new Promise<void>(resolve => {
            wake = resolve
          })
      }
    } finally {
      this.#windows--
      stopListening()
      signal?.removeEventListener('abort', stop)
    }
  }
}
