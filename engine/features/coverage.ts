import type { WordVectors } from './encoder.ts'
import { dotRows } from './vectors.ts'

/** Directed coverage of two texts by each other's words; both in -1…1, practically 0…1. */
export interface Coverage {
  /** How well the words of `a` are found in `b`: mean over them of their best cosine. */
  readonly ab: number
  /** How well the words of `b` are found in `a`. */
  readonly ba: number
}

/**
 * Coverage both ways in one pass over the n × m cosines. A text without words covers and is covered by nothing (0).
 * A fragment is covered by the sentence it is cut from although the sentence is not covered by the fragment.
 */
export function coverage(a: WordVectors, b: WordVectors): Coverage {
  const n = a.spans.length
  const m = b.spans.length
  if (n === 0 || m === 0) return { ab: 0, ba: 0 }
  const d = a.vectors.length / n
  const bestOfB = new Float32Array(m).fill(-1)
  let ab = 0
  for (let i = 0; i < n; i++) {
    let best = -1
    for (let j = 0; j < m; j++) {
      const x = dotRows(a.vectors, i, b.vectors, j, d)
      if (x > best) best = x
      if (x > (bestOfB[j] as number)) bestOfB[j] = x
    }
    ab += best
  }
  return { ab: ab / n, ba: bestOfB.reduce((sum, x) => sum + x, 0) / m }
}
