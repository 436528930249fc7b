import { isSomebody } from './lexicon/grammar.ts'
import type { Reading } from './reading.ts'
import { low } from './reportClause.ts'
import type { Placed } from './subject.ts'

/** How the sentence that says who reported the one before it begins: two words at most. */
const OPENS: Readonly<Record<string, RegExp>> = {
  ru: /^об этом$/,
  uk: /^про це$/,
  ky: /^(?:бул (?:тууралуу|жөнүндө|туурасында|боюнча)|муну \S+)$/,
}
const DENIED = /^(?:не|ні|ничего|нічого|никто|ніхто)$/
/** Verbs that say what somebody wants to be told. */
const ASKS =
  /^(?:спросил[аи]?|спрашива\S+|поинтересовал\S+|осведомил\S+|спита[влм]\S*|запита[влм]\S*|поцікави\S+|сура[дй]\S*|сурашты)$/
/** How far into the sentence its verb may stand, in tokens. */
const REACH = 14

/** `Об этом сообщил X`, `Бул тууралуу X билдирди`: the verb of saying whose object is the sentence before the statement (by index); null where it says nothing of the kind. */
export function cueOfSentenceBefore({ scene, cues }: Reading, index: number): Placed | null {
  const tokens = scene.statements[index]?.tokens ?? []
  if (!OPENS[scene.lang]?.test(`${low(tokens[0])} ${low(tokens[1])}`)) return null
  const own = (cues[index] ?? []).filter(cue => cue.kind === 'verb' && cue.first > 0 && cue.first < REACH)
  const cue = scene.lang === 'ky' ? own.at(-1) : own[0]
  if (!cue || ASKS.test(low(tokens[cue.first]))) return null
  const before = tokens.slice(2, cue.first)
  const denied = before.some(token => DENIED.test(low(token)) && !isSomebody(low(token), scene.lang))
  return denied || before.some(token => token.mark === ':' || token.mark === ';') ? null : cue
}
