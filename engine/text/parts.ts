import type { Span } from '../types.ts'
import { attributedAfter, attributionsWithin, onlyActs } from './attributed.ts'
import { attributionBetween } from './cues.ts'
import { type Draft, draft } from './draft.ts'
import { endsSpeech } from './lexicon/ky.ts'
import { trimmed } from './trim.ts'

const BLANK_LINE = /(?:\r\n|\r(?!\n)|\n)[^\S\r\n]*(?:\r\n|\r|\n)\s*/g
/** Parts that one quotation may have. */
export const MOST_PARTS = 40
/** The widest stretch between two quotations that is looked at as one attribution, in code units. */
const WIDEST = 260

/** The parts of what stands between two marks: without the attribution inside, and one for each paragraph. */
export function partsOf(
  text: string,
  start: number,
  end: number,
  lang: string,
): { parts: readonly Span[]; cut: boolean } {
  const gaps = attributionsWithin(text, start, end, lang)
  const parts: Span[] = []
  let from = start
  for (const gap of [...gaps, { start: end, end }]) {
    for (const part of paragraphs(text, from, gap.start)) parts.push(part)
    from = gap.end
  }
  return { parts, cut: gaps.length > 0 }
}

function paragraphs(text: string, start: number, end: number): Span[] {
  const spans: Span[] = []
  let from = start
  for (const match of text.slice(start, end).matchAll(BLANK_LINE)) {
    spans.push(trimmed(text, from, start + match.index))
    from = start + match.index + match[0].length
  }
  spans.push(trimmed(text, from, end))
  return spans.filter(span => span.end > span.start)
}

/** Quotations that may stand inside one attribution: names of firms, teams and papers (`said the coach of "Comet"`). */
const MOST_NAMES_BETWEEN = 3

/** The drafts with those made one that an attribution between them joins: `"A," said X. "B."` is one quotation of two parts. */
export function joinParts(text: string, drafts: readonly Draft[], lang: string): readonly Draft[] {
  const joined: Draft[] = []
  for (const next of drafts) {
    let last: number | undefined
    for (
      let k = joined.length - 1;
      k >= Math.max(0, joined.length - 1 - MOST_NAMES_BETWEEN) && last === undefined;
      k--
    ) {
      if (joins(text, joined[k] as Draft, next, lang)) last = k
      else if (!isNameLike(text, joined[k])) break
    }
    if (last === undefined) joined.push(next)
    else joined[last] = unite(joined[last] as Draft, next, 'found.joined')
  }
  return joined
}

function isNameLike(text: string, one: Draft | undefined): boolean {
  return one !== undefined && one.end - one.start < 60 && !/[,.!?…]/.test(lastOf(text, one))
}

/** The last character of the words said, nested marks left aside. */
function lastOf(text: string, { end }: Draft): string {
  return text
    .slice(Math.max(0, end - 4), end)
    .replace(/[»”"“’']+$/u, '')
    .slice(-1)
}

/** One draft of the parts of both. */
export function unite(a: Draft, b: Draft, why: string): Draft {
  return draft(
    [...a.parts, ...b.parts],
    { start: a.outer.start, end: b.outer.end },
    {
      by: a.by,
      flags: [...new Set([...a.flags, ...b.flags])],
      why: [...new Set([...a.why, ...b.why, why])],
    },
  )
}

function joins(text: string, a: Draft, b: Draft, lang: string): boolean {
  if (a.parts.length >= MOST_PARTS || a.by === 'dash' || b.by === 'dash' || b.outer.start - a.outer.end > WIDEST)
    return false
  const at = { start: a.outer.end, end: b.outer.start }
  const between = text.slice(at.start, at.end)
  const last = lastOf(text, a)
  // `"A.⏎"B."`, the first of them whole: the second lost its opening mark, or both belong to one speech.
  if (between.trim() === '') return b.why.includes('found.lostOpening') && '.!?…'.includes(last)
  // Behind the marks a dash, or inside them a comma or the stop of a question: then the words between attribute. A bare comma
  // behind the marks does so only where the quotation opens its sentence; else it belongs to the narrator's.
  const dashed = /^\s*[,.]?\s*[—–-]/.test(between)
  const opened = dashed || ',!?…—–'.includes(last) || (/^\s*,/.test(between) && opensSentence(text, a))
  if (!opened && !(lang === 'ky' && endsSpeech(/^[\s,—–-]*(\p{L}+)/u.exec(between)?.[1]?.toLowerCase() ?? '')))
    return false
  // `…», добавив, что он не забудет, «…»`: a clause of the narrator's stands between.
  if (!dashed && JOINERS.test(between)) return false
  // `…завод «A».⏎— B, — сказал X.⏎«C»`: the dash opens a line of speech, it does not follow the marks.
  if (SPEECH_LINE.test(between)) return false
  const how = attributionBetween(text, at, lang, onlyActs(text, at, lang))
  if (how === null) return false
  if (how === 'comma') return /[,;—–-]\s*$/.test(between)
  // After a full stop the second is its own sentence and nobody else is given as its speaker.
  return isSentence(text, b) && !b.why.includes('found.attributionInside') && !attributedAfter(text, b.outer.end, lang)
}

/** A line that a dash opens as speech; the dash before words in marks opens the next turn too. */
const SPEECH_LINE = /^\s*[.!?…][^\S\r\n]*[\r\n]\s*[—–-]\s+\p{Lu}|[.!?…][^\S\r\n]*[\r\n]\s*[—–-]\s*[«„“"]?$/u

/** Words that open a reported clause. */
const JOINERS = /[\s,](?:что|чтобы|що|щоб|that|экенин|экендигин)[\s,]/u

function opensSentence(text: string, { outer }: Draft): boolean {
  return /(?:^|[.!?…:»”"\r\n][»”"]?\s*)$/u.test(text.slice(Math.max(0, outer.start - 4), outer.start))
}

function isSentence(text: string, one: Draft): boolean {
  const { start, outer } = one
  if (!/^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(text.slice(start, start + 12))) return false
  return /[.!?…]/.test(lastOf(text, one)) || /^(?:[.!?…]|\s*(?:[\r\n]|$))/.test(text.slice(outer.end, outer.end + 4))
}
