import { datesIn } from '../features/dates.ts'
import { type FoldedName, nameSimilarity, namesIn, SAME_NAME } from '../features/names.ts'
import { type Quantity, quantities } from '../features/numbers.ts'
import type { LanguageCode } from '../types.ts'

/** A text to look for anchors in. */
export interface AnchoredText {
  readonly text: string
  readonly lang: LanguageCode
}

/** What two texts name alike, in the words of each: a number, a day, a person or place. */
export interface Anchor {
  readonly a: string
  readonly b: string
}

/** What two texts have in common that holds in any language. */
export interface SharedAnchors {
  readonly numbers: readonly Anchor[]
  readonly dates: readonly Anchor[]
  readonly names: readonly Anchor[]
  /** Numbers of each that the other lacks, where both have numbers. */
  readonly otherNumbers: { readonly a: readonly string[]; readonly b: readonly string[] }
}

/** Numbers, days and names that both texts have, each once, in the order of `a`. A number in a day is not told again. */
export function sharedAnchors(a: AnchoredText, b: AnchoredText): SharedAnchors {
  const [x, y] = [anchorsOf(a), anchorsOf(b)]
  const dates = paired(x.dates, y.dates, (one, other) => one.day === other.day)
  const numbers = paired(x.numbers, y.numbers, (one, other) => one.value === other.value)
  const names = paired(x.names, y.names, (one, other) => nameSimilarity(one.folded, other.folded) >= SAME_NAME)
  const rest = (own: readonly Valued[], others: readonly Valued[]) =>
    own.filter(one => !others.some(other => other.value === one.value)).map(one => one.words)
  const both = x.numbers.length > 0 && y.numbers.length > 0
  return {
    numbers: numbers.map(toAnchor),
    dates: dates.map(toAnchor),
    names: names.map(toAnchor),
    otherNumbers: { a: both ? rest(x.numbers, y.numbers) : [], b: both ? rest(y.numbers, x.numbers) : [] },
  }
}

interface Named {
  readonly words: string
}

interface Valued extends Named {
  readonly value: number
}

interface Dated extends Named {
  readonly day: string
}

function anchorsOf({ text, lang }: AnchoredText): {
  readonly numbers: readonly Valued[]
  readonly dates: readonly Dated[]
  readonly names: readonly FoldedName[]
} {
  const numbers: Valued[] = []
  const dates: Dated[] = []
  for (const quantity of quantities(text, lang)) {
    const date = dateAt(text, lang, quantity)
    if (date) dates.push(date)
    else numbers.push({ value: quantity.value, words: text.slice(quantity.start, quantity.end) })
  }
  return { numbers, dates, names: namesIn(text, MOST_NAMES) }
}

/** Code units on each side of a number in which the word beside it is looked for: more than a month has in any case and language. */
const BESIDE = 40

/** The day that a number is part of, with the word before or behind it; null where it is none. */
function dateAt(text: string, lang: LanguageCode, { start, end }: Quantity): Dated | null {
  const before = /[\p{L}.]+[\s\u00a0]+$/u.exec(text.slice(Math.max(0, start - BESIDE), start))?.[0] ?? ''
  const behind = /^(?:st|nd|rd|th)?[-\s\u00a0]+(?:of\s+)?\p{L}+/u.exec(text.slice(end, end + BESIDE))?.[0] ?? ''
  for (const [from, to] of [
    [start, end + behind.length],
    [start - before.length, end],
  ] as const) {
    const words = text.slice(from, to)
    const [day] = datesIn(words, lang)
    if (day !== undefined) return { day, words }
  }
  return null
}

/** Different names of a text that are compared: each is with each of the other text, and a list of thousands would take minutes. */
const MOST_NAMES = 200

function paired<T extends Named>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): (readonly [T, T])[] {
  const found: (readonly [T, T])[] = []
  const used = new Set<T>()
  for (const one of a) {
    if (found.some(([known]) => same(known, one))) continue
    const other = b.find(candidate => !used.has(candidate) && same(one, candidate))
    if (!other) continue
    used.add(other)
    found.push([one, other])
  }
  return found
}

function toAnchor([a, b]: readonly [Named, Named]): Anchor {
  return { a: a.words, b: b.words }
}
