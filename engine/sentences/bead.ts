/** Neighbouring sentences of one text that say together what neighbouring sentences of another say; one or two on each side. */
export interface Bead {
  readonly a: readonly number[]
  readonly b: readonly number[]
}
