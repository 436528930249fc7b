/**
 * Correlation clustering: the partition of `n` items for which the weights inside its parts add up to most.
 * Positive weights pull together, negative ones push apart, -Infinity forbids. No number of parts is given.
 */
export interface ClusterProblem {
  readonly size: number
  /** Symmetric [n, n] row-major; the diagonal is not read. */
  readonly weight: Float64Array
}

/** For each item the number of its part; parts are numbered by their first item: 0, then the next new one 1, and so on. */
export type Partition = Int32Array

/** Up to this size the answer is exact (3^n steps). */
export const EXACT_SIZE = 11

/** Smallest gain that counts, so that rounding never makes a search run in circles. */
const LEAST_GAIN = 1e-9

/** Sum of the weights inside the parts. */
export function objective(problem: ClusterProblem, partition: Partition): number {
  const n = problem.size
  let sum = 0
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) if (partition[i] === partition[j]) sum += problem.weight[i * n + j] as number
  return sum
}

/** The best partition: exact up to {@link EXACT_SIZE} items, beyond that the best of two greedy starts improved by local moves. */
export function cluster(problem: ClusterProblem): Partition {
  if (problem.size <= EXACT_SIZE) return exact(problem)
  const starts = [agglomerate(problem, true), agglomerate(problem, false)]
  let best: Partition | null = null
  let bestValue = Number.NEGATIVE_INFINITY
  for (const start of starts) {
    const found = improve(problem, start)
    const value = objective(problem, found)
    if (value > bestValue + LEAST_GAIN) {
      best = found
      bestValue = value
    }
  }
  return best as Partition
}

/** Dynamic programming over subsets: the part that holds the lowest item left is chosen in every way. */
export function exact(problem: ClusterProblem): Partition {
  const n = problem.size
  const all = (1 << n) - 1
  const inside = new Float64Array(all + 1)
  for (let set = 1; set <= all; set++) {
    const low = 31 - Math.clz32(set & -set)
    const rest = set & (set - 1)
    let sum = inside[rest] as number
    for (let j = low + 1; j < n; j++) if (rest & (1 << j)) sum += problem.weight[low * n + j] as number
    inside[set] = sum
  }
  const best = new Float64Array(all + 1)
  const choice = new Int32Array(all + 1)
  for (let set = 1; set <= all; set++) {
    const low = set & -set
    const rest = set ^ low
    best[set] = Number.NEGATIVE_INFINITY
    // From the smallest part up, so that of equal answers the one that joins less is kept.
    let others = 0
    for (;;) {
      const part = others | low
      const value = (inside[part] as number) + (best[set ^ part] as number)
      if (value > (best[set] as number) + LEAST_GAIN) {
        best[set] = value
        choice[set] = part
      }
      if (others === rest) break
      others = (others - rest) & rest
    }
  }
  const partition = new Int32Array(n)
  for (let set = all, number = 0; set !== 0; set ^= choice[set] as number, number++)
    for (let i = 0; i < n; i++) if ((choice[set] as number) & (1 << i)) partition[i] = number
  return partition
}

/**
 * Greedy joining, best two parts first, while that gains: by the mean weight between two parts (average linkage) or by their sum.
 * O(n²) memory, O(n² log n) time in practice: each part remembers its best partner.
 */
export function agglomerate(problem: ClusterProblem, byMean: boolean): Partition {
  const n = problem.size
  const between = Float64Array.from(problem.weight)
  const size = new Int32Array(n).fill(1)
  const alive: number[] = Array.from({ length: n }, (_, i) => i)
  const part = Int32Array.from({ length: n }, (_, i) => i)
  const value = (i: number, j: number) => {
    const sum = between[i * n + j] as number
    return byMean ? sum / ((size[i] as number) * (size[j] as number)) : sum
  }
  const partner = new Int32Array(n).fill(-1)
  const seek = (i: number) => {
    let best = 0
    partner[i] = -1
    for (const j of alive) {
      if (j === i) continue
      const x = value(i, j)
      if (x > best + LEAST_GAIN) {
        best = x
        partner[i] = j
      }
    }
  }
  for (const i of alive) seek(i)
  for (;;) {
    let from = -1
    let best = 0
    for (const i of alive) {
      if ((partner[i] as number) < 0) continue
      const x = value(i, partner[i] as number)
      if (x > best + LEAST_GAIN) {
        best = x
        from = i
      }
    }
    if (from < 0) break
    const keep = Math.min(from, partner[from] as number)
    const gone = Math.max(from, partner[from] as number)
    joinParts(part, gone, keep)
    alive.splice(alive.indexOf(gone), 1)
    for (const j of alive) {
      if (j === keep) continue
      const sum = (between[keep * n + j] as number) + (between[gone * n + j] as number)
      between[keep * n + j] = sum
      between[j * n + keep] = sum
    }
    size[keep] = (size[keep] as number) + (size[gone] as number)
    for (const j of alive) {
      if (j === keep || partner[j] === keep || partner[j] === gone) seek(j)
      else {
        const x = value(j, keep)
        if (x > LEAST_GAIN && ((partner[j] as number) < 0 || x > value(j, partner[j] as number) + LEAST_GAIN))
          partner[j] = keep
      }
    }
  }
  return renumber(part)
}

/** Moves single items between parts (or out on their own) and joins parts, always what gains most, until nothing gains. Never worse than its start. */
export function improve(problem: ClusterProblem, start: Partition): Partition {
  const part = Int32Array.from(start)
  for (;;) {
    const gained = moveItems(problem, part)
    if (!joinBest(problem, part) && !gained) return renumber(part)
  }
}

function moveItems(problem: ClusterProblem, part: Int32Array): boolean {
  const n = problem.size
  let gainedAny = false
  for (let again = true; again; ) {
    again = false
    for (let i = 0; i < n; i++) {
      const pull = new Float64Array(n + 1)
      const used = new Uint8Array(n + 1)
      for (let j = 0; j < n; j++) {
        const to = part[j] as number
        used[to] = 1
        if (j !== i) pull[to] = (pull[to] as number) + (problem.weight[i * n + j] as number)
      }
      const here = pull[part[i] as number] as number
      let best = here
      let target = part[i] as number
      const free = used.indexOf(0)
      for (let to = 0; to <= n; to++) {
        if (used[to] === 0 && to !== free) continue
        if ((pull[to] as number) > best + LEAST_GAIN) {
          best = pull[to] as number
          target = to
        }
      }
      if (target !== part[i]) {
        part[i] = target
        again = true
        gainedAny = true
      }
    }
  }
  return gainedAny
}

function joinBest(problem: ClusterProblem, part: Int32Array): boolean {
  const n = problem.size
  const numbered = renumber(part)
  const count = numbered.reduce((most, x) => Math.max(most, x + 1), 0)
  const between = new Float64Array(count * count)
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      if (i !== j) {
        const at = (numbered[i] as number) * count + (numbered[j] as number)
        between[at] = (between[at] as number) + (problem.weight[i * n + j] as number)
      }
  let best = LEAST_GAIN
  let from = -1
  let to = -1
  for (let x = 0; x < count; x++)
    for (let y = x + 1; y < count; y++)
      if ((between[x * count + y] as number) > best) {
        best = between[x * count + y] as number
        from = y
        to = x
      }
  part.set(numbered)
  if (from < 0) return false
  joinParts(part, from, to)
  return true
}

function joinParts(part: Int32Array, from: number, to: number): void {
  for (let i = 0; i < part.length; i++) if (part[i] === from) part[i] = to
}

/** The same parts, numbered in the order of their first items. */
function renumber(part: Int32Array): Partition {
  const numbers = new Map<number, number>()
  return part.map(x => {
    const known = numbers.get(x)
    if (known !== undefined) return known
    numbers.set(x, numbers.size)
    return numbers.size - 1
  })
}
