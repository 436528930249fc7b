import { dotRows, stack } from '../features/vectors.ts'
import { type Comparison, comparable, compare } from './comparison.ts'
import type { Version } from './version.ts'

/** Up to so many versions a story is compared in full; that is where the pair models were fitted. */
const COMPARED_IN_FULL = 160
/** Beyond, each version is compared with so many nearest by its text, and with so many by its sentence. */
const NEAREST_TEXTS = 16
const NEAREST_CONTEXTS = 8

/** Comparisons of a story, and whether every two versions that may be compared were. */
export interface Candidates {
  readonly comparisons: readonly Comparison[]
  readonly complete: boolean
}

/**
 * The versions of a story that may render one utterance, compared. A large story is searched by vectors first, so that the dear part
 * (word by word) grows with the versions and not with their square; a pair is compared if either finds the other near.
 */
export function findCandidates(versions: readonly Version[]): Candidates {
  if (versions.length <= COMPARED_IN_FULL) return { comparisons: compareAll(versions), complete: true }
  const near = versions.map((): Set<number> => new Set())
  addNearest(near, versions, NEAREST_TEXTS, version => version.vector)
  addNearest(near, versions, NEAREST_CONTEXTS, version => version.context ?? version.vector)
  const comparisons: Comparison[] = []
  for (let b = 1; b < versions.length; b++)
    for (let a = 0; a < b; a++) if (near[a]?.has(b) || near[b]?.has(a)) comparisons.push(compare(versions, a, b))
  return { comparisons, complete: false }
}

/** Every two versions that may be compared. */
export function compareAll(versions: readonly Version[]): readonly Comparison[] {
  const out: Comparison[] = []
  for (let b = 1; b < versions.length; b++)
    for (let a = 0; a < b; a++)
      if (comparable(versions[a] as Version, versions[b] as Version)) out.push(compare(versions, a, b))
  return out
}

/** Adds to each version's set its `k` nearest by a vector; ties to the earlier one. */
function addNearest(
  near: readonly Set<number>[],
  versions: readonly Version[],
  k: number,
  vectorOf: (version: Version) => Float32Array,
): void {
  const n = versions.length
  const vectors = versions.map(vectorOf)
  const d = vectors[0]?.length ?? 0
  const matrix = stack(vectors)
  const scores = new Float32Array(n * n).fill(-2)
  for (let i = 1; i < n; i++)
    for (let j = 0; j < i; j++) {
      if (!comparable(versions[i] as Version, versions[j] as Version)) continue
      const x = dotRows(matrix, i, matrix, j, d)
      scores[i * n + j] = x
      scores[j * n + i] = x
    }
  for (let i = 0; i < n; i++) {
    const row = scores.subarray(i * n, (i + 1) * n)
    // The k-th best score first, then one pass: sorting the places of every row would cost more than the products.
    const least = row.toSorted()[n - Math.min(k, n)] as number
    for (let j = 0; j < n; j++) if ((row[j] as number) >= least && (row[j] as number) > -2) near[i]?.add(j)
  }
}
