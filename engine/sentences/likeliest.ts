import type { Grid } from './grid.ts'

/** Sentence `i` of the one text and `j` of the other, and what speaks for it. */
export interface Cell {
  readonly i: number
  readonly j: number
  readonly worth: number
}

/**
 * The cells above 0, the likeliest first. Equal ones by how near the diagonal they are, so that texts that repeat a sentence
 * are linked in order.
 */
export function likeliestFirst({ n, m, values }: Grid): readonly Cell[] {
  const cells: Cell[] = []
  for (let at = 0; at < values.length; at++) {
    const worth = values[at] as number
    if (worth > 0) cells.push({ i: Math.floor(at / m), j: at % m, worth })
  }
  const off = ({ i, j }: Cell) => Math.abs((i + 0.5) / n - (j + 0.5) / m)
  return cells.sort((p, q) => q.worth - p.worth || off(p) - off(q) || p.i + p.j - (q.i + q.j) || p.i - q.i)
}

/** Cells above 0, at most one for each sentence, the likeliest taken first. */
export function linksOf(grid: Grid): readonly Cell[] {
  const taken = { i: new Set<number>(), j: new Set<number>() }
  return likeliestFirst(grid).filter(({ i, j }) => {
    if (taken.i.has(i) || taken.j.has(j)) return false
    taken.i.add(i)
    taken.j.add(j)
    return true
  })
}
