import { isOurs } from '../languageCode.ts'
import type { ArticleId, LanguageCode, Passage, Quote, QuoteFlag, Span } from '../types.ts'
import { attribute } from './attribution.ts'
import type { Draft } from './draft.ts'
import { headlineOf } from './headline.ts'
import { type KindFeatures, kindContext, kindFeatures } from './kindFeatures.ts'
import type { KindCoefficients } from './kindModel.ts'
import { kindsOf } from './kinds.ts'
import { languageOf } from './language.ts'
import { linesOf } from './lines.ts'
import type { Person } from './person.ts'
import { draftsOf } from './quotes.ts'
import { quoteText } from './quoteText.ts'
import { sentencesOf } from './sentences.ts'
import type { SpeakerCoefficients, SpeakerFeatures } from './speakerModel.ts'
import type { Choosing } from './speakers.ts'
import { typedDashes } from './typedDashes.ts'
import { wordsOf } from './words.ts'

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
  /** What kinds are told by; the shipped coefficients unless said otherwise. */
  readonly kinds?: KindCoefficients
  /** How a speaker is chosen whom no word names; by the shipped coefficients unless said otherwise. */
  readonly choosing?: Choosing
}

/**
 * Everything that one article's words show: its language, headline and sentences, its quotations with their parts, speakers and kinds,
 * and the passages that report speech without marks. Never refuses a text; linear in its length.
 */
export function extract(text: string, options: ExtractOptions): Extraction {
  const guess = options.lang === undefined ? languageOf(text) : { lang: options.lang, sure: true }
  const { lang } = guess
  const seen = typedDashes(text)
  const { title, sentences, drafts } = readDrafts(seen, lang)
  const words = wordsOf(seen)
  const kinds = kindsOf(seen, words, drafts, title, lang, options.kinds)
  const foreign: readonly QuoteFlag[] = isOurs(lang) ? [] : ['foreign']
  const found = drafts.map((draft, at): Quote => {
    const { kind, confidence, why } = kinds[at] ?? { kind: 'statement', confidence: 0, why: [] }
    return {
      id: quoteId(options.article, draft),
      article: options.article,
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
  })
  const { quotes, passages } = attribute(seen, lang, words, found, title, options.article, options.choosing)
  const told = passages.map(passage => ({ ...passage, text: text.slice(passage.start, passage.end) }))
  return { lang, langSure: guess.sure, title, sentences, quotes, passages: told }
}

/** A quotation whose speaker no word names, and among whom one was chosen: what the choice is learnt from. */
export interface SpeakerChoice {
  readonly parts: readonly Span[]
  /** By what each of them is called in the text, and what speaks for them. */
  readonly among: readonly { readonly names: readonly string[]; readonly features: SpeakerFeatures }[]
}

/** The quotations of a text whose speakers were chosen by the coefficients. */
export function speakerChoices(
  text: string,
  lang: LanguageCode,
  coefficients: SpeakerCoefficients,
): readonly SpeakerChoice[] {
  const choices: NonNullable<Choosing['choices']> = new Map()
  extract(text, { article: '', lang, choosing: { coefficients, choices } })
  return [...choices].flatMap(([by, among]) =>
    'statement' in by
      ? []
      : [{ parts: by.parts, among: among.map(({ person, features }) => ({ names: namesOf(text, person), features })) }],
  )
}

function namesOf(text: string, { names, best }: Person): readonly string[] {
  const called = names.map(({ nameStart, end }) => text.slice(nameStart, end))
  return called.length > 0 || !best ? called : [text.slice(best.start, best.end)]
}

/** The quotations of a text with the signs of their kinds: what the kinds are learnt from. */
export function kindExamples(
  text: string,
  lang: LanguageCode,
): readonly { readonly parts: readonly Span[]; readonly signs: KindFeatures }[] {
  const seen = typedDashes(text)
  const { title, drafts } = readDrafts(seen, lang)
  const context = kindContext(seen, wordsOf(seen), drafts, title, lang)
  return drafts.map(draft => ({ parts: draft.parts, signs: kindFeatures(seen, draft, context) }))
}

function readDrafts(
  text: string,
  lang: LanguageCode,
): { title: Span; sentences: readonly Span[]; drafts: readonly Draft[] } {
  const lines = linesOf(text)
  const sentences = sentencesOf(text, lines, lang)
  return { title: headlineOf(text, lines), sentences, drafts: draftsOf(text, lines, sentences, lang) }
}

/** Unique in a project over all types, and the same whenever the article is read again. */
function quoteId(article: ArticleId, { start, end }: Span): string {
  return `${article}:q${start}-${end}`
}
