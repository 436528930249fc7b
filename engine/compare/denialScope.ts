/** How far a denial reaches in its sentence: what a contrast affirms beside it is not denied. */
import type { Span } from '../types.ts'
import type { Reading } from './reading.ts'

/** Whether a word stands in the sentence of a denial, but is what a contrast affirms beside it. */
export function isAffirmedBeside(reading: Reading, word: number, at: number): boolean {
  const sentence = sentenceOf(reading, word)
  const scope = scopeOf(reading, word)
  return at >= sentence.start && at <= sentence.end && (at < scope.start || at > scope.end)
}

function sentenceOf(reading: Reading, word: number): Span {
  let start = word
  while (start > 0 && !SENTENCE_END.test(between(reading, start - 1))) start--
  let end = word
  while (end < reading.words.length - 1 && !SENTENCE_END.test(between(reading, end))) end++
  return { start, end }
}

/**
 * The words, by index, among which what a denial answers may stand, `end` included: those of its sentence, without what a contrast
 * affirms: *A, not B* denies only B, *not A but B* only A.
 */
export function scopeOf(reading: Reading, word: number): Span {
  const { words, lang } = reading
  const { start, end } = sentenceOf(reading, word)
  const low = (i: number) => words[i]?.low ?? ''
  const contrast = CONTRAST[lang]
  if (!contrast) return { start, end }
  const isAfterwards =
    contrast.before?.test(low(word - 1)) ||
    (contrast.comma?.test(low(word)) && /[,–—]/u.test(between(reading, word - 1)))
  if (isAfterwards) return { start: word, end }
  for (let i = word; i < end; i++)
    if (/[,–—]/u.test(between(reading, i)) && contrast.after.test(low(i + 1))) return { start, end: i }
  if (lang === 'ky' && /^[,–—]/u.test(between(reading, word).trim())) return { start, end: word }
  return { start, end }
}

/** Whether a sentence ends between a word and the next one. */
export function endsSentence(reading: Reading, i: number): boolean {
  return SENTENCE_END.test(between(reading, i))
}

const SENTENCE_END = /[.!?…;\n]/u

/** What stands between a word and the next one. */
function between({ text, words }: Reading, i: number): string {
  return text.slice(words[i]?.end ?? 0, words[i + 1]?.start ?? text.length)
}

interface Contrast {
  /** The word before a denial that sets it against what was affirmed: *а не*. */
  readonly before: RegExp | null
  /** A denial that does so after a comma: *, not*. */
  readonly comma: RegExp | null
  /** The word that brings in what is affirmed in place of what was denied, after a comma. */
  readonly after: RegExp
}

const CONTRAST: Readonly<Record<string, Contrast>> = {
  en: { before: /^(?:and|but)$/u, comma: /^not$/u, after: /^but$/u },
  ru: { before: /^а$/u, comma: null, after: /^(?:а|но)$/u },
  uk: { before: /^а$/u, comma: null, after: /^(?:а|але)$/u },
  ky: { before: null, comma: null, after: /^(?:тескерисинче|бирок)$/u },
}
