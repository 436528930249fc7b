/** Rows of numbers in a quarter of the memory of float32. Their directions are kept, their lengths not. */
export interface ByteRows {
  /** [n, d] row-major, each row's greatest magnitude 127: turns a vector by less than a hundredth. */
  readonly bytes: Int8Array
  /** [n] Euclidean lengths of the rows of `bytes`, 1 for a row of zeros. */
  readonly lengths: Float32Array
}

/** Each row of `d` columns brought to int8. */
export function byteRows(rows: Float32Array, d: number): ByteRows {
  const bytes = new Int8Array(rows.length)
  for (let from = 0; from < rows.length; from += d) {
    let greatest = 0
    for (let p = from; p < from + d; p++) greatest = Math.max(greatest, Math.abs(rows[p] as number))
    const scale = greatest / 127 || 1
    for (let p = from; p < from + d; p++) bytes[p] = Math.round((rows[p] as number) / scale)
  }
  return measured(bytes, d)
}

/** Rows that are int8 already, with their lengths. */
export function measured(bytes: Int8Array, d: number): ByteRows {
  const lengths = new Float32Array(bytes.length / d)
  for (let i = 0; i < lengths.length; i++) {
    let squares = 0
    for (let p = i * d; p < (i + 1) * d; p++) squares += (bytes[p] as number) ** 2
    lengths[i] = Math.sqrt(squares) || 1
  }
  return { bytes, lengths }
}
