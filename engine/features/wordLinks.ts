import type { Span } from '../types.ts'
import { byteDots } from './byteDots.ts'
import type { WordVectors } from './encoder.ts'

/** Two words that are each other's best. */
export interface Link {
  readonly a: Span
  readonly b: Span
  /** Cosine of their vectors, 0…1; higher is surer. */
  readonly strength: number
}

/** Below this the best partner is hardly one. By eye on the sample story; not tuned. */
const LEAST = 0.2

/** Links of words that are each other's nearest, in the order of a's words; ties go to the earlier word. */
export function linkWords(a: WordVectors, b: WordVectors): readonly Link[] {
  const n = a.spans.length
  const m = b.spans.length
  if (n === 0 || m === 0) return []
  const dots = byteDots(a.bytes, b.bytes, a.bytes.length / n)
  const bestOfA = new Int32Array(n)
  const bestOfB = new Int32Array(m)
  const valueOfA = new Float64Array(n).fill(-2)
  const valueOfB = new Float64Array(m).fill(-2)
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++) {
      const x = (dots[i * m + j] as number) / ((a.lengths[i] as number) * (b.lengths[j] as number))
      if (x > (valueOfA[i] as number)) {
        valueOfA[i] = x
        bestOfA[i] = j
      }
      if (x > (valueOfB[j] as number)) {
        valueOfB[j] = x
        bestOfB[j] = i
      }
    }
  const links: Link[] = []
  for (let i = 0; i < n; i++) {
    const j = bestOfA[i] as number
    const strength = valueOfA[i] as number
    if (bestOfB[j] === i && strength >= LEAST) links.push({ a: a.spans[i] as Span, b: b.spans[j] as Span, strength })
  }
  return links
}
