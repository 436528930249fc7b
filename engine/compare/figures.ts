import { type Quantity, quantities } from '../features/numbers.ts'
import { wordsOf } from '../text/words.ts'
import type { LanguageCode } from '../types.ts'
import { isConverted, isRounded, unitOf } from './lexicon/units.ts'
import { oncePerReading } from './oncePerReading.ts'
import type { Reading } from './reading.ts'

/** A quantity with what it counts. */
export interface Measured extends Quantity {
  /** A measure, a time or money, by the same name in every language; null where it is something else. */
  readonly unit: string | null
}

/** A quantity as the comparison sees it. */
export interface Figure extends Measured {
  /** Index of its first word. */
  readonly word: number
  /** May stand on one side only without a difference: *one*, *second*, *hundreds of*, *half*, *both*. */
  readonly optional: boolean
  /** Written in letters. */
  readonly spelt: boolean
  /** A place in a row, in letters: *third*, *второй*. */
  readonly ordinal: boolean
}

/** The quantities of a text, in order, each with its measure. */
export function measured(text: string, lang: LanguageCode): readonly Measured[] {
  const found = quantities(text, lang)
  if (found.length === 0) return []
  const words = wordsOf(text)
  return withRanges(
    text,
    found.map(quantity => ({ ...quantity, unit: unitOf({ text, words }, quantity.end) })),
  )
}

const ZERO: Readonly<Record<string, RegExp>> = {
  // `have not taken a single rouble`: what stands between the denial and *a single* is within its clause.
  en: /\b(?:not one|zero)\b|(?<=(?:\b(?:not|never|nor|without|cannot|hardly)\b|n['’]t\b)[^.,;:!?]{0,60}\b)(?:a|one) single\b/giu,
  ru: /(?<!\p{L})(?:ни (?:\p{L}{1,2} )?одн\p{L}+|ни один|ноль|нулю)(?!\p{L})/giu,
  uk: /(?<!\p{L})(?:жод(?:ен|н\p{L}+)|ні (?:\p{L}{1,2} )?одн\p{L}+|ні один|нуль)(?!\p{L})/giu,
  ky: /(?<!\p{L})(?:бир да(?:гы)?(?: бир)?|бирөө да|бирөөндө да|нөл)(?!\p{L})/giu,
}
const ONE_WORD: Readonly<Record<string, RegExp>> = {
  en: /^(?:one|single|first)$/u,
  ru: /^(?:од(?:ин|на|но|ни|ну|ного|ной|ному|ном|ним|них|ними)|единственн\p{L}+|перв(?:ый|ая|ое|ого|ой|ому|ом|ую|ых|ые))$/u,
  uk: /^(?:од(?:ин|на|не|ні|ну|ного|нієї|ній|ному|ним|них)|єдин\p{L}+|перш(?:ий|а|е|ого|ої|ому|ій|у|их|і))$/u,
  ky: /^(?:бир|жалгыз|биринчи\p{L}*)$/u,
}
const SECOND: Readonly<Record<string, RegExp>> = {
  en: /^(?:second|both|couple|pair)$/u,
  ru: /^(?:втор\p{L}+|об[ае]|обе(?:их|им)|обо(?:их|им)|пар[аыуе])$/u,
  uk: /^(?:друг(?:ий|а|е|ого|ої|ому|ій|у|их|і)|обидв\p{L}+|обох|пар[аиу])$/u,
  ky: /^(?:экинчи\p{L}*|экөө\p{L}*)$/u,
}
const ORDINAL: Readonly<Record<string, RegExp>> = {
  en: /(?:first|second|third|(?<!^bo)th)$/u,
  ru: /^(?:(?:перв|втор|трет|четв[её]рт(?!ь)|седьм)\p{L}+|(?:пят|шест|восьм|девят|десят)(?:ый|ой|ого|ому|ом|ая|ую))$/u,
  uk: /^(?:(?:перш|друг|трет|четверт|шост|сьом)\p{L}+|(?:п.?ят|восьм|дев.?ят|десят)(?:ий|ого|ому|а|ої|ій|у))$/u,
  ky: /нч[ыиуү]/u,
}
const HALF: Readonly<Record<string, RegExp>> = { uk: /^пів$/u, ru: /^пол$/u }

/** The figures of a text, in order, as {@link quantities} finds them, with *one*, *second*, *half* and *none* besides. */
export const figuresOf = oncePerReading(findFigures)

function findFigures(reading: Reading): readonly Figure[] {
  const { text, lang, words } = reading
  const found: Figure[] = []
  const wordAt = (start: number) => words.findIndex(word => word.end > start)
  for (const quantity of quantities(text, lang)) {
    const { value, start, end } = quantity
    const spelt = !/^\d/u.test(text.slice(start, end))
    const whole = text.slice(start, end).toLowerCase()
    found.push({
      ...quantity,
      word: wordAt(start),
      spelt,
      ordinal: isOrdinal(start, end),
      unit: unitOf(reading, end),
      optional: spelt && (value < 2 || SECOND[lang]?.test(whole) === true || isScaleAlone(whole, value, lang)),
    })
  }
  joinClocks(reading, found)
  const free = (start: number, end: number) => found.every(one => one.end <= start || one.start >= end)
  for (const match of ZERO[lang] === undefined ? [] : text.matchAll(ZERO[lang])) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (free(start, end)) found.push(extra(0, start, end))
  }
  for (const word of words) {
    const value = ONE_WORD[lang]?.test(word.low)
      ? 1
      : SECOND[lang]?.test(word.low)
        ? 2
        : HALF[lang]?.test(word.low)
          ? 0.5
          : null
    if (value !== null && free(word.start, word.end)) found.push(extra(value, word.start, word.end))
  }
  return withRanges(
    text,
    found.sort((x, y) => x.start - y.start),
  )

  function extra(value: number, start: number, end: number): Figure {
    const place = { start, end, word: wordAt(start), unit: unitOf(reading, end) }
    return { value, ...place, optional: true, spelt: true, ordinal: isOrdinal(start, end) }
  }

  function isOrdinal(start: number, end: number): boolean {
    return ORDINAL[lang]?.test(text.slice(start, end).toLowerCase()) ?? false
  }
}

/** *Из двенадцати одиннадцать*, *он экинин он бири*: some of so many. */
const OF_SO_MANY: Readonly<Record<string, RegExp>> = {
  ru: /(?<!\p{L})из\s\p{L}+$/iu,
  uk: /(?<!\p{L})(?:із|з)\s\p{L}+$/iu,
  ky: /(?:[дт][аеоө]н|[нд][ыиуү]н)$/iu,
}

/** An hour with its minutes is one figure, as *4.20* is: *четыре двадцать*, *4:20*; *2:1* is a score, *first twenty days* is a count. */
function joinClocks({ text, lang }: Reading, figures: Figure[]): void {
  for (let i = figures.length - 2; i >= 0; i--) {
    const [hour, minute] = [figures[i] as Figure, figures[i + 1] as Figure]
    const between = text.slice(hour.end, minute.start)
    // *Two three* is a guess, no time.
    const isTime = hour.spelt
      ? /^[\s\u00a0]$/u.test(between) && minute.spelt && minute.value > 9
      : between === ':' && minute.end - minute.start === 2
    if (!isTime || hour.ordinal || !isClock(hour.value, minute.value)) continue
    // What counts something of its own is no minutes: *two twenty-dollar bills*; but *төрттөн жыйырма мүнөт өттү*.
    if (minute.unit !== null && minute.unit !== 'hour' && minute.unit !== 'minute') continue
    const isOfMany = OF_SO_MANY[lang]?.test(text.slice(Math.max(0, hour.start - 4), hour.end)) ?? false
    if (isOfMany && minute.unit !== 'minute') continue
    figures.splice(i, 2, { ...hour, value: hour.value + minute.value / 100, end: minute.end, unit: 'hour' })
  }
}

/** Whether a clock may show it: *24:22* is a score. */
function isClock(hour: number, minute: number): boolean {
  return (
    Number.isInteger(hour) && Number.isInteger(minute) && minute < 60 && (hour < 24 || (hour === 24 && minute === 0))
  )
}

/** In a range the first figure counts what the second does: *2 to 4 inches*. */
function withRanges<F extends Measured>(text: string, figures: readonly F[]): readonly F[] {
  return figures.map((figure, i) => {
    const next = figures[i + 1]
    const isRange = next && /^(?:-?\p{L}{2,3})?\s?(?:to|до|[-–—])?\s?$/u.test(text.slice(figure.end, next.start))
    return isRange && figure.unit === null ? { ...figure, unit: next.unit } : figure
  })
}

/** *Hundreds of*, *a dozen*, *миллионы*: a scale without a number before it says no exact number. */
function isScaleAlone(whole: string, value: number, lang: LanguageCode): boolean {
  if (![12, 100, 1000, 1e6, 1e9].includes(value) || (value === 12 && !whole.startsWith('dozen'))) return false
  return lang === 'ky' ? !/^(?:жүз|миң|миллион|миллиард)$/u.test(whole) : !/[\s-]/u.test(whole)
}

/**
 * Whether two figures say one thing: the same value, decades with and without their century, hours of the two clocks, months for years,
 * a share of a hundred, a measure converted or rounded.
 */
export function agree(x: Measured, y: Measured): boolean {
  if (near(x.value, y.value)) return true
  const [less, more] = x.value < y.value ? [x, y] : [y, x]
  if (more.value - less.value === 1900 && less.value % 10 === 0) return true
  if (more.value - less.value === 12 && more.value <= 24 && less.value <= 12 && less.unit !== more.unit) return true
  if (less.unit === 'year' && more.unit === 'month') return near(less.value * 12, more.value)
  if (less.unit === 'week' && more.unit === 'day') return near(less.value * 7, more.value)
  if (less.unit === 'day' && more.unit === 'hour') return near(less.value * 24, more.value)
  if (less.unit === more.unit && isRounded(less.value, more.value, less.unit)) return true
  if (isConverted(less.value, less.unit, more.value, more.unit)) return true
  return more.unit === 'percent' && less.unit !== 'percent' && near(less.value * 100, more.value)
}

function near(x: number, y: number): boolean {
  return Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x))
}
