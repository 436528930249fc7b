/**
 * Why two versions are held to render one utterance, in sentences for an editor: keys of the catalogues with their words.
 * The window and the report say the same.
 */
import type { Link } from '../features/wordLinks.ts'
import { shortened } from '../shortened.ts'
import type { LanguageCode, Reason, Span } from '../types.ts'
import { wordSpans } from './linkedPieces.ts'
import { type ReasonFamily, reasonLines } from './reasonLines.ts'
import { type Anchor, sharedAnchors } from './sharedAnchors.ts'
import { isOnePerson } from './speakerNames.ts'

/** A version as the sentences need it. */
export interface WhySide {
  readonly text: string
  readonly lang: LanguageCode
  /** As the article names whoever speaks; null where nobody was found. */
  readonly speaker: string | null
}

/** The likeliest version besides, that does not stand in the group. */
export interface WhyRival {
  /** 0…1. */
  readonly p: number
  readonly text: string
  readonly sigil: string
}

/** Two versions and what the machine knows of them as a pair. Words are counted on `a`; links are spans of the two texts. */
export interface WhyPair {
  readonly a: WhySide
  readonly b: WhySide
  readonly reasons: readonly Reason[]
  /** Null where they are not known (yet). */
  readonly links: readonly Link[] | null
  /** Null where nothing else comes near; undefined where nothing is known of rivals. */
  readonly rival?: WhyRival | null
}

/** One sentence. `logOdds`: what its kind of evidence adds to the pair's log-odds; null for a sentence that only explains. */
export interface WhyLine {
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>
  readonly logOdds: number | null
}

/** Similarity from which two texts say nearly the same, and under which they say other things; thirds of its range. */
const CLOSE = 0.7
const FAR = 0.4
/** Words that a sentence quotes. */
const MOST_LINKS = 3
const MOST_LONE = 4
/** A rival is quoted by its first words, in code units. */
const RIVAL_WORDS = 40
/** A word must have so many letters to be worth quoting. */
const TELLING = 4
/** Less than this of log-odds is not worth a sentence of its own. */
const LEAST = 0.3

/** The sentences, what they say first; their log-odds and {@link LEAST}s left out add up to those of the reasons. */
export function whyMatch(pair: WhyPair): readonly WhyLine[] {
  const { a, b, reasons } = pair
  const families = new Map(reasonLines(reasons).map(({ family, logOdds }) => [family, logOdds]))
  const told = new Set<ReasonFamily>()
  const lines: WhyLine[] = []
  const say = (key: string, params: WhyLine['params'] = {}, family: ReasonFamily | null = null) => {
    const isFirst = family !== null && !told.has(family)
    if (family !== null) told.add(family)
    lines.push({ key, params, logOdds: isFirst ? (families.get(family) ?? null) : null })
  }
  const valueFor = (feature: string) => reasons.find(reason => reason.feature === feature)?.value ?? null

  const similarity = valueFor('similarity')
  if (similarity !== null) {
    const level = similarity >= CLOSE ? 'close' : similarity >= FAR ? 'near' : 'far'
    say(`why.meaning.${level}`, { points: Math.max(0, Math.round(similarity * 100)) }, 'meaning')
  }
  if (pair.rival === null) say('why.rival.none')
  else if (pair.rival) {
    const { p, text, sigil } = pair.rival
    say('why.rival.found', { sigil, words: shortened(text, RIVAL_WORDS), percent: Math.round(p * 100) })
  }
  for (const line of wordLines(pair)) say(line.key, line.params, 'words')
  if (valueFor('sameSpeaker') === 1) {
    const [x, y] = [a.speaker ?? '', b.speaker ?? '']
    const isOne = isOnePerson({ text: x, lang: a.lang }, { text: y, lang: b.lang })
    if (x === y) say('why.speaker.one', { speaker: x }, 'speaker')
    else say(isOne ? 'why.speaker.same' : 'why.speaker.alike', { a: x, b: y }, 'speaker')
  } else if (valueFor('otherSpeaker') === 1) {
    say('why.speaker.other', { a: a.speaker ?? '', b: b.speaker ?? '' }, 'speaker')
  } else if (a.speaker === null || b.speaker === null) say('why.speaker.unknown')

  const anchors = sharedAnchors(a, b)
  const { numbers, dates, names, otherNumbers } = anchors
  if (numbers.length > 0) say('why.numbers', { words: joined(numbers) }, 'numbers')
  if (otherNumbers.a.length > 0 && otherNumbers.b.length > 0)
    say('why.numbers.other', { a: otherNumbers.a.join(', '), b: otherNumbers.b.join(', ') }, 'numbers')
  if (dates.length > 0) say('why.dates', { words: joined(dates) })
  if (names.length > 0) say('why.names', { words: joined(names) })

  for (const family of ['context', 'numbers', 'place', 'form', 'others'] as const) {
    const logOdds = families.get(family)
    if (logOdds === undefined || told.has(family) || Math.abs(logOdds) < LEAST) continue
    say(logOdds < 0 ? `why.${family}.against` : `why.${family}.for`, {}, family)
  }
  if (families.has('start')) say('why.start', {}, 'start')
  return lines
}

/** How many words answer each other, which of them the surest, and which have no partner. */
function wordLines({ a, b, links }: WhyPair): readonly Pick<WhyLine, 'key' | 'params'>[] {
  if (links === null) return []
  const words = wordSpans(a.text).filter(word => isTelling(a.text, word))
  if (words.length === 0) return []
  const linked = links.filter(link => isTelling(a.text, link.a) && isTelling(b.text, link.b))
  const has = (word: Span, all: readonly Link[], side: 'a' | 'b') =>
    all.some(link => link[side].start < word.end && word.start < link[side].end)
  const found = words.filter(word => has(word, links, 'a')).length
  if (found === 0) return [{ key: 'why.words.none', params: {} }]
  const surest = [...linked].sort((x, y) => y.strength - x.strength).slice(0, MOST_LINKS)
  const best = surest
    .sort((x, y) => x.a.start - y.a.start)
    .map(link => ({ a: a.text.slice(link.a.start, link.a.end), b: b.text.slice(link.b.start, link.b.end) }))
  const lone = [
    ...words.filter(word => !has(word, links, 'a')).map(({ start, end }) => a.text.slice(start, end)),
    ...wordSpans(b.text)
      .filter(word => isTelling(b.text, word) && !has(word, links, 'b'))
      .map(({ start, end }) => b.text.slice(start, end)),
  ]
  const counts = { found, all: words.length }
  return [
    best.length > 0
      ? { key: 'why.words.found', params: { ...counts, words: joined(best) } }
      : { key: 'why.words.count', params: counts },
    ...(lone.length > 0
      ? [{ key: 'why.words.lone', params: { words: listed(lone, MOST_LONE), count: lone.length } }]
      : []),
  ]
}

function isTelling(text: string, { start, end }: Span): boolean {
  return end - start >= TELLING || /\p{N}/u.test(text.slice(start, end))
}

function joined(anchors: readonly Anchor[]): string {
  return anchors
    .slice(0, MOST_LONE)
    .map(({ a, b }) => (a.toLowerCase() === b.toLowerCase() ? a : `${a} ≈ ${b}`))
    .join(', ')
}

function listed(words: readonly string[], most: number): string {
  return words.length > most ? `${words.slice(0, most).join(', ')}…` : words.join(', ')
}
