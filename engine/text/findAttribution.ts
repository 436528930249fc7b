import type { Quote } from '../types.ts'
import { agentAt } from './agents.ts'
import { byOwnAccount } from './antecedent.ts'
import { afterwards, beforehand, beforehandSource } from './clause.ts'
import { documentAround, saysNobody } from './documents.ts'
import { type Found, inStretch } from './found.ts'
import { isPostposition, isSlavic } from './lexicon/grammar.ts'
import { endsSpeech } from './lexicon/ky.ts'
import { bareName } from './names.ts'
import { ownedWords } from './owned.ts'
import type { Reference } from './person.ts'
import { byPurpose } from './purpose.ts'
import type { Reading } from './reading.ts'
import { lowAt, type Scene, type Statement, type Token, tokensAt } from './scene.ts'
import { somebodyBeside } from './somebody.ts'
import { strangerBefore, strangerBehind } from './strangers.ts'
import { OBLIQUE, obliqueness, orderOf, type Placed, type Stretch, subjectOf } from './subject.ts'
import { wordsOf } from './words.ts'

/** Where the tokens around a part stand. */
export interface Around {
  readonly statement: Statement
  readonly index: number
  readonly token: number
}

/** Start of the stretch before the token that belongs to it: after the quotation before and what closes that. */
export function stretchStart(statement: Statement, token: number): number {
  for (let at = token - 1; at >= 0; at--)
    if (statement.tokens[at]?.kind === 'quote' && isLong(statement.tokens[at] as Token)) return at + 1
  return 0
}

/** The same, but behind a short quotation too where a colon led to that: `X: «A?» Y: «B»` is a talk of two. */
function turnStart(statement: Statement, token: number): number {
  const { tokens } = statement
  const start = stretchStart(statement, token)
  if (tokens[token - 1]?.mark !== ':') return start
  for (let at = token - 2; at > start; at--)
    if (tokens[at]?.kind === 'quote') return tokens[at - 1]?.mark === ':' && at < token - 2 ? at + 1 : start
  return start
}

/** Where what leads up to the token ends: before the dash that opens speech behind a colon, `Мэр: — A.` */
function leadEnd({ tokens }: Statement, token: number): number {
  return /^[—–-]$/.test(tokens[token - 1]?.mark ?? '') && tokens[token - 2]?.mark === ':' ? token - 1 : token
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

/** Where a part of a quotation (both by index) stands; null where no statement holds it. */
export function placeOf(scene: Scene, quote: number, part: number): Around | null {
  const at = scene.places[quote]?.[part]
  const statement = at && scene.statements[at.statement]
  return at && statement ? { statement, index: at.statement, token: at.token } : null
}

/** English verbs of saying that are plurals of nouns as well. */
const PLURAL_NOUN =
  /^(?:reports|claims|comments|remarks|questions|answers|points|doubts|objects|appeals|calls|posts|tweets|promises|signals)$/

const AND = /^(?:and|и|і|й|та|жана)$/

/** Whether the words right after the marks begin an attribution, and whether its verb is near. */
function opensAttribution(reading: Reading, around: Around): { readonly near: boolean } | null {
  const { scene } = reading
  const tokens = around.statement.tokens
  const next = tokens[around.token + 1]
  if (!next) return null
  const inner = scene.text.charAt((tokens[around.token] as Token).end - 1)
  if (scene.lang === 'ky') {
    const word = tokens.slice(around.token + 1, around.token + 4).find(token => token.word)?.word
    if (word && endsSpeech(word.low)) return { near: true }
  }
  const cues = reading.cues[around.index] ?? []
  const cue = cues.find(other => other.first > around.token && other.kind !== 'noun')
  if (!cue) return null
  // `He did not “follow” claims that`: a noun, for the words go on and are told of before.
  const loose = scene.lang === 'en' && !tokens.slice(around.token + 1, cue.first).some(token => token.word)
  if (loose && !/[,?!….]/.test(inner) && PLURAL_NOUN.test(lowAt(tokens, cue.first)))
    if (cues.some(other => other.last < around.token && other.kind !== 'noun')) return null
  const leads = tokens.slice(0, around.token).every(token => token.kind === 'mark')
  // `He called it “…” and insisted`: who does both stands before.
  const behind = tokens.find((token, at) => at > around.token && token.word)?.word?.low ?? ''
  if (!leads && AND.test(behind) && cues.some(other => other.last < around.token && other.kind !== 'noun')) return null
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

/** Whether a verb of saying stands right before the marks: `protesters chanted “…”`, `согласился, что «…»`. */
function adjoins(reading: Reading, around: Around): boolean {
  const { tokens } = around.statement
  const joined = /^(?:что|що|that)$/.test(lowAt(tokens, around.token - 1)) ? 3 : 2
  return (reading.cues[around.index] ?? []).some(
    cue => cue.kind !== 'noun' && cue.last < around.token && around.token - cue.last <= joined,
  )
}

/** Tokens that a signature behind a dash may have. */
const LONGEST_SIGNATURE = 7

/** `«…» — мэр`, `“…” – Jane Roe`: headlines sign the words with a dash and no verb. */
function signature(reading: Reading, around: Around): Found | null {
  const { tokens } = around.statement
  if (tokens.slice(0, around.token).some(token => token.kind !== 'mark')) return null
  let from = around.token + 1
  let dashed = false
  while (tokens[from]?.kind === 'mark') dashed = /^[—–-]$/.test(tokens[from++]?.mark ?? '') || dashed
  const rest = tokens.slice(from)
  if (!dashed || rest.length === 0 || rest.length > LONGEST_SIGNATURE) return null
  const stretch = { statement: around.index, from, to: tokens.length }
  if (rest.some(token => token.kind === 'quote') || inStretch(reading, stretch).length > 0) return null
  const signed = (reading.cast.byStatement[around.index] ?? []).find(reference => reference.first >= from)
  if (!signed || signed.first > from + 1 || !signed.subject || signed.kind === 'pronoun') return null
  if (signed.kind === 'name') {
    const surname = lowAt(tokens, signed.last)
    if ((signed.person?.weight ?? 0) <= 0 || bareName(surname, reading.scene.lang) !== surname) return null
  }
  return { cue: null, reference: signed, phrase: null, rule: 'speaker.after' }
}

/** `Мэр назвал это «победой», а депутат Орлов — «позором»`: who does what another was said to do; null for nobody. */
function again(reading: Reading, { statement, index, token }: Around): Found | null {
  const { scene, cast } = reading
  const { tokens } = statement
  if (!isSlavic(scene.lang) || !/^[—–-]$/.test(tokens[token - 1]?.mark ?? '')) return null
  const who = (cast.byStatement[index] ?? []).find(other => other.last === token - 2)
  if (!who?.subject || who.kind === 'pronoun' || obliqueness(scene, who) >= OBLIQUE) return null
  // Nothing but what describes them stands between them and the comma.
  let from = who.first - 1
  while (tokens[from]?.word && !tokens[from]?.word?.capital && from >= who.first - 2 && tokens[from]?.mark !== ',')
    from--
  const quoted = tokens.slice(0, from).findLastIndex(other => other.kind === 'quote')
  const cue = (reading.cues[index] ?? []).findLast(other => other.last < quoted && other.kind !== 'noun')
  return tokens[from]?.mark === ',' && cue ? { cue: null, reference: who, phrase: null, rule: 'speaker.before' } : null
}

/** Finds the words that attribute the quotation. */
export function find(reading: Reading, index: number): Found | null {
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
  const signed = signature(reading, last)
  if (signed) return signed
  const afterStretch = { statement: last.index, from: last.token + 1, to: stretchEnd(last.statement, last.token) }
  const to = leadEnd(first.statement, first.token)
  const beforeStretch = { statement: first.index, from: turnStart(first.statement, to), to }
  const colon = first.statement.tokens[to - 1]?.mark === ':'
  const own = byOwnAccount(reading, beforeStretch) ?? again(reading, first) ?? ownedWords(reading, beforeStretch)
  if (own) return own
  if (scene.lang === 'ky') {
    const found = kyrgyz(reading, beforeStretch, afterStretch, colon, opensAttribution(reading, last) !== null)
    if (found) return found
  } else {
    if (colon) {
      const found = beforehand(reading, beforeStretch, true)
      if (found) return found
    }
    const right = saidRightBehind(reading, last, afterStretch)
    if (right) return right
    // `was called “a liar” by the minister`
    const agent = adjoins(reading, first) ? agentAt(reading, afterStretch, last.token + 1) : null
    if (agent) return { cue: inStretch(reading, beforeStretch).at(-1) ?? null, ...agent, rule: 'speaker.after' }
    if (adjoins(reading, first)) {
      const found = beforehand(reading, beforeStretch, false)
      if (found?.reference) return found
    }
    const opens = opensAttribution(reading, last)
    if (opens && first.token > 1 && !opens.near) {
      const found = beforehand(reading, beforeStretch, false)
      if (found?.reference && found.cue?.kind !== 'soft') return found
    }
    if (opens) {
      const found = afterwards(reading, afterStretch, 'speaker.after')
      if (found) return found
    }
    const found = beforehand(reading, beforeStretch, colon)
    if (found) return found
    const source = inStretch(reading, afterStretch).find(cue => cue.kind === 'before')
    const loose = source
      ? beforehandSource(reading, afterStretch, source)
      : afterwards(reading, afterStretch, 'speaker.after')
    if (loose && (loose.reference || loose.phrase)) return loose
  }
  return quote.kind === 'fragment' ? byPurpose(reading, { ...beforeStretch, to: first.token }, first.token) : null
}

/** English: `went “like lamps,” she said`: a comma inside the marks and who says it right behind them, whatever verb stands before; null for none. */
function saidRightBehind(reading: Reading, { statement, index, token }: Around, stretch: Stretch): Found | null {
  const { scene, cast } = reading
  const { tokens } = statement
  if (scene.lang !== 'en' || scene.text.charAt((tokens[token] as Token).end - 1) !== ',') return null
  const who = (cast.byStatement[index] ?? []).find(other => other.first === token + 1)
  const says = (reading.cues[index] ?? []).some(cue => cue.kind === 'verb' && cue.first === (who?.last ?? token) + 1)
  return who?.subject && who.kind !== 'role' && says ? afterwards(reading, stretch, 'speaker.after') : null
}

/** Kyrgyz puts the verb last: the subject stands before the marks, between `деп` and the verb, or after the verb. */
function kyrgyz(reading: Reading, before: Stretch, behindWords: Stretch, colon: boolean, opens: boolean): Found | null {
  const after = clauseOf(reading, behindWords)
  const behind = opens || inStretch(reading, after).length > 0 ? afterwards(reading, after, 'speaker.after') : null
  const document = behind?.cue ? documentAround(reading, before, after) : null
  if (behind?.cue && !document && saysNobody(reading, behind.cue)) return { ...behind, reference: null, phrase: null }
  if (document) return { cue: behind?.cue ?? null, reference: null, phrase: document, rule: 'speaker.around' }
  const sender = behind?.cue ? senderOf(reading, before, after) : null
  if (sender && behind) return { cue: behind.cue, reference: sender, phrase: null, rule: 'speaker.around' }
  if (opens && behind?.reference) return behind
  const stranger = behind?.cue && !behind.reference ? strangerBehind(reading, after, behind.cue) : null
  if (stranger && behind) return { cue: behind.cue, reference: null, phrase: stranger, rule: 'speaker.after' }
  const doer = behind?.cue ? doerOf(reading, after, behind.cue) : null
  if (doer && behind) return { cue: behind.cue, reference: doer, phrase: null, rule: 'speaker.after' }
  // `чыгарган билдирүүсүндө фирма «…» деди`: without a possessor a place, and no source.
  const source = inStretch(reading, before).findLast(
    cue => cue.kind === 'after' && (!behind?.cue || subjectOf(reading.cast, before, cue, orderOf('ky', cue)) !== null),
  )
  if (source && opens && behind?.cue) {
    const own = { statement: before.statement, from: source.last + 1, to: before.to }
    const cue = { ...behind.cue, first: before.to, last: before.to }
    const subject = subjectOf(reading.cast, own, cue, { afterFirst: false, genitive: false })
    if (subject) return { cue: behind.cue, reference: subject.reference, phrase: null, rule: 'speaker.around' }
  }
  const leading = colon || behind?.cue ? strangerBefore(reading, before) : null
  if (leading && !source) return { cue: behind?.cue ?? null, reference: null, phrase: leading, rule: 'speaker.before' }
  const opening = source && !behind?.cue && !colon ? openingSource(reading, before, source) : null
  if (opening) return opening
  if (colon || source) {
    const found = beforehand(reading, before, colon)
    if (found?.reference || !opens) {
      if (found) return found
    }
  }
  const unnamed = behind?.cue
    ? somebodyBeside(reading, before, { ...behind.cue, first: before.to, last: before.to })
    : null
  if (unnamed && opens && behind) return { cue: behind.cue, reference: null, phrase: unnamed, rule: 'speaker.around' }
  if (behind?.cue) {
    // The cue stands after the words, its subject before them.
    const cue = { ...behind.cue, first: before.to, last: before.to }
    const subject =
      before.to > before.from
        ? (mainSubject(reading, before, after, behind.cue) ??
          subjectOf(reading.cast, before, cue, { afterFirst: false, genitive: behind.cue.kind === 'after' }))
        : null
    if (behind.reference && behind.reference.first > behind.cue.last) return behind
    if (subject) return { cue: behind.cue, reference: subject.reference, phrase: null, rule: 'speaker.around' }
    if (behind.reference || opens) return behind
  }
  return beforehand(reading, before, colon)
}

/** `Мүдүрдүн айтымында, … бул «…»`: whose words all of the sentence tells, by the phrase that opens it, however many others speak in it; null for none. */
function openingSource(reading: Reading, before: Stretch, source: Placed): Found | null {
  const tokens = tokensAt(reading.scene, before.statement)
  const last = inStretch(reading, before).at(-1)
  if (tokens[source.last + 1]?.mark !== ',' || !last || last === source || before.to - last.last <= 2) return null
  const whole = { ...before, to: source.last + 1 }
  const subject = subjectOf(reading.cast, whole, source, orderOf('ky', source))
  return subject ? { cue: source, reference: subject.reference, phrase: null, rule: 'speaker.source' } : null
}

/** `мэриядан «…» деген жооп келди`: from whom an answer or a letter came, where it stands right before the words; null for none. */
function senderOf({ scene, cast }: Reading, before: Stretch, after: Stretch): Reference | null {
  const tokens = tokensAt(scene, after.statement)
  const [degen, sent, came] = [0, 1, 2].map(at => lowAt(tokens, after.from + at))
  if (degen !== 'деген' || !SENT.test(sent ?? '') || !CAME.test(came ?? '')) return null
  const last = (cast.byStatement[before.statement] ?? []).findLast(other => other.last < before.to)
  const low = lowAt(tokensAt(scene, before.statement), last?.last ?? -1)
  return last && before.to - last.last <= 2 && /[дтн][аеоө]н$/.test(low) ? last : null
}

const SENT = /^(?:жооп|кат|билдирүү|кабар|маалымат|буйрук|каттар|жооптор)$/
const CAME = /^(?:кел|ал|түш|жет|угул)/

/** `«…» деп айыптаган баяндама`: whom or what a participle of saying right behind the words describes; null for none. */
function doerOf({ scene, cast }: Reading, after: Stretch, cue: Placed): Reference | null {
  const tokens = tokensAt(scene, after.statement)
  if (!/..[гк][аеоө]н$/.test(lowAt(tokens, cue.last)) || cue.first - after.from > 3) return null
  const next = (cast.byStatement[after.statement] ?? []).find(other => other.first === cue.last + 1)
  return next?.subject && next.kind !== 'pronoun' && next.last < after.to ? next : null
}

/** The stretch up to where another clause begins: `деп атады, ал эми директор …`. */
function clauseOf(reading: Reading, stretch: Stretch): Stretch {
  const tokens = tokensAt(reading.scene, stretch.statement)
  const verb = inStretch(reading, stretch)[0]
  if (!verb) return stretch
  for (let at = verb.last + 1; at < stretch.to; at++) {
    if (tokens[at]?.mark !== ',') continue
    const next = lowAt(tokens, at + 1)
    if (/^(?:бирок|эми|анткени)$/.test(next) || (next === 'ал' && tokens[at + 2]?.word?.low === 'эми'))
      return { ...stretch, to: at }
  }
  return stretch
}

/** Kyrgyz clauses that are the object of a verb of saying: `керек экенин жазды`, `кубанып турганын айтты`. */
const OBJECT_CLAUSE = /(?:[гк][аеоө]н[ыиуү]н|экенин|[аеоө]р[ыиуү]н)$/

/**
 * `Мэр Асан Токтоев кеңеш «…» керек экенин жазды`: where a clause is the object it has a subject of its own, which stands nearer;
 * the verb's is the name that opens the sentence. Null where nothing shows that.
 */
function mainSubject(reading: Reading, before: Stretch, after: Stretch, cue: Placed): { reference: Reference } | null {
  const { scene, cast } = reading
  const tokens = tokensAt(scene, before.statement)
  const quote = tokens[before.to]
  const words = [
    ...wordsOf(scene.text, quote ?? { start: 0, end: 0 }).slice(-1),
    ...tokens.slice(after.from, cue.first).flatMap(token => (token.word ? [token.word] : [])),
  ]
  if (!words.some(word => OBJECT_CLAUSE.test(word.low))) return null
  const among = (cast.byStatement[before.statement] ?? []).filter(
    other => other.first >= before.from && other.last < before.to && !other.oblique && !other.role?.oblique,
  )
  const first = among.find(other => other.kind === 'name' && (other.person?.weight ?? 0) > 0.5)
  if (!first || first === among.at(-1) || first.person?.body) return null
  const next = lowAt(tokens, first.last + 1)
  const relative = /[гк][аеоө]н$/.test(next) || isPostposition(next, lowAt(tokens, first.last))
  return relative ? null : { reference: first }
}
