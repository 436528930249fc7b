/** A number for each sentence of one text and each of another: [n, m], row-major. */
export interface Grid {
  readonly n: number
  readonly m: number
  readonly values: Float64Array
}
