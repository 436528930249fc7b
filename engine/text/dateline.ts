import { datesIn } from '../features/dates.ts'
import type { LanguageCode } from '../types.ts'
import { isOpener } from './lexicon/grammar.ts'

/** A dateline's place, day and agency, with the dash that parts them from the first sentence. */
const DATELINE = /^(\p{Lu}[^—–:;«»“”"\n]{2,70}?)\s+[—–-]{1,2}\s+(?=[«“"(]?[\p{Lu}\p{N}])/u
/** The agency in brackets or strokes: `KYIV (Reuters)`, `БИШКЕК /Кабар/`. */
const AGENCY = /\s*(?:\([^()]+\)|\/[^/]+\/)$/u
/** The land or the county behind the place: `UPPER FELL, Cumbria`. */
const IN_LAND = /^,\s+\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+)?$/u
/** The fewest letters of a place all in capitals that needs no day or agency; shorter ones may be acronyms. */
const FEWEST_LETTERS = 6

/**
 * Length of the dateline that the stretch begins with, `BISHKEK, April 20 - `, in UTF-16 code units with the dash and its spaces; 0 for
 * none. Only the first sentence of an article's body may have one.
 */
export function datelineLength(text: string, lang: LanguageCode): number {
  const found = DATELINE.exec(text)
  if (!found) return 0
  const head = found[1] as string
  const place = (head.replace(AGENCY, '').split(',')[0] ?? '').trim()
  const words = place.split(/\s+/)
  // `Сегодня, 20 апреля — …`: no place.
  const capitals = words.every(word => /^\p{Lu}/u.test(word)) && !isOpener((words[0] ?? '').toLowerCase(), lang)
  const shouted = /\p{L}/u.test(place) && place === place.toUpperCase()
  const dated = /,[^,]*[^,\s]$/u.test(head) && datesIn(head, lang).length > 0
  // `Paul Dean (Leeds) - Holt will play`: brackets alone may stand behind anybody.
  const signed = AGENCY.test(head) && shouted
  const whole = head === place || IN_LAND.test(head.slice(place.length))
  const alone = whole && shouted && place.replace(/\P{L}/gu, '').length >= FEWEST_LETTERS
  return capitals && (dated || signed || alone) ? found[0].length : 0
}
