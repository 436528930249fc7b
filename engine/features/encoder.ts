import type { LanguageCode, Span } from '../types.ts'

/** Length of every vector the encoder gives. */
export const DIMENSIONS = 384

/** Something that can be asked to stop; an `AbortSignal` fits it. */
export interface CancelSignal {
  readonly aborted: boolean
}

/** A text to encode, with the language whose map is used. */
export interface EncodeText {
  readonly text: string
  readonly lang: LanguageCode
}

/** The words of a text, each with a vector of its own. */
export interface WordVectors {
  /** Where each word stands in the text that was given. */
  readonly spans: readonly Span[]
  /** [n, 384] row-major, each of unit length, the mean of the text's words taken off before. */
  readonly vectors: Float32Array
}

/** What the encoder says about one text. */
export interface Encoded {
  /** [384], unit length: `aligned_embedding`. Dot products compare texts across languages. */
  readonly vector: Float32Array
  /** Null unless words were asked for. */
  readonly words: WordVectors | null
}

export interface EncodeOptions {
  readonly words: boolean
  readonly signal?: CancelSignal
  readonly onProgress?: (done: number, total: number) => void
}

/** Turns texts into vectors; the engine sees only this, whatever runs the model. */
export interface Encoder {
  /** Hash of the model and tokenizer; vectors are cached under it. */
  readonly model: string
  /** One result for each text, in order. Rejects when the signal was raised before the end. */
  encode(texts: readonly EncodeText[], options: EncodeOptions): Promise<readonly Encoded[]>
}

/** Finds nearest rows by dot product; the host may do it with blocked matrix products. */
export interface Neighbours {
  /**
   * `matrix` is [rows, dimensions] row-major, unit rows. Returns for each row its best `min(k, rows - 1)` other rows,
   * best first, row-major; a row is never its own neighbour, ties go to the lower index.
   */
  nearest(
    matrix: Float32Array,
    rows: number,
    dimensions: number,
    k: number,
  ): Promise<{ readonly index: Int32Array; readonly score: Float32Array }>
}
