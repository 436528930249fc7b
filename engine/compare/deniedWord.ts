/** Which word a denying one denies: the verb after it, the subject's predicate, the noun before *нет*, the infinitive of a modal. */

import { isPreposition } from '../text/lexicon/grammar.ts'
import { modalitiesOf } from './lexicon/modals.ts'
import { type Denial, deniesItsClause } from './lexicon/negations.ts'
import { endsSentence, type Reading, type ReadWord } from './reading.ts'

/** How far from a denying word the denied one may stand. */
export const REACH = 4
/** The same where a subject stands between: *nobody on our site was told*, *времени у банка нет*. */
const FAR = 2 * REACH

/** Index of the word that the one at `at` denies; `at` where there is none. */
export function deniedBy(reading: Reading, at: number, denial: Denial): number {
  const { words, lang } = reading
  const low = (words[at] as ReadWord).low
  if (lang === 'ky') return denial === 'self' ? beforeAuxiliary(words, at) : besideKyrgyz(words, at, denial)
  if (lang === 'en' && (low === 'not' || deniesItsClause(low))) {
    const predicate = predicateOf(reading, at, denial)
    if (predicate >= 0) return predicate
  }
  if (denial === 'self' && words[at]?.content && lang !== 'en') return at
  if (WITHOUT.test(low)) return objectOf(reading, at)
  const ahead = contentFrom(reading, at, 1, REACH)
  const next = ahead.find(i => !isAfterPreposition(reading, i, at))
  const denied = next ?? (NOT.test(low) ? topicOf(reading, at) : undefined) ?? ahead[0]
  if (denied === undefined) return at
  return ofModal(reading, denied, at)
}

/** Indices of the content words of the clause from one on, nearest first. */
function contentFrom(reading: Reading, at: number, step: 1 | -1, reach: number): readonly number[] {
  const { words } = reading
  const found: number[] = []
  for (let i = at + step, left = reach; left > 0; i += step, left--) {
    const word = words[i]
    if (!word || word.clause !== words[at]?.clause || endsSentence(reading, step > 0 ? i - 1 : i)) break
    if (word.content) found.push(i)
  }
  return found
}

/** Words that deny and may stand last: *времени нет*, *but we did not*, *грошей немає*. */
const NOT = /^(?:not|нет|немає|нема)$|n't$/u

/**
 * What a clause is about: its first content word that no preposition governs; in English, and where it has none, the nearest such word
 * before it in the sentence: *told to sing, and we did not*. Undefined where there is none at all.
 */
function topicOf(reading: Reading, at: number): number | undefined {
  const { words, lang } = reading
  // *Nothing for them, not so much as a copy*: only a verb's *not* is elliptic.
  if (words[at]?.low === 'not' && !AUXILIARY.test(words[at - 1]?.low ?? '')) return undefined
  const own =
    lang === 'en' ? undefined : contentFrom(reading, at, -1, FAR).findLast(i => !isAfterPreposition(reading, i, -1))
  if (own !== undefined) return own
  for (let i = at - 1; i >= 0 && i >= at - FAR && !endsSentence(reading, i); i--)
    if (words[i]?.content && !isAfterPreposition(reading, i, -1)) return i
  return undefined
}

/** Whether a preposition between `from` and the word governs it: *у банка*, *on our site*. */
function isAfterPreposition({ words, lang }: Reading, at: number, from: number): boolean {
  for (let i = at - 1; i > from && i >= at - 3; i--) {
    const word = words[i] as ReadWord
    if (word.content || word.clause !== words[at]?.clause) return false
    // *To* is mostly an infinitive's: *they asked us to sing, and we did not*.
    if (isPreposition(word.low, lang) && word.low !== 'to') return true
  }
  return false
}

const WITHOUT = /^(?:without|без)$/u

/** What *without* takes; the word itself where that is a pronoun. */
function objectOf(reading: Reading, at: number): number {
  const next = contentFrom(reading, at, 1, REACH)[0]
  return next === undefined || isAfterPreposition(reading, next, at) ? at : next
}

const AUXILIARY =
  /^(?:is|are|was|were|will|would|shall|should|can|could|may|might|must|has|have|had|did|does|do|been|be|being|ever|yet)$/u

/** The verb of the clause whose subject denies: *nobody opened it*, *no child will be admitted*; -1 where the denial is not of a subject. */
function predicateOf(reading: Reading, at: number, denial: Denial): number {
  const { words } = reading
  const own = words[at] as ReadWord
  const isAlone = denial === 'self' || (own.low === 'no' && words[at + 1]?.low === 'one')
  for (let i = at - 1; i >= 0 && words[i]?.clause === own.clause; i--)
    if (words[i]?.content || AUXILIARY.test((words[i] as ReadWord).low)) return -1
  // *Not once did he come*: only *not one*, *not a single* are subjects.
  if (own.low === 'not' && !/^(?:one|a|all|every)$/u.test(words[at + 1]?.low ?? '')) return -1
  const ahead = words.slice(at + 1, at + 1 + FAR)
  const auxiliary = at + 1 + ahead.findIndex(word => word.clause === own.clause && AUXILIARY.test(word.low))
  if (auxiliary > at) {
    const verb = contentFrom(reading, auxiliary, 1, REACH)[0]
    if (verb !== undefined && !isAfterPreposition(reading, verb, auxiliary)) return verb
  }
  if (!isAlone) return -1
  return contentFrom(reading, at, 1, FAR).find(i => !isAfterPreposition(reading, i, at)) ?? -1
}

/** A Ukrainian *-ть* is the ending of a person. */
const INFINITIVE: Readonly<Record<string, RegExp>> = { ru: /\p{L}(?:ть|ться|ти|чь)$/u, uk: /\p{L}(?:ти|тися)$/u }

/** *Не могу обещать*, *обіцяти … не можу*: not the modal but its infinitive is denied, or the modal where it has none. */
function ofModal(reading: Reading, denied: number, at: number): number {
  const { words, lang } = reading
  const infinitive = INFINITIVE[lang]
  if (!infinitive || denied < at) return denied
  const word = words[denied] as ReadWord
  const modalities = modalitiesOf(word.low, lang)
  if (!modalities.some(one => one === 'can' || one === 'want' || one === 'must')) return denied
  const after = contentFrom(reading, denied, 1, 3).find(i => infinitive.test((words[i] as ReadWord).low))
  if (after !== undefined) return after
  if (!modalities.includes('can')) return denied
  for (let i = at - 1; i >= 0 && i >= at - 2 * FAR; i--) {
    const earlier = words[i] as ReadWord
    if (endsSentence(reading, i)) break
    if (earlier.content && infinitive.test(earlier.low)) return i
  }
  return denied
}

/** Kyrgyz verbs that only help the converb before them: *айта албайбыз*, *келип койбогон*. */
const KYRGYZ_AUXILIARY = /^(?:ал|бол|кал|кой|кет|жат|тур|бер)б[аеоө]/u
const CONVERB = /(?:[аеоөый]|[ыиуү]п|п)$/u

/** The converb that a Kyrgyz auxiliary denies; the verb itself where it is no auxiliary. */
function beforeAuxiliary(words: readonly ReadWord[], at: number): number {
  const before = words[at - 1]
  const own = words[at] as ReadWord
  const helps = KYRGYZ_AUXILIARY.test(own.low) && before?.content && before.clause === own.clause
  return helps && CONVERB.test(before.low) ? at - 1 : at
}

/** Words that a Kyrgyz denial does not reach across: *Форд жана … жок*. */
const AND = /^(?:жана|же|бирок|менен)$/u
/** *Тизменин кереги жок*: what is not needed is denied. */
const NEED = /^(?:кереги|зарылчылыгы|кажети)$/u

/** The word before *эмес* and *жок*, or after *эч*. */
function besideKyrgyz(words: readonly ReadWord[], at: number, denial: Denial): number {
  const [step, reach] = denial === 'previous' ? [-1, 2] : [1, REACH]
  for (let i = at + step, left: number = reach; left > 0; i += step, left--) {
    const word = words[i]
    if (!word || AND.test(word.low)) return at
    if (word.content) return NEED.test(word.low) && words[i - 1]?.content ? i - 1 : i
  }
  return at
}
