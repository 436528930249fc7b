import type { Quote } from '../types.ts'
import { fits, genderOf, ONE, type Wanted } from './fitting.ts'
import { shownBy } from './gender.ts'
import { AHEAD, describedOffice, give, holderByKind, holderByOffice, holderOf, isBare, REACH } from './holders.ts'
import { justNamed } from './justNamed.ts'
import { isLed, leading } from './leading.ts'
import { isSlavic } from './lexicon/grammar.ts'
import type { Agreement } from './lexicon/lexicon.ts'
import { type Candidate, likeliest, PERSONAL } from './likeliest.ts'
import { namedInReport } from './namedInReport.ts'
import type { People, Person, Reference } from './person.ts'
import { lowAt, type Scene, tokensAt } from './scene.ts'
import type { SpeakerCoefficients } from './speakerModel.ts'

/** With a full name and nothing else for a person: taken where nobody surer fits. */
const NAMED = 0.1

/** How somebody is chosen whom no word names. */
export interface Choosing {
  readonly coefficients: SpeakerCoefficients
  /** Among whom was chosen for a pronoun or a quotation, for whoever learns the coefficients; null where nobody asks. */
  readonly choices: Map<Reference | Quote, readonly Candidate[]> | null
}

/** Who an article's references stand for, filled in from its start to its end. */
export interface Cast {
  readonly scene: Scene
  /** Everybody with a name, in order of first mention; those known by a role only are not in it. */
  readonly named: readonly Person[]
  /** References of each statement, in order. */
  readonly byStatement: readonly (readonly Reference[])[]
  readonly byNotion: Map<string, Set<Person>>
  /** Who alone was found to have a role in an earlier reading; null for several. */
  readonly byTitle: Map<string, Person | null>
  lastSpeaker: { readonly person: Person; readonly statement: number } | null
  readonly choosing: Choosing
}

/** What a cue's form and a reference show together. */
export function wanted(agreement: Agreement | null, reference: Reference | null): Wanted {
  const shown = agreement?.gender === 'neuter' ? null : (agreement?.gender ?? null)
  return {
    gender: reference?.gender ?? shown,
    plural: reference?.plural ? true : (agreement?.plural ?? (reference ? reference.plural : null)),
  }
}

/** A person known by a role only. */
function newcomer(cast: Cast, reference: Reference): Person {
  const body = reference.role?.kind === 'body'
  const person: Person = {
    keys: new Set(),
    gender: reference.gender,
    acts: { male: 0, female: 0 },
    plural: reference.plural,
    weight: body ? -0.1 : 0.3,
    signs: new Set(),
    body,
    spoke: false,
    notions: new Set(),
    of: new Map(),
    mentions: 1,
    firstStatement: reference.statement,
    lastStatement: reference.statement,
    names: [],
    best: reference,
  }
  if (reference.role) {
    give(cast, person, reference.role.sense)
    if (reference.of) person.of.set(reference.role.sense, reference.of)
  }
  return person
}

/** How many sentences of an article are its lead. */
const LEAD = 3

/** Leads leave the name to the next sentence: `A lorry driver told the inquiry… Talant Bekmuratov, 34, said…`. */
function introducedBy(cast: Cast, reference: Reference): Person | null {
  if (reference.statement > LEAD || reference.role?.kind === 'body') return null
  // `She was jailed by a judge`: the sentence is about another.
  if (isLed(cast, reference)) return null
  for (let at = reference.statement + 1; at <= reference.statement + AHEAD; at++) {
    const first = cast.byStatement[at]?.find(other => other.kind !== 'pronoun')
    const person = first?.kind === 'name' && first.first === 0 ? first.person : null
    if (person && person.firstStatement === at && !person.body && person.weight > PERSONAL && person.notions.size === 0)
      return fits(person, { gender: reference.gender, plural: reference.plural }) ? person : null
  }
  return null
}

/** Offices that a text names their holder by from the start: `The President` is nobody who was just speaking; nor is a source. */
const UNSHARED = new Set(['president', 'king', 'pope', 'chancellor', 'source'])

/** Offices whose holder may also be called by a general word: the head, the chief. */
const OFFICES = /^(?:minister|premier|governor|mayor|akim|speaker|secretary|head)/

/** How many sentences back somebody is named just now. */
const JUST = 2

/** `the hostess`, `хозяйка вечера`: the only person of that gender so far. */
function onlyOneOf(cast: Cast, reference: Reference): Person | null {
  if (!reference.gender) return null
  let found: Person | null = null
  for (let at = reference.statement; at >= 0 && at >= reference.statement - 2 * REACH; at--)
    for (const other of cast.byStatement[at] ?? []) {
      const person = other.kind === 'name' ? other.person : null
      if (!person || person.body || person.weight < PERSONAL || person === found) continue
      const gender = genderOf(person)
      // Who was just named and of whom nothing shows it may be the one as well.
      if (gender === null && reference.statement - at <= JUST) return null
      if (gender !== reference.gender) continue
      if (found) return null
      found = person
    }
  return found
}

/** Who fits the role and was most likely meant before it. */
function nearestOf(
  cast: Cast,
  { statement, first }: Reference,
  want: Wanted,
  accepts: (person: Person) => boolean = () => true,
): Person | null {
  const isMeant = (person: Person) =>
    !person.body && person.lastStatement >= 0 && person.weight >= NAMED && fits(person, want) && accepts(person)
  return likeliest(cast, { statement, token: first, want, by: null }, isMeant)?.person ?? null
}

/** A role with a complement (`the prime minister of Nordalia`, `очільниця МОН`) that takes up who was named or spoke just before. */
function likelyHolder(cast: Cast, reference: Reference): Person | null {
  const { role } = reference
  if (role?.kind !== 'office' || reference.of === null || reference.isNew || reference.plural) return null
  // `Адвокат Рогова`: somebody else's, whoever was named before.
  const { of } = reference
  if (cast.named.some(other => other.keys.has(of) && !other.body && other.weight >= ONE)) return null
  const want = { gender: reference.gender, plural: false }
  const speaker = cast.lastSpeaker
  const general =
    role.notion === 'head' && reference.gender !== null && speaker && speaker.person.gender === reference.gender
  if (general && reference.statement - speaker.statement <= 3)
    if ([...speaker.person.notions].some(sense => OFFICES.test(sense))) return speaker.person
  const near = nearestOf(cast, reference, want, person => person.keys.size > 0 && person.notions.size === 0)
  if (!near) return null
  return reference.statement - near.lastStatement <= 2 ? near : null
}

/** `его оппонент`, `her rival`: whose the one is says that it is another. */
function isHis(cast: Cast, reference: Reference): boolean {
  const low = lowAt(tokensAt(cast.scene, reference.statement), reference.first - 1)
  return /^(?:его|ее|их|його|її|їхн\S+|his|her|their|анын|алардын)$/.test(low)
}

/** What somebody has on or with them, by which a reporter tells strangers apart. Stems. */
const WORN =
  /^(?:кепк|пальт|шапк|очка|окуляр|куртк|плать|плаття|сукн|костюм|халат|жилет|шляп|капелюх|платк|хустк|футболк|маск|бород|усами|вусами|рюкзак|плакат|кофт|свитер|светр|плащ|сапог|чобот|коляск|візк)/

/** `парень в кепке`, `женщина в зелёном пальто`: whether a word for somebody is told by what they wear, and so is somebody new. */
function isSeen({ scene }: Cast, reference: Reference): boolean {
  const tokens = tokensAt(scene, reference.statement)
  if (!isSlavic(scene.lang) || reference.role?.kind !== 'epithet') return false
  if (!/^(?:в|у|с|со|з|із|зі)$/.test(lowAt(tokens, reference.last + 1))) return false
  return [2, 3].some(far => WORN.test(lowAt(tokens, reference.last + far)))
}

/** Whether nobody said what the person is: a member may be anything. */
function hasNoOffice({ notions }: Person): boolean {
  return [...notions].every(notion => notion.startsWith('member'))
}

/** Finds the person of a role; a new one where nobody has it. */
function resolveRole(cast: Cast, reference: Reference): Person | null {
  const role = reference.role
  if (!role) return null
  const title = cast.scene.statements[reference.statement]?.title ?? false
  const holder = holderOf(cast, reference, role.sense, title) ?? holderByOffice(cast, reference, title)
  if (holder) return holder
  if (title) {
    const later = role.kind === 'office' ? cast.byTitle.get(role.sense) : null
    return later && fits(later, { gender: reference.gender, plural: reference.plural }) ? later : null
  }
  const introduced = reference.isNew ? introducedBy(cast, reference) : null
  if (introduced) {
    give(cast, introduced, role.sense)
    return introduced
  }
  const epithet = role.kind === 'epithet'
  if (isHis(cast, reference) || isSeen(cast, reference)) return newcomer(cast, reference)
  const takesUp = epithet && (cast.scene.lang !== 'ky' || isBare(cast, reference))
  const only = takesUp && !reference.isNew ? onlyOneOf(cast, reference) : null
  if (only) return only
  const whose = likelyHolder(cast, reference)
  if (whose) {
    give(cast, whose, role.sense)
    return whose
  }
  const byKind = holderByKind(cast, reference)
  if (byKind) {
    give(cast, byKind, role.sense)
    return byKind
  }
  if (UNSHARED.has(role.notion) || reference.isNew) return newcomer(cast, reference)
  const just = justNamed(cast, reference)
  if (just) {
    give(cast, just, role.sense)
    // Who has an office is somebody who can speak.
    just.weight = Math.max(just.weight, PERSONAL)
    return just
  }
  if (role.kind !== 'body' && (epithet || reference.subject) && !reference.plural && isBare(cast, reference)) {
    const want = { gender: reference.gender, plural: false }
    const speaker = cast.lastSpeaker?.person ?? null
    const again = !epithet && speaker !== null && hasNoOffice(speaker) && speaker.keys.size > 0 && fits(speaker, want)
    const near = again ? speaker : nearestOf(cast, reference, want)
    const back = near ? reference.statement - near.lastStatement : REACH
    const close = epithet ? back <= 6 : back <= (again ? REACH : 2)
    const agrees = near && reference.gender !== null && near.gender === reference.gender && near.keys.size > 1
    if (near && close && near.weight > (agrees ? NAMED : epithet ? 0.2 : 0.6) && (epithet || hasNoOffice(near))) {
      if (!epithet) give(cast, near, role.sense)
      near.gender ??= reference.gender
      return near
    }
  }
  return newcomer(cast, reference)
}

/** `Мэр упрекнул директора. Тот ответил`: the last one before, in this sentence or the one before it, whom that was not about. */
function latterOf(cast: Cast, reference: Reference, want: Wanted): Person | null {
  for (const at of [reference.statement, reference.statement - 1]) {
    const about = leading(cast, at)?.person ?? null
    const other = (cast.byStatement[at] ?? []).findLast(
      ({ first, kind, person }) =>
        (at < reference.statement || first < reference.first) &&
        kind !== 'pronoun' &&
        person !== null &&
        person !== about &&
        !person.body &&
        person.weight >= (person.keys.size > 1 ? NAMED : PERSONAL) &&
        fits(person, want),
    )
    if (other) return other.person
  }
  return null
}

/** Whom the pronoun stands for; the gender it shows is noted with the person. */
function takenUp(cast: Cast, reference: Reference): Person | null {
  const want = wanted(null, reference)
  const { statement, first } = reference
  const named = namedInReport(cast, reference)
  const person =
    (reference.latter ? latterOf(cast, reference, want) : null) ??
    likeliest(cast, { statement, token: first, want, by: reference }, other => !named.has(other))?.person
  // Below a headline *he* may be the craft that lands: whom nothing else has named yet shows nothing.
  const isNamed = person && !(cast.scene.statements[person.lastStatement]?.title ?? false)
  if (isNamed && reference.subject && reference.gender) person.acts[reference.gender]++
  return person ?? null
}

/** Resolves the references of one statement; called for statements in order. A second call changes nothing. */
export function resolve(cast: Cast, statement: number): void {
  for (const reference of cast.byStatement[statement] ?? []) {
    if (!reference.person) {
      if (reference.kind === 'role') {
        const twin = reference.twin?.person ?? null
        if (twin && reference.role) {
          if (reference.of) twin.of.set(reference.role.sense, reference.of)
          give(cast, twin, reference.role.sense)
          twin.gender ??= reference.gender
        }
        reference.person = twin ?? resolveRole(cast, reference)
      } else if (reference.kind === 'pronoun') reference.person = takenUp(cast, reference)
      if (reference.person && reference.subject) reference.person.mentions++
    }
    if (reference.person && (reference.kind !== 'pronoun' || reference.subject))
      reference.person.lastStatement = statement
  }
}

/** The people of the scene with nothing but names resolved; `known`: the same people after an earlier reading. */
export function castOf(
  scene: Scene,
  { references, people }: People,
  choosing: Choosing,
  known: readonly Person[] = [],
): Cast {
  people.forEach((person, index) => {
    const earlier = known[index]
    if (earlier) person.gender ??= shownBy(earlier.acts)
    if (!earlier?.spoke) return
    person.weight += 0.6
    person.gender ??= earlier.gender
  })
  const byStatement: Reference[][] = scene.statements.map(() => [])
  for (const reference of references) byStatement[reference.statement]?.push(reference)
  const cast: Cast = {
    scene,
    named: people,
    byStatement,
    byNotion: new Map(),
    byTitle: new Map(),
    lastSpeaker: null,
    choosing,
  }
  for (const person of people) for (const notion of person.notions) give(cast, person, notion)
  // A headline's role is of whoever the text says has it.
  people.forEach((person, index) => {
    for (const notion of known[index]?.notions ?? [])
      if (!person.notions.has(notion)) cast.byTitle.set(notion, cast.byTitle.has(notion) ? null : person)
  })
  for (const reference of references) {
    const office = reference.person && describedOffice(cast, reference)
    if (reference.person && office) give(cast, reference.person, office)
  }
  return cast
}
