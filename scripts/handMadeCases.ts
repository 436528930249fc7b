import { readFileSync } from 'node:fs'
import type { Language, QuoteKind, Span } from '../engine/types.ts'

/** One quotation of a hand-made case. */
export interface GoldQuote {
  readonly parts: readonly Span[]
  readonly kind: QuoteKind
  /** The mentions of whoever speaks, any of which is right; none says nothing. */
  readonly speakers: readonly Span[]
  readonly cue: Span | null
  readonly flags: readonly string[]
}

/** A hand-made case: a text and what should be found in it. The form of the files is told in `test/gold/extraction/README.md`. */
export interface GoldCase {
  readonly name: string
  readonly lang: Language
  readonly text: string
  /** Kinds here rest on judgement: they count among all, not one by one. */
  readonly hard: boolean
  readonly quotes: readonly GoldQuote[]
}

const KINDS: Readonly<Record<string, QuoteKind>> = { s: 'statement', f: 'fragment', n: 'name', t: 'term' }
const FOLDER = new URL('../test/gold/extraction/', import.meta.url)

interface Written {
  readonly name: string
  readonly marked: string
  readonly flags?: Readonly<Record<string, readonly string[]>>
  readonly hard?: boolean
}

/** The cases of one language, in the order of the file. */
export function handMadeCases(lang: Language): readonly GoldCase[] {
  return casesIn(`${lang}.json`, lang)
}

/** Articles of one language that no rule was written for. */
export function heldCases(lang: Language): readonly GoldCase[] {
  return casesIn(`held/${lang}.json`, lang)
}

/** Articles of one language by which rules were made, and which are not all read right. */
export function laterCases(lang: Language): readonly GoldCase[] {
  return casesIn(`later/${lang}.json`, lang)
}

function casesIn(file: string, lang: Language): readonly GoldCase[] {
  const written = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as readonly Written[]
  return written.map(one => readCase(one, lang))
}

function readCase({ name, marked, flags, hard = false }: Written, lang: Language): GoldCase {
  let text = ''
  let from = 0
  const quotes = new Map<string, { parts: Span[]; kind: QuoteKind | null; speakers: Span[]; cue: Span | null }>()
  const quote = (number: string) => {
    const known = quotes.get(number) ?? { parts: [], kind: null, speakers: [], cue: null }
    quotes.set(number, known)
    return known
  }
  for (const match of marked.matchAll(/⟦([sfnt@!])([\d,]+) ([^⟧]*)⟧/g)) {
    text += marked.slice(from, match.index)
    const [whole, code = '', numbers = '', words = ''] = match
    const span = { start: text.length, end: text.length + words.length }
    for (const number of numbers.split(',')) {
      const one = quote(number)
      if (code === '@') one.speakers.push(span)
      else if (code === '!') one.cue = span
      else {
        one.parts.push(span)
        one.kind = KINDS[code] ?? null
      }
    }
    text += words
    from = match.index + whole.length
  }
  text += marked.slice(from)
  if (/[⟦⟧]/.test(text)) throw new Error(`${lang}.json, "${name}": a bracket without a code`)
  const found = [...quotes].map(([number, { parts, kind, speakers, cue }]) => {
    if (kind === null) throw new Error(`${lang}.json, "${name}": ${number} has no part`)
    return { parts, kind, speakers, cue, flags: flags?.[number] ?? [] }
  })
  return {
    name,
    lang,
    text,
    hard,
    quotes: found.toSorted((a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0)),
  }
}
