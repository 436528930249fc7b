import { firstPlace } from '../firstPlace.ts'
import type { Span } from '../types.ts'
import { isApostrophe, straightened } from './apostrophe.ts'
import { memoised } from './memoised.ts'

/** One run of letters and digits with the marks inside it (`Жан-Пьер`, `O’Neil`, `BBCнин`). */
export interface Word extends Span {
  readonly text: string
  /** Lower case, `ё` as `е`, every apostrophe as `'`, no soft hyphens and stress marks. */
  readonly low: string
  readonly capital: boolean
}

/** What a character is to a word: `START` may begin and go on with it, `INNER` only goes on, `JOINER` stands between two parts of it. */
const OTHER = 1
const START = 2
const INNER = 3
const JOINER = 4
const SURROGATE = 5

/** The class of every UTF-16 code unit, 0 until it is first asked for: a pattern over a long text costs many times more. */
const CLASSES = new Uint8Array(0x10000)

function classOf(code: number): number {
  const known = CLASSES[code] as number
  return known === 0 ? classify(code) : known
}

function classify(code: number): number {
  const character = String.fromCharCode(code)
  let found = OTHER
  if (code >= 0xd800 && code <= 0xdfff) found = SURROGATE
  else if (/[\p{L}\p{N}]/u.test(character)) found = START
  else if (/[\p{M}\u00ad]/u.test(character)) found = INNER
  // The letter ʼ is one of the letters.
  else if (isApostrophe(character) || character === '-' || character === '‑') found = JOINER
  CLASSES[code] = found
  return found
}

/** Length of the character at the offset where it may begin a word, or with `inner` go on with it; 0 where it may not. */
function stepAt(text: string, at: number, end: number, inner: boolean): number {
  const found = classOf(text.charCodeAt(at))
  if (found === START || (inner && found === INNER)) return 1
  if (found !== SURROGATE || at + 2 > end) return 0
  return (inner ? /^[\p{L}\p{N}\p{M}]$/u : /^[\p{L}\p{N}]$/u).test(text.slice(at, at + 2)) ? 2 : 0
}
const LATIN_ALIKE: Readonly<Record<string, string>> = { i: 'і', I: 'І' }

const PLAIN = /^(?:[a-z]+|[абвгґдеєжзиіїйклмнңоөпрстуүфхцчшщъыьэюя]+)$/

/** The word in lower case with its variants of writing removed, as lexicons have it. */
export function lowered(word: string): string {
  const plain = word.toLowerCase()
  // Nearly every word: nothing in it has two ways of writing.
  if (PLAIN.test(plain)) return plain
  const low = straightened(plain)
    .replace(/\u00ad|\u0300|\u0301/g, '')
    .replace(/ё/g, 'е')
    .replace(/‑/g, '-')
  // A Latin i typed for the Ukrainian letter.
  return /[а-яґєї]/.test(low) ? low.replace(/[iI]/g, letter => LATIN_ALIKE[letter] ?? letter) : low
}

/** What a word is apart from its place: texts say the same words again and again, and one string for all of them is quickly looked up. */
const wordRead = memoised(word => {
  const first = word.charAt(0)
  return { text: word, low: lowered(word), capital: first !== first.toLowerCase() }
})

/** Those of the words, given in order, that lie in `[start, end)` whole. */
export function within(words: readonly Word[], start: number, end: number): readonly Word[] {
  const from = firstPlace(words.length, place => (words[place] as Word).start >= start)
  let to = from
  while (to < words.length && (words[to] as Word).end <= end) to++
  return words.slice(from, to)
}

/** The words of the stretch in order, with offsets into `text`. Linear, and cheap: whole articles are read by it. */
export function wordsOf(text: string, at: Span = { start: 0, end: text.length }): Word[] {
  const words: Word[] = []
  const last = Math.min(at.end, text.length)
  for (let start = at.start; start < last; ) {
    let step = stepAt(text, start, last, false)
    if (step === 0) {
      start++
      continue
    }
    let end = start
    while (step > 0) {
      end += step
      step = end < last ? stepAt(text, end, last, true) : 0
      if (step === 0 && end + 1 < last && classOf(text.charCodeAt(end)) === JOINER) {
        const next = stepAt(text, end + 1, last, false)
        if (next > 0) step = 1 + next
      }
    }
    const { text: word, low, capital } = wordRead(text.slice(start, end), '')
    words.push({ start, end, text: word, low, capital })
    start = end
  }
  return words
}
