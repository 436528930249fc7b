import { endsSpeech } from './lexicon/ky.ts'
import type { Reading } from './reading.ts'
import { low } from './reportClause.ts'
import { type Token, tokensAt } from './scene.ts'
import { orderOf, type Placed, type Stretch, subjectOf } from './subject.ts'

/** How the sentence that says who reported the one before it begins: two words at most. */
const OPENS: Readonly<Record<string, RegExp>> = {
  ru: /^об этом$/,
  uk: /^про це$/,
  ky: /^(?:бул (?:тууралуу|жөнүндө|туурасында|боюнча)|муну \S+)$/,
}
/** Words before the verb by which nobody told, and the Kyrgyz ones behind it. */
const DENIED = /^(?:не|ні|ничего|нічого|никто|ніхто|эч)$/
const DENIED_BEHIND = /^(?:жок|эмес|элек)$/
/** Verbs that say what somebody wants to be told. */
const ASKS = new RegExp(
  '^(?:спросил[аи]?|спрашива\\S+|поинтересовал\\S+|осведомил\\S+|спита[влм]\\S*|запита[влм]\\S*|поцікави\\S+|' +
    'сура[дй]\\S*|сурашты)$',
)
/** What parts the opening words from a verb of another clause. */
const PARTS = /^[,:;—–]$/
/** Nouns in -ия told something: `сообщили полиции`. */
const DATIVE = /(?:ии|ії)$/
/** How far into the sentence its verb may stand, in tokens. */
const REACH = 14
/** Tokens of `, как пишет «Голос»,` and `, 20 мая,` at most. */
const ASIDE = 8

/** The tokens of what two commas enclose and no clause of the sentence is: `, как пишет «Голос»,`, `, 20 мая,`. */
function asidesIn(tokens: readonly Token[]): ReadonlySet<number> {
  const inside = new Set<number>()
  for (let at = 2; at < Math.min(tokens.length, REACH); at++) {
    if (tokens[at]?.mark !== ',' || !/^(?:как|як|\d.*)$/.test(low(tokens[at + 1]))) continue
    const length = tokens.slice(at + 1, at + ASIDE).findIndex(token => token.mark === ',')
    for (let k = at; length >= 0 && k <= at + 1 + length; k++) inside.add(k)
    if (length >= 0) at += 1 + length
  }
  return inside
}

/** `Об этом сообщили мэру Орлову`: whom they told is nobody who speaks: a verb in the plural has a subject in it, in the nominative. */
function tellsThem({ cast, scene }: Reading, seek: Stretch, cue: Placed): boolean {
  if (cue.plural !== true) return false
  const found = subjectOf(cast, seek, cue, orderOf(scene.lang, cue))?.reference
  if (!found) return false
  const last = low(scene.statements[seek.statement]?.tokens[found.kind === 'role' ? found.first : found.last])
  const many = found.plural || (found.person?.plural ?? false)
  return !many || found.oblique || found.role?.oblique === true || DATIVE.test(last)
}

/**
 * `Об этом сообщил X`, `Бул тууралуу X билдирди`: the verb of saying whose object is the sentence before the statement (by index), with
 * the tokens where its subject is looked for; null where it says nothing of the kind, or only whom somebody told.
 */
export function cueOfSentenceBefore(reading: Reading, index: number): { cue: Placed; seek: Stretch } | null {
  const { scene, cues } = reading
  const tokens = tokensAt(scene, index)
  if (!OPENS[scene.lang]?.test(`${low(tokens[0])} ${low(tokens[1])}`)) return null
  const asides = asidesIn(tokens)
  const verbs = (cues[index] ?? []).filter(cue => cue.kind === 'verb' && cue.first > 0 && !asides.has(cue.first))
  const own = verbs.filter(cue => cue.first < REACH)
  const cue = scene.lang === 'ky' ? own.at(-1) : own[0]
  if (!cue || ASKS.test(low(tokens[cue.first])) || DENIED_BEHIND.test(low(tokens[cue.last + 1]))) return null
  const before = tokens.slice(2, cue.first).filter((_, at) => !asides.has(at + 2))
  if (before.some(token => DENIED.test(low(token)) || PARTS.test(token.mark))) return null
  if (tokens.some(token => token.mark === '?')) return null
  // What stands before *деп* is what is said, and the verb has no other object.
  if (scene.lang === 'ky' && tokens.slice(2, cue.last + 1).some(token => endsSpeech(low(token)))) return null
  const next = verbs.find(other => other.first > cue.last)
  const seek = { statement: index, from: 2, to: next?.first ?? tokens.length }
  return tellsThem(reading, seek, cue) ? null : { cue, seek }
}
