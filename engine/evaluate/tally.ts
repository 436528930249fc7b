import { groupBy } from '../groupBy.ts'

/** Counts behind a score. A measure without `proposed` is a plain share of `wanted`. */
export interface Tally {
  readonly hits: number
  readonly wanted: number
  readonly proposed: number | null
}

/** One line of the table: a measure over a scope (`all`, a language, or a pair of languages). */
export interface Score extends Tally {
  readonly measure: string
  readonly scope: string
  /** F1 where something is proposed, else the share; 0…1, higher is better. Nothing wanted and nothing proposed is 1. */
  readonly value: number
}

/** Adds up tallies by measure and scope. */
export class Tallies {
  readonly #counts = new Map<string, { measure: string; scope: string; tally: Tally }>()

  add(measure: string, scopes: readonly string[], tally: Tally): void {
    for (const scope of new Set(scopes)) {
      const key = `${measure} ${scope}`
      const before = this.#counts.get(key)?.tally ?? { hits: 0, wanted: 0, proposed: null }
      const proposed = tally.proposed === null ? before.proposed : (before.proposed ?? 0) + tally.proposed
      const sum = { hits: before.hits + tally.hits, wanted: before.wanted + tally.wanted, proposed }
      this.#counts.set(key, { measure, scope, tally: sum })
    }
  }

  /** By measure in the order in which each first came; `all` first, then the other scopes by name. */
  scores(): readonly Score[] {
    const counts = [...this.#counts.values()]
    const measures = [...new Set(counts.map(one => one.measure))]
    const rank = (scope: string) => (scope === 'all' ? '' : scope)
    counts.sort(
      (a, b) => measures.indexOf(a.measure) - measures.indexOf(b.measure) || (rank(a.scope) < rank(b.scope) ? -1 : 1),
    )
    return counts.map(({ measure, scope, tally }) => ({
      measure,
      scope,
      ...tally,
      value: f1Of(tally),
    }))
  }
}

function f1Of({ hits, wanted, proposed }: Tally): number {
  const whole = wanted + (proposed ?? wanted)
  return whole === 0 ? 1 : (2 * hits) / whole
}

/**
 * B-cubed recall, precision and F1 of a partition (Bagga and Baldwin 1998) over the items of `gold`; an item that `got`
 * does not place stands alone.
 */
export function bCubed(
  gold: ReadonlyMap<string, string>,
  got: ReadonlyMap<string, string>,
): { readonly recall: number; readonly precision: number; readonly f1: number } {
  const labelOf = (item: string) => (got.has(item) ? `in ${got.get(item)}` : `alone ${item}`)
  const inGold = groupBy([...gold.keys()], item => gold.get(item) as string)
  const inGot = groupBy([...gold.keys()], labelOf)
  let recall = 0
  let precision = 0
  for (const [item, label] of gold) {
    const right = inGold.get(label) as readonly string[]
    const placed = new Set(inGot.get(labelOf(item)))
    const shared = right.filter(other => placed.has(other)).length
    recall += shared / right.length / gold.size
    precision += shared / placed.size / gold.size
  }
  return { recall, precision, f1: recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision) }
}
