import { firstPlace } from '../firstPlace.ts'
import type { Grid } from './grid.ts'
import { likeliestFirst } from './likeliest.ts'

/** Grids of every two texts: `grids[a][b]` for a < b. */
export type Grids = readonly (readonly (Grid | null)[])[]

/** For each text the number of the set that each of its sentences is in. */
export type Sets = readonly (readonly number[])[]

/**
 * Sentences of any number of texts in sets that say the same, at most one of a text in each: the two sets whose sentences
 * have the highest mean worth are joined, while it is above 0 (average linkage). So a third language decides where two
 * leave a doubt: what has another counterpart there is kept apart.
 * @param sizes sentences of each text
 */
export function joinSentences(sizes: readonly number[], grids: Grids): Sets {
  const starts = sizes.map((_, a) => sizes.slice(0, a).reduce((sum, n) => sum + n, 0))
  const total = sizes.reduce((sum, n) => sum + n, 0)
  const textOf = new Uint32Array(total)
  sizes.forEach((n, a) => {
    textOf.fill(a, starts[a] as number, (starts[a] as number) + n)
  })
  const worthOf = (p: number, q: number): number => {
    const [x, y] = (textOf[p] as number) < (textOf[q] as number) ? [p, q] : [q, p]
    const [a, b] = [textOf[x] as number, textOf[y] as number]
    const grid = grids[a]?.[b] as Grid
    return grid.values[(x - (starts[a] as number)) * grid.m + y - (starts[b] as number)] as number
  }
  const sets = Array.from({ length: total }, (_, p): number[] => [p])
  const setOf = Uint32Array.from({ length: total }, (_, p) => p)
  /** Mean worth of two sets; none where both have a sentence of one text. */
  const mean = (x: number, y: number): number => {
    let sum = 0
    for (const p of sets[x] as number[])
      for (const q of sets[y] as number[]) {
        if (textOf[p] === textOf[q]) return Number.NEGATIVE_INFINITY
        sum += worthOf(p, q)
      }
    return sum / ((sets[x] as number[]).length * (sets[y] as number[]).length)
  }
  // Only sets with a positive mean can be joined, and a joined set has one only with a neighbour of one of its halves.
  const near = sets.map(() => new Set<number>())
  const queue: Joint[] = []
  for (const [a, row] of grids.entries())
    for (const [b, grid] of row.entries()) {
      if (grid === null) continue
      for (const { i, j, worth } of likeliestFirst(grid)) {
        const [x, y] = [(starts[a] as number) + i, (starts[b] as number) + j]
        near[x]?.add(y)
        near[y]?.add(x)
        queue.push({ x, y, worth, sizes: 2 })
      }
    }
  // The best stands last; reversed before the stable sort, so that of equal ones the first is taken first.
  queue.reverse().sort((p, q) => p.worth - q.worth)
  const size = (set: number) => sets[set]?.length ?? 0
  for (let best = queue.pop(); best; best = queue.pop()) {
    const { x, y } = best
    // Out of date: one of the two has grown or gone since.
    if (size(x) === 0 || size(y) === 0 || size(x) + size(y) !== best.sizes) continue
    for (const p of sets[y] as number[]) setOf[p] = x
    sets[x]?.push(...(sets[y] as number[]))
    sets[y] = []
    const neighbours = new Set([...(near[x] as Set<number>), ...(near[y] as Set<number>)])
    near[x] = new Set()
    for (const other of neighbours) {
      if (other === x || other === y || size(other) === 0) continue
      near[other]?.delete(x)
      near[other]?.delete(y)
      const worth = mean(x, other)
      if (worth <= 0) continue
      near[x]?.add(other)
      near[other]?.add(x)
      insert(queue, { x, y: other, worth, sizes: size(x) + size(other) })
    }
  }
  return sizes.map((n, a) => Array.from({ length: n }, (_, i) => setOf[(starts[a] as number) + i] as number))
}

/** Two sets that may be joined, what for, and how many sentences they had together then. */
interface Joint {
  readonly x: number
  readonly y: number
  readonly worth: number
  readonly sizes: number
}

/** Into a list of rising worth, before its equals. */
function insert(queue: Joint[], joint: Joint): void {
  const place = firstPlace(queue.length, at => (queue[at] as Joint).worth >= joint.worth)
  queue.splice(place, 0, joint)
}
