/** How many are remembered, the latest. */
const MOST = 50

/** A problem that a window was told of: which one and when. Its gaps are left out: they name files and hold words of texts. */
export interface RecentProblem {
  readonly at: string
  readonly code: string
}

/** The last problems of this process, for whoever asks for diagnostics. */
export class RecentProblems {
  readonly #clock: () => string
  #list: readonly RecentProblem[] = []

  /** @param clock the time now, ISO 8601 UTC */
  constructor(clock: () => string) {
    this.#clock = clock
  }

  note(code: string): void {
    this.#list = [...this.#list, { at: this.#clock(), code }].slice(-MOST)
  }

  /** The oldest first. */
  get list(): readonly RecentProblem[] {
    return this.#list
  }
}
