import type { Around } from './findAttribution.ts'
import { type Found, inStretch } from './found.ts'
import { breaksClause, isOpener, isPreposition } from './lexicon/grammar.ts'
import type { Reference } from './person.ts'
import type { Reading } from './reading.ts'
import { tokensAt } from './scene.ts'
import { OBLIQUE, obliqueness, orderOf, subjectOf } from './subject.ts'

/** Words that may describe somebody between the colon and their role or name. */
const DESCRIBING = 2

/** Who is said to speak in a headline without a verb of saying: `«…»: Jane Roe leaves office`, `Prosecutor: the driver “knew”`. */
export function headlineSpeaker(reading: Reading, around: Around): Found | null {
  if (!around.statement.title) return null
  return behindColon(reading, around) ?? beforeColon(reading, around)
}

function isPerson({ cast }: Reading, reference: Reference): boolean {
  if (reference.kind === 'pronoun' || !reference.subject || obliqueness(cast.scene, reference) >= OBLIQUE) return false
  if (reference.kind === 'role') return reference.role?.kind !== 'body'
  return (reference.person?.weight ?? 0) > 0 && reference.person?.body !== true
}

/** `«…»: геолог Мария Тен — о вулкане`: the headline goes on with the one whose words they are. */
function behindColon(reading: Reading, { statement, index, token }: Around): Found | null {
  const { tokens } = statement
  const { lang } = reading.scene
  if (tokens[token + 1]?.mark !== ':' || tokens.slice(0, token).some(other => other.kind !== 'mark')) return null
  const from = token + 2
  const named = (reading.cast.byStatement[index] ?? []).find(reference => reference.first >= from)
  if (!named || named.first > from + DESCRIBING || !isPerson(reading, named)) return null
  for (let at = from; at < named.first; at++) {
    const word = tokens[at]?.word
    const leads = lang === 'en' && word && /^(?:the|an?)$/.test(word.low)
    if (
      !word ||
      (!leads && (isPreposition(word.low, lang) || breaksClause(word.low, lang) || isOpener(word.low, lang)))
    )
      return null
  }
  return { cue: null, reference: named, phrase: null, rule: 'speaker.after' }
}

/** `Прокурор: владелец «знал о тормозах»`: the headline is what the one before the colon says. */
function beforeColon(reading: Reading, { statement, index, token }: Around): Found | null {
  const { tokens } = statement
  const first = (reading.cast.byStatement[index] ?? [])[0]
  if (!first || first.first > 1 || tokens[first.last + 1]?.mark !== ':' || token < first.last + 2) return null
  if (
    inStretch(reading, { statement: index, from: first.last + 2, to: tokens.length }).some(cue => cue.kind !== 'noun')
  )
    return null
  const speaks = isPerson(reading, first) || (first.person?.body === true && !first.person.signs.has('land'))
  return speaks && first.subject ? { cue: null, reference: first, phrase: null, rule: 'speaker.colon' } : null
}

/**
 * Who is said below to have said what a headline quotes, in a sentence that has most of its words and a verb of saying; null for nobody.
 * `stems`: those of the quotation; `least`: how many of them must be there; `stem`: of a word in lower case, empty for one that tells nothing.
 */
export function reportedBelow(
  reading: Reading,
  stems: ReadonlySet<string>,
  least: number,
  stem: (low: string) => string,
): Reference | null {
  const { scene, cast, cues } = reading
  for (let at = 0; at < scene.statements.length; at++) {
    const tokens = scene.statements[at]?.title ? [] : tokensAt(scene, at)
    const cue = (cues[at] ?? []).find(other => other.kind === 'verb')
    if (!cue || tokens.length === 0) continue
    const there = new Set(tokens.map(token => stem(token.word?.low ?? '')).filter(own => stems.has(own)))
    if (there.size < least) continue
    return (
      subjectOf(cast, { statement: at, from: 0, to: tokens.length }, cue, orderOf(scene.lang, cue))?.reference ?? null
    )
  }
  return null
}
