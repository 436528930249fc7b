import { firstPlace } from '../firstPlace.ts'
import type { Quote, Span } from '../types.ts'
import { goesOnBehind, isBeforeName } from './abbreviations.ts'
import { isApostrophe } from './apostrophe.ts'
import { isOpener, isPreposition } from './lexicon/grammar.ts'
import { type Word, within, wordsOf } from './words.ts'
import { wrappedEnds } from './wrapped.ts'

/** One thing a sentence is made of once quotations count as single things. */
export interface Token extends Span {
  readonly kind: 'word' | 'mark' | 'quote'
  readonly word: Word | null
  /** The mark itself for `mark`, else empty. */
  readonly mark: string
  /** Index into the quotes for `quote`, else -1. */
  readonly quote: number
}

/** A sentence of the narration; what stands between marks does not end it. */
export interface Statement extends Span {
  readonly tokens: readonly Token[]
  readonly paragraph: number
  readonly title: boolean
}

/** An article read for who says what. */
export interface Scene {
  readonly text: string
  readonly lang: string
  readonly quotes: readonly Quote[]
  readonly statements: readonly Statement[]
  /** For every quote, for every part: where its token is. */
  readonly places: readonly (readonly { readonly statement: number; readonly token: number }[])[]
}

const MARKS = /[«»„“”"‹›″‟]/
function isLower(text: string, at: number): boolean {
  const letter = text.charAt(at)
  return letter !== '' && letter !== letter.toUpperCase()
}

const ANY_MARK = /[«»„“”‟"″'’‘‚‛‹›′]/

/** The tokens of the statement; none for a place outside. */
export function tokensAt({ statements }: Scene, at: number): readonly Token[] {
  return statements[at]?.tokens ?? []
}

/** The word at the place in lower case; empty for a mark, a quotation and a place outside. */
export function lowAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word?.low ?? ''
}

/** The stretch from the first token to the last, with the outer marks of quotations that stand at its ends. */
export function withMarks(text: string, first: Token, last: Token): Span {
  const opens = first.kind === 'quote' && ANY_MARK.test(text.charAt(first.start - 1))
  const closes = last.kind === 'quote' && ANY_MARK.test(text.charAt(last.end))
  return { start: first.start - (opens ? 1 : 0), end: last.end + (closes ? 1 : 0) }
}

/** Tokens of the longest sentence: a text without full stops is cut, so that work stays linear. */
const LONGEST = 160

/** The words of the stretch; read anew where a mark at its edge looks like an apostrophe, for then a word may run over the edge. */
function narrated(text: string, words: readonly Word[], start: number, end: number): readonly Word[] {
  const joins = (at: number) => isApostrophe(text.charAt(at)) || '-‑'.includes(text.charAt(at) || ' ')
  return joins(start) || joins(end - 1) ? wordsOf(text, { start, end }) : within(words, start, end)
}

/** Everything between quotations cut into tokens; every quoted part is one token, a line end that only wraps is none. Linear in the text. */
function tokenise(
  text: string,
  words: readonly Word[],
  quotes: readonly Quote[],
  wrapped: ReadonlySet<number>,
): Token[] {
  const parts = quotes
    .flatMap((quote, index) => quote.parts.map(part => ({ start: part.start, end: part.end, index })))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const tokens: Token[] = []
  const narrate = (start: number, end: number) => {
    let at = start
    const marks = (to: number) => {
      for (; at < to; at++) {
        const mark = text.charAt(at)
        if (mark.trim() === '' && (mark !== '\n' || wrapped.has(at))) continue
        if (!MARKS.test(mark)) tokens.push({ kind: 'mark', start: at, end: at + 1, word: null, mark, quote: -1 })
      }
    }
    for (const word of narrated(text, words, start, end)) {
      marks(word.start)
      tokens.push({ kind: 'word', start: word.start, end: word.end, word, mark: '', quote: -1 })
      at = word.end
    }
    marks(end)
  }
  let at = 0
  for (const part of parts) {
    if (part.start < at) continue
    narrate(at, part.start)
    tokens.push({ kind: 'quote', start: part.start, end: part.end, word: null, mark: '', quote: part.index })
    at = part.end
  }
  narrate(at, text.length)
  return tokens
}

/** Whether the quoted words before `next` leave their sentence open for an attribution. */
function runsOn(text: string, quote: Token, next: Token, lang: string): boolean {
  if (next.kind !== 'word') return next.kind === 'mark'
  const last =
    text
      .slice(Math.max(quote.start, quote.end - 2), quote.end)
      .trimEnd()
      .at(-1) ?? ''
  // `«Ура!» На трибунах …`: only a sentence begins so.
  if (lang !== 'en' && /[!?]/.test(last) && !isLower(text, next.start) && opensSentence(next, lang)) return false
  // The narration's own mark may stand after the quotation; those are tokens and seen by the caller.
  return isLower(text, next.start) || !/[.…]/.test(last)
}

function opensSentence({ word }: Token, lang: string): boolean {
  return word !== null && word.text.length > 0 && (isOpener(word.low, lang) || isPreposition(word.low, lang))
}

/** Whether the sentence ends between the tokens at `k` and `k + 1`. */
function endsAfter(text: string, tokens: readonly Token[], k: number, lang: string): boolean {
  const here = tokens[k] as Token
  const next = tokens[k + 1]
  if (!next) return true
  if (here.mark === '\n') return !isLower(text, next.start) || next.mark === '\n'
  if (here.kind === 'quote') return next.kind !== 'quote' && next.mark !== '\n' && !runsOn(text, here, next, lang)
  if (!/[.!?…]/.test(here.mark)) return false
  if (next.kind === 'mark' && /[.!?…)\]]/.test(next.mark)) return false
  if (isLower(text, next.start) && next.kind === 'word') return false
  if (next.kind === 'mark' && /[,;:—–-]/.test(next.mark)) return false
  if (here.mark === '.' && next.kind === 'word') {
    const before = tokens[k - 1]
    const word = before?.word
    if (word && before.end === here.start) {
      if (word.capital && word.text.length === 1) return false
      // `300 тыс. руб. На вопрос`: a word that opens sentences; `Feb. 19`: a number goes on.
      if (goesOnBehind(word.text) && (!opensSentence(next, lang) || isBeforeName(word.low))) return false
    }
    // U.S., 3.5, example.org
    if (next.start === here.end) return false
  }
  return true
}

/**
 * Whether a paragraph ends at a line end: at blank lines where the text has some, else at every line; never where lines are single
 * sentences, for then nothing tells paragraphs apart.
 */
function paragraphBreaks(text: string, tokens: readonly Token[]): (here: Token, next: Token | undefined) => boolean {
  const ends = tokens.filter(token => token.mark === '\n').length
  const blank = /\n[ \t\r\u00a0]*\n/.test(text)
  if (blank) return (here, next) => here.mark === '\n' && next?.mark === '\n'
  const stops = tokens.filter(token => /[.!?…]/.test(token.mark)).length
  const oneEach = ends > 2 && stops < 1.4 * ends
  return here => here.mark === '\n' && !oneEach
}

/** The scene of an article: sentences of the narration with quotations as single tokens. `words`: those of the text; `title`: the headline's span, may be empty. */
export function readScene(
  text: string,
  lang: string,
  words: readonly Word[],
  quotes: readonly Quote[],
  title: Span,
): Scene {
  const tokens = tokenise(text, words, quotes, wrappedEnds(text, lang, words, title.end))
  const statements: Statement[] = []
  const places: { statement: number; token: number }[][] = quotes.map(() => [])
  let from = 0
  let paragraph = 0
  const breaksAt = paragraphBreaks(text, tokens)
  for (let k = 0; k < tokens.length; k++) {
    if (!endsAfter(text, tokens, k, lang) && k - from < LONGEST) continue
    const own = tokens.slice(from, k + 1).filter(token => token.mark !== '\n')
    const first = own[0]
    const last = own.at(-1)
    if (first && last) {
      own.forEach((token, at) => {
        if (token.quote >= 0) places[token.quote]?.push({ statement: statements.length, token: at })
      })
      statements.push({
        start: first.start,
        end: last.end,
        tokens: own,
        paragraph,
        title: title.end > title.start && first.start < title.end,
      })
    }
    if (breaksAt(tokens[k] as Token, tokens[k + 1])) paragraph++
    from = k + 1
  }
  return { text, lang, quotes, statements, places }
}

/** Index of the statement that covers the offset. */
export function statementAt({ statements }: Scene, offset: number): number {
  return Math.max(0, firstPlace(statements.length, place => (statements[place] as Statement).start > offset) - 1)
}
