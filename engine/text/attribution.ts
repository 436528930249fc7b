import {
  type ArticleId,
  LANGUAGES,
  type LanguageCode,
  type Mention,
  type Passage,
  type Quote,
  type Span,
} from '../types.ts'
import { isPreposition } from './lexicon/grammar.ts'
import { passagesOf } from './passages.ts'
import type { Person, Reference } from './people.ts'
import { finiteVerb, type Reading, readArticle } from './reading.ts'
import type { Scene, Statement, Token } from './scene.ts'
import { cueMention, mentionOf, shown } from './shown.ts'
import { castOf, nearestFitting, resolve, wanted } from './speakers.ts'
import { orderOf, type Placed, type Stretch, subjectOf } from './subject.ts'
import { wordsOf } from './words.ts'

/** Who says a quotation, by which words, and by which rule that is known. */
export interface Attribution {
  readonly speaker: Mention | null
  readonly cue: Mention | null
  /** A key of the message catalogues: `speaker.inside`, `speaker.after`, `speaker.before`, `speaker.colon`, `speaker.source`, … */
  readonly rule: string
  readonly person: Person | null
}

/** Words that open an attribution right after the marks in Kyrgyz. */
const KYRGYZ_SAYS = /^(?:деп|деди|дейт|дешти|дешет|дешип|дептир|деген|дегенди|дечү|деше)$/

/** Verbs whose object has spoken: `приводит её слова газета`, `quotes the captain as saying`. */
const CITING =
  /^(?:цитирует|цитируют|цитировал|цитировала|приводит|приводят|привел|привела|цитує|цитують|цитувала|цитував|наводить|наводять|навів|навела|quotes|quoted|cites|cited|quoting|citing)$/

/** What one person writes: where the letter speaks, its author does. */
const WRITING =
  /^(?:письм[оеа]|послани[ие]|телеграмм[аеы]|обращени[ие]|пост[еа]?|твит[еа]?|реч[иь]|поздравлени[ие]|записк[еа]|колонк[еа]|лист[іа]?|листі|посланн[іяю]|телеграм[іа]|зверненн[іяю]|дописі?|твіті?|вітанн[іяю]|промов[іа]|letters?|messages?|telegrams?|post|tweet|speech|address|note|essay|катта|кат|катында|кайрылуу(?:да|сунда)?|телеграмма(?:да|сында)?|постто|постунда|куттуктоодо|куттуктоосунда|куттуктоо)$/

/** Passive verbs of saying whose source stands after a preposition: `говорится в докладе`. */
const PASSIVE =
  /^(?:говорится|сказано|отмечается|сообщается|указывается|подчеркивается|йдеться|ідеться|мовиться|сказано|зазначається|повідомляється|написано|айтылган|айтылат|жазылган)$/

interface Found {
  readonly cue: Placed | null
  readonly reference: Reference | null
  /** For a subject that is no reference: a noun phrase as it stands. */
  readonly phrase: Mention | null
  readonly rule: string
}

/** The noun phrase right after the cue, where no name or known role stands there. */
function phraseAfter(reading: Reading, stretch: Stretch, cue: Placed): Mention | null {
  const tokens = reading.scene.statements[stretch.statement]?.tokens ?? []
  const lang = reading.scene.lang
  let from = cue.last + 1
  const passive = PASSIVE.test(tokens[cue.first]?.word?.low ?? '')
  // `сообщили в компании`: a plural without a subject, and whose it is.
  const place = cue.plural === true && /^(?:в|во|у|на)$/.test(tokens[from]?.word?.low ?? '')
  if (place || (passive && isPreposition(tokens[from]?.word?.low ?? '', lang))) from++
  const first = tokens[from]
  if (!first?.word || from >= stretch.to || isPreposition(first.word.low, lang)) return null
  let to = from
  while (to + 1 < stretch.to && to - from < 4) {
    const next = tokens[to + 1] as Token
    if (!next.word || isPreposition(next.word.low, lang)) break
    to++
  }
  if (
    lang === 'en' &&
    !/^(?:the|a|an|his|her|its|their|one|some|two|three)$/.test(first.word.low) &&
    !first.word.capital
  )
    return null
  return mentionOf(reading.scene, first.start, (tokens[to] as Token).end)
}

function inStretch(reading: Reading, stretch: Stretch): Placed[] {
  return (reading.cues[stretch.statement] ?? []).filter(cue => cue.first >= stretch.from && cue.last < stretch.to)
}

/** Whose words are cited: the first person after the verb, in whatever case; a pronoun of any case. */
function citedIn(reading: Reading, stretch: Stretch, cue: Placed): Reference | null {
  const after = (reading.cast.byStatement[stretch.statement] ?? []).filter(
    reference => reference.first > cue.last && reference.last < stretch.to,
  )
  return (
    after.find(
      reference => reference.role?.kind !== 'body' && (reference.person?.weight ?? -1) > 0 && !reference.person?.body,
    ) ?? null
  )
}

/** English puts the subject right after the marks, whatever stands between it and its verb: `" Jane Roe, an adviser to X, said`. */
function openerOf(reading: Reading, stretch: Stretch, cue: Placed): Reference | null {
  const tokens = reading.scene.statements[stretch.statement]?.tokens ?? []
  const first = (reading.cast.byStatement[stretch.statement] ?? []).find(reference => reference.first >= stretch.from)
  if (!first || first.last >= cue.first || !first.subject || first.weak) return null
  return first.first === stretch.from && tokens[first.last + 1]?.mark === ',' ? first : null
}

/** The attribution in a stretch that follows the words said: the first cue there and its subject. */
function afterwards(reading: Reading, stretch: Stretch, rule: string): Found | null {
  const { scene, cast } = reading
  const cues = inStretch(reading, stretch)
  const verb = cues.find(cue => cue.kind !== 'noun')
  if (!verb) return null
  let cue = verb
  if (scene.lang === 'ky') {
    // `деп X айтты`: деп leads in, the verb that counts comes after.
    const main = cues.findLast(other => other.kind === 'verb' || other.kind === 'soft')
    if (main && main.first - verb.first < 16) cue = main
  }
  const led = (cast.byStatement[stretch.statement] ?? []).some(
    reference => reference.first >= stretch.from && reference.last < cue.first && reference.subject,
  )
  const order = {
    ...orderOf(scene.lang, cue),
    afterFirst: scene.lang !== 'ky' && !led && cue.first - stretch.from <= 5,
  }
  if (CITING.test(scene.text.slice(cue.start, cue.end).toLowerCase())) {
    const cited = citedIn(reading, stretch, cue)
    if (cited) return { cue, reference: cited, phrase: null, rule: 'speaker.cited' }
  }
  const opener = scene.lang === 'en' ? openerOf(reading, stretch, cue) : null
  if (opener) return { cue, reference: opener, phrase: null, rule }
  const subject = subjectOf(cast, stretch, cue, order)
  if (subject) return { cue, reference: subject.reference, phrase: null, rule }
  const phrase = scene.lang === 'ky' ? null : phraseAfter(reading, stretch, cue)
  return {
    cue,
    reference: null,
    phrase: phrase ?? (scene.lang === 'en' ? phraseBefore(reading, stretch, cue) : null),
    rule,
  }
}

/** English: the noun phrase between the marks and the verb, `" the programme’s makers said`. */
function phraseBefore(reading: Reading, stretch: Stretch, cue: Placed): Mention | null {
  const tokens = reading.scene.statements[stretch.statement]?.tokens ?? []
  const first = tokens[stretch.from]
  const last = tokens[cue.first - 1]
  if (!first?.word || !last?.word || cue.first - stretch.from > 6) return null
  if (!/^(?:the|a|an|his|her|its|their|one|some|two|three)$/.test(first.word.low)) return null
  return mentionOf(reading.scene, first.start, last.end)
}

/** The attribution in a stretch that leads up to the words said: the last cue there and its subject. */
function beforehand(reading: Reading, stretch: Stretch, rule: string, bare: boolean): Found | null {
  const { scene, cast } = reading
  const cues = inStretch(reading, stretch)
  const last = cues.findLast(other => other.kind !== 'noun')
  const strong = cues.findLast(other => other.kind !== 'noun' && other.kind !== 'soft') ?? last
  const cue = bare ? (last ?? cues.at(-1)) : last && stretch.to - last.last <= 3 ? last : strong
  const owner = bare ? ownerOfWords(reading, stretch, cues) : null
  if (owner) return { cue: owner.cue, reference: owner.reference, phrase: null, rule }
  if (cue) {
    const order = orderOf(scene.lang, cue)
    const subject = subjectOf(cast, stretch, cue, { ...order, afterFirst: cue.kind === 'before' })
    if (subject)
      return {
        cue,
        reference: subject.reference,
        phrase: null,
        rule: cue.kind === 'before' || cue.kind === 'after' ? 'speaker.source' : rule,
      }
    if (cue.kind === 'before')
      return { cue, reference: null, phrase: phraseAfter(reading, stretch, cue), rule: 'speaker.source' }
    if (cue.kind !== 'noun') return { cue, reference: null, phrase: null, rule }
  }
  if (!bare) return null
  // `Trump to Kim: "…"`: no verb at all; the first who can be a subject.
  const end: Placed = { start: 0, end: 0, kind: 'verb', first: stretch.to, last: stretch.to }
  let best: { reference: Reference; score: number } | null = null
  for (const reference of cast.byStatement[stretch.statement] ?? []) {
    if (reference.first < stretch.from || reference.last >= stretch.to) continue
    const found = subjectOf(
      cast,
      { ...stretch, from: reference.first, to: reference.last + 1 },
      { ...end, first: reference.last + 1, last: reference.last + 1 },
      { afterFirst: false, genitive: false },
    )
    const score = (found?.score ?? -1) - 0.05 * reference.first
    if (found && (!best || score > best.score)) best = { reference, score }
  }
  const verb = best ? null : impliedVerb(reading, stretch)
  if (verb) {
    const subject = subjectOf(cast, stretch, verb, { afterFirst: true, genitive: false })
    return { cue: verb, reference: subject?.reference ?? null, phrase: null, rule: 'speaker.colon' }
  }
  const someone = best && (best.reference.kind !== 'name' || (best.reference.person?.weight ?? 0) > 0)
  return best && someone ? { cue: null, reference: best.reference, phrase: null, rule: 'speaker.colon' } : null
}

/** `её слова звучали так:`, `ответ министра был краток:`: whose words they are, where a noun of speaking is the subject. */
function ownerOfWords(
  reading: Reading,
  stretch: Stretch,
  cues: readonly Placed[],
): { cue: Placed; reference: Reference } | null {
  const references = reading.cast.byStatement[stretch.statement] ?? []
  for (const cue of cues) {
    if (cue.kind !== 'noun') continue
    const before = references.find(other => other.kind === 'pronoun' && !other.subject && other.last === cue.first - 1)
    if (before?.person) return { cue, reference: before }
  }
  return null
}

/** `И перешла к делу: «…»`: the first finite verb before the colon, for what it shows of its subject. */
function impliedVerb(reading: Reading, stretch: Stretch): Placed | null {
  const { scene } = reading
  if (scene.lang !== 'ru' && scene.lang !== 'uk') return null
  const tokens = scene.statements[stretch.statement]?.tokens ?? []
  for (let at = Math.max(stretch.from, stretch.to - 14); at < stretch.to; at++) {
    const word = tokens[at]?.word
    const shown = word && !word.capital ? finiteVerb(word.low, scene.lang) : null
    if (word && shown)
      return { ...shown, start: word.start, end: word.end, kind: 'soft', first: at, last: at, implied: true }
  }
  return null
}

/** Index of the statement that covers the offset; by halves. */
function statementAt(scene: Scene, offset: number): number {
  let low = 0
  let high = scene.statements.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((scene.statements[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Where a letter, a post or a telegram is said to speak, its author: who is named after it, else who was written of last. */
function withAuthor(reading: Reading, found: Found | null): Found | null {
  if (!found?.cue) return found
  const { scene, cast } = reading
  const cue = found.cue
  const at = statementAt(scene, cue.start)
  const tokens = scene.statements[at]?.tokens ?? []
  const said =
    found.reference?.kind === 'role' ? found.reference.role?.low : wordsOf(found.phrase?.text ?? '').at(-1)?.low
  const own = WRITING.test(said ?? '')
  const passive = PASSIVE.test(scene.text.slice(cue.start, cue.end).toLowerCase())
  if (!own && !passive) return found
  let writing = -1
  for (let k = Math.max(0, cue.first - 5); k <= Math.min(tokens.length - 1, cue.last + 5); k++)
    if (WRITING.test(tokens[k]?.word?.low ?? '')) writing = k
  if (writing < 0) return found
  const named = (cast.byStatement[at] ?? []).find(
    reference =>
      reference.first > writing &&
      reference.first <= writing + 2 &&
      reference.role?.kind !== 'body' &&
      (reference.person?.weight ?? 0) > 0,
  )
  if (named) return { ...found, reference: named, phrase: null, rule: 'speaker.author' }
  const person = nearestFitting(cast, at, 0, { gender: null, plural: null })
  return person?.best && !person.body && person.keys.size > 0
    ? { ...found, reference: { ...person.best, kind: 'pronoun', person }, phrase: null, rule: 'speaker.author' }
    : found
}

/** Where the tokens around a part stand. */
interface Around {
  readonly statement: Statement
  readonly index: number
  readonly token: number
}

/** Start of the stretch before the token that belongs to it: after the quotation before and what closes that. */
function stretchStart(statement: Statement, token: number): number {
  for (let at = token - 1; at >= 0; at--)
    if (statement.tokens[at]?.kind === 'quote' && isLong(statement.tokens[at] as Token)) return at + 1
  return 0
}

/** Names in marks are words of the narration. */
function isLong(token: Token): boolean {
  return token.end - token.start > 45
}

function stretchEnd(statement: Statement, token: number): number {
  for (let at = token + 1; at < statement.tokens.length; at++)
    if (statement.tokens[at]?.kind === 'quote' && isLong(statement.tokens[at] as Token)) return at
  return statement.tokens.length
}

function placeOf(scene: Scene, quote: number, part: number): Around | null {
  const at = scene.places[quote]?.[part]
  const statement = at && scene.statements[at.statement]
  return at && statement ? { statement, index: at.statement, token: at.token } : null
}

/** Whether the words right after the marks begin an attribution, and whether its verb is near. */
function opensAttribution(reading: Reading, around: Around): { readonly near: boolean } | null {
  const { scene } = reading
  const tokens = around.statement.tokens
  const next = tokens[around.token + 1]
  if (!next) return null
  const inner = scene.text.charAt((tokens[around.token] as Token).end - 1)
  if (scene.lang === 'ky') {
    const word = tokens.slice(around.token + 1, around.token + 4).find(token => token.word)?.word
    if (word && KYRGYZ_SAYS.test(word.low)) return { near: true }
  }
  const cue = (reading.cues[around.index] ?? []).find(other => other.first > around.token && other.kind !== 'noun')
  if (!cue) return null
  const leads = tokens.slice(0, around.token).every(token => token.kind === 'mark')
  const distance = cue.first - around.token
  const reach = reachOf(tokens, around.token, inner, leads)
  return distance <= reach ? { near: distance <= 6 } : null
}

/** How many tokens after the marks the verb of an attribution may stand. */
function reachOf(tokens: readonly Token[], at: number, inner: string, leads: boolean): number {
  const next = tokens[at + 1] as Token
  if (next.kind === 'mark' && /[,—–-]/.test(next.mark)) {
    const dash = tokens.slice(at + 1, at + 4).some(token => /[—–-]/.test(token.mark))
    return leads || dash ? 26 : 3
  }
  if (inner === ',' || (leads && /[?!…]/.test(inner))) return 26
  return leads ? 14 : 2
}

/** Whether a verb of saying stands right before the marks: `protesters chanted “…”`. */
function adjoins(reading: Reading, around: Around): boolean {
  return (reading.cues[around.index] ?? []).some(
    cue => cue.kind !== 'noun' && cue.last < around.token && around.token - cue.last <= 2,
  )
}

/** Finds the words that attribute the quotation. */
function find(reading: Reading, index: number): Found | null {
  const { scene } = reading
  const quote = scene.quotes[index] as Quote
  const parts = quote.parts.map((_, k) => placeOf(scene, index, k))
  for (let k = 0; k + 1 < parts.length; k++) {
    const here = parts[k]
    const next = parts[k + 1]
    if (!here) continue
    const to = next && next.index === here.index ? next.token : here.statement.tokens.length
    const found = afterwards(reading, { statement: here.index, from: here.token + 1, to }, 'speaker.inside')
    if (found) return found
  }
  const last = parts.at(-1)
  const first = parts[0]
  if (!first || !last) return null
  const afterStretch = { statement: last.index, from: last.token + 1, to: stretchEnd(last.statement, last.token) }
  const beforeStretch = { statement: first.index, from: stretchStart(first.statement, first.token), to: first.token }
  const before = first.statement.tokens[first.token - 1]
  const colon = before?.mark === ':'
  if (scene.lang === 'ky') {
    const found = kyrgyz(reading, beforeStretch, afterStretch, colon, opensAttribution(reading, last) !== null)
    if (found) return found
  } else {
    if (colon) {
      const found = beforehand(reading, beforeStretch, 'speaker.before', true)
      if (found) return found
    }
    if (adjoins(reading, first)) {
      const found = beforehand(reading, beforeStretch, 'speaker.before', false)
      if (found?.reference) return found
    }
    const opens = opensAttribution(reading, last)
    if (opens && first.token > 1 && !opens.near) {
      const found = beforehand(reading, beforeStretch, 'speaker.before', false)
      if (found?.reference && found.cue?.kind !== 'soft') return found
    }
    if (opens) {
      const found = afterwards(reading, afterStretch, 'speaker.after')
      if (found) return found
    }
    const found = beforehand(reading, beforeStretch, 'speaker.before', colon)
    if (found) return found
    const source = inStretch(reading, afterStretch).find(cue => cue.kind === 'before')
    const loose = source
      ? beforehandSource(reading, afterStretch, source)
      : afterwards(reading, afterStretch, 'speaker.after')
    if (loose && (loose.reference || loose.phrase)) return loose
  }
  return null
}

function beforehandSource(reading: Reading, stretch: Stretch, cue: Placed): Found {
  const subject = subjectOf(reading.cast, stretch, cue, { afterFirst: true, genitive: true })
  return {
    cue,
    reference: subject?.reference ?? null,
    phrase: subject ? null : phraseAfter(reading, stretch, cue),
    rule: 'speaker.source',
  }
}

/** Kyrgyz puts the verb last: the subject stands before the marks, between `деп` and the verb, or after the verb. */
function kyrgyz(reading: Reading, before: Stretch, after: Stretch, colon: boolean, opens: boolean): Found | null {
  const behind = opens || inStretch(reading, after).length > 0 ? afterwards(reading, after, 'speaker.after') : null
  if (opens && behind?.reference) return behind
  const source = inStretch(reading, before).findLast(cue => cue.kind === 'after')
  if (source && opens && behind?.cue) {
    const own = { statement: before.statement, from: source.last + 1, to: before.to }
    const cue = { ...behind.cue, first: before.to, last: before.to }
    const subject = subjectOf(reading.cast, own, cue, { afterFirst: false, genitive: false })
    if (subject) return { cue: behind.cue, reference: subject.reference, phrase: null, rule: 'speaker.around' }
  }
  if (colon || source) {
    const found = beforehand(reading, before, 'speaker.before', colon)
    if (found?.reference || !opens) {
      if (found) return found
    }
  }
  if (behind?.cue) {
    // The cue stands after the words, its subject before them.
    const whole = { statement: before.statement, from: before.from, to: before.to }
    const cue = { ...behind.cue, first: before.to, last: before.to }
    const subject =
      before.to > before.from
        ? subjectOf(reading.cast, whole, cue, { afterFirst: false, genitive: behind.cue.kind === 'after' })
        : null
    if (behind.reference && behind.reference.first > behind.cue.last) return behind
    if (subject) return { cue: behind.cue, reference: subject.reference, phrase: null, rule: 'speaker.around' }
    if (behind.reference || opens) return behind
  }
  return beforehand(reading, before, 'speaker.before', colon)
}

/** Whether the phrase is one common noun, as `заявил латвиец`: it takes up somebody named before. */
function takesUp(reading: Reading, found: Found): boolean {
  const words = wordsOf(found.phrase?.text ?? '')
  const lang = reading.scene.lang
  return (
    (lang === 'ru' || lang === 'uk') && words.length === 1 && words[0]?.capital === false && found.cue?.plural !== true
  )
}

/** The speaker where the sentence of the quotation names none: whom the narration was about. */
function fromContext(
  reading: Reading,
  index: number,
  cue: Placed | null,
  previous: Attribution | null,
): Attribution | null {
  const { scene, cast } = reading
  const first = placeOf(scene, index, 0)
  if (!first) return null
  const person = nearestFitting(cast, first.index, first.token, wanted(cue, null))
  if (!person) return null
  return {
    speaker: shown(scene, person, null),
    cue: cueMention(scene, cue),
    rule: cue ? 'speaker.dropped' : previous ? 'speaker.continued' : 'speaker.context',
    person,
  }
}

/** Whether nothing but marks stands with the quotation in its sentence. */
function standsAlone(around: Around): boolean {
  return around.statement.tokens.every(token => token.kind !== 'word')
}

/** The sentence before the quotation where that ends in a colon: it stands on a line of its own. */
function leadIn(reading: Reading, around: Around): Found | null {
  const before = reading.scene.statements[around.index - 1]
  if (before?.tokens.at(-1)?.mark !== ':') return null
  return beforehand(
    reading,
    { statement: around.index - 1, from: stretchStart(before, before.tokens.length), to: before.tokens.length - 1 },
    'speaker.before',
    true,
  )
}

/** `These words opened the meeting`: the sentence after the quotation says whose words they were. */
const THESE_WORDS =
  /^(?:с|этими|такими|так|именно|цими|такими|з|із|саме|ушул|мына|ушинтип|with|those|these|that|thus|so)$/

function nextSentence(reading: Reading, around: Around): Found | null {
  const { scene } = reading
  const next = scene.statements[around.index + 1]
  if (!next || next.paragraph !== around.statement.paragraph) return null
  const low = next.tokens[0]?.word?.low ?? ''
  const cues = inStretch(reading, { statement: around.index + 1, from: 0, to: Math.min(6, next.tokens.length) })
  if (!THESE_WORDS.test(low) || cues.length === 0) return null
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
  const tokens = reading.scene.statements[at]?.tokens ?? []
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
    reading.cast.lastSpeaker = { person, statement: at }
    return
  }
}

/** Attributes every quotation; the result is by index of `reading.scene.quotes`. */
function attributeAll(reading: Reading): (Attribution | null)[] {
  const { scene, cast } = reading
  const out: (Attribution | null)[] = scene.quotes.map(() => null)
  const byStatement = new Map<number, number[]>()
  scene.places.forEach((places, quote) => {
    const first = places[0]
    if (first) byStatement.set(first.statement, [...(byStatement.get(first.statement) ?? []), quote])
  })
  let previous = null as { attribution: Attribution; statement: number } | null
  for (let at = 0; at < scene.statements.length; at++) {
    resolve(cast, at)
    if (!byStatement.has(at)) noteSpeaker(reading, at)
    for (const index of byStatement.get(at) ?? []) {
      const quote = scene.quotes[index] as Quote
      if (quote.kind === 'name' || quote.kind === 'term') continue
      const around = placeOf(scene, index, 0) as Around
      for (const place of scene.places[index] ?? []) if (place.statement > at) resolve(cast, place.statement)
      const found =
        withAuthor(reading, find(reading, index)) ??
        (standsAlone(around) ? (leadIn(reading, around) ?? nextSentence(reading, around)) : null)
      let attribution: Attribution | null = null
      if (found?.reference) {
        const person = found.reference.person
        if (person && found.cue?.gender && found.cue.gender !== 'neuter' && found.reference.kind !== 'pronoun')
          person.gender ??= found.cue.gender
        if (person && found.reference.kind === 'name' && !found.reference.weak && !found.reference.oblique) {
          person.weight += 0.3
          person.spoke = true
        }
        attribution = {
          speaker: shown(scene, person, found.reference),
          cue: cueMention(scene, found.cue),
          rule: found.rule,
          person,
        }
      } else if (found?.phrase && !takesUp(reading, found))
        attribution = { speaker: found.phrase, cue: cueMention(scene, found.cue), rule: found.rule, person: null }
      else if (found?.cue)
        attribution = fromContext(reading, index, found.cue, null) ?? {
          speaker: null,
          cue: cueMention(scene, found.cue),
          rule: 'speaker.none',
          person: null,
        }
      else if (standsAlone(around) && !around.statement.title) {
        const near: Attribution | null = previous && at - previous.statement <= 1 ? previous.attribution : null
        const same =
          near !== null && scene.statements[previous?.statement ?? 0]?.paragraph === around.statement.paragraph
        attribution =
          near && same ? { ...near, cue: null, rule: 'speaker.continued' } : fromContext(reading, index, null, null)
      }
      out[index] = attribution
      if (attribution?.speaker) {
        if (attribution.person) cast.lastSpeaker = { person: attribution.person, statement: at }
        previous = { attribution, statement: (scene.places[index]?.at(-1)?.statement ?? at) as number }
      }
    }
  }
  return out
}

/** Word stems for the comparison of a headline or a lead with the words it repeats. */
function stemsOf(quote: Quote): Set<string> {
  return new Set(
    wordsOf(quote.text)
      .filter(word => word.low.length > 3)
      .map(word => word.low.slice(0, 5)),
  )
}

/** Share of the words of a quotation that must stand in another for it to be a repeat. */
const REPEATED = 0.75

/** A word stem in more quotations than this tells nothing. */
const COMMON = 60

/** Gives quotations without a speaker that of the quotation they repeat: headlines, leads, catchwords. */
function fromRepeats(scene: Scene, found: (Attribution | null)[]): void {
  const stems = scene.quotes.map(stemsOf)
  const holders = new Map<string, number[]>()
  stems.forEach((own, index) => {
    if (!found[index]?.speaker) return
    for (const stem of own) {
      const list = holders.get(stem)
      if (!list) holders.set(stem, [index])
      else if (list.length < COMMON) list.push(index)
    }
  })
  scene.quotes.forEach((quote, index) => {
    const current = found[index]
    const title = scene.statements[scene.places[index]?.[0]?.statement ?? -1]?.title ?? false
    if (!(title || !current?.speaker) || quote.kind === 'name' || quote.kind === 'term') return
    const own = stems[index] as Set<string>
    const shared = new Map<number, number>()
    for (const stem of own)
      for (const other of holders.get(stem) ?? []) if (other !== index) shared.set(other, (shared.get(other) ?? 0) + 1)
    let best = -1
    let most = REPEATED * own.size - 1e-9
    for (const [other, count] of shared)
      if (count > most) {
        best = other
        most = count
      }
    const source = found[best]
    if (source && !(title && current?.rule === 'speaker.colon'))
      found[index] = { ...source, cue: current?.cue ?? null, rule: 'speaker.repeated' }
  })
}

/** What `attribute` returns. */
export interface Attributed {
  readonly quotes: Quote[]
  readonly passages: Passage[]
}

/**
 * The quotations with `speaker`, `cue` and the rule added to `why`, and the passages that report speech without marks.
 * `title`: the headline's span, empty where there is none; `article` goes into the passages' ids. A language that is not ours gets neither.
 */
export function attribute(
  text: string,
  lang: LanguageCode,
  _sentences: readonly Span[],
  quotes: readonly Quote[],
  title: Span,
  article: ArticleId = quotes[0]?.article ?? '',
): Attributed {
  if (!(LANGUAGES as readonly string[]).includes(lang)) return { quotes: [...quotes], passages: [] }
  const first = readArticle(text, lang, quotes, title)
  attributeAll(first)
  // Who speaks anywhere is somebody who can speak, and verbs show genders: the second reading knows both from the start.
  const reading = { ...first, cast: castOf(first.scene, first.cast.named) }
  const found = attributeAll(reading)
  fromRepeats(reading.scene, found)
  return {
    quotes: quotes.map((quote, index) => {
      const attribution = found[index]
      if (!attribution) return quote
      return { ...quote, speaker: attribution.speaker, cue: attribution.cue, why: [...quote.why, attribution.rule] }
    }),
    passages: passagesOf(reading, article),
  }
}
