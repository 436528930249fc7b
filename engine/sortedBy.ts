/** `items` in the order of what `keyOf` finds of each, which is asked once for each: in a comparison it would be found many times over. Ties stay as they were. */
export function sortedBy<T, K>(items: readonly T[], keyOf: (item: T) => K, compare: (a: K, b: K) => number): T[] {
  return items
    .map(item => ({ item, key: keyOf(item) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ item }) => item)
}
