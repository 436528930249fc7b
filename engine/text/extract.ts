import type { ArticleId, LanguageCode, Passage, Quote, QuoteFlag, Span } from '../types.ts'
import type { Draft } from './draft.ts'
import { headlineOf } from './headline.ts'
import { kindOf } from './kinds.ts'
import { isOurs, languageOf } from './language.ts'
import { linesOf } from './lines.ts'
import { sentenceAt } from './lost.ts'
import { draftsOf, quoteText } from './quotes.ts'
import { sentencesOf } from './sentences.ts'

/** What one article's text yields, before any other article is looked at. */
export interface Extraction {
  readonly lang: LanguageCode
  /** False where the language was guessed against the odds; the article then says so. */
  readonly langSure: boolean
  /** Span of the headline: the first line that is one; empty where there is none. */
  readonly title: Span
  readonly sentences: readonly Span[]
  readonly quotes: readonly Quote[]
  readonly passages: readonly Passage[]
}

/** What the person said by hand; overrides what the text shows. */
export interface ExtractOptions {
  readonly article: ArticleId
  readonly lang?: LanguageCode
}

/**
 * Everything that one article's words show: its language, headline and sentences, its quotations with their parts, speakers and kinds,
 * and the passages that report speech without marks. Never refuses a text; linear in its length.
 */
export function extract(text: string, options: ExtractOptions): Extraction {
  const guess = options.lang === undefined ? languageOf(text) : { lang: options.lang, sure: true }
  const { lang } = guess
  const lines = linesOf(text)
  const sentences = sentencesOf(text, lines, lang)
  const title = headlineOf(text, lines)
  const drafts = draftsOf(text, lines, sentences, lang)
  const foreign: readonly QuoteFlag[] = isOurs(lang) ? [] : ['foreign']
  const quotes = drafts.map(draft => quoteOf(text, draft, sentences, lang, options.article, foreign))
  return { lang, langSure: guess.sure, title, sentences, quotes, passages: [] }
}

function quoteOf(
  text: string,
  draft: Draft,
  sentences: readonly Span[],
  lang: LanguageCode,
  article: ArticleId,
  foreign: readonly QuoteFlag[],
): Quote {
  const first = sentences[sentenceAt(sentences, draft.start)] ?? draft
  const last = sentences[sentenceAt(sentences, Math.max(draft.start, draft.end - 1))] ?? draft
  const sentence = { start: Math.min(first.start, draft.start), end: Math.max(last.end, draft.end) }
  const { kind, confidence, why } = kindOf(text, { draft, sentence, hasSpeaker: false, hasCue: false }, lang)
  return {
    id: `${article}:${draft.start}-${draft.end}`,
    article,
    start: draft.start,
    end: draft.end,
    parts: draft.parts,
    text: quoteText(text, draft.parts),
    kind,
    kindConfidence: confidence,
    speaker: null,
    cue: null,
    flags: [...draft.flags, ...foreign],
    why: [...draft.why, ...why],
  }
}
