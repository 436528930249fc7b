import type { Span } from '../types.ts'
import { POSSESSIVE } from './apostrophe.ts'
import { attributedAfter } from './attributed.ts'
import { isDash, isLineEnd, isLower, isPlain, isSpace, isUpper } from './characters.ts'
import { cuesAmong } from './cues.ts'
import type { Draft } from './draft.ts'
import { speaksOfSelf } from './firstPerson.ts'
import { isSlavic } from './lexicon/grammar.ts'
import { type KindWords, kindWordsOf } from './lexicon/kindWords.ts'
import { memoised } from './memoised.ts'
import { type Word, within } from './words.ts'

/** Code units looked at on each side of a quotation: more than the longest lead or attribution in news. */
const REACH = 160
/** Words of a quotation looked at for verbs and capitals: a longer one is speech anyway. */
const MOST_WORDS = 40
/** Code units of it that are read. */
const MOST_LENGTH = 320

/** Signs of a quotation's kind by name; a sign that is absent counts 0. Names are keys of the message catalogues (`kind.…`). */
export type KindFeatures = Readonly<Record<string, number>>

/** What the article as a whole says about its quotations. */
export interface KindContext {
  /** The words of the article in order. */
  readonly words: readonly Word[]
  readonly lang: string
  readonly title: Span
  /** False where the first line is a sentence of the text and no headline. */
  readonly isHeadline: boolean
  /** What makes each quotation the same as another: its words, endings aside; null for long ones. */
  readonly keys: readonly (string | null)[]
  /** How often the same words, endings aside, stand in marks. */
  readonly repeats: ReadonlyMap<string, number>
  /** Beginnings of the words in the quotations below the headline that are no names: long ones, and those that begin small. */
  readonly spoken: ReadonlySet<string>
}

/** Subjects that open a clause, of all languages. */
const SUBJECTS = 'i we you he she it they there this that я мы ты вы он она оно они это ми ти ви він вона воно вони це'

const listCache = new Map<string, ReadonlySet<string>>()

function setOf(list: string): ReadonlySet<string> {
  const known = listCache.get(list)
  if (known) return known
  const made = new Set(list.split(' ').filter(Boolean))
  listCache.set(list, made)
  return made
}

/** True where the word is one of the stems with an ending of at most so many letters; Kyrgyz endings pile up. Stems have three letters or more. */
function isOf(word: Word | undefined, list: string, longestEnding = 3): boolean {
  if (!word) return false
  let known = isOfCache.get(list)
  if (!known) {
    known = new Map()
    isOfCache.set(list, known)
  }
  let of = known.get(longestEnding)
  if (!of) {
    of = memoised(low => begins(low, setOf(list), longestEnding))
    known.set(longestEnding, of)
  }
  return of(word.low, '')
}

/** For a list and the longest ending allowed: whether a word is one of it. Texts ask of the same words again and again. */
const isOfCache = new Map<string, Map<number, (low: string, lang: string) => boolean>>()

function begins(low: string, stems: ReadonlySet<string>, longestEnding: number): boolean {
  if (stems.has(low)) return true
  for (let length = low.length - 1; length >= Math.max(3, low.length - longestEnding); length--)
    if (stems.has(low.slice(0, length))) return true
  return false
}

/** True where the word looks like a finite verb, or is one that only clauses have. */
function isVerb({ low }: Word, list: KindWords): boolean {
  return setOf(list.clauseWords).has(low) || list.verbEndings.test(low.slice(-6))
}

function isNameNoun(word: Word | undefined, list: KindWords, longestEnding: number): boolean {
  return isOf(word, list.nameNouns, longestEnding) || isOf(word, list.nameForms, longestEnding - 2)
}

/** The context of an article's drafts; `all`: the words of the article. */
export function kindContext(
  text: string,
  all: readonly Word[],
  drafts: readonly Draft[],
  title: Span,
  lang: string,
): KindContext {
  const repeats = new Map<string, number>()
  const spoken = new Set<string>()
  const keys: (string | null)[] = []
  for (const draft of drafts) {
    const words = within(all, draft.start, Math.min(draft.end, draft.start + MOST_LENGTH))
    if (words.length <= 5) {
      const key = keyOf(words)
      keys.push(key)
      repeats.set(key, (repeats.get(key) ?? 0) + 1)
    } else keys.push(null)
    const inTitle = draft.start >= title.start && draft.end <= title.end
    const cited = words.length >= 6 || isLower(text.charAt(words[0]?.start ?? draft.start))
    if (!inTitle && cited) for (const word of words) spoken.add(stemOf(word))
  }
  const isHeadline = title.end > title.start && !/[.!?…][»”"’']?$/u.test(text.slice(title.start, title.end).trimEnd())
  return { words: all, lang, title, isHeadline, keys, repeats, spoken }
}

function stemOf(word: Word): string {
  return word.low.slice(0, Math.max(3, Math.min(5, word.low.length - 1)))
}

function keyOf(words: readonly Word[]): string {
  return words.map(word => (word.low.length <= 3 ? word.low : stemOf(word))).join(' ')
}

/** The signs of one quotation's kind. */
export function kindFeatures(text: string, draft: Draft, context: KindContext): KindFeatures {
  const { lang } = context
  const list = kindWordsOf(lang)
  const words = within(context.words, draft.start, Math.min(draft.end, draft.start + MOST_LENGTH)).slice(0, MOST_WORDS)
  const signs: Record<string, number> = {}
  flag(signs, inside(text, draft, words, list, lang))
  flag(signs, beside(text, draft, list, context))
  flag(signs, across(draft, words, context))
  return combined(signs)
}

/** Adds the signs that only two of the others together give. */
function combined(signs: Record<string, number>): KindFeatures {
  const {
    citedWord,
    small,
    repeated,
    repeatedTitle,
    titleSaid,
    headline,
    distance,
    cueBefore,
    cueTouches,
    cueAfter,
    told,
    labelling,
  } = signs
  if (small === 1 && !cueTouches && (repeated === 1 || repeatedTitle === 1)) signs.repeatedSmall = 1
  if (small === 1 && !(cueBefore || cueAfter || told || labelling || titleSaid)) signs.uncited = 1
  // Headlines cite: `Market falls after ‘difficult’ year`.
  if (small === 1 && headline === 1) signs.smallInTitle = 1
  delete signs.headline
  if (citedWord && distance) signs.citedWord = 0
  return signs
}

function inside(
  text: string,
  draft: Draft,
  words: readonly Word[],
  list: KindWords,
  lang: string,
): Record<string, boolean> {
  const count = words.length
  const tail = text.slice(Math.max(draft.start, draft.end - 3), draft.end).replace(/[»”"“’')]+$/u, '')
  const stop = tail.slice(-1)
  const long = words.slice(1).filter(word => word.low.length > 3)
  const capitals = long.filter(word => word.capital).length
  const first = words[0]
  // In Kyrgyz -дык of *we did* is -дык of *youth* too: only where the verb stands, at the end, is it taken for one.
  // `«эртең ачыларын» убада кылды`: a clause that is the object.
  const told = lang === 'ky' && count > 1 && KYRGYZ_OBJECT.test(words[count - 1]?.low ?? '')
  const closing = lang === 'ky' && count > 2 && /..[дт][ыиуү]к$/.test(words[count - 1]?.low ?? '')
  const verb = told || closing || words.some(word => isVerb(word, list))
  const content = text.slice(draft.start, Math.min(draft.end, draft.start + MOST_LENGTH))
  return {
    one: count <= 1,
    two: count === 2,
    three: count === 3,
    few: count >= 4 && count <= 5,
    some: count >= 6 && count <= 8,
    many: count >= 9,
    capital: first?.capital === true,
    small: first !== undefined && isLower(text.charAt(first.start)),
    capitalWords: long.length > 0 && capitals === long.length,
    noCapitalWords: long.length > 0 && capitals === 0,
    verb,
    clause:
      verb &&
      (lang === 'ky'
        ? closing || isVerb(words.at(-1) as Word, list)
        : setOf(SUBJECTS).has(first?.low.split("'")[0] ?? '')),
    self: speaksOfSelf(content, lang),
    stop: stop === '.' || stop === '…',
    shout: stop === '!' || stop === '?',
    comma: stop === ',',
    commaWithin: /\p{L},\s/u.test(content),
    parts: draft.parts.length > 1,
    dash: draft.by === 'dash',
    foreignLetters: lang !== 'en' && /^[\p{Script=Latin}\p{N}\s\p{P}]+$/u.test(content),
  }
}

/** Endings of the last word of a Kyrgyz clause that is an object. */
const KYRGYZ_OBJECT = /(?:..[гк][аеоө]н(?:д[ыи]г)?[ыиуү]н|^экен(?:диг)?ин|..[аеоө]р[ыиуү]н)$/

/** What is said, behind Kyrgyz *деген*: `«…» деген үндөр чыкты`. */
const SAID_SO =
  /^(?:үн(?:дөр|ү)?|кыйкырык\S*|суроо\S*|жооп\S*|жооб\S*|ой(?:до|ду|лор\S*)?|пикир\S*|позиция\S*|убада\S*|кат)$/

/** `with the words`, `со словами`, `зі словами`: up to three words (lower case) right before what somebody says. */
export const WITH_WORDS = /(?:^|\s)(?:with (?:the|these) words|со словами|[зі]{1,2} словами)$/

function beside(text: string, draft: Draft, list: KindWords, { words, lang }: KindContext): Record<string, boolean> {
  const { start, end } = draft.outer
  const { lead, fresh } = leadOf(text, start)
  const before = within(words, start - lead.length, start)
  const last = before.at(-1)
  const gap = last ? text.slice(last.end, start) : lead
  const touching = last !== undefined && /^[\s(]*$/.test(gap)
  const tail = tailOf(text, end)
  const after = within(words, end, end + tail.length)
  const next = after[0]
  const nextTouches = next !== undefined && /^\s*$/.test(text.slice(end, next.start))
  const cues = cuesAmong(before.slice(-12), lang)
  const verbs = cues.filter(cue => cue.kind !== 'noun')
  // The rest of the sentence may name the source: in Kyrgyz it nearly always does.
  const stop = tail.search(/[.!?…][»”"’]?\s+[«„“"(]?\p{Lu}/u)
  const cueAfter = cuesAmong(after.filter(word => stop < 0 || word.start < end + stop).slice(0, 20), lang).some(
    cue => cue.kind !== 'noun' && cue.kind !== 'soft',
  )
  const joined = /[»”"“][\s,—–-]*(?:и|та|й|і|жана|and)?\s*$/u.test(gap)
  const dashed = /^\s*[,.]?\s*[—–-]\s*\p{L}/u.test(tail)
  const inner = text.slice(Math.max(draft.start, draft.end - 2), draft.end)
  // `«…» заявил X`: where neither a dash nor a comma parts the two, the verb stands right behind, or it is what the named one does.
  const bare = isSlavic(lang) && nextTouches && !/[,!?…]/.test(inner)
  // `«…» деген китеби`: in Kyrgyz the noun stands behind the name, at times with a word between.
  const degen = lang === 'ky' && nextTouches && next?.low === 'деген' && !SAID_SO.test(after[1]?.low ?? '')
  const noun =
    lang === 'ky' && nextTouches && [next, degen ? after[1] : undefined].some(word => isNameNoun(word, list, 7))
  const twoBefore = before.at(-2)
  // `статья 9.1 «…»`, `школа № 5 «…»`, `УК («…»)`: a number or a bracket between the noun and the name.
  const numbered = before.findLast(word => !/^\p{N}/u.test(word.low))
  const nounTouches = numbered !== undefined && /^[\s\p{N}№.(–-]*$/u.test(text.slice(numbered.end, start))
  const nearCue = verbs.some(cue => cue.end >= (before.at(-4)?.start ?? 0))
  const labels =
    before.slice(-14).some(word => isOf(word, list.labelling, 5) && !isOf(word, list.naming)) ||
    (lang === 'ky' && after.slice(0, 3).some(word => isOf(word, list.labelling, 5)))
  const first = within(words, draft.start, Math.min(draft.end, draft.start + 60))
  const small = isLower(text.charAt(first[0]?.start ?? draft.start))
  const few = first.length <= 2
  const told =
    attributedAfter(text, end, lang, words) &&
    (!bare || ((small || !few) && cuesAmong(after.slice(0, 1), lang).length > 0))
  const opens = fresh && before.length === 0
  // `«ачыларын» убада кылды`: what follows the object is the verb, be it one of saying beside words alone.
  const object =
    lang === 'ky' &&
    KYRGYZ_OBJECT.test(within(words, Math.max(draft.start, draft.end - 40), draft.end).at(-1)?.low ?? '') &&
    cuesAmong(after.slice(0, 3), lang).some(cue => cue.kind !== 'noun')
  // `with the words “…”`, `«…» деген сөз менен`: words that somebody says.
  const withWords =
    lang === 'ky'
      ? nextTouches && next?.low === 'деген' && /^сөз(?:дөр)?$/.test(after[1]?.low ?? '') && after[2]?.low === 'менен'
      : touching &&
        WITH_WORDS.test(
          before
            .slice(-3)
            .map(word => word.low)
            .join(' '),
        )
  return {
    opens,
    // Nothing but the quotation in its sentence.
    whole: opens && /^[.!?…]?\s*(?:$|[\p{Lu}«“„"])/u.test(tail) && /[.!?…]/.test(inner + tail.charAt(0)),
    colonCue: /:\s*$/.test(gap) && (verbs.length > 0 || cues.length > 0),
    colon: /:\s*$/.test(gap),
    that: touching && setOf(list.that).has(last?.low ?? '') && lang !== 'ky',
    cueBefore: verbs.length > 0 || (withWords && lang !== 'ky'),
    cueTouches: touching && (verbs.at(-1)?.end === last?.end || withWords),
    cueNear: nearCue,
    // `сообщает «Северный курьер»`: the mark follows the verb of saying and no stop ends what is a name.
    sourceName: touching && verbs.at(-1)?.end === last?.end && first.length <= 3 && !small && !/[.,!?…]/.test(inner),
    source: verbs.some(cue => cue.kind === 'before' || cue.kind === 'after'),
    nameNoun: noun || (lang !== 'ky' && nounTouches && isNameNoun(numbered, list, lang === 'en' ? 1 : 3)),
    // `the "…" award`: English puts the noun behind a name too.
    nounBehind: lang === 'en' && nextTouches && !small && isOf(next, list.nameNouns, 1),
    slogan:
      before.slice(joined ? -8 : -4).some(word => isOf(word, list.slogans)) ||
      (lang === 'ky' && after.slice(0, 3).some(word => isOf(word, list.slogans, 6))),
    nameNounNear: touching && lang !== 'ky' && isOf(twoBefore, list.nameNouns) && !isOf(last, list.nameNouns),
    naming: (touching && isOf(last, list.naming)) || (lang === 'ky' && nextTouches && isOf(next, list.naming)),
    wordNoun:
      (touching && isOf(last, list.wordNouns) && !withWords) ||
      (lang === 'ky' && !withWords && after.slice(0, 2).some(word => isOf(word, list.wordNouns, 5))),
    distance: [last, twoBefore].some(word => isOf(word, list.distance, 4)),
    labelling: labels,
    labelledApart: labels && (lang === 'ky' || !isOf(last, list.labelling, 5)),
    cueAfter: cueAfter || object,
    citedWord: small && few && (verbs.length > 0 || labels || cueAfter || object),
    preposition: touching && setOf(list.prepositions).has(last?.low ?? ''),
    nameBefore: touching && last?.capital && before.length > 1,
    // `the firm’s “unlimited” holidays`, `a “degree”`, `the “summit”`: how English brings a word in.
    possessive: touching && (last?.text.length ?? 0) > 3 && POSSESSIVE.test(last?.text ?? ''),
    aBefore: lang === 'en' && small && few && touching && /^an?$/.test(last?.low ?? ''),
    theBefore:
      lang === 'en' &&
      small &&
      few &&
      touching &&
      /^(?:the|this|that|these|those|his|her|its|their)$/.test(last?.low ?? ''),
    // `“Border Watch”, a think tank,`: what it is stands behind a comma outside the marks.
    apposed: lang === 'en' && !small && !/[,.!?…]/.test(inner) && /^,\s+(?:an?|the|our|his|her|its|their)\s/.test(tail),
    // `is called “…”`, `known as “…”`: nobody in particular calls it so.
    calledSo:
      lang === 'en' &&
      /(?:\b(?:is|are|was|were|be|been|being|it|they|them|what|now)\s+(?:\p{L}+\s+)?(?:called|dubbed|termed|labelled|known as|calls?)|\bcall\s+(?:it|them|this|that|such)(?:\s+\p{L}+)?|known (?:\p{L}+ )?as)\s*$/iu.test(
        lead,
      ),
    told: told && !degen,
    toldOpens: told && !degen && opens,
    toldDashed: told && dashed && !degen,
    toldComma: told && !degen && /[,!?]/.test(inner),
    dep: lang === 'ky' && nextTouches && /^(?:деп|деди|дейт|дешти|дешет)/.test(next?.low ?? ''),
    degen,
    verbNext: nextTouches && next !== undefined && next.low.length > 3 && isVerb(next, list),
    endsSentence: /^[.!?…]?\s*$/.test(tail.slice(0, 3)) || /^[.!?…]\s/.test(tail),
    commaAfter: tail.startsWith(','),
    joinedName: /^[\s,—–-]*[«„“"]/u.test(tail) || joined,
    score: /^\s*[—–-]?\s*[«„“"]|^\s*\d+\s*[-–—:]\s*\d+/u.test(tail),
    bracket: /\(\s*$/.test(gap),
  }
}

/** The words before in the same sentence and line; `fresh` where the sentence begins within reach. */
function leadOf(text: string, start: number): { lead: string; fresh: boolean } {
  for (let at = start - 1; at >= Math.max(0, start - REACH); at--) {
    if (isPlain(text.charCodeAt(at))) continue
    const character = text.charAt(at)
    if (isLineEnd(character)) return { lead: text.slice(at + 1, start), fresh: true }
    // A stop ends the sentence before; with a mark behind it too (`“Go.” “Never,” she said.`).
    const closed = '»”"“’'.includes(character) && '.!?…'.includes(text.charAt(at - 1))
    if ((closed || '.!?…'.includes(character)) && isSpace(text.charAt(at + 1)) && startsFresh(text, at + 1, start))
      return { lead: text.slice(at + 1, start), fresh: true }
  }
  const from = Math.max(0, start - REACH)
  return { lead: text.slice(from, start), fresh: from === 0 }
}

/** True where a sentence begins behind the stop: a capital, a mark or the quotation itself; initials and short forms do not count. */
function startsFresh(text: string, after: number, start: number): boolean {
  let at = after
  while (at < start && isSpace(text.charAt(at))) at++
  const word = /(\p{L}+)[.!?…]$/u.exec(text.slice(Math.max(0, after - 12), after))?.[1] ?? ''
  if (word.length === 1 && isUpper(word)) return false
  return at >= start || !isLower(text.charAt(at)) || isDash(text.charAt(at))
}

function tailOf(text: string, end: number): string {
  for (let at = end; at < Math.min(text.length, end + REACH); at++)
    if (!isPlain(text.charCodeAt(at)) && isLineEnd(text.charAt(at))) return text.slice(end, at)
  return text.slice(end, end + REACH)
}

function across(
  draft: Draft,
  words: readonly Word[],
  { title, isHeadline, repeats, spoken }: KindContext,
): Record<string, boolean> {
  const inTitle = draft.start >= title.start && draft.end <= title.end
  const stems = words.filter(word => word.low.length > 3)
  const said = stems.filter(word => spoken.has(stemOf(word))).length
  return {
    inTitle,
    headline: inTitle && isHeadline,
    titleSaid: inTitle && stems.length > 0 && said * 2 >= stems.length && said >= Math.min(2, stems.length),
    repeated: words.length <= 5 && (repeats.get(keyOf(words)) ?? 0) > 1 && !inTitle,
    repeatedTitle: words.length <= 5 && (repeats.get(keyOf(words)) ?? 0) > 1 && inTitle,
  }
}

/** Adds the signs that are there. */
function flag(signs: Record<string, number>, seen: Readonly<Record<string, boolean>>): void {
  for (const name of Object.keys(seen)) if (seen[name]) signs[name] = 1
}
