import { goesOnBehind } from './abbreviations.ts'
import { isOpener, isPreposition } from './lexicon/grammar.ts'
import { roleOf } from './lexicon/roles.ts'
import { type Line, linesOf } from './lines.ts'
import { isGiven } from './nameRuns.ts'
import { type Word, within } from './words.ts'

/** Words that no sentence and no headline ends with: what they lead to stands on the next line. English ends some with a preposition. */
const LEADS_ON: Readonly<Record<string, RegExp>> = {
  en: /^(?:the|an?|and|or|of|at|from|with|its|his|their|our|mr|mrs|ms|dr)$/,
  ru: /^(?:и|а|но|или|что|чтобы|в|во|на|с|со|к|ко|о|об|от|из|у|за|под|над|по|при|про|для|без|до)$/,
  uk: /^(?:і|й|та|а|але|або|що|щоб|в|у|на|з|із|зі|до|від|за|під|над|по|при|про|для|без)$/,
  ky: /^(?:жана|же|бирок)$/,
}

const STOPPED = /[.!?…:;][»”"“’')\]]*$/
const ITEM = /^\d{1,3}[.)]\s/
const SMALL = /^\p{Ll}/u
const RUNS_ON = /^[«„“"‘'([]*[\p{L}\p{N}$€£₽₴№]/u

/** Share of the lines that surely run on which must have no room for the next word. */
const FULL = 0.8
/** The fewest lines that surely run on, and the least width of the widest, in characters, in a text that is plainly wrapped. */
const FEWEST = 4
const NARROWEST = 30
/** Words before an initial among which whose it is must stand. */
const BEFORE_INITIAL = 2

interface Break {
  /** Index of the line before it. */
  readonly line: number
  /** The line before ends in a stop. */
  readonly stopped: boolean
  /** By its words alone the sentence runs over it; `weak`: only in a text that is plainly wrapped, and where its paragraph surely is. */
  readonly sign: 'sure' | 'weak' | null
  /** Characters that the line before would have had with the next word. */
  readonly filled: number
  readonly width: number
}

/**
 * Offsets of the line ends that wrap a paragraph and end nothing, as in letters and plain text of a fixed width: the next line goes on with
 * a small letter, the line ends in a word that leads on, or, in a text that is plainly wrapped, the next word had no room in it: at least
 * FEWEST lines surely run on, no fewer than end openly otherwise, and most of them had no room. Nothing but a small letter joins a line to
 * the headline. `title`: where the headline ends. Linear in the text.
 */
export function wrappedEnds(text: string, lang: string, words: readonly Word[], title: number): ReadonlySet<number> {
  const lines = linesOf(text)
  const breaks: Break[] = []
  for (let k = 0; k + 1 < lines.length; k++) {
    const one = breakAt(text, lang, words, lines, k)
    // A headline ends as it likes.
    const headed = (lines[k] as Line).start < title && !isSmall(text, lines[k + 1] as Line)
    if (one && !headed) breaks.push(one)
  }
  const surely = breaks.filter(one => one.sign === 'sure' && !one.stopped)
  const widest = surely.reduce((most, one) => Math.max(most, one.width), 0)
  const open = breaks.filter(one => one.sign === null && !one.stopped)
  const wrapped =
    surely.length >= FEWEST &&
    widest >= NARROWEST &&
    surely.length >= open.length &&
    surely.filter(one => one.filled > widest).length >= FULL * surely.length
  const ends = new Set<number>()
  for (const block of blocksOf(lines, breaks)) {
    const certain = block.some(one => one.sign === 'sure') && block.every(one => one.sign !== null || one.stopped)
    for (const one of block) {
      const end = (lines[one.line + 1] as Line).start - 1
      const byWords = !one.stopped && (one.sign === 'sure' || (one.sign === 'weak' && wrapped && certain))
      const byRoom = wrapped && one.filled > widest
      if (byWords || byRoom) ends.add(end)
    }
  }
  return ends
}

function isSmall(text: string, line: Line): boolean {
  return SMALL.test(text.slice(line.first, line.end))
}

/** The breaks parted by blank lines. */
function blocksOf(lines: readonly Line[], breaks: readonly Break[]): Break[][] {
  const blocks: Break[][] = []
  let before = -2
  for (const one of breaks) {
    if (one.line === before + 1 && !lines[one.line]?.afterBlank) blocks.at(-1)?.push(one)
    else blocks.push([one])
    before = one.line
  }
  return blocks
}

function breakAt(text: string, lang: string, words: readonly Word[], lines: readonly Line[], at: number): Break | null {
  const line = lines[at] as Line
  const next = lines[at + 1] as Line
  if (next.afterBlank || text.charAt(next.start - 1) !== '\n') return null
  const before = text.slice(line.start, line.end).trimEnd()
  const after = text.slice(next.first, next.end)
  if (!RUNS_ON.test(after) || ITEM.test(after)) return null
  const own = within(words, line.start, line.end)
  const first = within(words, next.first, next.end)[0]
  const stopped = STOPPED.test(before) && !(before.endsWith('.') && goesOnBehind(own.at(-1)?.text ?? ''))
  const wordLength = after.search(/\s|$/)
  return {
    line: at,
    stopped,
    sign: signAt(before, after, lang, own, first),
    filled: before.length + 1 + wordLength,
    width: before.length,
  }
}

function signAt(
  before: string,
  after: string,
  lang: string,
  own: readonly Word[],
  first: Word | undefined,
): 'sure' | 'weak' | null {
  if (SMALL.test(after)) return 'sure'
  const last = own.at(-1)
  if (!last) return null
  const closes = before.endsWith(last.text)
  if (!closes && before.endsWith(`${last.text}.`)) return first?.capital && isInitial(own, lang) ? 'sure' : null
  if (closes && LEADS_ON[lang]?.test(last.low)) return 'sure'
  if (closes && first && after.startsWith(first.text) && partsName(own, first, lang)) return 'sure'
  return before.endsWith(',') || (closes && isPreposition(last.low, lang)) ? 'weak' : null
}

/** `министр обороны И.⏎Ким`: one capital letter, with an initial or whose it is before it; `план Б.` ends its sentence. */
function isInitial(own: readonly Word[], lang: string): boolean {
  const letter = (word: Word | undefined) => word !== undefined && /^\p{Lu}$/u.test(word.text)
  const before = own.slice(0, -1).slice(-BEFORE_INITIAL)
  return letter(own.at(-1)) && (letter(before.at(-1)) || before.some(word => roleOf(word.low, lang) !== null))
}

/** `engineer Paul⏎Dean`: a first name, which no other name leads to, and a word behind it that may be its surname. */
function partsName(own: readonly Word[], first: Word, lang: string): boolean {
  const before = own.at(-2)
  if (!before || !isGiven(own.at(-1) ?? null, lang) || (before.capital && !roleOf(before.low, lang))) return false
  return first.capital && !isOpener(first.low, lang) && !isGiven(first, lang)
}
