import type { ArticleId, MemberId, QuoteKind } from '../types.ts'
import type { ScoredPair } from './propose.ts'

/** What is known of a member beside its pairs. */
interface Indexed {
  readonly id: MemberId
  readonly article: ArticleId
  /** Null for a passage. */
  readonly kind: QuoteKind | null
}

/** The pairs of a story, found by one or both of their members. */
export class PairIndex {
  readonly #of = new Map<MemberId, Map<MemberId, ScoredPair>>()

  readonly #members: ReadonlyMap<MemberId, Indexed>

  constructor(pairs: readonly ScoredPair[], members: readonly Indexed[]) {
    this.#members = new Map(members.map(member => [member.id, member]))
    for (const pair of pairs) {
      this.#add(pair.a, pair.b, pair)
      this.#add(pair.b, pair.a, pair)
    }
  }

  /** The pair of the two in either order; undefined where they were never compared. */
  get(a: MemberId, b: MemberId): ScoredPair | undefined {
    return this.#of.get(a)?.get(b)
  }

  /** The article a member stands in. */
  articleOf(id: MemberId): ArticleId | undefined {
    return this.#members.get(id)?.article
  }

  isPassage(id: MemberId): boolean {
    return this.#members.get(id)?.kind === null
  }

  /** What `id` was compared with, and the pair. */
  of(id: MemberId): ReadonlyMap<MemberId, ScoredPair> {
    return this.#of.get(id) ?? NONE
  }

  /** Share of the words of `from` found in `to`, 0…1; 0 where they were never compared. */
  coverage(from: MemberId, to: MemberId): number {
    const pair = this.get(from, to)
    if (pair === undefined) return 0
    return pair.a === from ? pair.ab : pair.ba
  }

  #add(from: MemberId, to: MemberId, pair: ScoredPair): void {
    const known = this.#of.get(from)
    if (known) known.set(to, pair)
    else this.#of.set(from, new Map([[to, pair]]))
  }
}

const NONE: ReadonlyMap<MemberId, ScoredPair> = new Map()
