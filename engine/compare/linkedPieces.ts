/**
 * Word links as people are shown them, in the panel and in the report: the words of a version, linked ones with the
 * number of the reference's word, and words without a partner. Spans are offsets into the member's text.
 */

import type { Link } from '../features/wordLinks.ts'
import { APOSTROPHES } from '../text/apostrophe.ts'
import { JOINT } from '../text/quoteText.ts'
import { lowered } from '../text/words.ts'
import type { LanguageCode, MemberId, Span } from '../types.ts'
import { isFunctionWord } from './lexicon/functionWords.ts'
import { isDenial } from './lexicon/negations.ts'

/**
 * A stretch of a version's text. `label` is what stands under it: `1`, `3 −E` (linked as 3, but E lacks it), `+` (added),
 * `+9` (added, but linked as 9 with another version than the reference).
 */
export interface Piece {
  readonly text: string
  readonly span: Span
  readonly kind: 'plain' | 'linked' | 'unlinked'
  readonly label: string
  /** Sigils of the versions that have no partner for it. */
  readonly lacking?: readonly string[]
}

/** A member beside the reference, with its links (`a` in the reference, `b` in it) and the sigil of its article. */
export interface LinkedVersion {
  readonly id: MemberId
  /** Where it is known, words that carry grammar only are not missed. */
  readonly lang?: LanguageCode
  readonly sigil: string
  readonly text: string
  readonly links: readonly Link[]
}

/** Links of two versions of which neither is the reference, `a` in the first. */
export interface LinksAmong {
  readonly a: MemberId
  readonly b: MemberId
  readonly links: readonly Link[]
}

/** Shorter words (articles, prepositions, conjunctions, particles) say nothing when they have no partner. */
const SHORTEST_TOLD = 4
/** A number with what groups its digits (`12,000`, `3.5`, `1 200` with a space that does not break) is one word to the eye. */
const WORD = new RegExp(
  `[\\p{L}\\p{M}\\p{N}]+(?:(?:[${APOSTROPHES}-]|(?<=\\p{N})[.,\\u00a0\\u202f](?=\\p{N}))[\\p{L}\\p{M}\\p{N}]+)*`,
  'gu',
)

/** What a word is shown as; a `small` one only beside a word that is shown with the same number. */
type Look = Pick<Piece, 'kind' | 'label' | 'lacking'> & { readonly small?: true }

/**
 * The pieces of the reference and of every other version. Numbers go by the reference's words, in order; a word of the
 * reference that some versions lack is unlinked and names them. Neighbours with one number are one piece. With `among`,
 * words that only versions beside the reference share are numbered too.
 */
export function linkedPieces(
  reference: Pick<LinkedVersion, 'id' | 'lang' | 'text'>,
  versions: readonly LinkedVersion[],
  among: readonly LinksAmong[] = [],
): ReadonlyMap<MemberId, readonly Piece[]> {
  const pieces = new Map<MemberId, readonly Piece[]>()
  const words = wordSpans(reference.text)
  const told = words.map(word => isTold(reference.text, word))
  const owns = versions.map(version => wordSpans(version.text))
  const isToldIn = (n: number, place: number) => isTold(versions[n]?.text ?? '', owns[n]?.[place])
  const partners = versions.map((version, n) => partnersOf(words, owns[n] ?? [], version.links))
  const numbers = new Map<number, number>()
  for (const place of words.keys()) {
    // A link with a small word (a preposition, a conjunction) would only fill the line with numbers.
    const isWorthIt = versions.some((_, n) => partners[n]?.forward.get(place)?.some(other => isToldIn(n, other)))
    if (told[place] && isWorthIt) numbers.set(place, numbers.size + 1)
  }
  // A version that renders less than half of the words is a cut: that the rest is missing there is known from its length.
  const whole = versions.map((_, n) => coversHalf(told, partners[n]))
  pieces.set(
    reference.id,
    cut(reference.text, words, (place): Look | null => {
      const number = numbers.get(place)
      const lacking = versions.filter((_, n) => whole[n] && !partners[n]?.forward.has(place))
      if (lacking.length === 0 || !isMissed(reference, words[place])) {
        return number === undefined ? null : { kind: 'linked', label: String(number) }
      }
      const names = [...new Set(lacking.map(version => version.sigil))].join(' ')
      return { kind: 'unlinked', label: number === undefined ? '−' : `${number} −${names}`, lacking: names.split(' ') }
    }),
  )
  const isAdded = (n: number, place: number) =>
    !partners[n]?.backward.has(place) && (versions[n]?.links.length ?? 0) > 0 && isMissed(versions[n], owns[n]?.[place])
  const shared = numbersAmong(versions, owns, among, isAdded, numbers.size + 1)
  versions.forEach((version, n) => {
    pieces.set(
      version.id,
      cut(version.text, owns[n] ?? [], (place): Look | null => {
        const own = (partners[n]?.backward.get(place) ?? []).flatMap(from => numbers.get(from) ?? [])
        const isSmall = !isToldIn(n, place)
        if (own.length > 0) return { kind: 'linked', label: own.join(' '), ...(isSmall && { small: true }) }
        return isAdded(n, place) ? { kind: 'unlinked', label: `+${shared.get(`${n} ${place}`) ?? ''}` } : null
      }),
    )
  })
  return pieces
}

/** Numbers from `first` on for added words that are linked with added words of another version, by `version place`. */
function numbersAmong(
  versions: readonly LinkedVersion[],
  owns: readonly (readonly Span[])[],
  among: readonly LinksAmong[],
  isAdded: (version: number, place: number) => boolean,
  first: number,
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  let next = first
  for (const { a, b, links } of among) {
    const [x, y] = [a, b].map(id => versions.findIndex(version => version.id === id))
    if (x === undefined || y === undefined || x < 0 || y < 0) continue
    for (const [from, others] of partnersOf(owns[x] ?? [], owns[y] ?? [], links).forward)
      for (const to of others) {
        if (!isAdded(x, from) || !isAdded(y, to)) continue
        const number = numbers.get(`${x} ${from}`) ?? numbers.get(`${y} ${to}`) ?? next++
        numbers.set(`${x} ${from}`, number)
        numbers.set(`${y} ${to}`, number)
      }
  }
  return numbers
}

/** The spans of the words of a text, in order. */
export function wordSpans(text: string): readonly Span[] {
  return [...text.matchAll(WORD)].map(match => ({ start: match.index, end: match.index + match[0].length }))
}

/** Spans of a member's text as spans of its article, by the member's parts (joined by ` … ` in the text). */
export function toArticle(parts: readonly Span[], span: Span): readonly Span[] {
  const spans: Span[] = []
  let at = 0
  for (const part of parts) {
    const length = part.end - part.start
    const start = Math.max(span.start, at)
    const end = Math.min(span.end, at + length)
    if (start < end) spans.push({ start: part.start + start - at, end: part.start + end - at })
    at += length + JOINT.length
  }
  return spans
}

interface Partners {
  /** Place of a reference word to its places in the version. */
  readonly forward: ReadonlyMap<number, readonly number[]>
  readonly backward: ReadonlyMap<number, readonly number[]>
}

function partnersOf(a: readonly Span[], b: readonly Span[], links: readonly Link[]): Partners {
  const forward = new Map<number, number[]>()
  const backward = new Map<number, number[]>()
  const put = (map: Map<number, number[]>, from: number, to: number) => {
    const known = map.get(from)
    if (!known) map.set(from, [to])
    else if (!known.includes(to)) known.push(to)
  }
  for (const link of links) {
    const from = a.findIndex(word => word.start < link.a.end && link.a.start < word.end)
    const to = b.findIndex(word => word.start < link.b.end && link.b.start < word.end)
    if (from < 0 || to < 0) continue
    put(forward, from, to)
    put(backward, to, from)
  }
  return { forward, backward }
}

function coversHalf(told: readonly boolean[], partners: Partners | undefined): boolean {
  const places = [...told.keys()].filter(place => told[place])
  const found = places.filter(place => partners?.forward.has(place))
  return found.length > 0 && found.length * 2 >= places.length
}

function isTold(text: string, word: Span | undefined): boolean {
  return (
    word !== undefined && (word.end - word.start >= SHORTEST_TOLD || /\p{N}/u.test(text.slice(word.start, word.end)))
  )
}

/** Whether it is told that a word has no partner: not of words that carry grammar only, unless they deny. */
function isMissed(version: Pick<LinkedVersion, 'lang' | 'text'> | undefined, word: Span | undefined): boolean {
  if (!version || !word || !isTold(version.text, word)) return false
  const low = lowered(version.text.slice(word.start, word.end))
  const { lang } = version
  return lang === undefined || !isFunctionWord(low, lang) || isDenial(low, lang)
}

function cut(text: string, words: readonly Span[], look: (place: number) => Look | null): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const plain = (end: number) => {
    if (end > at) pieces.push({ text: text.slice(at, end), span: { start: at, end }, kind: 'plain', label: '' })
    at = end
  }
  const looks = words.map((_, place) => look(place))
  const isBeside = (place: number, other: number) => {
    const [one, next] = [words[Math.min(place, other)], words[Math.max(place, other)]]
    const isShown = looks[other]?.label === looks[place]?.label && !looks[other]?.small
    return isShown && one !== undefined && next !== undefined && /^\s+$/u.test(text.slice(one.end, next.start))
  }
  words.forEach((span, place) => {
    const found = looks[place]
    if (!found || (found.small && !isBeside(place, place - 1) && !isBeside(place, place + 1))) return
    const last = pieces.at(-1)
    const isOne = last?.kind === found.kind && last.label === found.label && /\d/.test(found.label)
    if (isOne && last && /^\s+$/u.test(text.slice(at, span.start))) {
      pieces.pop()
      const whole = { start: last.span.start, end: span.end }
      pieces.push(pieceOf(text, whole, found))
    } else {
      plain(span.start)
      pieces.push(pieceOf(text, span, found))
    }
    at = span.end
  })
  plain(text.length)
  return pieces
}

function pieceOf(text: string, span: Span, { kind, label, lacking }: Look): Piece {
  return { text: text.slice(span.start, span.end), span, kind, label, ...(lacking && { lacking }) }
}
