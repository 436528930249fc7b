import { foldName, nameSimilarity, SAME_NAME } from '../features/names.ts'
import type { LanguageCode } from '../types.ts'
import { calendarName } from './lexicon/calendar.ts'
import { isGeneric, translatedPlace, writtenOut } from './lexicon/translatedNames.ts'
import { oncePerReading } from './oncePerReading.ts'
import type { Reading, ReadWord } from './reading.ts'

/** A name in a text: a run of capitalised words. */
export interface Name {
  /** Indices of its words that tell it from others. */
  readonly words: readonly number[]
  /** The places or bodies it names for which every language has a word of its own, with the index of the word. */
  readonly places: readonly { readonly word: number; readonly place: string }[]
}

/** A word in capitals throughout: an acronym, or a headline's. */
const SHOUTED = /^[\p{Lu}\p{N}&.-]{2,}/u

/** Acronyms that in small letters are other words: *us*, the *Un* of Kim Jong Un. */
const ACRONYM = /^(?:us|uk|eu|un|ес|єс|рф|еб)$/u

/** What *U.S.*, two words of one letter each, stands for. */
const DOTTED: ReadonlyMap<string, string> = new Map([
  ['us', 'us'],
  ['uk', 'britain'],
  ['un', 'un'],
  ['eu', 'europe'],
])

function placeOf({ words, text: whole, lang }: Reading, at: number): string | null {
  const { text, low, end } = words[at] as ReadWord
  const next = words[at + 1]
  if (lang === 'en' && low.length === 1 && next?.low.length === 1 && whole.slice(end, next.start) === '.')
    return DOTTED.get(low + next.low) ?? null
  return ACRONYM.test(low) && text !== text.toUpperCase() ? null : translatedPlace(low, spelledIn(text, lang))
}

/** The language whose lists a word is looked up in: Latin letters among Cyrillic ones are mostly English. */
function spelledIn(word: string, lang: LanguageCode): LanguageCode {
  return /^\p{Script=Latin}/u.test(word) && /\p{Script=Latin}$/u.test(word) ? 'en' : lang
}

/** Shortest folded word of a name that is compared. */
const SHORTEST = 3

/** The names of a text, in order. */
export const namesOf = oncePerReading(findNames)

function findNames(reading: Reading): readonly Name[] {
  const { text, words, lang } = reading
  const names: Name[] = []
  let run: number[] = []
  const close = () => {
    const places = run.map(i => placeOf(reading, i))
    const named = run.flatMap((word, at) => {
      const place = places[at]
      return place ? [{ word, place }] : []
    })
    const telling = run.filter((i, at) => places[at] === null && tells(words[i] as ReadWord))
    if (telling.length > 0 || named.length > 0) names.push({ words: telling, places: named })
    run = []
  }
  // Ким is *who* in Kyrgyz, and a name with a capital inside a sentence; English titles have the capital without being names.
  const tells = (word: ReadWord) =>
    (word.content || (lang !== 'en' && !word.first)) &&
    !SHOUTED.test(word.text) &&
    word.folded.length >= SHORTEST &&
    !isGeneric(word.low, spelledIn(word.text, lang)) &&
    calendarName(word.low, lang) === null
  words.forEach((word, i) => {
    const before = words[i - 1]
    const touches = before !== undefined && /^[\s\u00a0-]*$/u.test(text.slice(before.end, word.start))
    if (run.length > 0 && !touches) close()
    if (word.capital) run.push(i)
    else if (run.length > 0) close()
  })
  close()
  return names
}

/** A word of a name that the other text has nothing like. */
export interface Unfound {
  /** Index of the word. */
  readonly word: number
  /** Spelling most like it, 0…1. */
  readonly likeness: number
  /** It begins a sentence, which gives any word its capital. */
  readonly weak: boolean
  /** Another word of the same name is found. */
  readonly beside: boolean
}

/** Above this a word beside one that is found counts as found too: Kim Jong Un and Ким Чен Ын. */
const BESIDE = 0.6
/** How many words beside. */
const NEAR = 2

/** The words of the names of `own` that nothing in `other` is spelled like. */
export function unfoundNames(own: Reading, other: Reading): readonly Unfound[] {
  const all = spellingsOf(other)
  const spellings = all.filter(({ folded }) => folded.length >= SHORTEST)
  const shouts = isTitle(own)
  const there = placesIn(other)
  return namesOf(own).flatMap(name => {
    const found = name.words.map(i => bestOf(partsOf(own.words[i] as ReadWord, own.lang), spellings))
    const known = found.filter(one => one.likeness >= SAME_NAME)
    const heads = known.length === 0 ? [] : placesOf(name, own, spellings)
    const away = name.places
      .filter(({ place }) => !there.has(place))
      .map(({ word }) => ({
        ...{ word, likeness: bestOf(partsOf(own.words[word] as ReadWord, own.lang), spellings).likeness },
        ...{ weak: shouts || (own.words[word] as ReadWord).first, beside: known.length > 0 },
      }))
      .filter(({ likeness }) => likeness < SAME_NAME)
    const plain = name.words.flatMap((i, at) => {
      const { likeness } = found[at] as Found
      if (likeness >= SAME_NAME) return []
      const word = own.words[i] as ReadWord
      // Un is too short to be looked for everywhere.
      const beside = all.filter(one => heads.some(head => one.at !== head && Math.abs(one.at - head) <= NEAR))
      if (bestOf([word.folded], beside).likeness >= BESIDE) return []
      return [{ word: i, likeness, weak: shouts || word.first, beside: known.length > 0 }]
    })
    return [...away, ...plain].sort((x, y) => x.word - y.word)
  })
}

/** Where the other text has words of the name, each time that it has them. */
function placesOf({ words }: Name, own: Reading, spellings: readonly Spelling[]): readonly number[] {
  const parts = words.map(i => partsOf(own.words[i] as ReadWord, own.lang))
  return spellings
    .filter(spelling => parts.some(folded => bestOf(folded, [spelling]).likeness >= SAME_NAME))
    .map(({ at }) => at)
}

/** Every place that a text mentions, as a name or in an adjective: *немецкий*. */
const placesIn = oncePerReading(
  (reading): ReadonlySet<string> =>
    new Set(reading.words.flatMap((word, i) => [placeOf(reading, i) ?? [], writtenOut(word.low, reading.lang)].flat())),
)

/** Share of capitalised content words from which on an English text is a headline in title case; Cyrillic has no such case. */
const TITLE = 0.7

function isTitle({ words, lang }: Reading): boolean {
  if (lang !== 'en') return false
  const content = words.filter(word => word.content)
  return content.length > 5 && content.filter(word => word.capital).length >= TITLE * content.length
}

interface Spelling {
  readonly folded: string
  /** Index of the word it stands in. */
  readonly at: number
  readonly capital: boolean
}

interface Found {
  readonly likeness: number
  readonly at: number
}

/** The words of a text folded, the parts of those with a hyphen, and each two that follow each other as one. */
const spellingsOf = oncePerReading(({ words, lang }): readonly Spelling[] =>
  words
    .flatMap((word, at) => {
      const next = words[at + 1]
      const joined = word.capital && next?.capital ? [{ folded: word.folded + next.folded, at, capital: true }] : []
      return [...partsOf(word, lang).map(folded => ({ folded, at, capital: word.capital })), ...joined]
    })
    .filter(({ folded, capital }) => folded.length >= (capital ? 2 : LONG)),
)

function partsOf(word: ReadWord, lang: LanguageCode): readonly string[] {
  const stems = [withoutEnding(word.low, lang), spoken(word.low)]
    .filter(other => other !== word.low)
    .map(foldName)
    .filter(stem => stem.length >= (lang === 'en' ? SHORTEST : STEM))
  if (!word.text.includes('-')) return [word.folded, ...stems]
  const parts = word.text
    .split('-')
    .map(foldName)
    .filter(part => part.length >= SHORTEST)
  return [word.folded, ...stems, ...parts]
}

/** Shortest folded name that is left when an ending is taken off. */
const STEM = 4

/**
 * Endings longer than a case that names take: of an adjective (*чикагский*, *чиказький*), in Kyrgyz number, possession and case one after
 * another (*Дарминилерден*).
 */
const ENDINGS: Readonly<Record<string, RegExp>> = {
  ru: /(?:ск|цк)(?:ий|ая|ое|ие|ого|ой|ому|им|ом|их|ими|ую)$/u,
  uk: /(?:ськ|цьк|зьк)(?:ий|а|е|і|ого|ої|ому|ій|им|их|ими|у|ою)$/u,
  ky: /(?:[лдт][аеоө]р)?(?:[ыиуү]|с[ыиуү])?(?:[нт][ыиуү]н|д[ыиуү]н|[дт][аеоө]н|н[аеоө]н|[дт][аеоө]г[ыи]|[нд]?[ыиуү]к[ыи]|[гк][аеоө]|н[аеоө]|[дт][аеоө]|[нтд][ыиуү]|ч[аеоө]|[лдт][ыиуү]к)$/u,
}

/** English letters as they may be spoken besides: *Brough* is Браф, *Wheeler* is Уилер. */
function spoken(low: string): string {
  return low.replace(/wh/gu, 'w').replace(/(?:au|ou)gh(?=$|')/gu, 'af')
}

function withoutEnding(low: string, lang: LanguageCode): string {
  const ending = ENDINGS[lang]
  return ending === undefined ? low : low.replace(ending, '')
}

/** Shortest folded word that is looked for among words without a capital (*американский*), and how much likeness such a one loses. */
const LONG = 5
const LESS = 0.08

/** The spelling most like one of these. */
function bestOf(folded: readonly string[], spellings: readonly Spelling[]): Found {
  let best: Found = { likeness: 0, at: -1 }
  for (const spelling of spellings)
    for (const one of folded) {
      if (!spelling.capital && (one.length < LONG || spelling.folded.length < LONG)) continue
      const likeness = nameSimilarity(one, spelling.folded) - (spelling.capital ? 0 : LESS)
      if (likeness > best.likeness) best = { likeness, at: spelling.at }
    }
  return best
}
