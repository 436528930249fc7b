import { EngineError } from '../errors.ts'

/** Dot product of two vectors of one length; for unit vectors their cosine, -1…1. */
export function dot(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) throw new EngineError('vectors.length', `${a.length} and ${b.length}`)
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

/** Dot product of row `i` of `a` with row `j` of `b`, both row-major with `d` columns. Four sums let the processor overlap them. */
export function dotRows(a: Float32Array, i: number, b: Float32Array, j: number, d: number): number {
  let s0 = 0
  let s1 = 0
  let s2 = 0
  let s3 = 0
  let p = i * d
  let q = j * d
  const end = p + d - (d % 4)
  for (; p < end; p += 4, q += 4) {
    s0 += (a[p] as number) * (b[q] as number)
    s1 += (a[p + 1] as number) * (b[q + 1] as number)
    s2 += (a[p + 2] as number) * (b[q + 2] as number)
    s3 += (a[p + 3] as number) * (b[q + 3] as number)
  }
  for (let r = d - (d % 4); r < d; r++, p++, q++) s0 += (a[p] as number) * (b[q] as number)
  return s0 + s1 + s2 + s3
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
  const mean = new Float32Array(d)
  for (const v of vectors) for (let i = 0; i < d; i++) mean[i] = (mean[i] as number) + (v[i] as number)
  const norm = Math.sqrt(dot(mean, mean))
  return norm === 0 ? mean : mean.map(x => x / norm)
}

/** Mean of the `k` greatest of `values` (of all, where there are fewer); 0 for none. */
export function meanOfBest(values: readonly number[], k: number): number {
  if (values.length === 0) return 0
  const best = [...values].sort((x, y) => y - x).slice(0, k)
  return best.reduce((sum, x) => sum + x, 0) / best.length
}
