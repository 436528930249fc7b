import { cuesAmong } from './cues.ts'
import { isPreposition, pronounOf } from './lexicon/grammar.ts'
import type { Agreement } from './lexicon/lexicon.ts'
import { type Gender, type Person, type Reference, readPeople } from './people.ts'
import type { Scene } from './scene.ts'

/** How many sentences back a pronoun may reach. */
const REACH = 9

/** Who an article's references stand for, filled in from its start to its end. */
export interface Cast {
  readonly scene: Scene
  readonly people: Person[]
  /** References of each statement, in order. */
  readonly byStatement: readonly (readonly Reference[])[]
  /** Person of a reference: a name's own, a role's or a pronoun's once resolved. */
  readonly lastSpeaker: { person: Person; statement: number } | null
  speaks(person: Person, statement: number): void
}

/** From this weight on somebody counts as a person or as somebody who has spoken: others are no he or she. */
const PERSONAL = 0.15

interface Wanted {
  readonly gender: Gender
  readonly plural: boolean | null
}

/** What a cue's form and a reference show together. */
export function wanted(agreement: Agreement | null, reference: Reference | null): Wanted {
  const shown = agreement?.gender === 'neuter' ? null : (agreement?.gender ?? null)
  return {
    gender: reference?.gender ?? shown,
    plural: reference?.plural ? true : (agreement?.plural ?? (reference ? reference.plural : null)),
  }
}

function fits(person: Person, want: Wanted): boolean {
  if (want.gender && person.gender && want.gender !== person.gender) return false
  if (want.plural === true && !person.plural && person.gender) return false
  return !(want.plural === false && person.plural)
}

/**
 * The person whom a pronoun or a dropped subject at the token of the statement most likely stands for; null where nobody fits.
 * Recency, standing as subject, having just spoken and being a person count; gender and number must not contradict.
 */
export function nearestFitting(cast: Cast, statement: number, token: number, want: Wanted): Person | null {
  let best: Person | null = null
  let bestScore = -3.2
  for (const person of cast.people) {
    if (!fits(person, want)) continue
    if (!person.plural && want.plural !== true && (person.weight < PERSONAL || (person.body && want.gender))) continue
    if (person.weight < -0.5) continue
    let own = Number.NEGATIVE_INFINITY
    for (let k = person.mentions.length - 1, seen = 0; k >= 0 && seen < 6; k--) {
      const mention = person.mentions[k] as Reference
      if (mention.statement > statement || (mention.statement === statement && mention.first >= token)) continue
      seen++
      const back = statement - mention.statement
      if (back > REACH) break
      const title = cast.scene.statements[mention.statement]?.title ? -0.8 : 0
      const apart =
        cast.scene.statements[mention.statement]?.paragraph !== cast.scene.statements[statement]?.paragraph ? -0.7 : 0
      own = Math.max(own, -0.7 * back + standing(cast, mention) + title + apart)
    }
    if (own === Number.NEGATIVE_INFINITY) continue
    own += 0.06 * Math.min(6, person.mentions.length)
    const last = cast.lastSpeaker
    if (last?.person === person && statement - last.statement <= 3) {
      const same = cast.scene.statements[last.statement]?.paragraph === cast.scene.statements[statement]?.paragraph
      own += same ? 0.7 : 0.25
    }
    if (want.gender && person.gender === want.gender) own += 0.6
    own += 0.6 * Math.max(-1, Math.min(1.2, person.weight))
    if (own > bestScore) {
      bestScore = own
      best = person
    }
  }
  return best
}

/** How much a mention stands as the subject of its sentence. */
function standing(cast: Cast, mention: Reference): number {
  const all = cast.byStatement[mention.statement] ?? []
  let score = 0
  const first = all.find(reference => reference.kind !== 'pronoun' || reference.subject)
  if (first === mention) score += 0.8
  else if (all.indexOf(mention) > 3) score -= 0.3
  if (!mention.subject) score -= 0.5
  const before = cast.scene.statements[mention.statement]?.tokens[mention.first - 1]
  if (before?.word && isPreposition(before.word.low, cast.scene.lang) && before.word.low !== 'by') score -= 0.5
  if (mention.kind === 'name') score += 0.2
  return score
}

/** Whether the role stands alone: nothing says whose or which, so it takes up somebody named before. */
function isBare(cast: Cast, reference: Reference): boolean {
  const tokens = cast.scene.statements[reference.statement]?.tokens ?? []
  const before = tokens[reference.first - 1]?.word?.low ?? ''
  const next = tokens[reference.last + 1]
  if (cast.scene.lang === 'en') {
    if (before === 'a' || before === 'an' || before === 'another') return false
    return before === 'the' && next?.word?.low !== 'of' && next?.word?.low !== 'for'
  }
  if (cast.scene.lang === 'ky') return before === '' || !/(?:[нд][ыиуү]н|т[ыиуү]н)$/.test(before)
  if (!next || next.kind === 'mark') return true
  if (!next.word || next.word.capital) return false
  const low = next.word.low
  if (
    isPreposition(low, cast.scene.lang) ||
    pronounOf(low, cast.scene.lang) ||
    cuesAmong([next.word], cast.scene.lang).length > 0
  )
    return true
  return (
    !/(?:ого|его|ой|ей|ий|ия|ии|ки|сти|ства|ов|ев|ів|ства|ння|ості|ої|ції|[бвгджзклмнпрстфхцчшщ][аыиіяу])$/.test(low) ||
    /(?:ла|ли)$/.test(low)
  )
}

/** A person known by a role only. */
function newcomer(cast: Cast, reference: Reference): Person {
  const person: Person = {
    keys: new Set(),
    gender: reference.gender,
    plural: reference.plural,
    weight: reference.role?.kind === 'body' ? -0.1 : 0.3,
    body: reference.role?.kind === 'body',
    notions: new Set(reference.role ? [reference.role.notion] : []),
    mentions: [reference],
  }
  cast.people.push(person)
  return person
}

/** Finds the person of a role; a new one where nobody named before has it. */
function resolveRole(cast: Cast, reference: Reference): Person | null {
  const role = reference.role
  if (!role) return null
  const title = cast.scene.statements[reference.statement]?.title ?? false
  let found: Person | null = null
  let nearest = Number.POSITIVE_INFINITY
  for (const person of cast.people) {
    if (person.keys.size === 0 && title) continue
    if (!person.notions.has(role.notion) || !fits(person, { gender: reference.gender, plural: reference.plural }))
      continue
    for (const mention of person.mentions) {
      // A name that comes later counts in a headline and just after the role.
      const back = reference.statement - mention.statement
      const ahead = back < 0 || (back === 0 && mention.first > reference.first)
      if (ahead && !title && back < -2) continue
      const far = ahead ? 20 - back : back
      if (far < nearest) {
        nearest = far
        found = person
      }
    }
  }
  if (found) return found
  if (title) return null
  const epithet = role.kind === 'epithet'
  if ((epithet || (role.kind === 'office' && reference.subject)) && !reference.plural && isBare(cast, reference)) {
    const speaker = cast.lastSpeaker?.person ?? null
    const again =
      !epithet &&
      speaker &&
      speaker.notions.size === 0 &&
      speaker.keys.size > 0 &&
      fits(speaker, { gender: reference.gender, plural: false })
    const near = again
      ? speaker
      : nearestFitting(cast, reference.statement, reference.first, { gender: reference.gender, plural: false })
    const mention = near?.mentions.at(-1)
    const back = mention ? reference.statement - mention.statement : REACH
    if (
      near &&
      near.weight > 0 &&
      (epithet ? back <= 3 : (again ? back <= REACH : back <= 2) && near.notions.size === 0)
    ) {
      if (!epithet) near.notions.add(role.notion)
      near.gender ??= reference.gender
      return near
    }
  }
  return newcomer(cast, reference)
}

/** Whether the pronoun names a source: `по её словам`, `анын айтымында`. */
function isSource(cast: Cast, reference: Reference): boolean {
  const tokens = cast.scene.statements[reference.statement]?.tokens ?? []
  return /^(?:слов|мнени|данным|словами|думк|переконан|айтым|пикир|оюнча|сөз|билдирүү|маалымат)/.test(
    tokens[reference.last + 1]?.word?.low ?? '',
  )
}

/** Resolves the references of one statement; called for statements in order. */
export function resolve(cast: Cast, statement: number): void {
  for (const reference of cast.byStatement[statement] ?? []) {
    if (reference.person) continue
    if (reference.kind === 'role') {
      const twin = reference.twin?.person ?? null
      if (twin && reference.role) {
        twin.notions.add(reference.role.notion)
        twin.gender ??= reference.gender
      }
      reference.person = twin ?? resolveRole(cast, reference)
      if (reference.person && !reference.person.mentions.includes(reference)) reference.person.mentions.push(reference)
    } else if (reference.kind === 'pronoun') {
      reference.person = nearestFitting(cast, statement, reference.first, wanted(null, reference))
      if (reference.person && (reference.subject || isSource(cast, reference)))
        reference.person.mentions.push(reference)
    }
  }
}

/** The people of the scene with nothing but names resolved. */
export function castOf(scene: Scene): Cast {
  const { references, people } = readPeople(scene)
  const byStatement: Reference[][] = scene.statements.map(() => [])
  for (const reference of references) byStatement[reference.statement]?.push(reference)
  // A name is known from its first mention on only: later mentions must not answer earlier pronouns. `nearestFitting` looks at places, so they may all be there.
  let last: { person: Person; statement: number } | null = null
  return {
    scene,
    people,
    byStatement,
    get lastSpeaker() {
      return last
    },
    speaks(person, statement) {
      last = { person, statement }
    },
  }
}

/** The mention by which a person is shown: the fullest name, nominative before oblique, the earlier of equals. */
export function bestMention(person: Person): Reference | null {
  let best: Reference | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  for (const mention of person.mentions) {
    if (mention.kind === 'pronoun') continue
    const words = mention.kind === 'name' ? Math.min(4, mention.last - mention.first + 1) : 0
    const score = (mention.kind === 'name' ? 10 : 0) + words - (mention.subject ? 0 : 0.5) - (mention.weak ? 2 : 0)
    if (score > bestScore) {
      best = mention
      bestScore = score
    }
  }
  return best
}
