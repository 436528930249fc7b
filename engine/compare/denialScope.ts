/** How far a denial reaches in its sentence: what a contrast affirms beside it is not denied. */
import type { Span } from '../types.ts'
import { oncePerReading } from './oncePerReading.ts'
import { between, endsSentence, type Reading } from './reading.ts'

/** Whether a word stands in the sentence of a denial, but is what a contrast affirms beside it. */
export function isAffirmedBeside(reading: Reading, word: number, at: number): boolean {
  const sentence = sentencesOf(reading)[word] ?? NOWHERE
  const scope = scopeOf(reading, word)
  return at >= sentence.start && at <= sentence.end && (at < scope.start || at > scope.end)
}

interface Sentence extends Span {
  /** The word, from one on, behind whose comma a contrast affirms something; -1 for none. */
  readonly contrast: number
}

/** For each word its sentence, by the indices of the first word and the last one. */
const sentencesOf = oncePerReading((reading): readonly Sentence[] => {
  const { words, lang } = reading
  const found: Sentence[] = []
  for (let i = words.length - 1; i >= 0; i--) {
    const next = endsSentence(reading, i) ? undefined : found[i + 1]
    const isContrast =
      next && /[,–—]/u.test(between(reading, i)) && CONTRAST[lang]?.after.test(words[i + 1]?.low ?? '') === true
    found[i] = { start: 0, end: next?.end ?? i, contrast: isContrast ? i : (next?.contrast ?? -1) }
  }
  let shared = NOWHERE
  let start = 0
  return found.map(({ end, contrast }, i) => {
    if (i > 0 && endsSentence(reading, i - 1)) start = i
    // One object for all words that have the same: it is kept as long as the text.
    if (shared.start !== start || shared.end !== end || shared.contrast !== contrast) shared = { start, end, contrast }
    return shared
  })
})

const NOWHERE: Sentence = { start: 0, end: -1, contrast: -1 }

/**
 * The words, by index, among which what a denial answers may stand, `end` included: those of its sentence, without what a contrast
 * affirms: *A, not B* denies only B, *not A but B* only A.
 */
export function scopeOf(reading: Reading, word: number): Span {
  const { words, lang } = reading
  const { start, end, contrast: before } = sentencesOf(reading)[word] ?? NOWHERE
  const low = (i: number) => words[i]?.low ?? ''
  const contrast = CONTRAST[lang]
  if (!contrast) return { start, end }
  const isAfterwards =
    contrast.before?.test(low(word - 1)) ||
    (contrast.comma?.test(low(word)) && /[,–—]/u.test(between(reading, word - 1)))
  if (isAfterwards) return { start: word, end }
  if (before >= 0) return { start, end: before }
  if (lang === 'ky' && /^[,–—]/u.test(between(reading, word).trim())) return { start, end: word }
  return { start, end }
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
