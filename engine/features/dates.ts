import type { LanguageCode } from '../types.ts'

/** Beginnings of the month names, January first; case endings follow. */
const MONTHS: Readonly<Record<string, readonly string[]>> = {
  en: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  ru: ['январ', 'феврал', 'март', 'апрел', 'мая', 'июн', 'июл', 'август', 'сентябр', 'октябр', 'ноябр', 'декабр'],
  uk: ['січн', 'лют', 'берез', 'квітн', 'травн', 'червн', 'липн', 'серпн', 'вересн', 'жовтн', 'листопад', 'грудн'],
  ky: ['январ', 'феврал', 'март', 'апрел', 'май', 'июн', 'июл', 'август', 'сентябр', 'октябр', 'ноябр', 'декабр'],
}

const DAY_FIRST = /(?<![\d.,])(\d{1,2})(?:st|nd|rd|th)?[\s\u00a0-]+(?:of\s+)?(\p{L}{3,})\.?/gu
const MONTH_FIRST = /(?<!\p{L})(\p{Lu}\p{L}{2,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d:.]\d|\d)/gu
const NUMERIC = /(?<!\d)(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})\.(\d{1,2})\.(\d{4}))(?!\d)/gu

/** Calendar days named in a text, as `MM-DD`, each once, in order: 14 августа, 5-июнь, August 14, 2025-09-03, 03.09.2025. */
export function datesIn(text: string, lang: LanguageCode): readonly string[] {
  const months = MONTHS[lang]
  const found: { at: number; day: string }[] = []
  const add = (at: number, month: number, day: number) => {
    if (month >= 1 && month <= 12 && day >= 1 && day <= 31)
      found.push({ at, day: `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` })
  }
  const monthOf = (word: string) => (months?.findIndex(stem => word.toLowerCase().startsWith(stem)) ?? -1) + 1
  for (const m of text.matchAll(DAY_FIRST)) add(m.index, monthOf(m[2] as string), Number(m[1]))
  if (lang === 'en') for (const m of text.matchAll(MONTH_FIRST)) add(m.index, monthOf(m[1] as string), Number(m[2]))
  for (const m of text.matchAll(NUMERIC)) {
    if (m[1]) add(m.index, Number(m[2]), Number(m[3]))
    else add(m.index, Number(m[5]), Number(m[4]))
  }
  return [...new Set(found.sort((x, y) => x.at - y.at).map(x => x.day))]
}

/** Longest line that can be nothing but a date with a place or an agency's name, in code units. */
const DATE_LINE = 60
/** Lines from the top or the bottom in which an article says when it appeared. */
const EDGE_LINES = 6

/** What parts a dateline from the first sentence: a dash, or a full stop. */
const DATELINE_END = /\s[—–-]{1,2}\s|\.\s/gu
/** Words without a capital that belong to a date: *4 июня 2031 года*. */
const YEAR_WORD = /^(?:of|st|nd|rd|th|г|года|р|року|ж|жыл|жылы|жылдын)$/u

/**
 * The day an article says it appeared on, as `MM-DD`: a date in a short line near its top or bottom, or in a dateline
 * (`SOLVANA, 4 June — …`, `СОЛВАНА, 4 июня. …`), or a full date in digits that the text begins with. Null where there is none.
 */
export function dateline(text: string, lang: LanguageCode): string | null {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  const opening = /^\D{0,20}\d{4}-\d{2}-\d{2}|^\D{0,20}\d{1,2}\.\d{1,2}\.\d{4}/u.exec(text)
  if (opening) return datesIn(opening[0], lang)[0] ?? null
  const edges = lines.length <= 2 * EDGE_LINES ? lines : [...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)]
  for (const line of edges) {
    const [day] = line.length <= DATE_LINE ? datesIn(line, lang) : datelineDays(line, lang)
    if (day !== undefined) return day
  }
  return null
}

/** The days in the dateline that a line begins with; none where it begins with a sentence. */
function datelineDays(line: string, lang: LanguageCode): readonly string[] {
  for (const { index } of line.slice(0, DATE_LINE).matchAll(DATELINE_END)) {
    const head = line.slice(0, index)
    const days = datesIn(head, lang)
    if (days.length === 1 && isDateline(head, lang)) return days
  }
  return []
}

/** Whether there is nothing but names beside the date, parted from it: not *Bridge of 4 June*, not *Вночі 4 листопада потяг*. */
function isDateline(head: string, lang: LanguageCode): boolean {
  const isMonth = (word: string) => MONTHS[lang]?.some(stem => word.toLowerCase().startsWith(stem)) === true
  const words = [...head.matchAll(/\p{L}+/gu)]
  if (!words.every(([word]) => /^\p{Lu}/u.test(word) || isMonth(word) || YEAR_WORD.test(word))) return false
  const date = Math.min(head.search(/\d/), ...words.filter(([word]) => isMonth(word)).map(({ index }) => index))
  return /(?:^|[,.)/]\s*)$/u.test(head.slice(0, date))
}

/** Days between two `MM-DD` days, the shorter way round the year; 0…183. */
export function daysApart(a: string, b: string): number {
  const ordinal = (day: string) => {
    const [month, date] = day.split('-').map(Number) as [number, number]
    return Date.UTC(2001, month - 1, date) / 86_400_000
  }
  const gap = Math.abs(ordinal(a) - ordinal(b))
  return Math.min(gap, 365 - gap)
}
