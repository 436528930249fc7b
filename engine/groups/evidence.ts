import { logit } from '../pairs/logistic.ts'
import type { PairIndex } from '../pairs/pairIndex.ts'
import { isName } from '../pairs/version.ts'
import type { MemberId } from '../types.ts'
import { bestWitness } from './bestWitness.ts'
import type { GroupNode } from './node.ts'

/** Log-odds beyond which a pair says no more: one edge must not outvote a whole group. */
const CAP = 4
/** Log-odds within ±{@link CAP}. */
export function held(logOdds: number): number {
  return Math.max(-CAP, Math.min(CAP, logOdds))
}

/** Against grouping short names and scare quotes, which are not utterances: only overwhelming evidence joins them. */
const NAME_COST = 3

/**
 * What speaks for and against each two versions of a story rendering one utterance, in log-odds within ±{@link CAP}.
 *
 * A pair is judged by itself, but two excerpts of one utterance may have hardly a word in common: what speaks against them is made up
 * for by what speaks for each of them and a quotation of a third article, their witness, up to where nothing speaks either way. Without
 * this the doubts of a fragment about every other shortened version add up and keep it from the full one. Two of a group that were
 * compared and stand in it by a witness in it are marked as a broken triangle. Decisions have no say here: they are constraints.
 */
export class Evidence {
  readonly pairs: PairIndex
  readonly #names: ReadonlySet<MemberId>
  /** For each member those that it would be grouped with by their pair alone, and how strongly. */
  readonly #for: ReadonlyMap<MemberId, ReadonlyMap<MemberId, number>>

  /** @param pairs the index of pairs and of the same nodes */
  constructor(nodes: readonly GroupNode[], pairs: PairIndex) {
    this.pairs = pairs
    this.#names = new Set(nodes.filter(({ kind, words }) => isName(kind, words)).map(({ id }) => id))
    this.#for = new Map(
      nodes.map(({ id }) => {
        const found = new Map<MemberId, number>()
        for (const other of pairs.of(id).keys()) {
          if (pairs.articleOf(other) === undefined) continue
          const weight = this.#alone(id, other) - this.#cost(id, other)
          if (weight > 0) found.set(other, weight)
        }
        return [id, found]
      }),
    )
  }

  /** Those that the pair with this member alone speaks for. */
  near(id: MemberId): readonly MemberId[] {
    return [...(this.#for.get(id)?.keys() ?? [])]
  }

  /** Evidence for the two rendering one utterance; a pair that was never a candidate counts fully against, where no witness makes up for it. */
  between(a: MemberId, b: MemberId): number {
    const alone = this.#alone(a, b)
    return alone < 0 && this.#mayHaveWitness(a, b) ? Math.min(0, alone + this.#witness(a, b)) : alone
  }

  /** The evidence less what it costs to group names. */
  weight(a: MemberId, b: MemberId): number {
    return Math.max(-CAP, this.between(a, b) - this.#cost(a, b))
  }

  /** Twice in one article is seldom one utterance, whoever is like both; a passage is no excerpt but a retelling. */
  #mayHaveWitness(a: MemberId, b: MemberId): boolean {
    return this.pairs.articleOf(a) !== this.pairs.articleOf(b) && !this.pairs.isPassage(a) && !this.pairs.isPassage(b)
  }

  /** How strongly the best witness speaks for both. What an article says twice is no witness of its own words. */
  #witness(a: MemberId, b: MemberId): number {
    return bestWitness([this.#for.get(a), this.#for.get(b)], id => {
      const article = this.pairs.articleOf(id)
      return !this.pairs.isPassage(id) && article !== this.pairs.articleOf(a) && article !== this.pairs.articleOf(b)
    })
  }

  #alone(a: MemberId, b: MemberId): number {
    const pair = this.pairs.get(a, b)
    return pair === undefined ? -CAP : held(logit(pair.p))
  }

  #cost(a: MemberId, b: MemberId): number {
    return this.#names.has(a) || this.#names.has(b) ? NAME_COST : 0
  }
}
