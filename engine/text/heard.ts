import type { Mention } from '../types.ts'
import { documentForm } from './lexicon/documentWords.ts'
import { breaksClause, isPreposition, isSlavic, mayOpenNoun } from './lexicon/grammar.ts'
import type { Reference } from './person.ts'
import type { Reading } from './reading.ts'
import { lowAt, type Token, tokensAt } from './scene.ts'
import { mentionOf } from './shown.ts'
import type { Placed, Stretch } from './subject.ts'

/** Forms of English verbs that are passive behind a form of being. */
const PARTICIPLE = /(?:..ed|^(?:told|said|written|put|known|sung|read))$/
/** Participles that say how somebody feels, and verbs that are no passives. */
const STATE =
  /^(?:determined|convinced|concerned|worried|pleased|surprised|delighted|agreed|resolved|prepared|amazed|relieved|disappointed|shocked|excited|need|indeed)$/
const ADVERB = /^(?:\S+ly|also|once|often|always|never|not|since|later|still|then|now|even|only|well|been)$/
const HEARING = /^(?:hear|hears|heard)$/
const BE = /^(?:am|is|are|was|were|be|been|being|'s|he's|she's)$/
/** What may stand between the passive and its form of being. */
const ADVERBS = 2

/** Slavic verbs of those who hear the words. */
const HEARD = /^(?:(?:у|рас|по)?слыша(?:л[аи]?|ли)|(?:по|роз)?чу(?:в|ла|ли))$/
/** Slavic verbs of words that are heard, and that out of which they come. */
const SOUNDED =
  /^(?:(?:раз|до)носилось|донеслось|(?:про)?звучало|(?:про)?гремело|раздавалось|раздалось|(?:про)?лунало|долинало|долинуло)$/
const DEVICE = /^(?:динамик|громкоговорит|репродуктор|рупор|мегафон|колонок|радио|экран|гучномовц|динамік|радіо|екран)/
/** Tokens from such a verb to that at most. */
const OUT_OF = 4

/** `«…», — услышали в первом ряду`, `«…», — разносилось из динамиков`: whether the Slavic verb at the token tells of words that reach somebody, and not who says them. */
export function isHeard(tokens: readonly Token[], at: number): boolean {
  const low = lowAt(tokens, at)
  if (HEARD.test(low)) return true
  return SOUNDED.test(low) && tokens.slice(at + 1, at + 1 + OUT_OF).some(({ word }) => DEVICE.test(word?.low ?? ''))
}

/**
 * Whether the subject of the English verb is the one who listens or is told of, so that the words are another's: `the court was told`,
 * `court told`, `a jury heard`, `the plan has been described as`; or whether the Slavic one tells of words that are heard.
 */
export function isListener({ scene }: Reading, statement: number, cue: Placed): boolean {
  const tokens = tokensAt(scene, statement)
  const low = lowAt(tokens, cue.first)
  if (isSlavic(scene.lang)) return isHeard(tokens, cue.first)
  if (scene.lang !== 'en' || cue.first !== cue.last) return false
  if (HEARING.test(low)) return true
  if (PARTICIPLE.test(low) && !STATE.test(low))
    for (let at = cue.first - 1; at >= cue.first - 1 - ADVERBS && tokens[at]?.word; at--) {
      if (BE.test(lowAt(tokens, at))) return true
      if (!ADVERB.test(lowAt(tokens, at))) break
    }
  // `…, court told`: active it would have an object.
  const next = tokens[cue.last + 1]
  return low === 'told' && (!next || (next.kind === 'mark' && next.mark !== ':'))
}

/** Tokens of a noun phrase at most. */
const LONGEST = 5

/** `was informed in a letter from the council that`: in what somebody is told it; null where nothing says that. */
export function toldIn({ scene }: Reading, stretch: Stretch, cue: Placed): Mention | null {
  const tokens = tokensAt(scene, stretch.statement)
  // `In a memo, staff were told that`
  const leads = /^(?:in|by|via)$/.test(lowAt(tokens, stretch.from)) && stretch.from < cue.first
  const first = leads ? stretch.from + 1 : cue.last + 2
  if (!/^(?:in|by|via)$/.test(lowAt(tokens, first - 1)) || !mayOpenNoun(lowAt(tokens, first))) return null
  let head = first + 1
  while (head < first + LONGEST && tokens[head]?.word && documentForm(lowAt(tokens, head), 'en') === null) head++
  if (head >= stretch.to || documentForm(lowAt(tokens, head), 'en') === null) return null
  let last = head
  if (/^(?:from|of|by)$/.test(lowAt(tokens, head + 1)))
    while (last + 1 < stretch.to && last < head + LONGEST && tokens[last + 1]?.word)
      if (breaksClause(lowAt(tokens, last + 1), 'en') || lowAt(tokens, last + 1) === 'that') break
      else last++
  return mentionOf(scene, (tokens[first] as Token).start, (tokens[last] as Token).end)
}

/** Endings of a verb of saying in the first person. */
const FIRST_PERSON = /(?:[аяую]ю|юс[ья]|^(?:дейм|сурайм|дедим|дедик))$/

/** `— спрашиваю я`, `“…,” I asked`: whether the writer says it, whom nothing names. */
export function saysWriter({ scene }: Reading, statement: number, cue: Placed): boolean {
  const tokens = tokensAt(scene, statement)
  if (cue.kind !== 'verb' && cue.kind !== 'soft') return false
  if (scene.lang !== 'en') return FIRST_PERSON.test(lowAt(tokens, cue.first))
  return [cue.first - 1, ADVERB.test(lowAt(tokens, cue.first - 1)) ? cue.first - 2 : -1, cue.last + 1].some(at =>
    /^(?:i|we)$/.test(lowAt(tokens, at)),
  )
}

/** What is perceived or told of, and *with*: verbs before somebody who is heard to say something. */
const PERCEIVING =
  /^(?:hear|hears|heard|hearing|saw|sees|see|seeing|remember|remembers|remembered|remembering|recall|recalls|recalled|recalling|caught|records|recorded|recording|filmed|filming|captured|capturing|shows|show|showed|showing|describe|described|describes|with)$/

/** `She heard a guard shouting, “…”`: who is heard, where the English participle right before the words is theirs; null for nobody. */
export function heardBeside(
  { scene, cast }: Reading,
  stretch: Stretch,
  cue: Placed,
): { readonly reference: Reference | null; readonly phrase: Mention | null } | null {
  const tokens = tokensAt(scene, stretch.statement)
  if (scene.lang !== 'en' || !/..ing$/.test(lowAt(tokens, cue.first))) return null
  const end = cue.first - 1
  const named = (cast.byStatement[stretch.statement] ?? []).find(other => other.last === end)
  if (named?.kind === 'pronoun') return null
  let first = named ? named.first : end
  for (let steps = 0; steps < LONGEST && first > stretch.from; steps++) {
    const before = tokens[first - 1]?.word
    if (!before) return null
    if (PERCEIVING.test(before.low)) break
    if (isPreposition(before.low, 'en') || breaksClause(before.low, 'en')) return null
    first--
  }
  if (first > end || !PERCEIVING.test(lowAt(tokens, first - 1)) || first <= stretch.from) return null
  if (named) return { reference: named, phrase: null }
  if (!mayOpenNoun(lowAt(tokens, first))) return null
  return { reference: null, phrase: mentionOf(scene, (tokens[first] as Token).start, (tokens[end] as Token).end) }
}
