import { agentOf, tellerOf } from './agents.ts'
import { antecedentOf } from './antecedent.ts'
import { citedBeside, quotedBefore } from './cited.ts'
import { documentBeside, takenUpByIt } from './documents.ts'
import { finiteVerb } from './finiteVerb.ts'
import { type Found, inStretch } from './found.ts'
import { heardBeside } from './heard.ts'
import { leading } from './leading.ts'
import { isPreposition, isSlavic } from './lexicon/grammar.ts'
import { isPassive } from './lexicon/passives.ts'
import { outletBeside } from './outlets.ts'
import type { Reference } from './person.ts'
import type { Reading } from './reading.ts'
import { lowAt, type Token, tokensAt } from './scene.ts'
import { somebodyBeside } from './somebody.ts'
import { orderOf, type Placed, type Stretch, subjectOf } from './subject.ts'
import {
  describedBefore,
  newcomerBeside,
  openingPhrase,
  phraseAfter,
  phraseBefore,
  placeBefore,
  sourceOf,
} from './unnamed.ts'
import { voiceBeside } from './voices.ts'
import { namedLast, withoutVerb } from './withoutVerb.ts'

/** English puts the subject right after the marks, whatever stands between it and its verb: `" Jane Roe, an adviser to X, said`. */
function openerOf(reading: Reading, stretch: Stretch, cue: Placed): Reference | null {
  const tokens = tokensAt(reading.scene, stretch.statement)
  const first = (reading.cast.byStatement[stretch.statement] ?? []).find(reference => reference.first >= stretch.from)
  if (!first || first.last >= cue.first || !first.subject || first.weak) return null
  return first.first === stretch.from && tokens[first.last + 1]?.mark === ',' ? first : null
}

/** The attribution in a stretch that follows the words said: the first cue there and its subject. */
export function afterwards(reading: Reading, stretch: Stretch, rule: string): Found | null {
  const { scene, cast } = reading
  const cues = inStretch(reading, stretch)
  const verb = cues.find(cue => cue.kind !== 'noun')
  if (!verb) return null
  let cue = verb
  if (scene.lang === 'ky') {
    // `деп X айтты`: деп leads in, the verb that counts comes after.
    const main = cues.findLast(other => other.kind === 'verb' || other.kind === 'soft')
    if (main && main.first - verb.first < 16) cue = main
    // `деп айтылат министрликтин билдирүүсүндө`: nobody says it, a statement does.
    const passive = isPassive(scene.text.slice(cue.start, cue.end).toLowerCase())
    const source = passive ? cues.find(other => other.kind === 'after' && other.first > cue.last) : undefined
    if (source) {
      const whose = subjectOf(cast, { ...stretch, from: cue.last + 1 }, source, orderOf('ky', source))
      if (whose) return { cue, reference: whose.reference, phrase: null, rule: 'speaker.source' }
    }
  }
  const led = (cast.byStatement[stretch.statement] ?? []).some(
    reference => reference.first >= stretch.from && reference.last < cue.first && reference.subject,
  )
  const order = {
    ...orderOf(scene.lang, cue),
    afterFirst: scene.lang !== 'ky' && !led && cue.first - stretch.from <= 5,
  }
  const cited = citedBeside(reading, stretch, cue)
  if (cited) return { cue, reference: cited, phrase: null, rule: 'speaker.cited' }
  const teller = tellerOf(reading, stretch, cue)
  if (teller) return { cue, ...teller, rule }
  const somebody = voiceBeside(reading, stretch, cue) ?? somebodyBeside(reading, stretch, cue)
  if (somebody) return { cue, reference: null, phrase: somebody, rule }
  const document = documentBeside(reading, stretch, cue, true)
  if (document) return { cue, reference: null, phrase: document, rule }
  const it = takenUpByIt(reading, stretch, cue)
  if (it) return { cue, ...it, rule }
  const opener = scene.lang === 'en' ? openerOf(reading, stretch, cue) : null
  if (opener) return { cue, reference: opener, phrase: null, rule }
  // `" the German told reporters`: what stands between the marks and the verb is its subject, be it known or not.
  const unknown = scene.lang === 'en' && !led ? phraseBefore(reading, stretch, cue) : null
  if (unknown) return { cue, reference: null, phrase: unknown, rule }
  const subject = subjectOf(cast, stretch, cue, order)
  if (subject) return { cue, reference: subject.reference, phrase: null, rule }
  const phrase =
    scene.lang === 'ky' ? null : (outletBeside(reading, stretch, cue) ?? phraseAfter(reading, stretch, cue))
  return { cue, reference: null, phrase, rule }
}

/** `An audit found “…”`: what is written finds and shows, right before the words; null elsewhere. */
function findingVerb({ scene }: Reading, { statement, to }: Stretch): Placed | null {
  const tokens = tokensAt(scene, statement)
  let at = to - 1
  while (at > 0 && tokens[at]?.kind === 'mark') at--
  if (scene.lang === 'en' && lowAt(tokens, at) === 'that') at--
  const word = tokens[at]?.word
  if (scene.lang !== 'en' || !word || !/^(?:found|finds|showed|shows|noted|notes)$/.test(word.low)) return null
  return { start: word.start, end: word.end, kind: 'verb', first: at, last: at }
}

/** `joked that`, `кепкував, що`: whether what is said follows as a clause, which makes a word of saying of any that may be one. */
function leadsTo({ scene }: Reading, stretch: Stretch, cue: Placed): boolean {
  const tokens = tokensAt(scene, stretch.statement)
  const at = tokens[cue.last + 1]?.mark === ',' ? cue.last + 2 : cue.last + 1
  return /^(?:that|что|що|будто|ніби|нібито|мол|мовляв)$/.test(lowAt(tokens, at))
}

/** The attribution in a stretch that leads up to the words said: the last cue there and its subject. */
export function beforehand(reading: Reading, stretch: Stretch, bare: boolean): Found | null {
  const rule = 'speaker.before'
  const { scene, cast } = reading
  const cues = inStretch(reading, stretch)
  const last = cues.findLast(other => other.kind !== 'noun')
  const strong =
    cues.findLast(other => other.kind !== 'noun' && (other.kind !== 'soft' || leadsTo(reading, stretch, other))) ?? last
  const cue = (bare ? (last ?? cues.at(-1)) : last && stretch.to - last.last <= 3 ? last : strong) ?? null
  const owner = bare ? ownerOfWords(reading, stretch, cues) : null
  if (owner) return { cue: owner.cue, reference: owner.reference, phrase: null, rule }
  const named =
    bare && (cue?.kind === 'noun' || scene.lang === 'ky')
      ? namedLast(reading, stretch, cue?.kind === 'noun' ? null : cue)
      : null
  if (named) return { cue: null, reference: named, phrase: null, rule: 'speaker.colon' }
  const verb = cue && cue.kind !== 'noun' ? cue : null
  const teller = verb ? tellerOf(reading, stretch, verb) : null
  if (teller) return { cue: verb, ...teller, rule }
  const heard = verb ? heardBeside(reading, stretch, verb) : null
  if (heard) return { cue: verb, ...heard, rule }
  const quoted = bare && verb ? quotedBefore(reading, stretch, verb) : null
  if (quoted) return quoted
  const antecedent =
    verb && (verb.kind === 'verb' || verb.kind === 'soft') ? antecedentOf(reading, stretch, verb) : null
  if (antecedent) return { cue, ...antecedent, rule }
  const voice =
    (verb && voiceBeside(reading, stretch, verb)) ?? (bare ? voiceBeside(reading, stretch, beforeColon(stretch)) : null)
  const somebody =
    voice ?? (verb ? (somebodyBeside(reading, stretch, verb) ?? newcomerBeside(reading, stretch, verb)) : null)
  if (somebody) return { cue, reference: null, phrase: somebody, rule }
  const written = documentBeside(reading, stretch, findingVerb(reading, stretch) ?? verb, false)
  if (written) return { cue, reference: null, phrase: written, rule }
  const it = takenUpByIt(reading, stretch, bare ? null : cue)
  if (it) return { cue, ...it, rule }
  if (cue) {
    const agent = agentOf(reading, stretch, cue)
    if (agent) return { cue, ...agent, rule }
    // `An agent of the firm denied it, calling it “…”`: the participle is of who opens the sentence.
    const main =
      scene.lang === 'en' && /..ing$/.test(lowAt(tokensAt(scene, stretch.statement), cue.first))
        ? leading(cast, stretch.statement)
        : undefined
    if (main && main.last < cue.first) return { cue, reference: main, phrase: null, rule }
    const aside = asideOf(reading, stretch, cue)
    if (aside) return { cue, ...aside, rule }
    const order = orderOf(scene.lang, cue)
    const subject = subjectOf(cast, sourceStretch(reading, stretch, cue), cue, {
      ...order,
      afterFirst: cue.kind === 'before',
    })
    if (subject)
      return {
        cue,
        reference: subject.reference,
        phrase: null,
        rule: cue.kind === 'before' || cue.kind === 'after' ? 'speaker.source' : rule,
      }
    if (cue.kind === 'before')
      return { cue, reference: null, phrase: sourceOf(reading, stretch, cue), rule: 'speaker.source' }
    // `According to X, both cries were “…”`: a word that may be one of saying and has no subject.
    const source = cue.kind === 'soft' ? cues.find(other => other.kind === 'before') : undefined
    if (source) return beforehandSource(reading, stretch, source)
    if (cue.kind !== 'noun') {
      const phrase =
        outletBeside(reading, stretch, cue) ??
        placeBefore(reading, stretch, cue) ??
        openingPhrase(reading, stretch, cue) ??
        describedBefore(reading, stretch, cue)
      const main = phrase ? null : mainOf(reading, stretch, cue)
      const place = main && placeBefore(reading, stretch, main)
      if (place) return { cue: { ...cue, plural: true }, reference: null, phrase: place, rule }
      return { cue, reference: null, phrase, rule }
    }
  }
  return bare ? withoutVerb(reading, stretch) : null
}

/** The place of a verb that is left out before a colon. */
function beforeColon({ to }: Stretch): Placed {
  return { start: 0, end: 0, kind: 'verb', first: to - 1, last: to - 1 }
}

/** Words between a possessive and its noun at most: `his last text message`. */
const OWNED = 2

/** Whether only words that may describe the noun at `to` stand between it and the possessive at `from`. */
function describes(tokens: readonly Token[], from: number, to: number, lang: string): boolean {
  const between = tokens.slice(from + 1, to)
  return (
    between.length <= OWNED &&
    between.every(({ word }) => word && !isPreposition(word.low, lang) && !finiteVerb(word.low, lang))
  )
}

/** `её слова звучали так:`, `ответ министра был краток:`: whose words they are, where a noun of speaking is the subject. */
function ownerOfWords(
  reading: Reading,
  stretch: Stretch,
  cues: readonly Placed[],
): { cue: Placed; reference: Reference } | null {
  const references = reading.cast.byStatement[stretch.statement] ?? []
  const tokens = tokensAt(reading.scene, stretch.statement)
  const { lang } = reading.scene
  for (const cue of cues) {
    if (cue.kind !== 'noun') continue
    const before = references.findLast(
      other =>
        other.kind === 'pronoun' &&
        !other.subject &&
        other.last < cue.first &&
        describes(tokens, other.last, cue.first, lang),
    )
    if (before?.person) return { cue, reference: before }
  }
  return null
}

/** Endings of a Slavic verb in the plural. */
const MANY = /..(?:[аяую]т|[аяую]ть|ли|лись|лися|[аяую]тся|[аяую]ться)$/

/** `В мэрии молчат, отмечая, что «…»`: the finite verb in the plural before a Slavic gerund; null where there is none. */
function mainOf({ scene }: Reading, stretch: Stretch, cue: Placed): Placed | null {
  const { lang } = scene
  const tokens = tokensAt(scene, stretch.statement)
  if (!isSlavic(lang) || tokens[cue.first - 1]?.mark !== ',') return null
  if (!/(?:я|яя|ая|вши|вшись|ясь|чи|чись)$/.test(lowAt(tokens, cue.first))) return null
  for (let at = cue.first - 2; at >= stretch.from && tokens[at]?.kind !== 'mark'; at--) {
    const low = lowAt(tokens, at)
    if (MANY.test(low)) return { ...cue, plural: true, first: at, last: at }
    if (finiteVerb(low, lang)) return null
  }
  return null
}

/** Tokens of an aside from its verb on at most. */
const LONGEST_ASIDE = 6

/** `Вор, сообщает полиция, «скрылся»`, `Вор, сообщили в полиции, «скрылся»`: who stands behind a Slavic verb of saying in an aside between commas; null for none. */
function asideOf(reading: Reading, stretch: Stretch, cue: Placed): Pick<Found, 'reference' | 'phrase'> | null {
  const { scene, cast } = reading
  if (!isSlavic(scene.lang) || cue.kind !== 'verb') return null
  const tokens = tokensAt(scene, stretch.statement)
  if (tokens[cue.first - 1]?.mark !== ',') return null
  const close = tokens.findIndex(({ mark }, at) => at > cue.last + 1 && at < stretch.to && mark === ',')
  if (close < 0 || close > cue.last + LONGEST_ASIDE) return null
  const within = { statement: stretch.statement, from: cue.first, to: close }
  const subject = subjectOf(cast, within, cue, { ...orderOf(scene.lang, cue), afterFirst: true })
  const phrase = subject || cue.plural !== true ? null : sourceOf(reading, within, cue)
  return subject || phrase ? { reference: subject?.reference ?? null, phrase } : null
}

/** What a phrase like `according to` may name: up to the comma behind it. `Как видно из документов, водитель …` */
function sourceStretch(reading: Reading, stretch: Stretch, cue: Placed): Stretch {
  if (cue.kind !== 'before') return stretch
  const tokens = tokensAt(reading.scene, stretch.statement)
  const comma = tokens.findIndex((token, at) => at > cue.last + 1 && at < stretch.to && token.mark === ',')
  return comma < 0 ? stretch : { ...stretch, to: comma }
}

/** The attribution by a phrase like `according to` in the stretch: whom it names, as a reference or as the words stand. */
export function beforehandSource(reading: Reading, stretch: Stretch, cue: Placed): Found {
  const named = sourceStretch(reading, stretch, cue)
  const subject = subjectOf(reading.cast, named, cue, { afterFirst: true, genitive: true })
  return {
    cue,
    reference: subject?.reference ?? null,
    phrase: subject ? null : sourceOf(reading, stretch, cue),
    rule: 'speaker.source',
  }
}
