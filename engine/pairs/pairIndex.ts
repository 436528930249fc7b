import type { ArticleId, MemberId, QuoteKind } from '../types.ts'
import type { ScoredPair } from './propose.ts'

/** What is known of a member beside its pairs. */
interface Indexed {
  readonly id: MemberId
  readonly article: ArticleId
  /** Null for a passage. */
  readonly kind: QuoteKind | null
}

/**
 * The pairs of a story, found by one or both of their members. They stand in two rows of figures, 16 bytes a pair, and are found by
 * halving: a map of maps is shorter to write, and holds 150 bytes a pair for as long as the project is open.
 */
export class PairIndex {
  readonly #pairs: readonly ScoredPair[]
  /** By place; none at the places of those that only pairs name. */
  readonly #members: readonly Indexed[]
  /** Where a member stands in the rows; those that only pairs name stand behind the others. */
  readonly #places = new Map<MemberId, number>()
  readonly #rows: Rows

  /**
   * @param pairs of two given twice the last counts, at the place of the first
   * @param members those of the pairs, some of them, or others
   */
  constructor(pairs: readonly ScoredPair[], members: readonly Indexed[]) {
    const known: Indexed[] = []
    for (const member of members) known[placeIn(this.#places, member.id)] = member
    const ends = new Int32Array(pairs.length * 2)
    for (const [i, { a, b }] of pairs.entries()) {
      ends[2 * i] = placeIn(this.#places, a)
      ends[2 * i + 1] = placeIn(this.#places, b)
    }
    this.#pairs = pairs
    this.#members = known
    this.#rows = rowsOf(ends, this.#places.size)
  }

  /** The pair of the two in either order; undefined where they were never compared. */
  get(a: MemberId, b: MemberId): ScoredPair | undefined {
    const from = this.#places.get(a)
    const to = this.#places.get(b)
    if (from === undefined || to === undefined) return undefined
    const { starts, others, at } = this.#rows
    const start = starts[from] as number
    // Behind the last that is not beyond it: of two given twice the last pair counts.
    let low = start
    let high = starts[from + 1] as number
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((others[middle] as number) <= to) low = middle + 1
      else high = middle
    }
    return low > start && others[low - 1] === to ? this.#pairs[at[low - 1] as number] : undefined
  }

  /** The article a member stands in. */
  articleOf(id: MemberId): ArticleId | undefined {
    return this.#member(id)?.article
  }

  isPassage(id: MemberId): boolean {
    return this.#member(id)?.kind === null
  }

  /** What `id` was compared with, each once, in the order of the pairs; none for one that is in no pair. */
  of(id: MemberId): readonly MemberId[] {
    const place = this.#places.get(id)
    if (place === undefined) return []
    const { starts, at } = this.#rows
    // In the row they are in the order of the members; of two that are equally good the first of the list is chosen.
    const listed = at.slice(starts[place], starts[place + 1]).sort()
    const others = Array.from(listed, i => {
      const { a, b } = this.#pairs[i] as ScoredPair
      return a === id ? b : a
    })
    return [...new Set(others)]
  }

  /** Share of the words of `from` found in `to`, 0…1; 0 where they were never compared. */
  coverage(from: MemberId, to: MemberId): number {
    const pair = this.get(from, to)
    if (pair === undefined) return 0
    return pair.a === from ? pair.ab : pair.ba
  }

  #member(id: MemberId): Indexed | undefined {
    const place = this.#places.get(id)
    return place === undefined ? undefined : this.#members[place]
  }
}

/** The place of a member; one that has none yet gets the next. */
function placeIn(places: Map<MemberId, number>, id: MemberId): number {
  const known = places.get(id)
  if (known !== undefined) return known
  places.set(id, places.size)
  return places.size - 1
}

/** For each place the places that it was compared with, ascending, and which pairs say so. */
interface Rows {
  /** For each place where its stretch of the rows begins; the last is where they end. */
  readonly starts: Int32Array
  readonly others: Int32Array
  /** Beside each the place of their pair in the list; of two given twice in the order of the list. */
  readonly at: Int32Array
}

/** @param ends the places of the two of each pair, one after the other */
function rowsOf(ends: Int32Array, places: number): Rows {
  const starts = new Int32Array(places + 1)
  for (const place of ends) starts[place + 1] = (starts[place + 1] as number) + 1
  for (let i = 1; i <= places; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number)
  const listed = filled(starts, ends.length, add => {
    for (let end = 0; end < ends.length; end++) add(ends[end] as number, ends[end ^ 1] as number, end >> 1)
  })
  // Each pair is told from both sides: told again place by place, every stretch is in order without being sorted.
  return filled(starts, ends.length, add => {
    for (let place = 0; place < places; place++)
      for (let i = starts[place] as number; i < (starts[place + 1] as number); i++)
        add(listed.others[i] as number, place, listed.at[i] as number)
  })
}

/** Rows of so many figures, each stretch in the order in which `tell` adds to it. */
function filled(
  starts: Int32Array,
  length: number,
  tell: (add: (to: number, other: number, at: number) => void) => void,
): Rows {
  const free = starts.slice()
  const others = new Int32Array(length)
  const at = new Int32Array(length)
  tell((to, other, pair) => {
    const next = free[to] as number
    others[next] = other
    at[next] = pair
    free[to] = next + 1
  })
  return { starts, others, at }
}
