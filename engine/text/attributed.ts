import type { Span } from '../types.ts'
import { isDash, isLineEnd, isLower, isPlain, isSpace } from './characters.ts'
import { cuesAmong } from './cues.ts'
import { finiteVerb } from './finiteVerb.ts'
import { breaksClause, isPreposition, isSlavic, pronounOf } from './lexicon/grammar.ts'
import { endsSpeech } from './lexicon/ky.ts'
import { roleOf } from './lexicon/roles.ts'
import { type Word, within, wordsOf } from './words.ts'

/** The longest attribution inside the marks, in code units, and the words of it looked at for its verb. */
const LONGEST = 220
const FIRST_WORDS = 7
/** Enough code units to hold that many words. */
const FIRST_LENGTH = 110

/** An attribution inside a quotation, with the dash before it and the one after it; belongs to no part. */
export interface Gap extends Span {
  /** True where the speech goes on after it; false where it ends the quotation. */
  readonly resumes: boolean
}

/**
 * The attributions inside `[start, end)`: `A, — сказал X. — B` and, at the end, `A, — сказал X.`; none where the words between
 * two dashes are the speaker's own. `open` is true where the closing mark is lost, so that narration may follow the attribution.
 */
export function attributionsWithin(
  text: string,
  start: number,
  end: number,
  lang: string,
  open = false,
): readonly Gap[] {
  const gaps: Gap[] = []
  for (let at = start + 1; at < end - 2; at++) {
    if (isPlain(text.charCodeAt(at)) || !isDash(text.charAt(at)) || !isSpace(text.charAt(at + 1))) continue
    const from = endOfSpeech(text, start, at)
    if (from < 0) continue
    const gap = gapAt(text, from, at, end, lang, open)
    if (!gap) continue
    if (open && tellsOn(text, start, gap, end, lang)) continue
    if (closesRetold(text, start, from)) {
      const next = Math.min(end, gap.end + FIRST_LENGTH)
      // `He said: “No”, — and left, — says Orlov. — Since then…`: the dash that follows is the speaker's own.
      if (gap.resumes ? startsWithCue(text, gap.end, next, lang) : !open) continue
    }
    gaps.push(gap)
    if (!gap.resumes) break
    at = gap.end
  }
  return gaps
}

/** Offset behind the words before the dash (a comma is left out, `!`, `?` and `…` stay), or -1 where no stop stands there. */
function endOfSpeech(text: string, start: number, dash: number): number {
  let at = dash
  while (at > start && isSpace(text.charAt(at - 1))) at--
  const stop = text.charAt(at - 1)
  if (at <= start || !',.!?…»”"“\''.includes(stop)) return -1
  return stop === ',' ? at - 1 : at
}

/** How far back the opening mark of retold speech is looked for, in code units. */
const RETOLD = 400

/** Whether what ends at `from` is speech that the speaker retells, a sentence of its own or behind a colon: whoever said that may be attributed too. */
function closesRetold(text: string, start: number, from: number): boolean {
  if (!'»”"“’'.includes(text.charAt(from - 1))) return false
  for (let at = from - 2; at > Math.max(start, from - RETOLD); at--) {
    if (!'«„“"‘'.includes(text.charAt(at))) continue
    let before = at - 1
    while (before > start && isSpace(text.charAt(before))) before--
    return ':.!?…'.includes(text.charAt(before))
  }
  return false
}

/** Kyrgyz `деп` and what follows it to the end of a line of speech. */
const RETELLS = /^[\s,—–-]*(?:деп|дешип)\s(?<rest>[^«»„“”"]*)$/u

/** `— Атам: «Барба», — деп ачууланган.`: behind words that somebody in the speech says, `деп` without a subject of its own goes on about them. */
function tellsOn(text: string, start: number, gap: Gap, end: number, lang: string): boolean {
  if (lang !== 'ky' || gap.resumes || !'»”"“’'.includes(text.charAt(gap.start - 1))) return false
  const rest = RETELLS.exec(text.slice(gap.start, end))?.groups?.rest
  const led = /\p{L}+:\s*[«„“"‘][^«»„“”"]*[»”"“’]$/u.test(text.slice(Math.max(start, gap.start - RETOLD), gap.start))
  if (rest === undefined || !led) return false
  return wordsOf(rest).every(word => !word.capital && !pronounOf(word.low, lang) && !roleOf(word.low, lang))
}

function gapAt(text: string, from: number, dash: number, end: number, lang: string, open: boolean): Gap | null {
  const isSaid = startsWithCue(text, dash + 1, Math.min(end, dash + FIRST_LENGTH), lang)
  if (!isSaid && !(open && nameActs(text, dash + 1, Math.min(end, dash + FIRST_LENGTH), lang))) return null
  const limit = Math.min(end, dash + LONGEST)
  for (let at = dash + 2; at < limit; at++) {
    if (isPlain(text.charCodeAt(at))) continue
    const character = text.charAt(at)
    if (isLineEnd(character)) return open && isSaid ? { start: from, end, resumes: false } : null
    if (!isDash(character)) continue
    let before = at - 1
    while (before > dash && isSpace(text.charAt(before))) before--
    const spaced = before < at - 1
    const stopped = ',.:;!?…'.includes(text.charAt(before))
    if (!stopped && !(spaced && isSpace(text.charAt(at + 1)))) continue
    // `— A, — сказал X. Рядом — его жена.`: another sentence of the narrator's.
    if (!stopped && open && SENTENCE_END.test(text.slice(dash, at))) return { start: from, end, resumes: false }
    if (!isSaid && (text.charAt(before) !== '.' || !/^\s+\p{Lu}/u.test(text.slice(at + 1, at + 4)))) return null
    let next = at + 1
    while (next < end && (isSpace(text.charAt(next)) || isLineEnd(text.charAt(next)))) next++
    // A dash that ends the stretch says that the speech goes on behind it, on the next line.
    return { start: from, end: next, resumes: next < end || open }
  }
  if ((limit < end && !open) || !isSaid) return null
  return { start: from, end, resumes: false }
}

/** A sentence ends and another begins; initials and short forms end none. */
const SENTENCE_END = /\p{Ll}{3}[.!?…]\s+\p{Lu}/u

/** True where the stretch begins like an attribution: a verb of saying among its first words, before any comma but that of an aside. */
export function startsWithCue(text: string, start: number, end: number, lang: string): boolean {
  const line = firstLine(text, start, end)
  const words = wordsOf(text, { start, end: line }).slice(0, FIRST_WORDS)
  const first = words[0]
  if (!first) return false
  if (lang === 'ky' && endsSpeech(first.low)) return true
  const cue = cuesAmong(words, lang).find(one => one.kind !== 'noun')
  if (!cue) return verbAndName(fromVerb(words), lang) || verbAndFullName(text, fromVerb(words), lang)
  const place = words.findIndex(word => word.start === cue.start)
  // A small letter begins it, or the name of the speaker does and the verb is near.
  return isLower(first.text.charAt(0)) ? place < FIRST_WORDS : place <= 4
}

/** With what somebody does it, in the instrumental, and how: `пожал плечами`, `махнул вяло рукой`; two such words at most. */
const WITH = new RegExp(
  '^(?:плеч(?:ами|ом|има)|рук(?:ами|ой|ою)|голов(?:ой|ою)|глазами|очима|бров(?:ями|ью|ами)|кулак(?:ами|ом)|пальцем|ног(?:ами|ой|ою)|' +
    'губами|носом)$',
)
const MANNER = /..[оеі]$/
const BETWEEN = 2

const NOT = /^(?:не|ні)$/

/** How and when one says it, before the verb: `наконец произносит`, `тихо плачет`; what one does rarely or long ago is the speaker's own tale. */
const HOW = new RegExp(
  '^(?:(?!.*го$|давно|часто|редко|рідко|только|столько|стільки|сколько|скільки|можно|можна|нужно|много|багато|просто$).{3,}о|' +
    'наконец|потом|затем|снова|опять|вдруг|тут|вслух|нехотя|молча|нарешті|потім|знову|раптом|вголос|неохоче|вперто|мовчки|лише|лишь|еще|ще|уже|вже|же|ж)$',
)

/** The words from the verb on: up to two of {@link HOW} before it are left out. */
function fromVerb(words: readonly Word[]): readonly Word[] {
  let at = 0
  while (at < 2 && words[at] && !words[at]?.capital && HOW.test(words[at]?.low ?? '')) at++
  return words.slice(at)
}

/** Index of the Slavic finite verb that the words begin with, behind *not* too (`не унимается мать`); -1 where they begin otherwise. */
function verbAt(words: readonly Word[], lang: string): number {
  if (!isSlavic(lang)) return -1
  const at = NOT.test(words[0]?.low ?? '') ? 1 : 0
  const verb = words[at]
  return verb && !verb.capital && finiteVerb(verb.low, lang) ? at : -1
}

/** `успокаивает Лев Шапиро`, `пожала плечами мэр`: a finite verb that is no word of saying by itself, and its subject behind it. */
function verbAndName(words: readonly Word[], lang: string): boolean {
  const at = verbAt(words, lang)
  if (at < 0) return false
  const between: string[] = []
  for (const subject of words.slice(at + 1, at === 1 ? at + 2 : BETWEEN + 2)) {
    // `ремонтирует каждый год мэрия`: what the speaker says himself.
    const acts = between.length === 0 || between.some(low => WITH.test(low))
    if (pronounOf(subject.low, lang)?.subject) return acts
    const role = roleOf(subject.low, lang)
    if (role) return acts && !role.oblique
    if (subject.capital) return acts && subject.low !== 'бог'
    if (!WITH.test(subject.low) && !MANNER.test(subject.low)) return false
    if (isPreposition(subject.low, lang) || breaksClause(subject.low, lang)) return false
    between.push(subject.low)
  }
  return false
}

/** `— Тут, — Вера показывает на дом. — Вот.`: a name and its finite verb right behind the dash; only a stop before the next dash shows that it attributes. */
function nameActs(text: string, start: number, end: number, lang: string): boolean {
  if (!isSlavic(lang)) return false
  const [name, second, third] = wordsOf(text, { start, end })
  if (!name?.capital || roleOf(name.low, lang) || isPreposition(name.low, lang) || pronounOf(name.low, lang))
    return false
  const verb = second?.capital ? third : second
  return verb !== undefined && !verb.capital && finiteVerb(verb.low, lang) !== null
}

/** Words between a verb and the full name at most: `не скрывает своей радости Анна Козлова`. */
const OBJECT = 4

/** `утешает внучку Зинаида Кольцова`: a finite verb and, behind whatever belongs to it, a full name that ends the clause. */
function verbAndFullName(text: string, words: readonly Word[], lang: string): boolean {
  const at = verbAt(words, lang)
  if (at < 0) return false
  const name = words.findIndex((word, k) => k > at && word.capital)
  const last = words[name + 1]
  if (name < 0 || name - at > OBJECT + 1 || !last?.capital || isPreposition(words[name - 1]?.low ?? '', lang))
    return false
  for (let k = at; k <= name; k++)
    if (text.slice(words[k]?.end, words[k + 1]?.start) !== ' ' || breaksClause(words[k]?.low ?? '', lang)) return false
  return /^(?:\s+\p{Lu}\p{L}+)?\s*(?:[.,]|[—–-]\s|$)/u.test(text.slice(last.end, last.end + FIRST_LENGTH))
}

/** Whether the English word may stand before the verb of its clause as the subject or a part of it. */
export function leadsEnglish(word: Word): boolean {
  return (
    word.capital ||
    /^(?:the|an?)$/.test(word.low) ||
    pronounOf(word.low, 'en') !== null ||
    roleOf(word.low, 'en') !== null
  )
}

/** Words that an attribution by a verb unknown to the lexicon has at most. */
const SHORT = 6

/** English verbs of what somebody does who speaks, in their finite forms: others in -s and -ed may be any word. */
const ENGLISH_ACTS = new RegExp(
  '^(?:(?:shrug|nod|grin|sob)(?:s|ged|ded|ned|bed)|(?:laugh|sigh|wink|frown|paus|smil|chuckl|gestur|wav|winc|hesitat|scowl|smirk|giggl|' +
    'bow|blush|gasp|groan|snort|yawn|beam|grimac|point|lean|blink|cough)(?:s|es|ed)|cries|cried)$',
)

/** Whether the stretch between two quotations is nothing but somebody and what they do: `Orlov shrugged.`, `— развела руками она.` */
export function onlyActs(text: string, at: Span, lang: string): boolean {
  const words = wordsOf(text, at)
  const between = text.slice(at.start, at.end)
  if (words.length > SHORT || /\n\s*\n/.test(between) || !/[.,—–-]\s*[«„“"]?$/.test(between)) return false
  if (lang !== 'en') return /^[^\p{L}]*[—–-]\s/u.test(between) && verbAndName(words, lang)
  const verb = words.findIndex(word => !leadsEnglish(word))
  return ENGLISH_ACTS.test(words[verb]?.low ?? '') && (verb > 0 || words[1]?.capital === true)
}

function firstLine(text: string, start: number, end: number): number {
  for (let at = start + 3; at < end; at++) if (isLineEnd(text.charAt(at))) return at
  return end
}

/** Offset where an attribution inside the marks ends the speech for good before `end`, or null; for a quotation that lost its mark. */
export function attributionEnd(text: string, start: number, end: number, lang: string): number | null {
  const last = attributionsWithin(text, start, end, lang, true).at(-1)
  return last && !last.resumes && !closesRetold(text, start, last.start) ? last.start : null
}

/**
 * True where an attribution of its own follows the closing mark that ends at `end`: `», — сказал X`, `," said X`, `» деди X`.
 * `all`: the words of the text where they are at hand.
 */
export function attributedAfter(text: string, end: number, lang: string, all: readonly Word[] | null = null): boolean {
  let at = end
  while (
    at < text.length &&
    (isSpace(text.charAt(at)) || ',.'.includes(text.charAt(at))) &&
    !isLineEnd(text.charAt(at))
  )
    at++
  const dashed = isDash(text.charAt(at))
  if (dashed) at++
  const stop = sentenceStop(text, at, Math.min(text.length, at + LONGEST))
  const words = all ? within(all, at, stop) : wordsOf(text, { start: at, end: stop })
  const first = words[0]
  if (!first) return false
  if (lang === 'ky') return endsSpeech(first.low) || (dashed && cuesAmong(words, lang).length > 0)
  if (text.charAt(end) === '.') return false
  const cues = cuesAmong(words.slice(0, dashed ? 10 : 12), lang)
  // `…», как выразился X`: a phrase that names the source stands right behind.
  const source = cues[0]
  if (source && source.start === first.start && /^\s*,/.test(text.slice(end, end + 3)) && source.kind === 'before')
    return true
  return cues.some(cue => cue.kind === 'verb' || cue.kind === 'soft')
}

/** Offset of the first stop before a space and a capital, of a line end or of an opening mark; `end` where there is none. */
function sentenceStop(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if (isPlain(text.charCodeAt(at))) continue
    const character = text.charAt(at)
    if (isLineEnd(character) || '«“„"'.includes(character)) return at
    if ((character === '.' || character === '!' || character === '?') && isSpace(text.charAt(at + 1)) && at - start > 3)
      return at
  }
  return end
}
