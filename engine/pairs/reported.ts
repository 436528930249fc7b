/** Where an article without a quotation reports an utterance: the likeliest sentences, and in each the clause that renders it. */
import type { Encoded, EncodeText, WordVectors } from '../features/encoder.ts'
import { type Turns, takeTurns } from '../features/turns.ts'
import { overlap, slice } from '../span.ts'
import type { ArticleId, Passage, Span } from '../types.ts'
import { clauseFor } from './clauses.ts'
import { type Comparison, compare } from './comparison.ts'
import { Nearness } from './nearness.ts'
import type { Rivals } from './rivals.ts'
import { passageVersion, type Version } from './version.ts'

/** What of an article is searched. */
export interface SearchedArticle {
  readonly id: ArticleId
  readonly text: string
  readonly lang: string
  readonly sentences: readonly Span[]
  /** A unit vector for each sentence. */
  readonly vectors: readonly Float32Array[]
  /** Stretches between marks. */
  readonly quotes: readonly Span[]
  /** What words of saying show to be reported speech. */
  readonly passages: readonly Passage[]
}

/** A place where an utterance may be reported, against one of the utterance's quotations. */
export interface Sought {
  /** Place of the utterance in the list that was given. */
  readonly utterance: number
  readonly quote: Version
  readonly passage: Passage
  readonly version: Version
  readonly comparison: Comparison
  readonly rivals: Rivals
}

/** Sentences of an article that are looked into for one utterance. */
const MOST_SENTENCES = 2
/** A second sentence is looked into where it is nearly as near as the first: closer than this. */
const NEARLY = 0.08
/** Mean cosine of a sentence with an utterance's quotations and their sentences below which it is hardly its report. */
const LEAST_NEAR = 0.22
/** A quotation of more code units is an utterance of its own and no part of a report. */
const OWN = 45
/** Share of the union that a clause and a passage found by its words of saying have in common to be one. */
const SAME_PLACE = 0.7
/** Where a link of Markdown leads: nobody's words (CommonMark 0.31, inline links). */
const ADDRESS = /\]\([^()\s]*\)/gu
/** The share of a sentence that must be free of quotations for the narrator to report anything in it. */
const FREE = 0.3

interface Place {
  readonly article: SearchedArticle
  readonly sentence: number
}

/** An utterance with the sentences that may report it. */
interface Hunt {
  readonly index: number
  readonly utterance: readonly Version[]
  readonly places: readonly Place[]
}

/**
 * For each utterance, given by its quotations, and each article that quotes none of them: the clauses that may report it, each
 * compared with each of the quotations. Only the likeliest sentences are encoded word by word.
 * @param encode encodes texts with their words, in order
 * @throws EngineError('cancelled')
 */
export async function seekReported(
  utterances: readonly (readonly Version[])[],
  articles: readonly SearchedArticle[],
  encode: (texts: readonly EncodeText[]) => Promise<readonly Encoded[]>,
  turns: Turns,
): Promise<readonly Sought[]> {
  const near = new Nearness(utterances)
  const hunts: Hunt[] = []
  for (const [index, utterance] of utterances.entries()) {
    await takeTurns(turns)
    const quoting = new Set(utterance.map(quote => quote.article))
    const lacking = articles.filter(article => !quoting.has(article.id))
    hunts.push({ index, utterance, places: lacking.flatMap(article => likeliest(utterance, article, near)) })
  }
  const words = await encodeSentences(hunts, encode)
  const clauses: { readonly hunt: Hunt; readonly place: Place; readonly passage: Passage }[] = []
  for (const hunt of hunts)
    for (const place of hunt.places) {
      await takeTurns(turns)
      const found = passagesIn(hunt.utterance, place, words.get(keyOf(place)) as WordVectors)
      clauses.push(...found.map(passage => ({ hunt, place, passage })))
    }
  const passages = clauses.map(({ passage }) => passage)
  const encoded = await encode(passages.map((passage, i) => ({ text: passage.text, lang: langOf(clauses[i]?.place) })))
  const sought: Sought[] = []
  for (const [i, { hunt, place }] of clauses.entries()) {
    await takeTurns(turns)
    const { vector, words: own } = encoded[i] as Encoded
    if (own === null) continue
    const { article, sentence } = place
    const context = article.vectors[sentence] as Float32Array
    const passage = passages[i] as Passage
    const material = { lang: article.lang, articleLength: article.text.length, vector, context, words: own }
    const version = passageVersion(passage, material)
    for (const quote of hunt.utterance)
      sought.push({
        utterance: hunt.index,
        quote,
        passage,
        version,
        comparison: compare([quote, version], 0, 1),
        rivals: near.rivals(quote, hunt.utterance, article, sentence),
      })
  }
  return sought
}

function langOf(place: Place | undefined): string {
  return place?.article.lang ?? 'und'
}

function keyOf({ article, sentence }: Place): string {
  return `${article.id} ${sentence}`
}

function likeliest(utterance: readonly Version[], article: SearchedArticle, near: Nearness): readonly Place[] {
  const ranked = article.vectors
    .map((vector, sentence) => ({ sentence, value: near.ofUtterance(utterance, vector) }))
    .filter(({ sentence, value }) => value >= LEAST_NEAR && isNarrated(article, article.sentences[sentence] as Span))
    .sort((x, y) => y.value - x.value || x.sentence - y.sentence)
  const best = ranked[0]?.value ?? 0
  return ranked
    .slice(0, MOST_SENTENCES)
    .filter(({ value }) => value > best - NEARLY)
    .map(({ sentence }) => ({ article, sentence }))
}

function isNarrated(article: SearchedArticle, sentence: Span): boolean {
  const quoted = article.quotes.reduce((sum, quote) => sum + overlap(quote, sentence), 0)
  return quoted <= (1 - FREE) * (sentence.end - sentence.start)
}

async function encodeSentences(
  hunts: readonly Hunt[],
  encode: (texts: readonly EncodeText[]) => Promise<readonly Encoded[]>,
): Promise<ReadonlyMap<string, WordVectors>> {
  const places = new Map(hunts.flatMap(hunt => hunt.places).map(place => [keyOf(place), place]))
  const encoded = await encode(
    [...places.values()].map(({ article, sentence }) => ({ text: textOf(article, sentence), lang: article.lang })),
  )
  return new Map([...places.keys()].map((key, i) => [key, encoded[i]?.words as WordVectors]))
}

function textOf(article: SearchedArticle, sentence: number): string {
  return slice(article.text, article.sentences[sentence] as Span)
}

/** What of a sentence may report the utterance: the clause that has its words, and the passages that words of saying show in it. */
function passagesIn(
  utterance: readonly Version[],
  { article, sentence }: Place,
  words: WordVectors,
): readonly Passage[] {
  const at = article.sentences[sentence] as Span
  const within = ({ start, end }: Span) => ({ start: start - at.start, end: end - at.start })
  const text = textOf(article, sentence)
  const closed = [
    ...article.quotes.filter(quote => quote.end - quote.start > OWN).map(within),
    ...[...text.matchAll(ADDRESS)].map(({ index, 0: address }) => ({ start: index, end: index + address.length })),
  ]
  const versions = utterance.map(quote => quote.words)
  const clause = clauseFor(text, words, versions, closed)
  const shown = article.passages.filter(passage => overlap(passage, at) > 0)
  if (clause === null) return shown
  const span = { start: clause.start + at.start, end: clause.end + at.start }
  if (shown.some(passage => sameShare(passage, span) >= SAME_PLACE)) return shown
  const around = shown.find(passage => overlap(passage, span) >= SAME_PLACE * (span.end - span.start))
  const found: Passage = {
    id: `${article.id}:p${span.start}-${span.end}`,
    article: article.id,
    ...span,
    text: slice(article.text, span),
    speaker: around?.speaker ?? null,
    cue: around?.cue ?? null,
  }
  return [found, ...shown]
}

function sameShare(a: Span, b: Span): number {
  const common = overlap(a, b)
  return common / Math.max(1, a.end - a.start + b.end - b.start - common)
}
