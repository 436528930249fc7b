import type { Grid } from './grid.ts'
import { type Cell, linksOf } from './likeliest.ts'

/** Distances told apart: 0, 1, 2, and more. */
const DISTANCES = 4
/** Links that the distances of all cells count as, beside the text's own links: a short text says little about its order. */
const PRIOR = 1
/** Log-odds that a place can add or take at most: where sentences were moved, likeness must win. */
const CAP = 2
/** Likeness that a unit of log-odds is worth: a logistic regression on translated news gives 1/23, its double edge 1/15. */
const OF_LOG_ODDS = 1 / 15

/**
 * The likeness of two texts' sentences with the evidence of their places added: how far each pair is from where the
 * neighbouring links would have it, and how often a link is so far in these very texts. In translations that keep their order
 * nearly all links are where their neighbours say; exchanged sentences are a little off; of shuffled texts places say nothing, and
 * nothing is added. So no mode has to be chosen, and no alignment is forced to be monotone.
 */
export function withPlace(grid: Grid): Grid {
  const { n, m, values } = grid
  const links = linksOf(grid)
  const distance = distances(grid, links)
  const all = new Float64Array(DISTANCES)
  for (const x of distance) all[x] = (all[x] as number) + 1
  const linked = new Float64Array(DISTANCES)
  for (const { i, j } of links) {
    const x = distance[i * m + j] as number
    linked[x] = (linked[x] as number) + 1
  }
  // Ratio of the two shares; half a cell a distance keeps it finite.
  const worth = all.map((count, x) => {
    const share = (count + 0.5) / (n * m + 0.5 * DISTANCES)
    const ofLinks = ((linked[x] as number) + PRIOR * share) / (links.length + PRIOR)
    return OF_LOG_ODDS * Math.max(-CAP, Math.min(CAP, Math.log(ofLinks / share)))
  })
  return { n, m, values: values.map((x, at) => x + (worth[distance[at] as number] as number)) }
}

/** For each cell how far it is off the nearest links before and after it in either text, the least of the four. */
function distances({ n, m }: Grid, links: readonly Cell[]): Uint8Array {
  const byI = links.toSorted((p, q) => p.i - q.i)
  const byJ = links.toSorted((p, q) => p.j - q.j)
  const beforeI = countsBefore(
    n,
    byI.map(({ i }) => i),
  )
  const beforeJ = countsBefore(
    m,
    byJ.map(({ j }) => j),
  )
  const out = new Uint8Array(n * m)
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++) {
      let least = DISTANCES - 1
      for (const [list, at] of [
        [byI, beforeI[i] as number],
        [byJ, beforeJ[j] as number],
      ] as const)
        for (const step of [-1, 1]) {
          let next = step < 0 ? at - 1 : at
          // A link of one of the two sentences themselves says nothing about where they stand.
          while (list[next]?.i === i || list[next]?.j === j) next += step
          const link = list[next]
          if (link) least = Math.min(least, Math.abs(j - link.j - (i - link.i)))
        }
      out[i * m + j] = least
    }
  return out
}

/** How many of the rising `numbers` are less than each of 0…size - 1. */
function countsBefore(size: number, numbers: readonly number[]): Uint32Array {
  const counts = new Uint32Array(size)
  let at = 0
  for (let i = 0; i < size; i++) {
    while (at < numbers.length && (numbers[at] as number) < i) at++
    counts[i] = at
  }
  return counts
}
