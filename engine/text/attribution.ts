import { isOurs } from '../languageCode.ts'
import type { ArticleId, LanguageCode, Passage, Quote, Span } from '../types.ts'
import { isGivenOut, withAuthor } from './authors.ts'
import { beforehand } from './clause.ts'
import { datelineLength } from './dateline.ts'
import { saysNobody } from './documents.ts'
import { type Around, find, placeOf, stretchStart } from './findAttribution.ts'
import { type Attribution, type Found, inStretch } from './found.ts'
import { headlineSpeaker } from './headlineSpeakers.ts'
import { leading } from './leading.ts'
import { documentForm } from './lexicon/documentWords.ts'
import { isAnother, isSlavic, isSomebody, pronounOf } from './lexicon/grammar.ts'
import { isPassive } from './lexicon/passives.ts'
import { LIKELY, likeliest } from './likeliest.ts'
import { isOpeningVerb } from './nameRuns.ts'
import { passagesOf } from './passages.ts'
import type { Person, Reference } from './person.ts'
import { type Reading, readArticle } from './reading.ts'
import { fromRepeats } from './repeats.ts'
import { lowAt, tokensAt } from './scene.ts'
import { cueMention, shown } from './shown.ts'
import { SPEAKER_COEFFICIENTS } from './speakerCoefficients.ts'
import { type Choosing, castOf, resolve, wanted } from './speakers.ts'
import { orderOf, type Placed, subjectOf } from './subject.ts'
import { summedUpBy } from './summedUp.ts'
import { takeTurns } from './talk.ts'
import { type Turn, turnsOf } from './turns.ts'
import { type Word, wordsOf } from './words.ts'

/** Whether the phrase is one common noun, as `заявил латвиец`: it takes up somebody named before. */
function takesUp(reading: Reading, found: Found): boolean {
  const words = wordsOf(found.phrase?.text ?? '')
  const lang = reading.scene.lang
  return (
    isSlavic(lang) &&
    words.length === 1 &&
    words[0]?.capital === false &&
    (documentForm(words[0].low, lang) === null || isGivenOut(words[0].low)) &&
    !isSomebody(words[0].low, lang) &&
    !isAnother(words[0].low, lang) &&
    !/^(?:один|одна|одне)$/.test(words[0].low) &&
    found.cue?.plural !== true &&
    // `сказано в сводке`: where the words stand.
    (isGivenOut(words[0].low) ||
      pronounOf(words[0].low, lang) !== null ||
      /^(?:нем|ньому|ній)$/.test(words[0].low) ||
      !isPassive(reading.scene.text.slice(found.cue?.start ?? 0, found.cue?.end ?? 0).toLowerCase()))
  )
}

/** The speaker where the sentence of the quotation names none: whom the narration was about, if they are so probable at least. */
function fromContext(
  reading: Reading,
  index: number,
  cue: Placed | null,
  least = 0,
  accepts?: (person: Person) => boolean,
): Attribution | null {
  const { scene, cast } = reading
  const first = placeOf(scene, index, 0)
  const by = scene.quotes[index]
  if (!first || !by) return null
  const sought = { statement: first.index, token: first.token, want: wanted(cue, null), by }
  const found = likeliest(cast, sought, accepts)
  if (!found || found.probability < least) return null
  const { person } = found
  return {
    speaker: shown(scene, person, null),
    cue: cueMention(scene, cue),
    rule: cue ? 'speaker.dropped' : 'speaker.context',
    person,
  }
}

/** `Ей возразили, что …`, `В соцсетях назвали …`, `С балкона крикнули …`: who is told or where it is said opens a sentence without a subject, and nobody before is it. */
const TOLD = /^(?:ему|ей|им|мне|нам|йому|їй|їм|мені|в|во|у|на|из|из-за|с|со|з|із|зі)$/

function toldOnly({ scene }: Reading, { statement }: Around, cue: Placed): boolean {
  const slavic = isSlavic(scene.lang)
  return slavic && cue.plural === true && TOLD.test(lowAt(statement.tokens, 0))
}

/** The speaker of a turn in an interview that says nothing of it: nobody is named who asks, the one it began about answers. */
function ofTurn(reading: Reading, turn: Turn, index: number, answers: Map<number, Attribution>): Attribution {
  if (turn.asks) return { speaker: null, cue: null, rule: 'speaker.asks', person: null }
  // `— Что дальше? — спрашиваю Анну Орлову.`: who is asked may be named behind the question.
  const known =
    answers.get(turn.opening) ?? fromContext(reading, turn.opening, null) ?? fromContext(reading, index, null)
  return known
    ? { ...known, cue: null, rule: 'speaker.answers' }
    : { speaker: null, cue: null, rule: 'speaker.none', person: null }
}

/** Takes out the interview in which the quotation stands. */
function forgetInterview(turns: Map<number, Turn>, index: number): void {
  const opening = turns.get(index)?.opening
  for (const [at, turn] of turns) if (turn.opening === opening) turns.delete(at)
}

/** Whether nothing but marks stands with the quotation in its sentence. */
function standsAlone(around: Around): boolean {
  return around.statement.tokens.every(token => token.kind !== 'word')
}

/** `LONDON, April 3 — “…”`: whether nothing but a dateline stands with the quotation in its sentence. */
function opensArticle({ scene }: Reading, { statement, token }: Around): boolean {
  const { start, tokens } = statement
  const quote = tokens[token]
  if (!quote || token === 0) return false
  const length = datelineLength(scene.text.slice(start, quote.end), scene.lang as LanguageCode)
  if (length === 0 || start + length < quote.start - 1) return false
  return tokens.slice(token + 1).every(({ kind }) => kind !== 'word')
}

/** Words that only lead on from what was said to what was said next. */
const NEXT = new RegExp(
  '^(?:then|and|finally|later|again|после|этого|потом|затем|и|а|наконец|позже|далее|снова|ещё|еще|потім|далі|і|й|нарешті|згодом|знову|ще|' +
    'анан|андан|кийин|жана|дагы|акырында|акыры)$',
)

/** `Then: “…”`, `И наконец: «…»`: whether nothing but such words and a colon stands with the quotation in its sentence. */
function leadsOn({ statement, token }: Around): boolean {
  const words = statement.tokens.filter(({ word }) => word)
  const before = statement.tokens.slice(0, token)
  return (
    before.at(-1)?.mark === ':' &&
    words.length < token &&
    words.every(({ word, start }) => NEXT.test(word?.low ?? '') && start < (statement.tokens[token]?.start ?? 0))
  )
}

/** Words of such a sentence at most: `Прозвучала и такая просьба: «…»`. */
const SOUNDED = 5

/** `Прозвучало и предупреждение: «…»`: whether the sentence of the quotation says no more than that something was said as well. */
function soundsAsWell({ scene, cast }: Reading, { statement, index, token }: Around): boolean {
  if (token > SOUNDED + 1) return false
  const before = statement.tokens.slice(0, token)
  return (
    before.at(-1)?.mark === ':' &&
    before.slice(0, -1).every(({ word }) => word) &&
    (cast.byStatement[index] ?? []).length === 0 &&
    isOpeningVerb(statement.tokens, 0, scene.lang)
  )
}

/** The sentence before the quotation where that ends in a colon: it stands on a line of its own. */
function leadIn(reading: Reading, around: Around): Found | null {
  const before = reading.scene.statements[around.index - 1]
  if (before?.tokens.at(-1)?.mark !== ':') return null
  return beforehand(
    reading,
    { statement: around.index - 1, from: stretchStart(before, before.tokens.length), to: before.tokens.length - 1 },
    true,
  )
}

/** `These words opened the meeting`: the sentence after the quotation says whose words they were. */
const THESE_WORDS = /^(?:с|этими|такими|так|именно|цими|з|із|саме|ушул|мына|ушинтип|with|those|these|that|thus|so)$/

/** `«…». An interview with Jane Roe`: headlines name whose words they were. */
const INTERVIEW = /^(?:интервью|беседа|разговор|інтерв'ю|розмова|бесіда|interview|talk|маек|аңгеме)/

/** `За эти слова мэр извинился`: the sentence is about the words, and by its subject about whoever said them. */
const FOR_WORDS = /^(?:за|з-за|через|из-за) (?:эти|этих|ці|цих) (?:слова|слов|слів)$/

function nextSentence(reading: Reading, around: Around): Found | null {
  const { scene } = reading
  const next = scene.statements[around.index + 1]
  const sums = next ? summedUpBy(reading, around) : null
  if (sums) return sums
  if (!next || next.paragraph !== around.statement.paragraph) return null
  const low = lowAt(next.tokens, 0)
  if (around.statement.title && next.title && INTERVIEW.test(low)) {
    resolve(reading.cast, around.index + 1)
    const named = (reading.cast.byStatement[around.index + 1] ?? []).find(
      reference => reference.kind === 'name' && (reference.person?.weight ?? 0) > 0,
    )
    if (named) return { cue: null, reference: named, phrase: null, rule: 'speaker.next' }
  }
  const cues = inStretch(reading, { statement: around.index + 1, from: 0, to: Math.min(6, next.tokens.length) })
  const isAbout = THESE_WORDS.test(low) || FOR_WORDS.test([0, 1, 2].map(at => lowAt(next.tokens, at)).join(' '))
  if (!isAbout || cues.length === 0) return null
  resolve(reading.cast, around.index + 1)
  const subject = (reading.cast.byStatement[around.index + 1] ?? [])
    .filter(reference => reference.subject && !reference.weak && (reference.person?.weight ?? 0) > 0)
    .sort((a, b) => (b.person?.weight ?? 0) - (a.person?.weight ?? 0))[0]
  return subject ? { cue: cues[0] ?? null, reference: subject, phrase: null, rule: 'speaker.next' } : null
}

/** From this score on the subject of a verb of saying shows who can speak. */
const SURE = 1.6

/** Remembers who speaks in a sentence without quotations. */
function noteSpeaker(reading: Reading, at: number): void {
  const tokens = tokensAt(reading.scene, at)
  for (const cue of reading.cues[at] ?? []) {
    if (cue.kind === 'noun' || cue.kind === 'soft') continue
    const subject = subjectOf(
      reading.cast,
      { statement: at, from: 0, to: tokens.length },
      cue,
      orderOf(reading.scene.lang, cue),
    )
    const person = subject?.reference.person
    if (!person) continue
    if (subject.reference.kind === 'name' && !subject.reference.weak && subject.score >= SURE) {
      person.weight += 0.2
      person.spoke = true
      if (cue.gender && cue.gender !== 'neuter') person.gender ??= cue.gender
    }
    // `He knew it when she asked him`: it is told of him; nothing is of somebody without a name.
    const first = leading(reading.cast, at)?.person ?? person
    if (first === person || first.keys.size === 0 || reading.scene.lang === 'ky')
      reading.cast.lastSpeaker = { person, statement: at }
    return
  }
}

/** The attribution to who was found; a name that spoke weighs more from here on, and a verb shows its gender. */
function ofReference({ scene }: Reading, found: Found, reference: Reference): Attribution {
  const { person } = reference
  if (person && found.cue?.gender && found.cue.gender !== 'neuter' && reference.kind !== 'pronoun')
    person.gender ??= found.cue.gender
  if (person && reference.kind === 'name' && !reference.weak && !reference.oblique) {
    person.weight += 0.3
    person.spoke = true
  }
  return { speaker: shown(scene, person, reference), cue: cueMention(scene, found.cue), rule: found.rule, person }
}

/** Whether names and signs speak for a person or a body, and not for a place or a thing, which gives nothing out. */
function canSpeak({ weight }: Person): boolean {
  return weight > 0
}

/** Where words of saying have nobody beside them: whom the narration was about, unless they say that it is nobody. */
function ofCue(reading: Reading, index: number, around: Around, found: Found, cue: Placed): Attribution {
  const { scene } = reading
  const isNobody = (saysNobody(reading, cue) || toldOnly(reading, around, cue)) && !found.phrase
  return (
    (isNobody ? null : fromContext(reading, index, cue, 0, found.phrase ? canSpeak : undefined)) ??
    (cue.implied ? fromContext(reading, index, null) : null) ?? {
      // `Как указано в пресс-релизе`: where nobody is known to have given it out, it speaks itself.
      speaker: found.phrase && documentForm(found.phrase.text.toLowerCase(), scene.lang) ? found.phrase : null,
      cue: cueMention(scene, cue),
      rule: 'speaker.none',
      person: null,
    }
  )
}

/** An attribution, and the statement in which its quotation ends. */
interface Earlier {
  readonly attribution: Attribution
  readonly statement: number
}

/** Whether a colon leads to the quotation: the words are told as somebody's, be there a verb of saying or not. */
function isLedTo({ statement, token }: Around): boolean {
  return statement.tokens[token - 1]?.mark === ':'
}

/** Where nothing says who speaks: who did just before in the paragraph, or whom the narration was about; null where the words go on a sentence. */
function ofNarration(reading: Reading, index: number, around: Around, previous: Earlier | null): Attribution | null {
  if (around.statement.title) return null
  const alone = standsAlone(around)
  if (!alone && !leadsOn(around) && !soundsAsWell(reading, around))
    return isLedTo(around) ? fromContext(reading, index, null, LIKELY) : null
  const isNear = previous !== null && around.index - previous.statement <= 1
  if (isNear && reading.scene.statements[previous.statement]?.paragraph === around.statement.paragraph)
    return { ...previous.attribution, cue: null, rule: 'speaker.continued' }
  return alone ? fromContext(reading, index, null) : null
}

/** Whom the words around the quotation attribute it to, or the narration before it; null where neither names anybody. */
function ofFound(
  reading: Reading,
  index: number,
  around: Around,
  found: Found | null,
  previous: Earlier | null,
): Attribution | null {
  if (found?.reference) return ofReference(reading, found, found.reference)
  if (found?.phrase && !takesUp(reading, found))
    return { speaker: found.phrase, cue: cueMention(reading.scene, found.cue), rule: found.rule, person: null }
  return found?.cue ? ofCue(reading, index, around, found, found.cue) : ofNarration(reading, index, around, previous)
}

/** Attributes every quotation; the result is by index of `reading.scene.quotes`. */
function attributeAll(reading: Reading): (Attribution | null)[] {
  const { scene, cast } = reading
  const out: (Attribution | null)[] = scene.quotes.map(() => null)
  const byStatement: number[][] = scene.statements.map(() => [])
  scene.places.forEach(([first], quote) => {
    if (first) byStatement[first.statement]?.push(quote)
  })
  const turns = new Map(turnsOf(scene.text, scene.quotes))
  const answers = new Map<number, Attribution>()
  const named = new Map<number, Attribution>()
  let previous: Earlier | null = null
  for (let at = 0; at < scene.statements.length; at++) {
    resolve(cast, at)
    const quotes = byStatement[at] ?? []
    const speech = quotes.some(index => /^(?:statement|fragment)$/.test(scene.quotes[index]?.kind ?? ''))
    if (!speech) noteSpeaker(reading, at)
    for (const index of quotes) {
      const quote = scene.quotes[index] as Quote
      if (quote.kind === 'name' || quote.kind === 'term') continue
      const around = placeOf(scene, index, 0) as Around
      for (const place of scene.places[index] ?? []) if (place.statement > at) resolve(cast, place.statement)
      const found =
        withAuthor(reading, find(reading, index)) ??
        (standsAlone(around) ? leadIn(reading, around) : null) ??
        (standsAlone(around) || opensArticle(reading, around) ? nextSentence(reading, around) : null) ??
        headlineSpeaker(reading, around)
      // `— А вы? — спросил депутат.`: a talk, and no interview.
      if (turns.get(index)?.asks && (found?.reference || found?.phrase)) forgetInterview(turns, index)
      const turn = turns.get(index)
      const attribution: Attribution | null =
        turn && !found?.reference && !found?.phrase
          ? ofTurn(reading, turn, index, answers)
          : ofFound(reading, index, around, found, previous)
      out[index] = attribution
      const among = found?.reference && cast.choosing.choices?.get(found.reference)
      if (among) cast.choosing.choices?.set(quote, among)
      if (turn && !turn.asks && attribution?.speaker) {
        answers.set(turn.opening, attribution)
        if (attribution.rule !== 'speaker.answers' && !named.has(turn.opening)) named.set(turn.opening, attribution)
      }
      if (attribution?.speaker) {
        if (attribution.person) cast.lastSpeaker = { person: attribution.person, statement: at }
        previous = { attribution, statement: (scene.places[index]?.at(-1)?.statement ?? at) as number }
      }
    }
  }
  // The one interviewed may be named in a later turn only.
  for (const [index, turn] of turns) {
    const later = named.get(turn.opening)
    const told = out[index]?.speaker && out[index]?.rule !== 'speaker.answers'
    if (!turn.asks && later && !told) out[index] = { ...later, cue: null, rule: 'speaker.answers' }
  }
  takeTurns(scene.text, scene.quotes, out, turns)
  return out
}

/** What `attribute` returns. */
export interface Attributed {
  readonly quotes: Quote[]
  readonly passages: Passage[]
}

/** By the shipped coefficients. */
const CHOOSING: Choosing = { coefficients: SPEAKER_COEFFICIENTS, choices: null }

/**
 * The quotations with `speaker`, `cue` and the rule added to `why`, and the passages that report speech without marks.
 * `words`: those of the article; `title`: the headline's span, empty where there is none; `article` goes into the passages' ids; `choosing`: how somebody
 * is chosen whom no word names. A language that is not ours gets neither.
 */
export function attribute(
  text: string,
  lang: LanguageCode,
  words: readonly Word[],
  quotes: readonly Quote[],
  title: Span,
  article: ArticleId = quotes[0]?.article ?? '',
  choosing: Choosing = CHOOSING,
): Attributed {
  if (!isOurs(lang)) return { quotes: [...quotes], passages: [] }
  const first = readArticle(text, lang, words, quotes, title, choosing)
  attributeAll(first)
  choosing.choices?.clear()
  // Who speaks anywhere is somebody who can speak, and verbs show genders: the second reading knows both from the start.
  const reading = { ...first, cast: castOf(first.scene, first.again, choosing, first.cast.named) }
  const found = attributeAll(reading)
  fromRepeats(reading, words, found)
  return {
    quotes: quotes.map((quote, index) => {
      const attribution = found[index]
      if (!attribution) return quote
      return { ...quote, speaker: attribution.speaker, cue: attribution.cue, why: [...quote.why, attribution.rule] }
    }),
    passages: passagesOf(reading, article),
  }
}
