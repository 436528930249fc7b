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
