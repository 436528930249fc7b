/** Which items belong together, directly or over others. An item that was never united stands alone. */
export class Together<T> {
  readonly #sets = new Map<T, readonly T[]>()

  /** All that belong together with the item, itself among them, in the order in which they were united. */
  of(item: T): readonly T[] {
    return this.#sets.get(item) ?? [item]
  }

  /** Whether the two belong together; every item does with itself. */
  same(a: T, b: T): boolean {
    return a === b || (this.#sets.has(a) && this.#sets.get(a) === this.#sets.get(b))
  }

  /** Puts all that belong to the one together with all that belong to the other. Takes time with their number. */
  unite(a: T, b: T): void {
    if (this.same(a, b)) return
    const both = [...this.of(a), ...this.of(b)]
    for (const item of both) this.#sets.set(item, both)
  }
}
