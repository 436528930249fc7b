/** A text, sentence by sentence. */
export interface SentenceText {
  /** A unit vector a sentence. */
  readonly vectors: readonly Float32Array[]
  /** Code units of each. */
  readonly lengths: readonly number[]
}
