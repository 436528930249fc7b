import { isCue } from './cues.ts'
import { embedding } from './embedded.ts'
import { isPostposition, isPreposition } from './lexicon/grammar.ts'
import { reporterOf } from './namedInReport.ts'
import type { Reference } from './person.ts'
import { lowAt, type Statement, tokensAt } from './scene.ts'
import type { Cast } from './speakers.ts'
import { obliqueness } from './subject.ts'

/** Tokens before somebody among which the preposition of their noun phrase stands. */
const LED_BY = 3

/** `На вопрос депутата Кима она ответила`: whether a preposition stands in the noun phrase before the mention. */
export function isLed(cast: Cast, mention: Reference): boolean {
  const { scene } = cast
  const tokens = tokensAt(scene, mention.statement)
  for (let at = mention.first - 1; at >= 0 && at >= mention.first - LED_BY && tokens[at]?.word; at--)
    if (isPreposition(lowAt(tokens, at), scene.lang)) return true
  return isPostponed(cast, mention)
}

/** `Cross-examined by Jane Roe, she said`: whether the mention is the agent of a participle that opens the sentence, whose subject is another. */
export function isFrontedAgent({ scene }: Cast, mention: Reference): boolean {
  const tokens = tokensAt(scene, mention.statement)
  let by = mention.first - 1
  while (by > 0 && /^(?:the|an?)$/.test(lowAt(tokens, by))) by--
  return (
    scene.lang === 'en' &&
    lowAt(tokens, by) === 'by' &&
    /..(?:ed|en)$/.test(lowAt(tokens, by - 1)) &&
    tokens
      .slice(0, by - 1)
      .every(token => token.word === null || /^(?:when|once|later|then|also)$/.test(token.word.low))
  )
}

/** Whether a preposition stands right before the mention; the one by whom a thing is done acts. */
function isGoverned(cast: Cast, mention: Reference): boolean {
  const before = lowAt(tokensAt(cast.scene, mention.statement), mention.first - 1)
  return isPreposition(before, cast.scene.lang) && before !== 'by'
}

/** `премьер менен кошо`: whether a Kyrgyz postposition governs the mention. */
function isPostponed(cast: Cast, mention: Reference): boolean {
  const tokens = tokensAt(cast.scene, mention.statement)
  return cast.scene.lang === 'ky' && isPostposition(lowAt(tokens, mention.last + 1), lowAt(tokens, mention.last))
}

/** How surely the mention belongs to another clause than the sentence's own. */
function asideness({ scene, byStatement }: Cast, mention: Reference): number {
  const statement = scene.statements[mention.statement] as Statement
  return embedding(scene.lang, statement, mention, statement.tokens.length, byStatement[mention.statement] ?? [])
}

/** The first in the sentence that can be its subject, or who it ends by saying has said it; undefined where nobody can. */
export function leading(cast: Cast, statement: number): Reference | undefined {
  const reporter = reporterOf(cast, statement)
  if (reporter && (reporter.person?.weight ?? 0) > 0) return reporter
  return cast.byStatement[statement]?.find(
    reference =>
      reference.subject &&
      (reference.person?.weight ?? 0) > 0 &&
      asideness(cast, reference) === 0 &&
      !(cast.scene.lang === 'en' && obliqueness(cast.scene, reference) > 0) &&
      !isPostponed(cast, reference) &&
      !isFrontedAgent(cast, reference) &&
      !isGoverned(cast, reference),
  )
}

/** Tokens between whose somebody is and what they are: `his younger brother`. */
const OWNED = 2
/** What follows *is* where somebody is only described: `is the man still missing`. */
const DESCRIBING = /^(?:the|an?|one|among|still|now|missing|dead)$/

/** Whether the mention's sentence only says who it is: `is the man still missing`, `— последний из девяти`. */
function isDescribed({ scene }: Cast, mention: Reference): boolean {
  const tokens = tokensAt(scene, mention.statement)
  const at = mention.last + (tokens[mention.last + 1]?.mark === ',' ? 2 : 1)
  if (scene.lang !== 'en') return /^[—–]$/.test(tokens[at]?.mark ?? '')
  // `Her sister had been sitting by the door`: what had been before only belongs to what is told.
  const verb = lowAt(tokens, at + 1)
  if (lowAt(tokens, at) === 'had') return verb === 'been' || (/..(?:ed|en)$/.test(verb) && !isCue(verb, 'en'))
  return /^(?:is|was)$/.test(lowAt(tokens, at)) && DESCRIBING.test(verb)
}

/**
 * `His younger brother, Azat, is the man still missing`, `Отец Марконе воевал`: by which words it is said whose relative the mention is, where
 * the sentence only describes the relative, or where `isOut`: the relative cannot be meant; null for none.
 */
export function ownerOf(cast: Cast, mention: Reference, isOut: boolean): Reference | null {
  if (mention.role?.notion !== 'family' || cast.scene.lang === 'ky') return null
  if (!isOut && !isDescribed(cast, mention)) return null
  const all = cast.byStatement[mention.statement] ?? []
  const owner = all.findLast(other => other.last < mention.first)
  if (owner?.kind === 'pronoun' && !owner.subject && mention.first - owner.last <= OWNED + 1) return owner
  const next = mention.kind === 'role' ? all.find(other => other.first === mention.last + 1) : undefined
  return next?.kind === 'name' && !next.subject ? next : null
}

/** How much a mention stands as the subject of its sentence. */
export function standing(cast: Cast, mention: Reference): number {
  const all = cast.byStatement[mention.statement] ?? []
  let score = 0
  if (leading(cast, mention.statement) === mention) score += 0.8
  else if (all.indexOf(mention) > 3) score -= 0.3
  if (!mention.subject) score -= mention.kind === 'role' ? 0.9 : 0.5
  else if (mention.kind === 'name') score -= 0.5 * obliqueness(cast.scene, mention)
  if (isGoverned(cast, mention)) score -= 0.5
  score -= 0.5 * asideness(cast, mention)
  if (isPostponed(cast, mention)) score -= 1
  if (mention.kind === 'name') score += 0.2
  // Who is taken up by a pronoun is what the text is about just now (centering).
  if (mention.kind === 'pronoun') score += 0.4
  return score
}
