import { beginsAs } from '../../text/beginsAs.ts'
import { memoised } from '../../text/memoised.ts'
import type { LanguageCode } from '../../types.ts'

/** Months, days of the week and its end: name → beginnings in en, ru, uk, ky; `=` ends a whole word. */
const CALENDAR: readonly (readonly [string, string, string, string, string])[] = [
  ['january', 'january jan=', 'январ', 'січ', 'январ үчтүн'],
  ['february', 'february feb=', 'феврал', 'лют', 'феврал'],
  ['march', 'march=', 'март', 'берез', 'март'],
  ['april', 'april apr=', 'апрел', 'квіт', 'апрел'],
  [
    'may',
    'may=',
    'мая= май= мае= маю= маем=',
    'трав',
    'май= майы= майын= майынын майында майдын майда= майдагы майга= майдан',
  ],
  ['june', 'june jun=', 'июн', 'черв', 'июн'],
  ['july', 'july jul=', 'июл', 'лип', 'июл'],
  ['august', 'august aug=', 'август', 'серп', 'август'],
  ['september', 'september sept=', 'сентябр', 'верес', 'сентябр'],
  ['october', 'october oct=', 'октябр', 'жовт', 'октябр'],
  ['november', 'november nov=', 'ноябр', 'листопад', 'ноябр'],
  ['december', 'december dec=', 'декабр', 'груд', 'декабр'],
  ['monday', 'monday', 'понедельник', 'понеділ', 'дүйшөмбү'],
  ['tuesday', 'tuesday', 'вторник', 'вівтор', 'шейшемби'],
  ['wednesday', 'wednesday', 'среду= среды= средам=', 'середу= середи= середа=', 'шаршемби'],
  ['thursday', 'thursday', 'четверг', 'четвер', 'бейшемби'],
  ['friday', 'friday', 'пятниц', "п'ятниц", 'жума='],
  ['saturday', 'saturday', 'суббот', 'субот', 'ишемби'],
  ['weekend day', 'weekend', 'выходных= выходные= выходным=', 'вихідні= вихідних= вихідним=', 'уикенд'],
  ['sunday', 'sunday', 'воскресен', 'неділ', 'жекшемби'],
]
const COLUMNS: Readonly<Record<string, number>> = { en: 1, ru: 2, uk: 3, ky: 4 }

/** The month, day or end of the week a word names, by its English name; null for another word. */
export const calendarName = memoised((low: string, lang: LanguageCode): string | null => {
  const column = COLUMNS[lang]
  if (column === undefined) return null
  for (const row of CALENDAR)
    for (const stem of (row[column] as string).split(' ')) if (beginsAs(low, stem)) return row[0]
  return null
})

/** Whether the word is such a name only now and then: lower-case *may* and *march*, *среды* (surroundings), *жума* (week), *лютий* (fierce). */
export function isUnsureName(word: string, low: string, lang: LanguageCode): boolean {
  if (lang === 'en') return word === low && /^(?:may|march)$/u.test(low)
  return /^(?:сред[ыа]|середа|жума|воскресени|трава|травм|лип[аиу]|липк|серпа|груд(?:ях|ей|и)|лют[иоа]|січ[іи])/u.test(
    low,
  )
}
