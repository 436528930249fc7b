import type { WordVectors } from '../features/encoder.ts'
import { foldName } from '../features/names.ts'
import { type Word, wordsOf } from '../text/words.ts'
import type { LanguageCode, Span } from '../types.ts'
import { isFunctionWord } from './lexicon/functionWords.ts'

/** A word as the comparison sees it. */
export interface ReadWord extends Word {
  /** Row of the word vectors it stands in; -1 where none covers it. */
  readonly row: number
  readonly content: boolean
  /** Index of its clause. */
  readonly clause: number
  /** In the folded alphabet of names. */
  readonly folded: string
  /** A sentence or a quotation begins with it. */
  readonly first: boolean
}

/** A text read for comparison; made once and kept. */
export interface Reading {
  readonly text: string
  readonly lang: LanguageCode
  readonly vectors: WordVectors
  readonly words: readonly ReadWord[]
  /** Stretches between marks of punctuation, each with a few words; they cover the text. */
  readonly clauses: readonly Span[]
}

/** Words a stretch needs to be a clause of its own, one of them a content word; or two content words. */
const CLAUSE_WORDS = 3
/** Words on either side of a conjunction that make two clauses of it. */
const JOINED = 3

const CONJUNCTION: Readonly<Record<string, RegExp>> = {
  en: /^(?:and|but|or|because|while|so|although|that|which|who|if|when|until|except)$/,
  ru: /^(?:и|но|а|или|потому|хотя)$/,
  uk: /^(?:і|й|та|але|а|або|бо|хоча)$/,
  ky: /^(?:жана|бирок|анткени|же)$/,
}

/** Reads a text. `vectors` are those of its words. */
export function read(text: string, lang: LanguageCode, vectors: WordVectors): Reading {
  const bare = wordsOf(text).map(word => ({ ...word, content: word.low.length > 1 && !isFunctionWord(word.low, lang) }))
  const clauses = clausesOf(text, lang, bare)
  let row = 0
  let clause = 0
  const words = bare.map((word): ReadWord => {
    while (row < vectors.spans.length && (vectors.spans[row] as Span).end <= word.start) row++
    while (clause < clauses.length - 1 && (clauses[clause] as Span).end <= word.start) clause++
    const covered = row < vectors.spans.length && (vectors.spans[row] as Span).start < word.end
    const { start, end, text: own, low, capital, content } = word
    return {
      // One by one: what is added to a spread object stands in a list of its own, and of all that a comparison holds words are the most.
      start,
      end,
      text: own,
      low,
      capital,
      content,
      row: covered ? row : -1,
      clause,
      folded: foldName(word.low),
      first: /(?:^|[.!?…:;«„“”"‘’'`*(]|[–—-]\s)\s*$/u.test(text.slice(Math.max(0, word.start - 4), word.start)),
    }
  })
  return { text, lang, vectors, words, clauses }
}

type BareWord = Word & { readonly content: boolean }

function clausesOf(text: string, lang: LanguageCode, words: readonly BareWord[]): readonly Span[] {
  const cuts: number[] = []
  for (const match of text.matchAll(/[,;:.!?…)»”"](?=\s)|\s[–—-](?=\s)|\n/gu)) cuts.push(match.index + match[0].length)
  words.forEach((word, i) => {
    if (CONJUNCTION[lang]?.test(word.low) === true && i >= JOINED && words.length - i > JOINED) cuts.push(word.start)
  })
  const clauses: { start: number; end: number }[] = []
  let from = 0
  for (const cut of [...new Set(cuts), text.length].sort((x, y) => x - y)) {
    const isClause = (start: number, end: number) => {
      const inside = words.filter(word => word.start >= start && word.end <= end)
      const content = inside.filter(word => word.content).length
      return content > 1 || (content === 1 && inside.length >= CLAUSE_WORDS)
    }
    if (cut < text.length && (!isClause(from, cut) || !isClause(cut, text.length))) continue
    clauses.push({ start: from, end: cut })
    from = cut
  }
  return clauses
}

/** Indices of the words that carry content. */
export function contentOf({ words }: Reading): readonly number[] {
  return words.flatMap(({ content }, i) => (content ? [i] : []))
}

/** What stands between a word and the next one, by the index of the first. */
export function between({ text, words }: Reading, i: number): string {
  return text.slice(words[i]?.end ?? 0, words[i + 1]?.start ?? text.length)
}

const SENTENCE_END = /[.!?…;\n]/u

/** Whether a sentence ends between a word and the next one; a semicolon ends one too. */
export function endsSentence(reading: Reading, i: number): boolean {
  return SENTENCE_END.test(between(reading, i))
}

/** The text from one word to another, both included, in whichever order they are given. */
export function textOf({ text, words }: Reading, one: number, other: number): string {
  const [from, to] = [words[Math.min(one, other)], words[Math.max(one, other)]]
  return from && to ? text.slice(from.start, to.end) : ''
}

/** The words of the stretch as they stand, without marks at the ends. */
export function wordsAt({ text, words }: Reading, { start, end }: Span): string {
  const inside = words.filter(word => word.start >= start && word.end <= end)
  const [first, last] = [inside[0], inside.at(-1)]
  return first && last ? text.slice(first.start, last.end) : ''
}
