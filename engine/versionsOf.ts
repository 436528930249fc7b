import { EngineError } from './errors.ts'
import type { Encoded, EncodeText } from './features/encoder.ts'
import { passageVersion, quoteVersion, type Version, type VersionMaterial } from './pairs/version.ts'
import { slice } from './span.ts'
import { contextOf } from './text/context.ts'
import type { Passage, Quote } from './types.ts'
import type { ExtractedArticle } from './workspace.ts'

/** Vectors by text and language; a text that stands in two places is encoded once. */
export type Vectors = ReadonlyMap<string, Encoded>

/** The versions of an article in the order of their places in it. */
export function versionsOf(one: ExtractedArticle, members: Vectors, contexts: Vectors | null): readonly Version[] {
  const { article, extraction } = one
  const material = (member: Quote | Passage): VersionMaterial => {
    const own = members.get(keyOf({ text: member.text, lang: article.lang }))
    if (!own?.words) throw new EngineError('run.vectors', member.id)
    return {
      lang: article.lang,
      articleLength: article.text.length,
      vector: own.vector,
      context: contexts === null ? null : vectorOf(contexts, contextText(one, member)),
      words: own.words,
    }
  }
  return [
    ...extraction.quotes.map(quote => ({ at: quote.start, version: quoteVersion(quote, material(quote)) })),
    ...extraction.passages.map(passage => ({ at: passage.start, version: passageVersion(passage, material(passage)) })),
  ]
    .toSorted((a, b) => a.at - b.at)
    .map(placed => placed.version)
}

/** The quotations and passages of an article, to be encoded with their words. */
export function memberTexts({ article, extraction }: ExtractedArticle): readonly EncodeText[] {
  return [...extraction.quotes, ...extraction.passages].map(member => ({ text: member.text, lang: article.lang }))
}

/** The sentences around each of them, in the same order. */
export function contextTexts(one: ExtractedArticle): readonly EncodeText[] {
  return [...one.extraction.quotes, ...one.extraction.passages].map(member => contextText(one, member))
}

function contextText({ article, extraction }: ExtractedArticle, member: Quote | Passage): EncodeText {
  return { text: contextOf(article.text, extraction.sentences, member), lang: article.lang }
}

/** The sentences of an article; the stories are found by them. */
export function sentenceTexts({ article, extraction }: ExtractedArticle): readonly EncodeText[] {
  return extraction.sentences.map(sentence => ({ text: slice(article.text, sentence), lang: article.lang }))
}

/** @throws EngineError('run.vectors') for a text that was not encoded. */
export function vectorOf(vectors: Vectors, text: EncodeText): Float32Array {
  const encoded = vectors.get(keyOf(text))
  if (!encoded) throw new EngineError('run.vectors', text.text)
  return encoded.vector
}

/** Texts with one key have one vector. */
export function keyOf(text: EncodeText): string {
  return `${text.lang} ${text.text}`
}
