import type { PairIndex } from '../pairs/pairIndex.ts'
import type { GroupNode } from './node.ts'
import { pairWeight } from './weights.ts'

/**
 * What speaks for and against each two versions of a story standing in one group, in log-odds, by their places in the list of nodes.
 *
 * A pair is judged by itself, but two excerpts of one utterance may have hardly a word in common: what speaks against them is made up
 * for by what speaks for each of them standing with a third quotation, their witness, up to where nothing speaks either way. Without
 * this the doubts of a fragment about each other shortened version added up and kept it from the full one.
 */
export class Evidence {
  readonly #nodes: readonly GroupNode[]
  readonly #pairs: PairIndex
  /** For each place the places that its pair speaks for, and how strongly. */
  readonly #for: readonly ReadonlyMap<number, number>[]

  constructor(nodes: readonly GroupNode[], pairs: PairIndex) {
    this.#nodes = nodes
    this.#pairs = pairs
    const places = new Map(nodes.map((node, place) => [node.id, place]))
    this.#for = nodes.map((node, i) => {
      const found = new Map<number, number>()
      for (const id of pairs.of(node.id).keys()) {
        const j = places.get(id)
        const weight = j === undefined ? 0 : this.#alone(i, j)
        if (j !== undefined && weight > 0) found.set(j, weight)
      }
      return found
    })
  }

  /** Places that the pair with this place speaks for. */
  near(place: number): readonly number[] {
    return [...(this.#for[place]?.keys() ?? [])]
  }

  /** Evidence for the two standing in one group: positive where it speaks for it. */
  between(i: number, j: number): number {
    const alone = this.#alone(i, j)
    // Twice in one article is seldom one utterance, whoever is like both; and a passage is not an excerpt but a retelling.
    const [a, b] = [this.#nodes[i] as GroupNode, this.#nodes[j] as GroupNode]
    if (alone >= 0 || a.article === b.article || a.kind === null || b.kind === null) return alone
    return Math.min(0, alone + this.#witness(i, j))
  }

  /** How strongly the best witness speaks for both, 0 without any. */
  #witness(i: number, j: number): number {
    let best = 0
    for (const [k, weight] of this.#for[i] ?? [])
      if (this.#nodes[k]?.kind !== null) best = Math.max(best, Math.min(weight, this.#for[j]?.get(k) ?? 0))
    return best
  }

  #alone(i: number, j: number): number {
    const [a, b] = [this.#nodes[i] as GroupNode, this.#nodes[j] as GroupNode]
    return pairWeight(a, b, this.#pairs.get(a.id, b.id))
  }
}
