import type { Span } from '../types.ts'
import { attributionsWithin, startsWithCue } from './attributed.ts'
import { isDash, isSpace, visibleFrom } from './characters.ts'
import { cuesAmong, cuesIn } from './cues.ts'
import { type Draft, draft } from './draft.ts'
import { pronounOf } from './lexicon/grammar.ts'
import { roleOf } from './lexicon/roles.ts'
import type { Line } from './lines.ts'
import { SURNAME } from './nameRuns.ts'
import { trimmed } from './trim.ts'
import { wordsOf } from './words.ts'

/** From so many attributed lines on the text is one that opens speech with dashes: a whole sentence alone behind a dash is speech too. */
const HABIT = 2

/** The longest paragraph that a dash may open as speech, in code units. */
const LONGEST = 4000

interface DashLine {
  readonly line: Line
  /** Offset of the dash: the line's first character, or behind the speaker and a colon. */
  readonly dash: number
  /** Place of the line among the lines. */
  readonly at: number
  /** Offset behind the dash and its space. */
  readonly from: number
  readonly parts: readonly Span[]
  readonly attributed: boolean
  readonly sentence: boolean
}

/**
 * The lines that a dash opens as speech (`— A, — сказал X. — B.`). A dash also opens the items of a list, a date line, a signature:
 * a line is speech where it is attributed, by what stands before the dash too (`Мэр: — A.`), where the line before announces it, where it
 * stands in a talk of such lines, or alone in a text that has several.
 */
export function dashSpeech(text: string, lines: readonly Line[], lang: string): readonly Draft[] {
  const found: DashLine[] = []
  const names = lazyNames(text)
  for (let at = 0; at < lines.length; at++) {
    const one = dashLine(text, lines[at] as Line, at, lang, names)
    if (one) found.push(one)
  }
  const isHabit = found.filter(one => one.attributed).length >= HABIT
  const drafts: Draft[] = []
  for (let k = 0; k < found.length; ) {
    let last = k + 1
    while (last < found.length && found[last]?.at === (found[last - 1]?.at ?? 0) + 1) last++
    // One by one: a text may have more of them than a call has room for.
    for (const draft of speechOf(text, lines, found.slice(k, last), lang, isHabit)) drafts.push(draft)
    k = last
  }
  return drafts
}

function dashLine(
  text: string,
  line: Line,
  at: number,
  lang: string,
  names: () => ReadonlySet<string>,
): DashLine | null {
  if (line.end - line.first > LONGEST) return null
  const led = isDash(text.charAt(line.first)) ? 0 : leadLength(text, line, lang, names)
  const dash = line.first + led
  if (!isDash(text.charAt(dash))) return null
  const after = visibleFrom(text, dash + 1)
  if (!isSpace(text.charAt(after)) && text.charAt(dash) === '-') return null
  let from = after
  while (from < line.end && isSpace(text.charAt(from))) from++
  const head = text.slice(from, from + 6)
  const begins =
    /^['(…]*[\p{Lu}\p{N}…]/u.test(head) || (/^[«„“"]\p{L}/u.test(head) && namesFirst(text, from, line.end, lang))
  if (!begins) return null
  const gaps = attributionsWithin(text, from, line.end, lang, true)
  const parts: Span[] = []
  let start = from
  for (const gap of [...gaps, { start: line.end, end: line.end }]) {
    const part = trimmed(text, start, gap.start)
    if (part.end > part.start) parts.push(part)
    start = gap.end
  }
  const sentence = /[.!?…][»”"“)]*\s*$/u.test(text.slice(from, line.end))
  if (led > 0 && !sentence) return null
  return { line, dash, at, from, parts, attributed: led > 0 || gaps.length > 0, sentence }
}

/** Who speaks, a colon and a dash at the start of a line; no sentence ends in it. */
const LEAD =
  /^(?:\d\d?[:.]\d\d[.,—–\s-]+)?((?:[^.!?…:;«»„“”"]|(?<=(?<!\p{L})\p{Lu}\p{Ll}{0,2})\.){2,100}):\s*(?=[—–-]\s+[\p{Lu}«„“"…])/u
/** Words of a lead that has no verb of saying at most. */
const LONGEST_LEAD = 9

/** Letters by which names are compared whatever their case. */
const STEM = 5

/** Beginnings of the words that have a capital in the middle of a sentence; looked for when first asked. */
function lazyNames(text: string): () => ReadonlySet<string> {
  let known: ReadonlySet<string> | null = null
  return () => {
    known ??= new Set([...text.matchAll(/(?<=\p{L},? )\p{Lu}[\p{L}'’-]+/gu)].map(found => found[0].slice(0, STEM)))
    return known
  }
}

/** `Мэр Орлов: — A.`, `Он спросил: — A?`: length of what stands before the dash where it says who speaks; 0 for anything else. */
function leadLength(text: string, line: Line, lang: string, names: () => ReadonlySet<string>): number {
  const found = LEAD.exec(text.slice(line.first, Math.min(line.end, line.first + 120)))
  if (!found) return 0
  const words = wordsOf(found[1] ?? '')
  if (cuesAmong(words, lang).some(cue => cue.kind === 'verb')) return found[0].length
  if (words.length > LONGEST_LEAD) return 0
  const named = words.some((word, k) => {
    const role = roleOf(word.low, lang)
    if (pronounOf(word.low, lang)?.subject || (role && !role.oblique)) return true
    // A capital that the start of the line alone may have given shows nothing: the name must stand elsewhere too.
    return word.capital && (k > 0 || SURNAME.test(word.low) || names().has(word.text.slice(0, STEM)))
  })
  return named ? found[0].length : 0
}

/** A title in marks that the speaker's own words go on behind: `— «Метель» — это комедия.`; words in marks as a whole are found by their marks. */
function namesFirst(text: string, from: number, end: number, lang: string): boolean {
  const rest = /^[«„“"][^«»„“”"]{1,60}[»”“"]\s*(?:[—–-]\s+)?(\p{L}.*)/u.exec(text.slice(from, end))?.[1]
  if (rest === undefined || !/^\p{Ll}/u.test(rest)) return false
  // `— «Нет» — это ответ?`: no attribution asks.
  if (/\?\s*$/.test(rest)) return rest.length > 3
  return rest.length > 12 && !startsWithCue(rest, 0, Math.min(60, rest.length), lang)
}

function speechOf(
  text: string,
  lines: readonly Line[],
  run: readonly DashLine[],
  lang: string,
  isHabit: boolean,
): Draft[] {
  const first = run[0]
  if (!first) return []
  const lead = lines[first.at - 1]
  const leadText = lead ? text.slice(lead.start, lead.end).trimEnd() : ''
  const tail = leadText.slice(-160)
  // One sentence behind a colon is speech (`he was brief:`); several without an attribution are the items of a list that he gave.
  const announced =
    run.length === 1 &&
    leadText.endsWith(':') &&
    (first.sentence || cuesIn(tail, { start: 0, end: tail.length }, lang).some(cue => cue.kind === 'verb'))
  const asked = run.some(one => /\?[»”"]*\s*$/.test(text.slice(one.from, one.line.end)))
  const talk = run.every(one => one.sentence) && ((asked && run.length > 1) || run.some(one => one.attributed))
  return run
    .filter(one => one.attributed || talk || ((announced || (isHabit && run.length === 1)) && one.sentence))
    .map(one =>
      draft(
        one.parts,
        { start: one.dash, end: one.line.end },
        { by: 'dash', why: [one.attributed ? 'found.dashAttributed' : 'found.dash'] },
      ),
    )
}
