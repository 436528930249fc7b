import { type Measured, measured } from '../compare/figures.ts'
import type { WordVectors } from '../features/encoder.ts'
import type { ArticleId, LanguageCode, MemberId, Passage, Quote, QuoteKind } from '../types.ts'

/** One version of an utterance with everything the pair model looks at; made once for each quotation and passage. */
export interface Version {
  readonly id: MemberId
  readonly article: ArticleId
  /** Null for a passage. */
  readonly kind: QuoteKind | null
  readonly lang: LanguageCode
  readonly text: string
  /** A passage with words of saying, and not one that only a search has found; false for quotations. */
  readonly shown: boolean
  /** Where it begins in its article, 0…1. */
  readonly place: number
  /** The speaker as named in the article; null where none was found. */
  readonly speaker: string | null
  /** Equal for one speaker across scripts, where the extractor knows it. */
  readonly speakerId: string | null
  /** [384], unit length. */
  readonly vector: Float32Array
  /** Vector of the sentence or sentences it stands in; null where nothing but the quotation is known. */
  readonly context: Float32Array | null
  /** Words of the text itself. */
  readonly words: WordVectors
  readonly numbers: readonly Measured[]
}

/** Words from which a title or a scare quote is told from others as surely as somebody's words are. */
const LONG = 5

/** Whether it is a name, a title or a scare quote of a few words: no utterance, and like many others. */
export function isName(kind: QuoteKind | null, words: number): boolean {
  return (kind === 'name' || kind === 'term') && words < LONG
}

/** What the encoder and the article add to a quotation or passage. */
export interface VersionMaterial {
  readonly lang: LanguageCode
  /** Length of the article's text in code units; 0 where unknown. */
  readonly articleLength: number
  readonly vector: Float32Array
  readonly context: Float32Array | null
  readonly words: WordVectors
}

/** The version that a quotation is. */
export function quoteVersion(quote: Quote, material: VersionMaterial): Version {
  return version(quote, quote.kind, material)
}

/** The version that a passage is. */
export function passageVersion(passage: Passage, material: VersionMaterial): Version {
  return version(passage, null, material)
}

function version(of: Quote | Passage, kind: QuoteKind | null, material: VersionMaterial): Version {
  const { lang, articleLength, vector, context, words } = material
  return {
    id: of.id,
    article: of.article,
    kind,
    lang,
    text: of.text,
    shown: kind === null && of.cue !== null,
    place: articleLength > 0 ? Math.min(1, of.start / articleLength) : 0,
    speaker: of.speaker?.text ?? null,
    speakerId: of.speaker?.id ?? null,
    vector,
    context,
    words,
    numbers: measured(of.text, lang),
  }
}
