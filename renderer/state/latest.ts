/** Entries whose versions are in the page at most (`stacks.ts`). */
export const MOST_STACKS = 8
/** What is made of an entry is kept for as many: each may be drawn from the window's state now, and from that of a frame ago. */
export const KEPT = 2 * MOST_STACKS

/**
 * What is made of each of the last used keys. A `WeakMap` would do that for as long as the key lives: and a group lives in the
 * history of decisions for as long as the window, with all that its value was made of.
 */
export class Latest<K, V> {
  readonly #most: number
  readonly #values = new Map<K, V>()

  constructor(most = KEPT) {
    this.#most = most
  }

  /** The value of a key, which becomes the last used; undefined where it has none, or was let go. */
  get(key: K): V | undefined {
    const value = this.#values.get(key)
    if (value !== undefined) this.set(key, value)
    return value
  }

  /** Keeps the value; where there are too many, lets go of the one that has not been used for longest. */
  set(key: K, value: V): void {
    this.#values.delete(key)
    this.#values.set(key, value)
    if (this.#values.size <= this.#most) return
    for (const oldest of this.#values.keys()) {
      this.#values.delete(oldest)
      break
    }
  }
}
