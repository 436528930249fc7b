import { dot, meanOfBest } from '../features/vectors.ts'

/** Sentence i of the one side and j of the other say the same. */
export type SentenceLink = readonly [i: number, j: number]

/** `monotone`: in order but for skips and exchanged neighbours; `free`: in any order; `auto`: whichever the texts show. */
export type AlignMode = 'monotone' | 'free' | 'auto'

/** Nearest sentences whose likeness is taken off (CSLS; Conneau et al. 2018, k = 10 there; documents are short). */
const NEAREST = 3
/** Least adjusted likeness of a link; chosen beforehand, not tuned: a little under what an even pair has. */
const LEAST = -0.1
/** Least adjusted likeness of a link out of order, where nothing but the likeness speaks for it. Chosen likewise. */
const LEAST_FREE = -0.02
/** Share of the surest links that must be in order for the texts to count as ordered. */
const ORDERED = 0.8

/**
 * The links between the sentences of two texts, at most one for each sentence, by the first text's order.
 * `a` and `b` hold a unit vector a sentence.
 */
export function alignSentences(
  a: readonly Float32Array[],
  b: readonly Float32Array[],
  mode: AlignMode,
): readonly SentenceLink[] {
  if (a.length === 0 || b.length === 0) return []
  const likeness = adjusted(a, b)
  const chosen = mode === 'auto' ? modeOf(likeness) : mode
  return chosen === 'free' ? freely(likeness, LEAST_FREE) : inOrder(likeness)
}

/** Adjusted likeness [i][j]: twice the dot product less the mean of both sides' nearest; a true pair is above 0 as a rule. */
function adjusted(a: readonly Float32Array[], b: readonly Float32Array[]): readonly (readonly number[])[] {
  const plain = a.map(x => b.map(y => dot(x, y)))
  const rows = plain.map(row => meanOfBest(row, NEAREST))
  const columns = b.map((_, j) =>
    meanOfBest(
      plain.map(row => at(row, j)),
      NEAREST,
    ),
  )
  return plain.map((row, i) => row.map((x, j) => 2 * x - at(rows, i) - at(columns, j)))
}

/** Whether the surest links run in order. */
function modeOf(likeness: readonly (readonly number[])[]): 'monotone' | 'free' {
  const sure = freely(likeness, 0)
  const longest = longestRising(sure.map(([, j]) => j))
  return longest >= ORDERED * sure.length ? 'monotone' : 'free'
}

/** Links of sentences that are each other's best among those still free, the likest first. */
function freely(likeness: readonly (readonly number[])[], least: number): readonly SentenceLink[] {
  const all = likeness.flatMap((row, i) => row.map((x, j) => ({ i, j, x }))).filter(link => link.x >= least)
  all.sort((p, q) => q.x - p.x || p.i - q.i || p.j - q.j)
  const taken = { a: new Set<number>(), b: new Set<number>() }
  const links: SentenceLink[] = []
  for (const { i, j } of all) {
    if (taken.a.has(i) || taken.b.has(j)) continue
    taken.a.add(i)
    taken.b.add(j)
    links.push([i, j])
  }
  return links.sort((p, q) => p[0] - q[0])
}

/** Steps of the path: a sentence skipped on either side, a link, or two links of exchanged neighbours. */
const STEPS = [
  [1, 0],
  [0, 1],
  [1, 1],
  [2, 2],
] as const

/**
 * The path through both texts whose links are worth most (dynamic programming over prefixes, as in Gale and Church 1993;
 * worth instead of cost, so that a skip is worth nothing). Time and space grow with the product of the lengths.
 */
function inOrder(likeness: readonly (readonly number[])[]): readonly SentenceLink[] {
  const n = likeness.length
  const m = likeness[0]?.length ?? 0
  const width = m + 1
  const worth = new Float64Array((n + 1) * width).fill(Number.NEGATIVE_INFINITY)
  const step = new Int8Array((n + 1) * width).fill(-1)
  const value = (i: number, j: number) => at(likeness[i] ?? [], j) - LEAST
  worth[0] = 0
  for (let i = 0; i <= n; i++)
    for (let j = 0; j <= m; j++)
      for (const [number, [di, dj]] of STEPS.entries()) {
        if (i < di || j < dj) continue
        const before = worth[(i - di) * width + j - dj] as number
        const gain = di === 2 ? value(i - 2, j - 1) + value(i - 1, j - 2) : di + dj === 2 ? value(i - 1, j - 1) : 0
        if (before + gain > (worth[i * width + j] as number)) {
          worth[i * width + j] = before + gain
          step[i * width + j] = number
        }
      }
  const links: SentenceLink[] = []
  let i = n
  let j = m
  while (i > 0 || j > 0) {
    const [di, dj] = STEPS[step[i * width + j] as number] ?? [0, 0]
    if (di === 2) links.push([i - 1, j - 2], [i - 2, j - 1])
    else if (di + dj === 2) links.push([i - 1, j - 1])
    i -= di
    j -= dj
  }
  return links.reverse()
}

/** Length of the longest rising subsequence (patience sorting). */
function longestRising(numbers: readonly number[]): number {
  const ends: number[] = []
  for (const x of numbers) {
    const place = ends.findIndex(end => end >= x)
    if (place < 0) ends.push(x)
    else ends[place] = x
  }
  return ends.length
}

function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? Number.NEGATIVE_INFINITY
}
