import { byteDots } from './byteDots.ts'
import type { ByteRows } from './byteRows.ts'

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
export function coverage(a: ByteRows, b: ByteRows): Coverage {
  const { ofA, ofB } = bestCosines(a, b)
  return { ab: mean(ofA), ba: mean(ofB) }
}

/** For each row of `a` its best cosine with a row of `b`, and the other way; nothing where either has no rows. */
export function bestCosines(a: ByteRows, b: ByteRows): { readonly ofA: Float64Array; readonly ofB: Float64Array } {
  const n = a.lengths.length
  const m = b.lengths.length
  if (n === 0 || m === 0) return { ofA: NONE, ofB: NONE }
  const ofA = new Float64Array(n).fill(-1)
  const ofB = new Float64Array(m).fill(-1)
  const dots = byteDots(a.bytes, b.bytes, a.bytes.length / n)
  for (let i = 0, at = 0; i < n; i++) {
    const length = a.lengths[i] as number
    let best = -1
    for (let j = 0; j < m; j++, at++) {
      const x = (dots[at] as number) / (length * (b.lengths[j] as number))
      if (x > best) best = x
      if (x > (ofB[j] as number)) ofB[j] = x
    }
    ofA[i] = best
  }
  return { ofA, ofB }
}

const NONE = new Float64Array(0)

function mean(values: Float64Array): number {
  let sum = 0
  for (const x of values) sum += x
  return values.length === 0 ? 0 : sum / values.length
}
