import type { Mention } from '../types.ts'
import { isCue } from './cues.ts'
import { breaksClause, isNoName, isOpener, isPreposition, isSlavic, mayOpenNoun, pronounOf } from './lexicon/grammar.ts'
import { isPassive } from './lexicon/passives.ts'
import { roleOf } from './lexicon/roles.ts'
import { outletBeside } from './outlets.ts'
import type { Reading } from './reading.ts'
import { lowAt, type Token, tokensAt } from './scene.ts'
import { mentionOf, named } from './shown.ts'
import { SOMEBODY_REACH } from './somebody.ts'
import type { Placed, Stretch } from './subject.ts'

/** Prepositions of the place where somebody speaks. */
const IN = /^(?:в|во|у|на)$/
/** Endings of what may describe a place: `в городской администрации`. */
const DESCRIBING = /(?:ом|ем|ой|ей|ых|их|ому|ій)$/
/** Words that may describe a place before it is named. */
const DESCRIBED = 2

/**
 * Whether the place that the token opens can speak: an office, a company or a paper, or one with a name. `на этой неделе`, `в соцсетях` and
 * `на брифинге` say when and where.
 */
function speaks(tokens: readonly Token[], from: number, lang: string): boolean {
  for (let at = from; at <= from + DESCRIBED; at++) {
    const word = tokens[at]?.word
    if (!word || isOpener(word.low, lang)) return false
    if (word.capital) return !isNoName(word.low)
    const kind = roleOf(word.low, lang)?.kind
    if (kind) return kind !== 'epithet'
    if (!DESCRIBING.test(word.low)) return false
  }
  return false
}

/** The noun phrase right after the cue, where no name or known role stands there. */
export function phraseAfter(reading: Reading, stretch: Stretch, cue: Placed): Mention | null {
  const { scene } = reading
  const tokens = tokensAt(scene, stretch.statement)
  const { lang } = scene
  let from = cue.last + 1
  const passive = isPassive(lowAt(tokens, cue.first))
  // `сообщили в компании`: a plural without a subject, and whose it is.
  // `заверили корреспондента в управлении`
  if (cue.plural === true && !IN.test(lowAt(tokens, from)) && tokens[from]?.word?.capital === false)
    if (IN.test(lowAt(tokens, from + 1)) && roleOf(lowAt(tokens, from), lang)) from++
  const place = cue.plural === true && IN.test(lowAt(tokens, from))
  if (place || (passive && isPreposition(lowAt(tokens, from), lang))) from++
  // `ответил ему оппонент`: whom one answers.
  while (pronounOf(lowAt(tokens, from), lang)?.subject === false && from < stretch.to) from++
  if (!place && !passive && cue.kind !== 'before') from = behindObjects(tokens, from, stretch.to, lang)
  const first = tokens[from]
  if (place && !speaks(tokens, from, lang)) return null
  // `сообщается в среду`: a day is nobody.
  if (passive && first?.word && isOpener(first.word.low, lang)) return null
  if (!first?.word || from >= stretch.to) return null
  if (isPreposition(first.word.low, lang) || breaksClause(first.word.low, lang)) return null
  let to = from
  while (to + 1 < stretch.to && to - from < 4) {
    const next = tokens[to + 1] as Token
    if (!next.word || isPreposition(next.word.low, lang)) break
    to++
  }
  if (lang === 'en' && cue.kind !== 'before' && !mayOpenNoun(first.word.low) && !first.word.capital) return null
  const alone = cue.kind !== 'before' && cue.plural !== true && !place && !passive && !first.word.capital
  if (alone && ASKED[lang]?.test(first.word.low)) return null
  // `заверили там`: a place, and nobody.
  if (NOWHERE.test(first.word.low)) return null
  const phrase = mentionOf(reading.scene, first.start, (tokens[to] as Token).end)
  const whole = named(reading.scene, tokens, from, to, phrase)
  return whole === phrase && ARTICLE.test(phrase.text) ? null : whole
}

/** Endings that no nominative of somebody has: whom one tells, by what, when. */
const ASIDE: Readonly<Record<string, RegExp>> = {
  ru: /(?:(?<!агрон|астрон|гастрон|экон)ом|[^ж]ем|ами|ями|ому|ему|[оеё]вой|шей|шему|[а-я]{2}ке|[а-я]{2}нице)$/,
  uk: /(?:(?<!агрон|астрон|гастрон|екон)ом|ем|ою|ею|єю|ами|ями|ими|ому|ові|еві|єві|шій|тці|[ия]м)$/,
}

/** `написала у Facebook користувачка`, `сказала телефоном кореспондентці`: the token behind what the verb has before its subject. */
function behindObjects(tokens: readonly Token[], from: number, end: number, lang: string): number {
  let at = from
  while (at < end) {
    const word = tokens[at]?.word
    if (!word) break
    const medium = isPreposition(word.low, lang) && /^\p{Script=Latin}/u.test(tokens[at + 1]?.word?.text ?? '')
    if (medium) at += 2
    else if (!word.capital && (ASIDE[lang]?.test(word.low) || WHEN.test(word.low))) at++
    else break
  }
  return at
}

/** When one says it: `попросил тогда слушателей`. */
const WHEN = /^(?:тогда|потом|затем|тоді|потім|згодом|вчера|вчора|сегодня|сьогодні)$/
/** Endings of those whom one who speaks alone asks or thanks. */
const ASKED: Readonly<Record<string, RegExp>> = { ru: /..(?:[оеё]в|[иы]х)$/, uk: /..(?:[ії]в|[иі]х)$/ }

const NOWHERE = /^(?:там|тут|здесь|сюда|туда|сюди|туди)$/
/** An article alone names nobody. */
const ARTICLE = /^(?:the|an?)$/i

/** English: the noun phrase between the marks and the verb, `" the programme’s makers said`. */
export function phraseBefore(reading: Reading, stretch: Stretch, cue: Placed): Mention | null {
  const tokens = tokensAt(reading.scene, stretch.statement)
  const first = tokens[stretch.from]
  const last = tokens[cue.first - 1]
  if (!first?.word || !last?.word || cue.first - stretch.from > 6) return null
  if (!mayOpenNoun(first.word.low)) return null
  return mentionOf(reading.scene, first.start, last.end)
}

/** `В компании «…» уверяют, что`: a plural without a subject, and whose it is: the place that opens the clause, up to a name in marks. */
export function placeBefore(reading: Reading, stretch: Stretch, cue: Placed): Mention | null {
  const { scene } = reading
  if (!isSlavic(scene.lang) || cue.plural !== true) return null
  const tokens = tokensAt(scene, stretch.statement)
  let from = cue.first - 1
  while (from > stretch.from && cue.first - from < PLACED && tokens[from]?.kind !== 'mark' && !isPlaceAt(from)) from--
  if (!isPlaceAt(from)) return null
  function isPlaceAt(at: number): boolean {
    if (FROM.test(lowAt(tokens, at))) return MANY_PEOPLE.test(lowAt(tokens, at + 1))
    return IN.test(lowAt(tokens, at)) && speaks(tokens, at + 1, scene.lang)
  }
  const first = tokens[from + 1]
  let to = from + 1
  if (!first?.word?.capital)
    while (
      to + 1 < cue.first &&
      to - from < 4 &&
      belongs(tokens[to + 1], scene.lang, roleOf(lowAt(tokens, to), scene.lang) !== null || to > from + 2)
    )
      to++
  const last = tokens[to]
  return first?.word && last?.word ? named(scene, tokens, from + 1, to, mentionOf(scene, first.start, last.end)) : null
}

/** `Бывший узник признал`: the subject that opens the sentence, by an adjective in the nominative and a noun that no table has; null for none. */
export function describedBefore({ scene }: Reading, stretch: Stretch, cue: Placed): Mention | null {
  if (!isSlavic(scene.lang) || cue.plural === true) return null
  const tokens = tokensAt(scene, stretch.statement)
  const [first, noun] = [tokens[stretch.from], tokens[stretch.from + 1]]
  if (!first?.word?.capital || !noun?.word || noun.word.capital || cue.first <= stretch.from + 1) return null
  const gender = /(?:ый|ий|ой)$/.test(first.word.low) ? 'male' : /(?:ая|яя|ня)$/.test(first.word.low) ? 'female' : null
  const isNoun = gender === 'male' ? /[бвгджзклмнпрстфхцчшщйь]$/ : /[аяь]$/
  if (!gender || (cue.gender && cue.gender !== gender) || !isNoun.test(noun.word.low)) return null
  if (isPreposition(noun.word.low, scene.lang) || isCue(noun.word.low, scene.lang)) return null
  return tokens.slice(stretch.from, cue.first).some(token => token.kind === 'mark' && token.mark === ':')
    ? null
    : mentionOf(scene, first.start, noun.end)
}

/** `Из толпы кричат`: out of whom, which are those who speak; out of a hall or from a balcony nobody is told. */
const FROM = /^(?:из|с|со|із|зі|з)$/
const MANY_PEOPLE = /^(?:толпы|очереди|публики|массовки|колонны|натовпу|черги|юрби|публіки|колони)$/

/** Tokens from a place to its verb at most: `в мэрии это ещё вчера называли`. */
const PLACED = 9
/** Circumstances and objects that no noun phrase goes on with. */
const APART =
  /^(?:это|этого|этому|об|того|туда|там|такое|це|цього|цьому|таке|те|пока|поки|уже|вже|ещё|еще|ще|тоже|також|лишь|лише|теж|не|ни|ні|нам|всё|все|\S+о)$/

/** Endings of what a place is of: `в управлении дорог`, `в управлінні транспорту`. */
const GENITIVE: Readonly<Record<string, RegExp>> = {
  ru: /(?:[аяыи]|[оеё]го|[ое]й|[оеё]в|[ыи]х)$/,
  uk: /(?:[аяиіїую]|ого|[ої]ї|ів|їв|их|ей)$/,
}

/** Whether the word may go on the noun phrase of a place; `isHead`: the noun itself stands before it. */
function belongs(token: Token | undefined, lang: string, isHead: boolean): boolean {
  const word = token?.word
  if (!word || isPreposition(word.low, lang) || pronounOf(word.low, lang) || breaksClause(word.low, lang)) return false
  if (APART.test(word.low)) return false
  return word.capital || (!isOpener(word.low, lang) && (!isHead || GENITIVE[lang]?.test(word.low) === true))
}

/** What brings in somebody new in English. */
const NAMING = /^(?:dubbed|called|named|nicknamed|labelled|labeled|branded|titled)$/
const NEWCOMER = /^(?:a|an|one|another)$/
/** What else opens an English noun phrase of somebody who is not named. */
const KNOWN = /^(?:the|these|those|some|several|two|three|most|his|her|its|their)$/
/** What takes up somebody named: `the 28-year-old`, `the former`. */
const TAKES_UP = /^(?:\d.*|former|latter|other|same|\S+-year-old)$/

/** `one critic called`: an English subject right before its verb that is brought in as new and no known role. */
export function newcomerBeside(reading: Reading, stretch: Stretch, cue: Placed): Mention | null {
  const { scene, cast } = reading
  if (scene.lang !== 'en' || cue.kind === 'before') return null
  const tokens = tokensAt(scene, stretch.statement)
  // `an inquiry dubbed “…”`: a participle.
  if (cue.last + 1 >= stretch.to && NAMING.test(lowAt(tokens, cue.last))) return null
  for (let at = cue.first - 1; at >= stretch.from && at >= cue.first - SOMEBODY_REACH; at--) {
    const word = tokens[at]?.word
    if (!word || word.capital || isPreposition(word.low, 'en') || breaksClause(word.low, 'en')) {
      if (!(word?.capital && at === stretch.from && (NEWCOMER.test(word.low) || KNOWN.test(word.low)))) return null
    }
    if ((cast.byStatement[stretch.statement] ?? []).some(other => other.first <= at && other.last >= at)) return null
    if (!NEWCOMER.test(word.low) && !KNOWN.test(word.low)) continue
    if (TAKES_UP.test(lowAt(tokens, at + 1))) return null
    const opens =
      at === stretch.from || tokens[at - 1]?.kind === 'mark' || /^(?:and|but|that|as|when)$/.test(lowAt(tokens, at - 1))
    const first = tokens[at] as Token
    return opens && at < cue.first - 1 ? mentionOf(scene, first.start, (tokens[cue.first - 1] as Token).end) : null
  }
  return null
}

/** Words that may open an English sentence before its subject, and those that end a noun phrase. */
const LEADS = /^(?:but|and|then|yet|still|so|meanwhile|later|also)$/
const ENDS =
  /^(?:is|are|was|were|be|has|have|had|who|that|which|did|does|do|would|will|could|can|also|then|and|later|\S+ed)$/

/** `The caller, who gave no name, said`, `A text sent to parents read`: the noun phrase that opens the English sentence, be it known or not; null for none. */
export function openingPhrase(reading: Reading, stretch: Stretch, cue: Placed): Mention | null {
  const { scene } = reading
  if (scene.lang !== 'en' || (cue.kind !== 'verb' && cue.kind !== 'soft') || stretch.from > 0) return null
  const tokens = tokensAt(scene, stretch.statement)
  let from = 0
  while (from < cue.first && (tokens[from]?.kind === 'mark' || LEADS.test(lowAt(tokens, from)))) from++
  if (!NEWCOMER.test(lowAt(tokens, from)) && !KNOWN.test(lowAt(tokens, from))) return null
  if (TAKES_UP.test(lowAt(tokens, from + 1)) || TIME.test(lowAt(tokens, from + 1))) return null
  let last = from
  while (last + 1 < cue.first && last - from < SOMEBODY_REACH) {
    const word = tokens[last + 1]?.word
    if (!word || isPreposition(word.low, 'en') || ENDS.test(word.low)) break
    last++
  }
  const behind = tokens[last + 1]
  const whole = behind === undefined || behind.mark === ',' || behind.word !== null
  return last > from && whole && !TIME.test(lowAt(tokens, last))
    ? mentionOf(scene, (tokens[from] as Token).start, (tokens[last] as Token).end)
    : null
}

const TIME =
  /^(?:day|days|week|weeks|month|months|year|years|night|morning|evening|hour|hours|minutes|time|moment|next|following|previous|same)$/

/** Who speaks where no reference is the subject, by the place or the phrase that stands for them; null where nothing does. */
export function sourceOf(reading: Reading, stretch: Stretch, cue: Placed): Mention | null {
  const outlet = outletBeside(reading, stretch, cue)
  if (outlet || reading.scene.lang === 'ky') return outlet
  const place = cue.plural === true && reading.scene.lang !== 'en'
  const passive = isPassive(lowAt(tokensAt(reading.scene, stretch.statement), cue.first))
  return cue.kind === 'before' || ((place || passive) && isPlace(reading, stretch, cue))
    ? phraseAfter(reading, stretch, cue)
    : placeBefore(reading, stretch, cue)
}

function isPlace({ scene }: Reading, { statement }: Stretch, cue: Placed): boolean {
  return IN.test(lowAt(tokensAt(scene, statement), cue.last + 1))
}

/**
 * Whether the words of saying, which have no subject, say that nobody is named, so that nobody is to be looked for before them:
 * `сообщают, что`, `it was reported that`, `сообщается`, a source that is no person.
 */
export function namesNobody({ scene }: Reading, statement: number, cue: Placed): boolean {
  const tokens = tokensAt(scene, statement)
  if (cue.kind === 'before') return !/собственн|власн/.test(scene.text.slice(cue.start, cue.end).toLowerCase())
  if (cue.plural === true && isSlavic(scene.lang)) return true
  if (cue.gender === 'neuter' || isPassive(lowAt(tokens, cue.first))) return true
  if (scene.lang !== 'en') return false
  for (let at = cue.first - 1; at >= Math.max(0, cue.first - 4) && tokens[at]?.word; at--)
    if (lowAt(tokens, at) === 'it') return true
  return false
}
