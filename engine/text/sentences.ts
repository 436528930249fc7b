import type { Span } from '../types.ts'
import { goesOnBehind } from './abbreviations.ts'
import { startsWithCue } from './attributed.ts'
import { isDash, isLower, visibleFrom } from './characters.ts'
import type { Line } from './lines.ts'
import { trimmed } from './trim.ts'

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(lang: string): Intl.Segmenter {
  const locale = /^[a-z]{2,3}$/.test(lang) && lang !== 'und' ? lang : 'en'
  let segmenter = segmenters.get(locale)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' })
    segmenters.set(locale, segmenter)
  }
  return segmenter
}

/**
 * The sentences of the text in order, without the white space around them. No sentence runs over a line end; one does run on behind an
 * abbreviation, an initial, and behind the closing mark of a quotation that its attribution follows (`"Why?" he asked.`).
 */
export function sentencesOf(text: string, lines: readonly Line[], lang: string): readonly Span[] {
  const sentences: Span[] = []
  const segmenter = segmenterOf(lang)
  for (const line of lines) {
    let start = line.start
    for (const { index, segment } of segmenter.segment(text.slice(line.start, line.end))) {
      const end = line.start + index + segment.length
      if (end < line.end && goesOn(text, start, end, line.end, lang)) continue
      const sentence = trimmed(text, start, end)
      if (sentence.end > sentence.start) sentences.push(sentence)
      start = end
    }
  }
  return sentences
}

function goesOn(text: string, start: number, end: number, lineEnd: number, lang: string): boolean {
  const next = visibleFrom(text, end)
  const tail = text.slice(Math.max(start, end - 24), end).trimEnd()
  const first = text.charAt(next)
  if (isLower(first) || ',;:)'.includes(first)) return true
  const word = /([\p{L}.-]+)\.$/u.exec(tail)?.[1]
  if (word !== undefined && goesOnBehind(word)) return true
  if (/\d\.$/.test(tail) && /^\s*\p{Ll}/u.test(text.slice(end, end + 4))) return true
  if (!/[»”"“’'][,.]?$/.test(tail)) return false
  if (isDash(first)) return true
  return /[!?…][»”"“’']+$/.test(tail) && startsWithCue(text, next, Math.min(lineEnd, next + 60), lang)
}
