/**
 * Word links as people are shown them, in the panel and in the report: the words of a version, linked ones with the
 * number of the reference's word, and words without a partner. Spans are offsets into the member's text.
 */
import type { Link } from '../features/wordLinks.ts'
import type { MemberId, Span } from '../types.ts'

/** A stretch of a version's text. `label` is what stands under it: `1`, `3 −E`, `+`. */
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
  readonly sigil: string
  readonly text: string
  readonly links: readonly Link[]
}

/** Shorter words (articles, prepositions, conjunctions, particles) say nothing when they have no partner. */
const SHORTEST_TOLD = 4
const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'ʼ-][\p{L}\p{M}\p{N}]+)*/gu

/**
 * The pieces of the reference and of every other version. Numbers go by the reference's words, in order; a word of the
 * reference that some versions lack is unlinked and names them.
 */
export function linkedPieces(
  reference: { readonly id: MemberId; readonly text: string },
  versions: readonly LinkedVersion[],
): ReadonlyMap<MemberId, readonly Piece[]> {
  const pieces = new Map<MemberId, readonly Piece[]>()
  const words = wordSpans(reference.text)
  const told = words.map(word => isTold(reference.text, word))
  const partners = versions.map(version => partnersOf(words, wordSpans(version.text), version.links))
  const numbers = new Map<number, number>()
  for (const place of words.keys()) {
    // A link with a small word (a preposition, a conjunction) would only fill the line with numbers.
    const isWorthIt = versions.some((version, n) => {
      const partner = partners[n]?.forward.get(place)
      return partner !== undefined && told[place] && isTold(version.text, wordSpans(version.text)[partner])
    })
    if (isWorthIt) numbers.set(place, numbers.size + 1)
  }
  // A version that renders less than half of the words is a cut: that the rest is missing there is known from its length.
  const whole = versions.map((_, n) => coversHalf(told, partners[n]))
  pieces.set(
    reference.id,
    cut(reference.text, words, place => {
      const number = numbers.get(place)
      const lacking = versions.filter((_, n) => whole[n] && !partners[n]?.forward.has(place))
      if (!told[place] || lacking.length === 0) {
        return number === undefined ? null : { kind: 'linked', label: String(number) }
      }
      const names = [...new Set(lacking.map(version => version.sigil))].join(' ')
      return { kind: 'unlinked', label: number === undefined ? '−' : `${number} −${names}`, lacking: names.split(' ') }
    }),
  )
  versions.forEach((version, n) => {
    const own = wordSpans(version.text)
    pieces.set(
      version.id,
      cut(version.text, own, place => {
        const first = partners[n]?.backward.get(place)
        const number = first === undefined ? undefined : numbers.get(first)
        if (number !== undefined && isTold(version.text, own[place])) return { kind: 'linked', label: String(number) }
        const isLost = first === undefined && version.links.length > 0 && isTold(version.text, own[place])
        return isLost ? { kind: 'unlinked', label: '+' } : null
      }),
    )
  })
  return pieces
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

const JOINT = ' … '

interface Partners {
  /** Place of a reference word to a place in the version. */
  readonly forward: ReadonlyMap<number, number>
  readonly backward: ReadonlyMap<number, number>
}

function partnersOf(a: readonly Span[], b: readonly Span[], links: readonly Link[]): Partners {
  const forward = new Map<number, number>()
  const backward = new Map<number, number>()
  for (const link of links) {
    const from = a.findIndex(word => word.start < link.a.end && link.a.start < word.end)
    const to = b.findIndex(word => word.start < link.b.end && link.b.start < word.end)
    if (from < 0 || to < 0) continue
    if (!forward.has(from)) forward.set(from, to)
    if (!backward.has(to)) backward.set(to, from)
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

function cut(
  text: string,
  words: readonly Span[],
  look: (place: number) => Pick<Piece, 'kind' | 'label' | 'lacking'> | null,
): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const plain = (end: number) => {
    if (end > at) pieces.push({ text: text.slice(at, end), span: { start: at, end }, kind: 'plain', label: '' })
    at = end
  }
  words.forEach((span, place) => {
    const found = look(place)
    if (!found) return
    plain(span.start)
    pieces.push({ text: text.slice(span.start, span.end), span, ...found })
    at = span.end
  })
  plain(text.length)
  return pieces
}
