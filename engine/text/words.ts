import type { Span } from '../types.ts'
import { memoised } from './memoised.ts'

/** One run of letters and digits with the marks inside it (`Жан-Пьер`, `O’Neil`, `BBCнин`). */
export interface Word extends Span {
  readonly text: string
  /** Lower case, `ё` as `е`, every apostrophe as `'`, no soft hyphens and stress marks. */
  readonly low: string
  readonly capital: boolean
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*(?:[-’'ʼ‘`‑][\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*)*/gu
const LATIN_ALIKE: Readonly<Record<string, string>> = { i: 'і', I: 'І' }

const PLAIN = /^(?:[a-z]+|[абвгґдеєжзиіїйклмнңоөпрстуүфхцчшщъыьэюя]+)$/

/** The word in lower case with its variants of writing removed, as lexicons have it. */
export function lowered(word: string): string {
  const plain = word.toLowerCase()
  // Nearly every word: nothing in it has two ways of writing.
  if (PLAIN.test(plain)) return plain
  const low = plain
    .replace(/\u00ad|\u0300|\u0301/g, '')
    .replace(/ё/g, 'е')
    .replace(/[’ʼ‘`]/g, "'")
    .replace(/‑/g, '-')
  // A Latin i typed for the Ukrainian letter.
  return /[а-яґєї]/.test(low) ? low.replace(/[iI]/g, letter => LATIN_ALIKE[letter] ?? letter) : low
}

/** What a word is apart from its place: texts say the same words again and again, and one string for all of them is quickly looked up. */
const wordRead = memoised(word => {
  const first = word.charAt(0)
  return { text: word, low: lowered(word), capital: first !== first.toLowerCase() }
})

/** The words of the stretch in order, with offsets into `text`. */
export function wordsOf(text: string, at: Span = { start: 0, end: text.length }): Word[] {
  const words: Word[] = []
  for (const match of text.slice(at.start, at.end).matchAll(WORD)) {
    const start = at.start + match.index
    const { text: word, low, capital } = wordRead(match[0], '')
    words.push({ start, end: start + word.length, text: word, low, capital })
  }
  return words
}
