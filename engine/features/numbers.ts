import { APOSTROPHES, straightened } from '../text/apostrophe.ts'
import { beginsAs } from '../text/beginsAs.ts'
import { memoised } from '../text/memoised.ts'
import type { LanguageCode } from '../types.ts'
import {
  AND_HALF,
  COMPOUND_UNITS,
  KYRGYZ_ENDING,
  KYRGYZ_OF_THEM,
  NUMBER_WORDS,
  ONE,
  SCALE_WORDS,
  type Stems,
} from './numberWords.ts'

/** A quantity named in a text. */
export interface Quantity {
  readonly value: number
  /** Place in the text, half-open, UTF-16 code units. */
  readonly start: number
  readonly end: number
}

/** An area or a volume in metres: its m is no million, and its 2 counts nothing. */
const POWER_OF_METRE = '(?<!\\p{L})(?:(?:sq|cu)\\.?\\s?m(?!\\p{L})|[ckкс]?[mм][²³23](?![\\p{L}\\d]))'

const TOKEN = new RegExp(
  `${POWER_OF_METRE}|(?:\\d{1,3}(?:[\\s\\u00a0\\u202f.,]\\d{3}(?!\\d))+|\\d+)(?:[.,]\\d+)?|\\p{L}+(?:[${APOSTROPHES}]\\p{L}+)*`,
  'giu',
)

/**
 * The quantities of a text, in order: digits with their grouping and decimals, cardinal words, both with scale words
 * (20, 20,5, 20 000, twenty-five, 3 млн, эки миң). Words that stand on each other are one quantity. `one` is left out: it is an
 * article or pronoun more often than a number.
 */
export function quantities(text: string, lang: LanguageCode): readonly Quantity[] {
  const out: { value: number; start: number; end: number; spelt: boolean; closed: boolean }[] = []
  for (const match of text.matchAll(TOKEN)) {
    const token = straightened(match[0].toLowerCase())
    const start = match.index
    const end = start + match[0].length
    const last = out.at(-1)
    const between = last ? text.slice(last.end, start) : null
    const joined =
      between !== null &&
      last?.closed === false &&
      /^[\s\u00a0\u202f-]*$/u.test(between.replace(linkBehind(last.value), ''))
        ? last
        : undefined
    if (/^\d/.test(token)) {
      out.push({ value: digits(token), start, end, spelt: false, closed: false })
      continue
    }
    // Within a Kyrgyz number only its last word has an ending.
    const closed = lang === 'ky' && !isBare(token)
    const { scale, value } = meaningOf(token, lang)
    if (scale !== null) {
      if (joined)
        Object.assign(joined, {
          value: joined.spelt ? scaled(joined.value, scale) : joined.value * scale,
          end,
          spelt: true,
          closed,
        })
      else out.push({ value: scale, start, end, spelt: true, closed })
      continue
    }
    if (joined?.spelt === true && joined.value >= 10 && joined.value % 10 === 0 && ONE[lang]?.test(token) === true) {
      Object.assign(joined, { value: joined.value + 1, end, closed })
      continue
    }
    if (value === null) continue
    if (value === 0.5 && last && isHalved(last, between ?? '', lang)) {
      Object.assign(last, { value: last.value + 0.5, end, spelt: true, closed })
      continue
    }
    const one = value === 0.5 && !joined ? ONE_AND[lang]?.exec(text.slice(0, start)) : null
    if (one) {
      out.push({ value: 1.5, start: one.index, end, spelt: true, closed })
      continue
    }
    if (joined?.spelt === true && joined.value >= 10 && value < smallestUnit(joined.value))
      Object.assign(joined, { value: joined.value + value, end, closed })
    else out.push({ value, start, end, spelt: true, closed })
  }
  return out.map(({ value, start, end }) => ({ value, start, end }))
}

/** *One* before *and a half*, which by itself is no number. */
const ONE_AND: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})one\s+and\s+a[\s-]+$/iu,
  ky: /(?<!\p{L})бир\s+$/iu,
}

/** From this number on a half behind is one of it: *a million and a half*. */
const LARGE = 1000

function isHalved(last: { readonly value: number; readonly closed: boolean }, between: string, lang: string): boolean {
  return (
    !last.closed &&
    last.value < LARGE &&
    Number.isInteger(last.value) &&
    AND_HALF[lang]?.test(between.toLowerCase()) === true
  )
}

/** The little word that may stand between a number and what goes on with it: *two hundred and five*, *half a million*. */
function linkBehind(value: number): RegExp {
  return value === 0.5 ? /\ban?\b/u : value % 100 === 0 ? /\band\b/u : /(?!)/u
}

/** The value with the units that a compound adjective has behind its tens. */
function withUnits(token: string, value: number | null, lang: LanguageCode): number | null {
  const units = COMPOUND_UNITS[lang]
  if (!units || value === null || value < 20 || value > 90) return value
  const rest = /(?:дцат|дцят|сорок|десят|дев'яност|девяност)[иао](\p{L}[\p{L}']+)$/u.exec(token)?.[1]
  return value + (rest === undefined ? 0 : (lookUp(rest, units) ?? 0))
}

/** What a word in lower case multiplies by, and the number it names; null for a word that does not. */
const meaningOf = memoised((token: string, lang: LanguageCode) => {
  const scale = lookUp(token, SCALE_WORDS[lang] ?? [])
  const value = withUnits(token, lookUp(token, NUMBER_WORDS[lang] ?? []), lang)
  return scale === null && value === null ? NO_NUMBER : { scale, value }
})

const NO_NUMBER = { scale: null, value: null } as const

function lookUp(token: string, stems: Stems): number | null {
  for (const [stem, value] of stems) if (isForm(token, stem)) return value
  return null
}

const BARE = new Set(
  'бир эки үч төрт беш алты жети сегиз тогуз он жыйырма отуз кырк элүү алтымыш жетимиш сексен токсон жүз миң миллион миллиард триллион млн млрд жарым'.split(
    ' ',
  ),
)

function isBare(token: string): boolean {
  return BARE.has(token)
}

function isForm(token: string, stem: string): boolean {
  const kind = stem.at(-1)
  if (kind !== '~' && kind !== '^') return beginsAs(token, stem)
  const ending = token.slice(stem.length - 1)
  if (!token.startsWith(stem.slice(0, -1))) return false
  return KYRGYZ_ENDING.test(ending) || (kind === '^' && KYRGYZ_OF_THEM.test(ending))
}

/** `1 200 000,5` and `1,200,000.5` to numbers; a single separator before exactly three digits groups, else it is a decimal mark. */
function digits(token: string): number {
  const grouped = token.replace(/[\s\u00a0\u202f]/gu, '')
  const parts = grouped.split(/[.,]/)
  const tail = parts.at(-1) as string
  if (parts.length === 1) return Number(grouped)
  if (tail.length === 3 && (parts[0] as string).length <= 3 && parts[0] !== '0') return Number(parts.join(''))
  return Number(`${parts.slice(0, -1).join('')}.${tail}`)
}

/** `two thousand five | hundred` multiplies only what stands below the scale. */
function scaled(value: number, scale: number): number {
  const below = value % (scale * 10)
  // *Эки миң жүз*: two thousand and a hundred.
  if (below === 0 && value >= scale * 10) return value + scale
  return below > 0 && below < scale && value > scale ? value - below + below * scale : value * scale
}

function smallestUnit(value: number): number {
  let unit = 1
  while (value % (unit * 10) === 0) unit *= 10
  return unit
}
