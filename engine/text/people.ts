import type { Span } from '../types.ts'
import { genderOfName, isFirstName } from './lexicon/firstNames.ts'
import { isLand, isNoName, isOpener, isPreposition, pronounOf } from './lexicon/grammar.ts'
import { type Role, roleOf, titleOf } from './lexicon/roles.ts'
import { isParticle, nameKey } from './names.ts'
import type { Scene, Statement, Token } from './scene.ts'
import type { Word } from './words.ts'

export type Gender = 'male' | 'female' | null

/** Somebody, or a body that speaks, as the article names them. */
export interface Person {
  /** Keys of the words of their names. */
  readonly keys: Set<string>
  gender: Gender
  plural: boolean
  /** How much speaks for a person or a body that can speak; under 0 for places and things. */
  weight: number
  readonly notions: Set<string>
  readonly mentions: Reference[]
}

/** Words of the narration that refer to somebody. */
export interface Reference extends Span {
  readonly kind: 'name' | 'role' | 'pronoun'
  readonly statement: number
  /** First and last token in the statement, the role before a name included. */
  readonly first: number
  readonly last: number
  /** Where the name proper begins (for a name after its role), else `start`. */
  readonly nameStart: number
  readonly role: Role | null
  readonly gender: Gender
  readonly plural: boolean
  readonly subject: boolean
  /** Capitalised at the start of a sentence only: perhaps no name. */
  readonly weak: boolean
  /** Set for names, and for roles and pronouns once resolved. */
  person: Person | null
}

const LATIN = /^[A-Za-z]/

/** Words of the text seen with a capital where no sentence starts. */
function insideCapitals(scene: Scene): Set<string> {
  const seen = new Set<string>()
  for (const statement of scene.statements) {
    let initial = true
    for (const token of statement.tokens) {
      if (token.word) {
        if (!initial && token.word.capital && !statement.title) seen.add(nameKey(token.word.text, scene.lang))
        initial = false
      } else if (token.kind === 'quote' || /[:.!?]/.test(token.mark)) initial = token.mark !== '.'
    }
  }
  return seen
}

function isInitial(tokens: readonly Token[], k: number): boolean {
  for (let at = k - 1; at >= 0; at--) {
    const token = tokens[at] as Token
    if (token.kind === 'word') return false
    if (token.kind === 'quote') return /[.!?…]/.test((tokens[at + 1] as Token).mark)
    if (/[:.!?…—–-]/.test(token.mark)) return true
  }
  return true
}

/** How surely the word begins or continues a name: 2 sure, 1 perhaps, 0 no. */
function nameness(scene: Scene, statement: Statement, k: number, inside: ReadonlySet<string>): number {
  const word = statement.tokens[k]?.word
  if (!word?.capital || isNoName(word.low) || pronounOf(word.low, scene.lang)) return 0
  if (/^\p{N}/u.test(word.text)) return 0
  const role = roleOf(word.low, scene.lang)
  const initial = isInitial(statement.tokens, k)
  if (!initial) return role && word.text.length > 2 && !isUpper(word) ? 1 : 2
  if (isOpener(word.low, scene.lang)) return 0
  if (role) return 0
  if (inside.has(nameKey(word.text, scene.lang)) || isFirstName(word.low) || isUpper(word)) return 2
  const next = statement.tokens[k + 1]
  if (next?.word?.capital && next.start === word.end + 1 && !isNoName(next.word.low)) return 2
  return 1
}

function isUpper(word: Word): boolean {
  return word.text.length > 1 && word.text === word.text.toUpperCase() && /\p{L}/u.test(word.text)
}

/** The name that begins at token `k`: index after its last token, or `k` where there is none. */
function runFrom(
  scene: Scene,
  statement: Statement,
  k: number,
  inside: ReadonlySet<string>,
): { end: number; weak: boolean } {
  const tokens = statement.tokens
  const sure = nameness(scene, statement, k, inside)
  const first = tokens[k]?.word
  if (!sure || !first) return { end: k, weak: false }
  let end = k + 1
  // A land is no first name: `президент Франции Эммануэль Макрон`.
  if (isLand(first.low)) return { end, weak: false }
  let weak = sure === 1
  while (end < tokens.length) {
    const here = tokens[end - 1] as Token
    const next = tokens[end] as Token
    const gap = next.start - here.end
    if (next.mark === '.' && here.word && here.word.text.length === 1 && here.word.capital && gap === 0) {
      end++
      continue
    }
    if (here.mark === '.' ? gap > 1 : gap !== 1) break
    if (!next.word) break
    if (isParticle(next.word.low) && !next.word.capital) {
      const after = tokens[end + 1]
      const closes = next.word.low === 'уулу' || next.word.low === 'кызы' || next.word.low === 'оглы'
      if (closes) {
        end++
        continue
      }
      if (!after?.word?.capital || after.start !== next.end + 1) break
      end += 2
      continue
    }
    if (!next.word.capital || isLand(next.word.low) || isNoName(next.word.low)) break
    if (here.word && LATIN.test(here.word.text) !== LATIN.test(next.word.text) && scene.lang !== 'en') break
    if (here.word && isUpper(here.word) && !isUpper(next.word) && here.word.text.length > 2) break
    if (/(?:нын|нин|нун|нүн|дын|дин|дун|дүн|тын|тин|тун|түн)$/.test(here.word?.low ?? '') && scene.lang === 'ky') break
    if (here.word && /['’]s$/.test(here.word.text)) break
    if (titleOf(next.word.low, scene.lang) && scene.lang === 'ky') {
      end++
      break
    }
    weak = false
    end++
  }
  return { end, weak }
}

/** How far left of a name its role may stand, in tokens: `глава ассоциации водопользователей «…» Данияр Есжанов`. */
const ROLE_REACH = 9

/** The role that stands before the name at token `k` in one noun phrase; its token, or -1. */
function roleBefore(scene: Scene, statement: Statement, k: number): number {
  let found = -1
  for (let at = k - 1, steps = 0; at >= 0 && steps < ROLE_REACH; at--, steps++) {
    const token = statement.tokens[at] as Token
    if (token.kind === 'quote') {
      if (token.end - token.start > 60) break
      continue
    }
    if (token.kind === 'mark') {
      if (token.mark === '-' || token.mark === '‑') continue
      break
    }
    const low = token.word?.low ?? ''
    if (pronounOf(low, scene.lang)?.subject) break
    const role = roleOf(low, scene.lang)
    if (role && role.kind !== 'body') {
      found = at
      // Roles pile up: `главный тренер`, `former prime minister`; the first of those next to each other counts.
      if (at > 0 && roleOf(statement.tokens[at - 1]?.word?.low ?? '', scene.lang)?.kind === 'office') continue
      break
    }
    if (scene.lang === 'en' && isPreposition(low, 'en')) break
    if (
      scene.lang !== 'ky' &&
      isPreposition(low, scene.lang) &&
      steps > 0 &&
      !roleOf(statement.tokens[at - 1]?.word?.low ?? '', scene.lang)
    )
      break
  }
  return found
}

/** The role that follows the name in apposition: `Viktor Palahniuk, the engineer who…`. */
function roleAfter(scene: Scene, statement: Statement, end: number): Role | null {
  const tokens = statement.tokens
  if (tokens[end]?.mark !== ',' && tokens[end]?.mark !== '(') return null
  for (let at = end + 1; at < Math.min(tokens.length, end + 8); at++) {
    const token = tokens[at] as Token
    if (token.kind === 'mark' && token.mark !== '-') return null
    const low = token.word?.low ?? ''
    if (isPreposition(low, scene.lang) || pronounOf(low, scene.lang)) return null
    if (token.word?.capital && scene.lang !== 'en') return null
    const role = roleOf(low, scene.lang)
    if (role && role.kind !== 'body') return role
  }
  return null
}

const BODY_WORDS =
  /^(?:inc|ltd|llc|corp|company|university|college|school|news|times|post|telegraph|guardian|party|ministry|department|agency|council|committee|senate|congress|parliament|house|court|police|union|club|group|bank|church|league|association|institute|center|centre|hospital|society|service|army|navy|board|commission|office|united|city|street|bridge|lake|river|park|airport|station|cup)$/

/** All references of the narration to somebody, in order, and the people the names make. */
export function readPeople(scene: Scene): { references: Reference[]; people: Person[] } {
  const inside = insideCapitals(scene)
  const people: Person[] = []
  const references: Reference[] = []
  const byKey = new Map<string, Person>()
  scene.statements.forEach((statement, index) => {
    const tokens = statement.tokens
    for (let k = 0; k < tokens.length; k++) {
      const word = tokens[k]?.word
      if (!word) continue
      const pronoun = pronounOf(word.low, scene.lang)
      if (pronoun) {
        references.push({
          kind: 'pronoun',
          statement: index,
          first: k,
          last: k,
          start: word.start,
          end: word.end,
          nameStart: word.start,
          role: null,
          gender: pronoun.gender,
          plural: pronoun.plural,
          subject: pronoun.subject,
          weak: false,
          person: null,
        }) // prettier-ignore
        continue
      }
      const run = runFrom(scene, statement, k, inside)
      const title = titleOf(word.low, scene.lang)
      if (run.end > k && !(title !== null && run.end === k + 1)) {
        const at = roleBefore(scene, statement, k)
        const last = references.at(-1)
        const role = at >= 0 ? roleOf(tokens[at]?.word?.low ?? '', scene.lang) : roleAfter(scene, statement, run.end)
        const words = tokens.slice(k, run.end).flatMap(token => (token.word ? [token.word] : []))
        // A lower-case title or role before the name becomes part of this reference.
        if (at >= 0)
          while (
            references.at(-1)?.statement === index &&
            (references.at(-1)?.first ?? -1) >= at &&
            references.at(-1)?.kind === 'role'
          )
            references.pop()
        const before = tokens[k - 1]?.word?.low ?? ''
        const shownTitle = titleOf(before, scene.lang)
        const reference: Reference = {
          kind: 'name',
          statement: index,
          first: at >= 0 ? at : k,
          last: run.end - 1,
          start: (tokens[at >= 0 ? at : k] as Token).start,
          end: (tokens[run.end - 1] as Token).end,
          nameStart: shownTitle !== null ? (tokens[k - 1] as Token).start : word.start,
          role,
          gender: null,
          plural: false,
          subject: true,
          weak: run.weak,
          person: null,
        } // prettier-ignore
        void last
        admit(
          scene,
          statement,
          reference,
          words,
          shownTitle,
          people,
          byKey,
          tokens[(at >= 0 ? at : k) - 1]?.word?.low ?? '',
        )
        references.push(reference)
        k = run.end - 1
        continue
      }
      const role = roleOf(word.low, scene.lang)
      if (role && !(word.capital && title !== null))
        references.push({
          kind: 'role',
          statement: index,
          first: k,
          last: k,
          start: word.start,
          end: word.end,
          nameStart: word.start,
          role,
          gender: role.gender,
          plural: role.plural,
          subject: !role.oblique,
          weak: false,
          person: null,
        }) // prettier-ignore
    }
  })
  return { references, people }
}

/** Gives the name its person, new or known, and the person what the mention shows. */
function admit(
  scene: Scene,
  statement: Statement,
  reference: Reference,
  words: readonly Word[],
  title: 'male' | 'female' | '' | null,
  people: Person[],
  byKey: Map<string, Person>,
  before: string,
): void {
  const lang = scene.lang
  const own = words.filter(word => word.capital && titleOf(word.low, lang) === null && word.text.length > 1)
  const keys = own.map(word => nameKey(word.text, lang)).filter(Boolean)
  const surname = keys.at(-1)
  let person: Person | undefined
  if (surname !== undefined) {
    person = byKey.get(surname)
    // Two first names, one surname: two people.
    if (person && keys.length > 1 && person.keys.size > 1 && !keys.slice(0, -1).some(key => person?.keys.has(key)))
      person = undefined
    if (!person && keys.length > 1) person = undefined
  }
  if (!person) {
    person = { keys: new Set(), gender: null, plural: false, weight: 0, notions: new Set(), mentions: [] }
    people.push(person)
  }
  for (const key of keys) {
    person.keys.add(key)
    byKey.set(key, person)
  }
  reference.person = person
  person.mentions.push(reference)
  const first = own[0]
  const titled = title || words.map(word => titleOf(word.low, lang)).find(found => found)
  if (titled) person.gender = titled
  if (title !== null) person.weight += 1
  if (reference.role) {
    person.notions.add(reference.role.notion)
    person.weight += reference.role.kind === 'body' ? 0.3 : 1
    person.gender ??= reference.role.gender
  }
  if (first && own.length > 1) {
    person.weight += 0.5
    // The surname is the surer sign; a male name in an oblique case looks female, so it must not contradict.
    const shown = own.map(word => genderOfName(word.low, lang))
    const sure = shown.includes('male') ? 'male' : shown.at(-1) === 'female' || shown[0] === 'female' ? 'female' : null
    if (isFirstName(first.low)) {
      person.weight += 0.8
      person.gender ??= genderOfName(first.low, lang)
    }
    person.gender ??= sure
  }
  if (own.some(word => BODY_WORDS.test(word.low)) || own.every(isUpper)) person.weight -= 0.8
  if (own.some(word => isLand(word.low))) person.weight -= 1.5
  if (before && isPreposition(before, lang) && own.length === 1) person.weight -= statement.title ? 0 : 0.25
}
