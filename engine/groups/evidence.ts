import { logit } from '../logistic.ts'
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

/**
 * In favour of grouping two quotations of two articles. A pair is judged as if it were the only one, but the doubts of an excerpt about the versions of a
 * group have one cause, that it is an excerpt, and would count once for each. Held out on 22 invented stories, pair F1 of the groups is .937 with 0,
 * .961 with 0.75, .967 with 1 and .973 with 1.5; by coefficients of three stories .961, .967, .969, and .934 with 1.25, where two utterances become
 * one (28 November 2026).
 */
const LEANING = 1

/**
 * How much more counts what two quotations of one article say of each other: they are of one language and one hand, and an article seldom has two utterances
 * so alike. It keeps apart two groups that the same articles quote; on 22 stories pair F1 is .963 with 1, .970 with 2, .969 with 3, each with a
 * leaning of 1.5.
 */
const SAME_ARTICLE = 2

/** For most members nothing speaks; a map of their own, though empty, would take each some 200 bytes. */
const NOTHING: ReadonlyMap<MemberId, number> = new Map()

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
  /** For each member those that it would be grouped with without a witness, and how strongly. */
  readonly #for: ReadonlyMap<MemberId, ReadonlyMap<MemberId, number>>

  /** @param pairs the index of pairs and of the same nodes */
  constructor(nodes: readonly GroupNode[], pairs: PairIndex) {
    this.pairs = pairs
    this.#names = new Set(nodes.filter(({ kind, words }) => isName(kind, words)).map(({ id }) => id))
    this.#for = new Map(
      nodes.map(({ id }) => {
        const found = pairs.of(id).flatMap((other): readonly (readonly [MemberId, number])[] => {
          const weight = pairs.articleOf(other) === undefined ? 0 : this.#leaning(id, other) - this.#cost(id, other)
          return weight > 0 ? [[other, weight]] : []
        })
        return [id, found.length === 0 ? NOTHING : new Map(found)]
      }),
    )
  }

  /** Those that their pair with this member and the leaning speak for: only over them does a group grow. */
  near(id: MemberId): readonly MemberId[] {
    return [...(this.#for.get(id)?.keys() ?? [])]
  }

  /** What the pair of the two says by itself, in log-odds within ±{@link CAP}; one that was never a candidate counts fully against. */
  alone(a: MemberId, b: MemberId): number {
    return this.#said(a, b, 0)
  }

  /** What speaks for the two in one group: their pair, the leaning, and a witness where that is against. Symmetric, within ±{@link CAP}. */
  together(a: MemberId, b: MemberId): number {
    const leaning = this.#leaning(a, b)
    return leaning < 0 && this.#areOfTwoArticles(a, b) ? Math.min(0, leaning + this.#witness(a, b)) : leaning
  }

  /** What grouping the two is worth: what speaks for it, less what it costs to group names; within ±2 {@link CAP}. */
  weight(a: MemberId, b: MemberId): number {
    const isWithin = this.#areQuotations(a, b) && this.pairs.articleOf(a) === this.pairs.articleOf(b)
    return Math.max(-CAP, this.together(a, b) - this.#cost(a, b)) * (isWithin ? SAME_ARTICLE : 1)
  }

  /** Quotations of two articles: twice in one article is seldom one utterance, whoever is like both; a passage is no excerpt but a retelling. */
  #areOfTwoArticles(a: MemberId, b: MemberId): boolean {
    return this.#areQuotations(a, b) && this.pairs.articleOf(a) !== this.pairs.articleOf(b)
  }

  #areQuotations(a: MemberId, b: MemberId): boolean {
    return !this.pairs.isPassage(a) && !this.pairs.isPassage(b)
  }

  /** How strongly the best witness speaks for both. What an article says twice is no witness of its own words. */
  #witness(a: MemberId, b: MemberId): number {
    return bestWitness([this.#for.get(a), this.#for.get(b)], id => {
      const article = this.pairs.articleOf(id)
      return !this.pairs.isPassage(id) && article !== this.pairs.articleOf(a) && article !== this.pairs.articleOf(b)
    })
  }

  /** What their pair says, and what grouping leans to. Names are no excerpts of anything. */
  #leaning(a: MemberId, b: MemberId): number {
    return this.#said(a, b, this.#areOfTwoArticles(a, b) && this.#cost(a, b) === 0 ? LEANING : 0)
  }

  #said(a: MemberId, b: MemberId, leaning: number): number {
    const pair = this.pairs.get(a, b)
    return pair === undefined ? -CAP : held(logit(pair.p) + leaning)
  }

  #cost(a: MemberId, b: MemberId): number {
    return this.#names.has(a) || this.#names.has(b) ? NAME_COST : 0
  }
}
