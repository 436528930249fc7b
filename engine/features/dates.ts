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

/**
 * The day an article says it appeared on, as `MM-DD`: a date in a short line near its top or bottom, or before the dash of a
 * dateline (`SOLVANA, 4 June — …`), or a full date in digits that the text begins with. Null where there is none.
 */
export function dateline(text: string, lang: LanguageCode): string | null {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  const opening = /^\D{0,20}\d{4}-\d{2}-\d{2}|^\D{0,20}\d{1,2}\.\d{1,2}\.\d{4}/u.exec(text)
  if (opening) return datesIn(opening[0], lang)[0] ?? null
  const edges = lines.length <= 2 * EDGE_LINES ? lines : [...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)]
  for (const line of edges) {
    const head = line.split(/\s[—–-]{1,2}\s/u)[0] as string
    for (const part of line.length <= DATE_LINE ? [line] : head !== line && head.length <= DATE_LINE ? [head] : []) {
      const [day] = datesIn(part, lang)
      if (day !== undefined) return day
    }
  }
  return null
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
