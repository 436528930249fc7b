import { byteDots } from './byteDots.ts'
import type { ByteRows } from './byteRows.ts'
import { mean } from './vectors.ts'

/** How far two texts have each other's words. */
export interface Coverage {
  /** How well the words of `a` are found in `b`: mean over them of their best cosine, -1…1, practically 0…1. */
  readonly ab: number
  /** How well the words of `b` are found in `a`. */
  readonly ba: number
  /** Sum of the cosines of words that are each other's best, over the words of the longer text, 0…1. */
  readonly links: number
}

/**
 * Coverage both ways in one pass over the n × m cosines. A text without words covers and is covered by nothing (0).
 * A fragment is covered by the sentence it is cut from although the sentence is not covered by the fragment.
 */
export function coverage(a: ByteRows, b: ByteRows): Coverage {
  const { ofA, ofB, inB, inA } = bestCosines(a, b)
  let links = 0
  for (const [i, j] of inB.entries()) if (inA[j] === i) links += Math.max(0, ofA[i] as number)
  return { ab: mean(ofA), ba: mean(ofB), links: links / Math.max(1, ofA.length, ofB.length) }
}

/** Best cosines both ways, and where they are. */
interface Best {
  /** For each row of `a` its best cosine with a row of `b`, and the other way; nothing where either has no rows. */
  readonly ofA: Float64Array
  readonly ofB: Float64Array
  /** The rows of `b` that the rows of `a` have it with (the first, where several do), and the other way. */
  readonly inB: Int32Array
  readonly inA: Int32Array
}

/** The best cosines of the rows of two texts. */
export function bestCosines(a: ByteRows, b: ByteRows): Best {
  const n = a.lengths.length
  const m = b.lengths.length
  if (n === 0 || m === 0) return { ofA: NONE, ofB: NONE, inB: NOWHERE, inA: NOWHERE }
  const ofA = new Float64Array(n).fill(-1)
  const ofB = new Float64Array(m).fill(-1)
  const inB = new Int32Array(n)
  const inA = new Int32Array(m)
  const dots = byteDots(a.bytes, b.bytes, a.bytes.length / n)
  for (let i = 0, at = 0; i < n; i++) {
    const length = a.lengths[i] as number
    let best = -1
    for (let j = 0; j < m; j++, at++) {
      const x = (dots[at] as number) / (length * (b.lengths[j] as number))
      if (x > best) {
        best = x
        inB[i] = j
      }
      if (x > (ofB[j] as number)) {
        ofB[j] = x
        inA[j] = i
      }
    }
    ofA[i] = best
  }
  return { ofA, ofB, inB, inA }
}

const NONE = new Float64Array(0)
const NOWHERE = new Int32Array(0)
