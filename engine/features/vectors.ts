import { EngineError } from '../errors.ts'

/** Dot product of two vectors of one length; for unit vectors their cosine, -1…1. */
export function dot(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) throw new EngineError('vectors.length', `${a.length} and ${b.length}`)
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

/** The rows one under another as one row-major matrix; all of one length. */
export function stack(rows: readonly Float32Array[]): Float32Array {
  const d = rows[0]?.length ?? 0
  const matrix = new Float32Array(rows.length * d)
  rows.forEach((row, i) => {
    if (row.length !== d) throw new EngineError('vectors.length', `${d} and ${row.length}`)
    matrix.set(row, i * d)
  })
  return matrix
}

/** Mean of the vectors, scaled to unit length; the zero vector where they cancel out or there are none. */
export function meanDirection(vectors: readonly Float32Array[], d: number): Float32Array {
  const sum = new Float32Array(d)
  for (const v of vectors) for (let i = 0; i < d; i++) sum[i] = (sum[i] as number) + (v[i] as number)
  const norm = Math.sqrt(dot(sum, sum))
  return norm === 0 ? sum : sum.map(x => x / norm)
}

/** Mean of the values; 0 for none. */
export function mean(values: Float64Array | readonly number[]): number {
  let sum = 0
  for (const x of values) sum += x
  return sum / Math.max(1, values.length)
}

/** Mean of the `k` greatest of `values` (of all, where there are fewer); 0 for none. */
export function meanOfBest(values: Iterable<number>, k: number): number {
  const best = Float64Array.from(values)
    .sort()
    .reverse()
    .subarray(0, k === Number.POSITIVE_INFINITY ? undefined : k)
  return mean(best)
}
