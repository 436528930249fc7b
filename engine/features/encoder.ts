import type { LanguageCode, Span } from '../types.ts'
import type { ByteRows } from './byteRows.ts'

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
export interface WordVectors extends ByteRows {
  /** Where each word stands in the text that was given; a row for each, the mean of the text's words taken off before. */
  readonly spans: readonly Span[]
}

/** What the encoder says about one text. */
export interface Encoded {
  /** [384], unit length: `aligned_embedding`. Dot products compare texts across languages. */
  readonly vector: Float32Array
  /** Null unless words were asked for. */
  readonly words: WordVectors | null
}

/** `words`: whether {@link Encoded.words} are wanted. `onProgress` counts texts. */
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
