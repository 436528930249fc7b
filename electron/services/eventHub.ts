import type { ProjectEvent } from '../shared/contract.ts'

/** Tells every window what happens, in order; a slow window delays nobody. */
export class EventHub {
  readonly #listeners = new Set<(event: ProjectEvent) => void>()

  tell(event: ProjectEvent): void {
    for (const listener of this.#listeners) listener(event)
  }

  /** Calls `listener` from now on; the answer ends that. */
  listen(listener: (event: ProjectEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** First what `beginning` gives, then every event until the signal is raised; nothing between the two is lost. */
  async *watch(beginning: () => readonly ProjectEvent[], signal?: AbortSignal): AsyncGenerator<ProjectEvent> {
    const waiting: ProjectEvent[] = [...beginning()]
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
      stopListening()
      signal?.removeEventListener('abort', stop)
    }
  }
}
