/** How long a host outlives its last window: a reload takes less. */
export const GONE_MS = 5_000

/**
 * How long it outlives a window that went without a word: its page crashed, and its browser offers to load it again. Where
 * the browser itself has ended, so does the host.
 */
export const LOST_MS = 600_000

/** How long the first window may take to connect. */
export const COMING_MS = 60_000

/** Settles `gone` once no window is connected any more, or none ever came. */
export class WindowCount {
  readonly gone: Promise<'closed' | 'never came'>
  #settle: (how: 'closed' | 'never came') => void = () => {}
  #timer: NodeJS.Timeout
  #hasCome = false

  constructor() {
    this.gone = new Promise(resolve => {
      this.#settle = resolve
    })
    this.#timer = setTimeout(() => this.#settle('never came'), COMING_MS)
  }

  /** True once a window was connected. */
  get hasCome(): boolean {
    return this.#hasCome
  }

  /** Takes the number of windows connected now; `goodbye`: where one has gone, it said so. */
  set(count: number, goodbye: boolean): void {
    clearTimeout(this.#timer)
    if (count > 0) this.#hasCome = true
    if (count === 0) this.#timer = setTimeout(() => this.#settle('closed'), goodbye ? GONE_MS : LOST_MS)
  }

  /** Ends the waiting without settling. */
  stop(): void {
    clearTimeout(this.#timer)
  }
}
