const NO_ITEMS: ReadonlySet<never> = new Set<never>()
const NO_ENTRIES: ReadonlyMap<never, never> = new Map<never, never>()

/**
 * A set of the items, for sets that are kept by the thousand and mostly empty: all empty ones are one object. V8 gives an empty
 * set room for four, some 200 bytes.
 */
export function setOf<T>(items: readonly T[]): ReadonlySet<T> {
  return items.length === 0 ? NO_ITEMS : new Set(items)
}

/** A map of the entries, of which the last with a key counts; the same for maps: see {@link setOf}. */
export function mapOf<K, V>(entries: readonly (readonly [K, V])[]): ReadonlyMap<K, V> {
  return entries.length === 0 ? NO_ENTRIES : new Map(entries)
}
