/** Whose words they are where a verb has them for its object: *приводит её слова газета*, *she quoted her father*. */

import type { Mention } from '../types.ts'
import type { Found } from './found.ts'
import { documentForm } from './lexicon/documentWords.ts'
import { isPreposition, isSlavic, pronounOf } from './lexicon/grammar.ts'
import type { Reference } from './person.ts'
import type { Reading } from './reading.ts'
import { lowAt, tokensAt } from './scene.ts'
import { mentionOf } from './shown.ts'
import type { Placed, Stretch } from './subject.ts'

/** Verbs whose object has spoken: `приводит её слова газета`, `quotes the captain as saying`. */
const CITING =
  /^(?:цитирует|цитируют|цитировал|цитировала|приводит|приводят|привел|привела|цитує|цитують|цитувала|цитував|наводить|наводять|навів|навела|quotes|quoted|cites|cited|quoting|citing)$/

/** The same before the words: `She quoted her father: “…”`. */
const QUOTING =
  /^(?:процитировала?|цитировал[аи]?|цитирует|цитируют|цитувал[аи]|цитував|цитує|цитують|процитировали|процитувала?|процитував|процитували|quoted|quotes|quoting|cited)$/

/** Whose words are cited: the first person after the verb, in whatever case; a pronoun of any case, unless `named`. */
function citedIn(reading: Reading, stretch: Stretch, cue: Placed, named = false): Reference | null {
  const after = (reading.cast.byStatement[stretch.statement] ?? []).filter(
    reference => reference.first > cue.last && reference.last < stretch.to && !(named && reference.kind === 'pronoun'),
  )
  return (
    after.find(
      reference => reference.role?.kind !== 'body' && (reference.person?.weight ?? -1) > 0 && !reference.person?.body,
    ) ?? null
  )
}

/** `передаёт его слова агентство`: whether somebody's words are the object right behind the verb. */
function citesWords({ scene }: Reading, { statement }: Stretch, cue: Placed): boolean {
  const tokens = tokensAt(scene, statement)
  const whose = pronounOf(lowAt(tokens, cue.last + 1), scene.lang)
  return whose?.subject === false && /^(?:слова|words)$/.test(lowAt(tokens, cue.last + 2))
}

/** Words of an object at most. */
const LONGEST_OBJECT = 3
/** Endings of the accusative of whoever lives, and of words that have them and are none. */
const LIVING = /..(?:[оеє]го|[аяую]|[ыи]х|[оеє]в|ів)$/
const ADVERB = /^(?:вчера|вчора|снова|всегда|завжди|иногда|тогда|сперва|зранку|спочатку|сразу|відразу|одразу)$/

/** `Газета цитировала обманутого жениха: «…»`: the object between the verb and the colon that no table knows; null for a document and for none. */
function citedPhrase({ scene }: Reading, stretch: Stretch, cue: Placed): Mention | null {
  const { lang } = scene
  const words = scene.statements[stretch.statement]?.tokens.slice(cue.last + 1, stretch.to - 1) ?? []
  const first = words[0]
  const last = words.at(-1)
  if (!isSlavic(lang) || !first || !last || words.length > LONGEST_OBJECT) return null
  const isObject = words.every(
    ({ word }) =>
      word &&
      !word.capital &&
      LIVING.test(word.low) &&
      !ADVERB.test(word.low) &&
      !isPreposition(word.low, lang) &&
      !pronounOf(word.low, lang) &&
      !documentForm(word.low, lang),
  )
  return isObject ? mentionOf(scene, first.start, last.end) : null
}

/** Whose words a verb of citing in an aside or behind the words has for its object; null for another verb, and where nobody is named. */
export function citedBeside(reading: Reading, stretch: Stretch, cue: Placed): Reference | null {
  const isCiting = CITING.test(reading.scene.text.slice(cue.start, cue.end).toLowerCase())
  return isCiting || citesWords(reading, stretch, cue) ? citedIn(reading, stretch, cue) : null
}

/** Whose words a verb of quoting leads up to, before a colon; null for another verb, and where nobody is told. */
export function quotedBefore(reading: Reading, stretch: Stretch, cue: Placed): Found | null {
  if (!QUOTING.test(lowAt(tokensAt(reading.scene, stretch.statement), cue.first))) return null
  const reference = citedIn(reading, stretch, cue, true)
  const phrase = reference ? null : citedPhrase(reading, stretch, cue)
  return reference || phrase ? { cue, reference, phrase, rule: 'speaker.cited' } : null
}
