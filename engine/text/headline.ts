import type { Span } from '../types.ts'
import type { Line } from './lines.ts'
import { trimmed } from './trim.ts'

/** Lines from the top among which a headline is looked for, and the longest it may be, in code units. */
const TOP_LINES = 6
const LONGEST = 240

/** Where the lines begin like boilerplate: a picture's credit, a date, a link to share. */
const BOILERPLATE =
  /^(?:photo|image|credit|picture|фото|сүрөт|зображення|изображение|читайте|read also|окуңуз|share|поделиться|поширити|бөлүшүү|by |автор)(?![\p{L}])/iu
const DATE = /^\D{0,12}\d{1,4}[\s./-]\s?(?:[\p{L}]{3,12}|\d{1,2})[\s./,-]/u

/** The sign of a Markdown heading and its like at the end, which are no words of it (CommonMark 0.31, ATX headings); `#tag` is a word. */
const HEADING = /^#{1,6}[ \t]+(?=\S)/u
const HEADING_END = /[ \t]+#+$/u

const CODE = '(?:eng?|rus?|рус|ukr?|ua|укр|ky|kg|кырг?|kz|qaz|de|fr|es|tr|uz|pl)'
const CODES = new RegExp(`^${CODE}(?:\\s+${CODE})+$`, 'iu')

/** The headline: the first line at the top that is one, without menus, dates and credits; empty at 0 where there is none. */
export function headlineOf(text: string, lines: readonly Line[]): Span {
  for (const line of lines.slice(0, TOP_LINES)) {
    const span = trimmed(text, line.start, line.end)
    const words = text.slice(span.start, span.end)
    if (isMenu(words) || words.includes('©') || BOILERPLATE.test(words) || (words.length < 40 && DATE.test(words)))
      continue
    if (words.length > LONGEST || !/\p{L}/u.test(words)) return { start: 0, end: 0 }
    // A first line with a full stop and more behind it is the text itself.
    if (lines.length === 1 && /[.!?…]["»”]?$/.test(words)) return { start: 0, end: 0 }
    return withoutSigns(text, span)
  }
  return { start: 0, end: 0 }
}

function withoutSigns(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  const before = HEADING.exec(words)?.[0].length ?? 0
  if (before === 0) return { start, end }
  return { start: start + before, end: end - (HEADING_END.exec(words.slice(before))?.[0].length ?? 0) }
}

/** True for a line of links: `Home | World | Opinion`, `Главная  Политика  Спорт`, `EN · RU · KY`. */
function isMenu(words: string): boolean {
  const cells = words.split(/\s*[|·•›/]\s*|\s{2,}|\t+/).filter(cell => cell !== '')
  // A choice of languages has codes alone: `ua en ru`.
  return (cells.length >= 3 && cells.every(cell => cell.length < 30)) || CODES.test(words)
}
