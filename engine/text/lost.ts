import { firstPlace } from '../firstPlace.ts'
import type { Span } from '../types.ts'
import { attributedAfter, attributionEnd, attributionsWithin, startsWithCue } from './attributed.ts'
import { hasCue } from './cues.ts'
import { type Draft, draft } from './draft.ts'
import { speaksOfSelf } from './firstPerson.ts'
import { type Line, lineAt } from './lines.ts'
import type { Loose } from './pairing.ts'
import { trimmed } from './trim.ts'

/** What is known of the text when marks without a partner are looked at. */
export interface Setting {
  readonly text: string
  readonly lang: string
  readonly lines: readonly Line[]
  readonly sentences: readonly Span[]
  /** Outer spans of the quotations that are whole, in order, none inside another. */
  readonly whole: readonly Span[]
}

/** Sentences that a lost mark may take in beyond its own, and lines they may lie in: as far as a careful reader would follow. */
const MOST_SENTENCES = 8
/** How far behind an opening mark its attribution is looked for, in code units. */
const REACH = 3000

/** The quotation that a mark without a partner begins or ends, with the extent a careful reader would give it; null for a stray mark. */
export function recovered(setting: Setting, { mark, facing, line }: Loose): Draft | null {
  if (mark.family === 'single' || facing === 'either') return null
  const last = lastBefore(setting.whole, mark.start)
  if (last && last.end > mark.start) return null
  const before = facing === 'close' ? speechBefore(setting, last) : last
  const found: Extent | null =
    facing === 'open' ? afterOpening(setting, mark, line) : beforeClosing(setting, mark, before)
  if (!found) return null
  const part = trimmed(setting.text, found.start, found.end)
  if (part.end <= part.start) return null
  const outer =
    facing === 'open'
      ? { start: mark.start, end: Math.max(part.end, found.outerEnd ?? 0) }
      : { start: part.start, end: mark.end }
  return draft([part], outer, {
    flags: ['unbalanced'],
    why: [facing === 'open' ? 'found.lostClosing' : 'found.lostOpening'],
  })
}

/** The last quotation before that is speech by its own marks: told about after it, or with a stop at its end. Names are passed over. */
function speechBefore({ text, lang, whole }: Setting, last: Span | undefined): Span | undefined {
  let at = last === undefined ? -1 : placeBefore(whole, last.start)
  for (let k = 0; k < MOST_SENTENCES && at > 0; k++, at--) {
    const one = whole[at]
    if (!one || /[,.!?…][»”"“’']?.?$/u.test(text.slice(one.end - 3, one.end)) || attributedAfter(text, one.end, lang))
      break
  }
  return whole[at]
}

/** An extent; `outerEnd` where a mark behind it belongs to it. */
interface Extent extends Span {
  readonly outerEnd?: number
}

function afterOpening({ text, lang, lines, sentences, whole }: Setting, mark: Span, at: number): Extent | null {
  const line = lines[at]
  if (!line) return null
  const start = mark.end
  const told = attributionEnd(text, start, Math.min(line.end, start + REACH), lang)
  if (told !== null) return { start, end: told }
  const lead = text.slice(Math.max(line.start, mark.start - 80), mark.start)
  const opens = line.first === mark.start || /[.!?…:]["»”]?\s*[—–-]?\s*$/u.test(lead)
  if (!opens && !cueBefore(lead, lang)) {
    // In the middle of a sentence it begins a name, or it is a stray mark.
    const inner = nameWithin(text, whole, start)
    if (inner) return { start, end: inner.end - 1, outerEnd: inner.end }
    const name = /^\s*\p{Lu}[\p{L}\p{N}-]*(?:[ \u00a0]\p{Lu}[\p{L}\p{N}-]*){0,3}/u.exec(text.slice(start, start + 80))
    return name ? { start, end: start + name[0].length } : null
  }
  const first = sentenceAt(sentences, start)
  let end = sentences[first]?.end ?? line.end
  const ends = ATTRIBUTION_END[lang]?.(text, start, end, lang) ?? null
  if (ends !== null) return { start, end: ends }
  // On its own line the rest is speech unless it is told about; on the lines after it only what speaks of me or us.
  for (let k = first + 1; k < Math.min(sentences.length, first + MOST_SENTENCES); k++) {
    const sentence = sentences[k]
    if (!sentence || touches(whole, sentence)) break
    const sameLine = sentence.end <= line.end
    const words = text.slice(sentence.start, sentence.end)
    const told = ATTRIBUTION_END[lang]?.(text, sentence.start, sentence.end, lang) ?? null
    if (told !== null && (sameLine || speaksOfSelf(words, lang))) return { start, end: told }
    if (sameLine ? hasCue(text, sentence, lang) : !continues(lines, at, sentence.start)) break
    if (sameLine || speaksOfSelf(words, lang)) end = sentence.end
    else if (!speaksOfSelf(sentenceText(text, sentences[k + 1]), lang)) break
  }
  return { start, end }
}

function beforeClosing({ text, lang, lines, sentences }: Setting, mark: Span, before: Span | undefined): Span | null {
  const stop = text
    .slice(Math.max(0, mark.start - 2), mark.start)
    .trimEnd()
    .slice(-1)
  const end = mark.start
  const own = sentenceAt(sentences, end - 1)
  const sentence = sentences[own]
  if (!sentence) return null
  if (!',.!?…'.includes(stop) || stop === '') {
    const after = text.slice(mark.end, mark.end + 2)
    if (!attributedAfter(text, mark.end, lang) && !/^[.]/.test(after)) return nameBefore(text, sentence, end)
    if (/^[.]/.test(after) && !speaksOfSelf(text.slice(sentence.start, end), lang))
      return nameBefore(text, sentence, end)
  }
  const bound = boundBehind(text, before, lang, { start: sentence.start, end })
  if (bound.marked) return { start: bound.at, end }
  let start = Math.max(sentence.start, bound.at)
  let neutral = 0
  for (let k = own - 1; k >= Math.max(0, own - MOST_SENTENCES); k--) {
    const earlier = sentences[k]
    if (!earlier || earlier.start < bound.at || !continues(lines, lineAt(lines, earlier.end - 1), sentence.start)) break
    if (speaksOfSelf(text.slice(earlier.start, earlier.end), lang)) {
      start = earlier.start
      neutral = 0
    } else if (++neutral > 2) break
  }
  // One more neutral sentence, or two, right behind what was said before belongs to the speech.
  if (before && start < sentence.start) {
    const near = sentences.slice(Math.max(0, own - 2 * MOST_SENTENCES), own).filter(one => one.start >= bound.at)
    if (near.filter(one => one.end <= start).length <= 2) start = Math.min(start, near[0]?.start ?? start)
  }
  return { start, end }
}

/** Where speech may begin behind the quotation before; `marked` where a dash behind its attribution says that it goes on. */
function boundBehind(
  text: string,
  before: Span | undefined,
  lang: string,
  limit: Span,
): { at: number; marked: boolean } {
  if (!before) return { at: 0, marked: false }
  // `…!» — сказал X. — B»`: the dash behind the attribution says where the speech goes on.
  const gap = attributionsWithin(text, before.start, limit.end, lang)[0]
  if (gap?.resumes && gap.start <= before.end && gap.end > before.end) return { at: gap.end, marked: true }
  const tail = text.slice(before.end, Math.min(limit.start + 1, before.end + 300))
  const lineEnd = tail.search(/[\r\n]/)
  const rest = lineEnd < 0 ? tail : tail.slice(0, lineEnd)
  if (
    !startsWithCue(text, before.end, before.end + Math.min(110, rest.length), lang) &&
    !hasCue(rest, { start: 0, end: rest.length }, lang)
  )
    return { at: before.end, marked: false }
  const end = before.end + rest.length
  return { at: end, marked: lineEnd >= 0 && /[.,][\s\u00a0]*[—–-]\s*$/.test(rest) && end <= limit.start }
}

/** `"A, said X.`: the comma before an attribution that runs to the end of the sentence, or null. */
function englishAttribution(text: string, start: number, end: number, lang: string): number | null {
  for (let at = text.indexOf(',', Math.max(start, end - 160)); at >= 0 && at < end; at = text.indexOf(',', at + 1))
    if (end - at < 160 && startsWithCue(text, at + 1, Math.min(end, at + 40), lang)) return at + 1
  return null
}

/** `A деп кошумчалады.`: the words before `деп` and a verb of saying that end the sentence, or null. */
function kyrgyzAttribution(text: string, start: number, end: number): number | null {
  const from = Math.max(start, end - 70)
  const found =
    /[\s,]+[—–-]?\s*(?:деп\s+(?:\p{L}+\s+){0,3}\p{L}*(?:[дт][ыиуү]|[аеоөй]т|[гк][аеоө]н)|де(?:ди|йт|шти)(?:\s+\p{L}+){0,3})\s*[.!?…]*$/u.exec(
      text.slice(from, end),
    )
  return found && from + found.index > start ? from + found.index : null
}

/** Where an attribution without a dash ends speech that lost its closing mark, in the languages that attribute so. */
const ATTRIBUTION_END: Readonly<
  Record<string, (text: string, start: number, end: number, lang: string) => number | null>
> = {
  en: englishAttribution,
  ky: kyrgyzAttribution,
}

/** The capitalised words right before the mark, but not the one that opens the sentence unless it is alone. */
function nameBefore(text: string, sentence: Span, end: number): Span | null {
  const from = Math.max(sentence.start, end - 80)
  const run = /(?:\p{Lu}[\p{L}\p{N}-]*[ \u00a0]){0,3}\p{Lu}[\p{L}\p{N}-]*$/u.exec(text.slice(from, end))
  if (!run) return null
  let start = from + run.index
  const space = run[0].search(/[ \u00a0]/)
  if (start === sentence.start && space > 0) start += space + 1
  return { start, end }
}

/** The longest beginning of a name before the name in it, in code units. */
const LONGEST_BEFORE_NAME = 40

/** `ООО «Банк «Заря»`: the pair inside the name whose closing mark closes both, or undefined. */
function nameWithin(text: string, whole: readonly Span[], start: number): Span | undefined {
  const inner = whole[placeBefore(whole, start) + 1]
  if (!inner || inner.start > start + LONGEST_BEFORE_NAME || text.charAt(inner.start) !== '«') return undefined
  const between = text.slice(start, inner.start)
  return /^\p{Lu}[\p{L}\p{N}-]*(?: [\p{L}\p{N}-]+){0,4} $/u.test(between) ? inner : undefined
}

function cueBefore(lead: string, lang: string): boolean {
  const tail = lead.slice(-40)
  return !/[\p{L}\p{N}]$/u.test(tail) && hasCue(tail, { start: 0, end: tail.length }, lang)
}

/** True where the offset lies in the same block as the line: no blank line between. */
function continues(lines: readonly Line[], from: number, offset: number): boolean {
  const to = lineAt(lines, offset)
  for (let k = from + 1; k <= Math.min(to, from + 40); k++) if (lines[k]?.afterBlank) return false
  return true
}

function touches(spans: readonly Span[], one: Span): boolean {
  const before = lastBefore(spans, one.end - 1)
  return before !== undefined && before.end > one.start
}

/** The last span that begins at or before the offset. */
export function lastBefore(spans: readonly Span[], offset: number): Span | undefined {
  return spans[placeBefore(spans, offset)]
}

function placeBefore(spans: readonly Span[], offset: number): number {
  return firstPlace(spans.length, place => (spans[place] as Span).start > offset) - 1
}

/** Place of the sentence that holds the offset, or of the next one. */
function sentenceAt(sentences: readonly Span[], offset: number): number {
  return firstPlace(sentences.length - 1, place => (sentences[place] as Span).end > offset)
}

function sentenceText(text: string, sentence: Span | undefined): string {
  return sentence ? text.slice(sentence.start, sentence.end) : ''
}
