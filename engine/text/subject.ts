import type { Cue } from './cues.ts'
import { embedding, isAttribute } from './embedded.ts'
import { BY_DATIVE, KYRGYZ_ACCUSATIVE, KYRGYZ_DATIVE, KYRGYZ_GENITIVE } from './kyrgyzCases.ts'
import { breaksClause, isPostposition, isPreposition, isSlavic } from './lexicon/grammar.ts'
import { bareName } from './names.ts'
import type { Reference } from './person.ts'
import { behindBracket } from './roleNear.ts'
import { lowAt, type Scene, type Statement, tokensAt } from './scene.ts'
import type { Cast } from './speakers.ts'

/** A cue with its first and last token in a statement. */
export interface Placed extends Cue {
  readonly first: number
  readonly last: number
  /** Known by its place only, and no word of saying. */
  readonly implied?: boolean
}

/** Tokens `[from, to)` of a statement. */
export interface Stretch {
  readonly statement: number
  readonly from: number
  readonly to: number
}

/** The least score at which a reference counts as the subject; below it the subject is taken as dropped. */
const ENOUGH = 0.35

const RUSSIAN_OBLIQUE = /(?:ого|его|ему|ому|ыми?|ими|ую|ых|ою|ею)$/
const UKRAINIAN_OBLIQUE = /(?:ого|ому|ові|еві|єві|ими?|ою|ею|єю|ої|их)$/

/** A Kyrgyz stem so short may be the beginning of a surname that goes on; endings that no nominative has. */
const SHORT_STEM = 4
const SURE_CASE = /(?:[нд][ыиуү]н|т[ыиуү]н|[нд][ыиуү]|[дт][аеоө]н)$/

/** From this {@link obliqueness} on a reference counts as one in an oblique case. */
export const OBLIQUE = 0.5

/** How surely the last word of a name is not in the nominative, 0 no … 1 sure. */
export function obliqueness(scene: Scene, reference: Reference): number {
  reference.obliqueness ??= obliquenessOf(scene, scene.statements[reference.statement] as Statement, reference)
  return reference.obliqueness
}

/** `Китти Марлоу`: the first name would end so as well, were it a case. */
function isIndeclinable({ tokens }: Statement, reference: Reference): boolean {
  const first = tokens[reference.last - 1]
  return (
    reference.kind === 'name' &&
    first?.word?.capital === true &&
    first.start >= reference.nameStart &&
    first.word.text.length > 1 &&
    !/[ую]$/.test(first.word.low)
  )
}

/** The full name of the same person that ends in the same word with a stem so short that it may have no case ending. */
function fullOf(scene: Scene, reference: Reference, low: string): Reference | undefined {
  if (bareName(low, 'ky').length > SHORT_STEM) return undefined
  return reference.person?.names.find(
    other => other.last > other.first && lowAt(tokensAt(scene, other.statement), other.last) === low,
  )
}

function obliquenessOf(scene: Scene, statement: Statement, reference: Reference): number {
  if (reference.kind === 'pronoun') return reference.subject ? 0 : 1
  const head = reference.kind === 'name' ? reference.last : reference.first
  const low = lowAt(statement.tokens, head)
  if (scene.lang === 'en') return /'s?$/.test(low) ? 1 : 0
  if (reference.kind === 'role') return reference.role?.oblique ? 0.8 : 0
  if (scene.lang === 'ky') {
    const bare = bareName(low, 'ky')
    if (bare === low) return 0
    // `Шевко` of `Анна Шевко`: alone it has the case that the full name has.
    const full = reference.last === reference.first ? fullOf(scene, reference, low) : undefined
    if (full) return obliqueness(scene, full)
    // `Айрин Коста`: surnames of other peoples end like a case.
    return bare.length <= SHORT_STEM && reference.last > reference.first && !SURE_CASE.test(low) ? 0.4 : 0.9
  }
  if ((scene.lang === 'ru' ? RUSSIAN_OBLIQUE : UKRAINIAN_OBLIQUE).test(low)) return 0.9
  if (/[ую]$/.test(low) && !isIndeclinable(statement, reference)) return 0.8
  if (/(?:ом|ем|єм)$/.test(low) && low.length > 4) return 0.5
  // A longer form of a name that is known shorter: Бекмуратова of Бекмуратов.
  const words = statement.tokens
    .slice(reference.first, reference.last + 1)
    .flatMap(token =>
      token.word?.capital && /...[аеуюяіи]$/.test(token.word.low) ? [token.word.low.slice(0, -1)] : [],
    )
  if (words.length === 0) return 0
  for (const mention of reference.person?.names ?? []) {
    if (mention === reference || mention.kind !== 'name') continue
    const tokens = tokensAt(scene, mention.statement)
    for (let at = mention.first; at <= mention.last; at++) if (words.includes(lowAt(tokens, at))) return 0.7
  }
  return 0
}

/** Endings of Slavic adjectives. */
const ADJECTIVE = /(?:ого|его|ому|ему|[оеі][йї]|[ыиі]м|[ыиі]х|ыми|ими|ою|ую|юю|[ыи]е|ое|ее|ом|ем)$/

/** `до громади Міністерство`: a neuter in the nominative behind a noun that has its own preposition. */
function ownNominative(scene: Scene, statement: Statement, reference: Reference, at: number): boolean {
  const low = lowAt(statement.tokens, reference.first)
  const noun = lowAt(statement.tokens, at)
  const neuter = isSlavic(scene.lang) && /ство$/.test(low)
  return neuter && at < reference.first && !ADJECTIVE.test(noun)
}

/** English prepositions that open clauses as well. */
const CONJUNCTION = /^(?:after|before|since|until|as|than|like)$/

/** Whether a preposition governs the reference: it stands right before it, or with only lower-case attributes between. */
function isGoverned(scene: Scene, statement: Statement, reference: Reference, verb: number): number {
  const next = lowAt(statement.tokens, reference.last + 1)
  if (scene.lang === 'ky') return isPostposition(next, lastWord(statement, reference)) ? 1 : 0
  // `in interview she replied`: a pronoun in the nominative begins its clause.
  if (reference.kind === 'pronoun') return 0
  for (let at = reference.first - 1, steps = 0; at >= 0 && steps < 5; at--, steps++) {
    const word = statement.tokens[at]?.word
    // `a recording in which she said`: the preposition governs the word that joins the clauses.
    if (!word || breaksClause(word.low, scene.lang)) return 0
    // `of Nordalia Chief Engineer Edda Molin`: the role begins a noun phrase of its own.
    if (scene.lang === 'en' && steps === 0 && word.capital && reference.kind === 'name' && reference.role) return 0
    if (steps > 0 && ownNominative(scene, statement, reference, at + 1)) return 0
    // `after the firm warned`: a clause.
    if (scene.lang === 'en' && reference.last + 1 === verb && CONJUNCTION.test(word.low)) return 0
    if (isPreposition(word.low, scene.lang))
      return steps === 0 ? 1 : steps === 1 ? 0.7 : statement.tokens[reference.first - 1]?.word?.capital ? 0.6 : 0.35
  }
  return 0
}

const TOLD = /^(?:told|tells?|telling)$/

/** Whether an article alone stands from the one token to the other. */
function isArticle({ tokens }: Statement, from: number, to: number): boolean {
  return to === from + 1 && /^(?:the|an?)$/.test(lowAt(tokens, from))
}

const CONVERB = /..[ыиуүаеоө]п$/

function lastWord(statement: Statement, reference: Reference): string {
  return lowAt(statement.tokens, reference.last)
}

/** Whether the English name only describes the role or the name that follows: `Ardley coach Prue Hale`. */
function leadsOn(references: readonly Reference[], reference: Reference): boolean {
  if (reference.kind !== 'name') return false
  return references.some(
    other =>
      other.first === reference.last + 1 &&
      other !== reference.twin &&
      (other.kind === 'role' || (other.kind === 'name' && other.role !== null)) &&
      other.role?.kind !== 'epithet',
  )
}

/** Endings of Kyrgyz cases that no attribute has. */
const CASES = /(?:[дт][аеоө]н?|[гк][аеоө]|[нд][ыиуү]|т[ыиуү]|п)$/

/** Whether the Kyrgyz noun with what describes it opens the stretch: `Суу чарба министрлиги`. */
function opensStretch(statement: Statement, stretch: Stretch, reference: Reference): boolean {
  if (reference.first <= stretch.from + 1) return true
  if (reference.kind !== 'role' || reference.first > stretch.from + OPENING) return false
  for (let at = stretch.from; at < reference.first; at++) {
    const token = statement.tokens[at]
    if (token?.kind === 'quote') continue
    if (!token?.word || CASES.test(token.word.low)) return false
  }
  return true
}

/** From this on a noun counts as one in an oblique case. */
const CASED = 0.8

/** Words that may describe a noun at the start of a sentence. */
const OPENING = 4

/** From this weight on a name is somebody's: `компания Tesla` is one body by both words. */
const SOMEBODY = 0.25

/** `Канцелярия Дреско`: the name right behind a body says only whose it is. */
function isOfBody(cast: Cast, reference: Reference): boolean {
  if (!isSlavic(cast.scene.lang)) return false
  const all = cast.byStatement[reference.statement] ?? []
  const before = all[all.indexOf(reference) - 1]
  // `старший группы Аркадий`: the body says whose he is.
  const beside =
    before?.role?.kind === 'body' &&
    before.last === reference.first - 1 &&
    !(before.kind === 'role' && /[ыиії]$/.test(before.role.low))
  return beside && reference.kind === 'name' && !reference.role && (reference.person?.weight ?? 0) > SOMEBODY
}

/** Endings of a role in the dative alone, or in the accusative or prepositional that look like it. */
const DATIVE = /(?:[ую]|[оеё]му|[ая]м|ові|еві|єві|(?:нт|ст|[аоеяи]р|ат|ач)ці|[^иыоеё]е)$/

/** Endings of a Slavic genitive. */
const OF = /(?:[аяыи]|ого|его|ой|ей|[оеё]в|ых|их|ів|їв|ої)$/

/** `Агент певицы`, `мати хлопця`: the role right behind a role says only whose that is. */
function isOfRole(cast: Cast, reference: Reference): boolean {
  const { role } = reference
  if (!role || reference.kind !== 'role' || !isSlavic(cast.scene.lang)) return false
  const all = cast.byStatement[reference.statement] ?? []
  const before = all[all.indexOf(reference) - 1]
  if (before?.kind !== 'role' || before.last !== reference.first - 1 || before.role?.oblique) return false
  const isNominative =
    (reference.gender === 'female' && /[ая]$/.test(role.low)) || (before.plural && reference.plural && !role.oblique)
  return OF.test(role.low) && !isNominative
}

/** Where the subject of a cue is to be looked for. */
export interface Order {
  /** A subject after the verb is likelier: `сказал X`, `said X`. */
  readonly afterFirst: boolean
  /** The genitive is what is wanted: `по словам X`, `X-тын айтымында`. */
  readonly genitive: boolean
}

function scoreOf(cast: Cast, stretch: Stretch, cue: Placed, reference: Reference, order: Order): number {
  const scene = cast.scene
  const statement = scene.statements[stretch.statement] as Statement
  const after = reference.first > cue.last
  const inside = reference.first >= cue.first && reference.last <= cue.last
  if (inside) return reference.kind === 'pronoun' ? 4 : -1
  const low = after ? cue.last : reference.last
  const high = after ? reference.first : cue.first
  let score = reference.kind === 'role' ? (reference.role?.kind === 'body' ? 1.2 : 1.7) : 2
  if (reference.weak) score -= 0.9
  if (reference.kind === 'pronoun' && !reference.subject) return -1
  // `calling it “…” and adding that the bridge is safe`: the subject of a participle is never behind it.
  if (scene.lang === 'en' && after && /..ing$/.test(lowAt(statement.tokens, cue.last))) return -1
  // `the prosecutor's office`: whose it is.
  if (scene.lang === 'en' && /'s$/.test(lastWord(statement, reference))) return -1
  let commas = 0
  const from = after ? low + 1 : behindBracket(statement.tokens, low + 1)
  for (let at = from; at < high; at++) {
    const token = statement.tokens[at]
    if (!token) continue
    if (/[;:()]/.test(token.mark)) score -= 1.2
    // A Kyrgyz converb leads on to the next verb of the same subject.
    else if (token.mark === ',' && !(scene.lang === 'ky' && !after && CONVERB.test(lowAt(statement.tokens, at - 1))))
      commas++
    else if (/[—–-]/.test(token.mark)) score -= 0.1
    else if (token.kind === 'quote') score -= scene.lang === 'ky' ? 0.1 : 0.3
    else if (token.word && breaksClause(token.word.low, scene.lang)) score -= after ? 0.9 : 0.5
  }
  // Two commas enclose an apposition or a clause of its own; one begins another clause.
  score -= commas === 0 ? 0 : commas === 1 ? (scene.lang === 'en' && !after ? 1 : 0.6) : 0.5
  // What stands between two commas after the name belongs to it.
  const enclosed = !after && commas >= 2 && statement.tokens[from]?.mark === ','
  let near = low
  if (enclosed)
    for (let at = high - 1; at > low; at--)
      if (statement.tokens[at]?.mark === ',') {
        near = at
        break
      }
  score -= 0.11 * Math.min(14, Math.max(0, high - near - 1))
  const last = lowAt(statement.tokens, cue.last)
  // `X-тын айтымында`, but `X билдиргендей`.
  const byDative = cue.first === cue.last && BY_DATIVE.test(last)
  const like = cue.kind === 'after' && /[дт][аеоө]й$/.test(last)
  if (!order.genitive || like) {
    // `Робин Кристи мынтти`: a name in -ти right before its verb is no object, for one says words and not people.
    const touches = scene.lang === 'ky' && !cue.implied && !after && high === low + 1 && reference.kind === 'name'
    const known = obliqueness(scene, reference)
    const oblique = touches && KYRGYZ_ACCUSATIVE.test(lastWord(statement, reference)) ? known / 2 : known
    score -= (scene.lang === 'ky' ? 2.4 : 1.7) * oblique
    score -= 1.9 * isGoverned(scene, statement, reference, cue.first)
  }
  const opens = scene.lang === 'ky' ? opensStretch(statement, stretch, reference) : reference.first <= stretch.from + 1
  const cased = scene.lang === 'ky' && (!order.genitive || like) && obliqueness(scene, reference) >= CASED
  if (!isSlavic(scene.lang) && !after && opens && !cased) score += 0.8
  if (scene.lang === 'en' && leadsOn(cast.byStatement[stretch.statement] ?? [], reference)) score -= 2
  // `told reporters`, `told the Echo`: whom one tells.
  const told = scene.lang === 'en' && after && (high === cue.last + 1 || isArticle(statement, cue.last + 1, high))
  if (told && TOLD.test(lowAt(statement.tokens, cue.last))) return -1
  if (scene.lang === 'ky' && !(order.genitive && reference.last + 1 === cue.first) && isAttribute(statement, reference))
    score -= 2
  if (isOfBody(cast, reference)) score -= 2
  if (isOfRole(cast, reference)) score -= 2
  // `сказал журналисту`: whom one tells.
  const slavic = isSlavic(scene.lang)
  if (slavic && after && !order.genitive && reference.kind === 'role' && DATIVE.test(reference.role?.low ?? ''))
    score -= 1.5
  score -= embedding(scene.lang, statement, reference, cue.first, cast.byStatement[stretch.statement] ?? [])
  if (order.genitive && (cue.kind === 'after') === after) return -1
  if (cue.kind === 'after' && reference.kind !== 'pronoun' && !like)
    if (!(byDative ? KYRGYZ_DATIVE : KYRGYZ_GENITIVE).test(lastWord(statement, reference))) return -1
  if (order.afterFirst && after) score += 0.4
  if (!order.afterFirst && !after) score += 0.4
  const person = reference.person
  if (reference.kind === 'name' && person?.body) score -= 0.5
  if (person && reference.kind !== 'pronoun') score += 0.35 * Math.max(-2, Math.min(1.2, person.weight))
  if (cue.gender && cue.gender !== 'neuter') {
    const gender = reference.gender ?? person?.gender ?? null
    if (gender) score += gender === cue.gender ? 0.4 : -1.4
  }
  // `Вадима вызвали`, `Анну осудили`: they did, and not he.
  if (cue.plural === true && !order.genitive && reference.kind === 'name' && obliqueness(scene, reference) >= OBLIQUE)
    score -= 1
  // `Директор Осин молчит, в офисе сказали`: one name is no subject of a plural.
  if (slavic && cue.plural === true && !order.genitive && reference.kind !== 'pronoun' && person && !person.plural)
    if (!person.body && !reference.plural && !isJoined(statement, reference)) score -= 2
  // `На вопрос депутата Кима она ответила`
  if (slavic && reference.kind === 'pronoun' && !after && !cue.implied && reference.last + 1 === cue.first) score += 1
  if (cue.plural !== undefined && (reference.kind !== 'name' || cue.plural === false)) {
    const plural = reference.plural || (person?.plural ?? false)
    if (plural !== cue.plural) score -= 1
  }
  return score
}

/** `Осин и Белых`, `Осин с братом`: whether somebody is joined to the reference. */
function isJoined({ tokens }: Statement, reference: Reference): boolean {
  return [tokens[reference.first - 1], tokens[reference.last + 1]].some(
    token => token?.mark === ',' || /^(?:и|і|й|та|с|со|з|із|зі)$/.test(token?.word?.low ?? ''),
  )
}

/** Tokens between a cue and its subject at most. */
const FARTHEST = 45

/** Tokens before a subject among which the word stands that opens its clause. */
const OPENS_CLAUSE = 3

/** `Shares fell after the firm warned`: where the English clause begins whose verb has its subject right before it; else where the stretch does. */
function ownClause(cast: Cast, stretch: Stretch, cue: Placed): number {
  if (cast.scene.lang !== 'en') return stretch.from
  const tokens = tokensAt(cast.scene, stretch.statement)
  const subject = (cast.byStatement[stretch.statement] ?? []).find(
    other => other.last + 1 === cue.first && other.subject && !/'s$/.test(lowAt(tokens, other.last)),
  )
  if (!subject) return stretch.from
  for (let at = subject.first - 1; at >= stretch.from && at >= subject.first - OPENS_CLAUSE; at--)
    if (CONJUNCTION.test(lowAt(tokens, at)) || /^(?:when|while|because|although|though|if)$/.test(lowAt(tokens, at)))
      return at
    else if (!/^(?:the|an?|its|his|her|their)$/.test(lowAt(tokens, at))) return stretch.from
  return stretch.from
}

/** The reference in the stretch that is the cue's subject, with its score; null where none scores enough. */
export function subjectOf(
  cast: Cast,
  stretch: Stretch,
  cue: Placed,
  order: Order,
): { reference: Reference; score: number } | null {
  let best: { reference: Reference; score: number } | null = null
  const from = ownClause(cast, stretch, cue)
  for (const reference of cast.byStatement[stretch.statement] ?? []) {
    if (reference.last < Math.max(from, stretch.from) || reference.first >= stretch.to) continue
    if (Math.abs(reference.first - cue.first) > FARTHEST) continue
    const score = scoreOf(cast, stretch, cue, reference, order)
    if (score >= ENOUGH && (!best || score > best.score)) best = { reference, score }
  }
  return best
}

/** Where the subject of a cue is to be looked for, by language and kind of cue. */
export function orderOf(lang: string, cue: Placed): Order {
  if (cue.kind === 'before') return { afterFirst: true, genitive: true }
  if (cue.kind === 'after') return { afterFirst: false, genitive: true }
  return { afterFirst: isSlavic(lang), genitive: false }
}
