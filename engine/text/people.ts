import type { Span } from '../types.ts'
import { POSSESSIVE } from './apostrophe.ts'
import { compoundOf, describedBy, describesBody, oneOf, standsAlone, twinOf, unnamedOf } from './apposition.ts'
import { isCue } from './cues.ts'
import { actsAs, genderOfNames, settleGender } from './gender.ts'
import { latterAt } from './latter.ts'
import { isFirstName, soundsGiven } from './lexicon/firstNames.ts'
import { isLand, isPreposition, pronounOf } from './lexicon/grammar.ts'
import { type Role, roleOf, titleOf } from './lexicon/roles.ts'
import { memoised } from './memoised.ts'
import {
  capitalsOf,
  isGiven,
  isPlaced,
  isStaged,
  isUpper,
  LATIN,
  MINISTRY,
  PLACE_PREPOSITION,
  type Run,
  runFrom,
  SURNAME,
} from './nameRuns.ts'
import { nameKey } from './names.ts'
import { complementOf, KYRGYZ_PLACE, newness, possessed, roleAfter, roleAt, roleBefore } from './roleNear.ts'
import { lowAt, type Scene, type Statement, type Token } from './scene.ts'
import { isOthers, withoutRole } from './whose.ts'
import type { Word } from './words.ts'

/** What is known of a person’s gender; null for nothing. */
export type Gender = 'male' | 'female' | null

/** Somebody, or a body that speaks, as the article names them. */
export interface Person {
  /** Keys of the words of their names. */
  readonly keys: Set<string>
  gender: Gender
  /** How often a verb beside the name, or a pronoun for it, showed each gender. */
  readonly acts: { male: number; female: number }
  plural: boolean
  /** How much speaks for a person or a body that can speak; under 0 for places and things. */
  weight: number
  /** What speaks for or against a person; `SIGNS` has their weights. */
  readonly signs: Set<Sign>
  /** A body, a place or a thing by its name: no he or she. */
  body: boolean
  /** Named as the subject of a verb of saying. */
  spoke: boolean
  readonly notions: Set<string>
  /** Whose each of the roles is, where the text says so. */
  readonly of: Map<string, string>
  /** How often they are named or taken up. */
  mentions: number
  firstStatement: number
  /** Statement of the latest mention read so far, -1 before the first. */
  lastStatement: number
  /** The first names by which they go, at most `SEVERAL`. */
  readonly names: Reference[]
  /** The mention that shows them best: the fullest name in the nominative. */
  best: Reference | null
}

/** How many mentions of one person are compared with each other, and people of one surname. */
const SEVERAL = 12

/** What a name may show of its bearer, and how much that speaks for a person who can speak (or against). By judgement, not fitted. */
const SIGNS = {
  title: 1,
  role: 1,
  bodyRole: 0.3,
  given: 0.65,
  givenSound: 0.4,
  full: 0.15,
  opens: 0.15,
  acts: 0.65,
  surname: 0.5,
  aged: 1.4,
  stage: 2.5,
  body: -0.8,
  land: -1.5,
  latin: -0.7,
  place: -0.5,
  placed: -1,
  in: -0.5,
  inAgain: -0.5,
} as const

/** Name of a sign that speaks for or against a person; see `SIGNS`. */
export type Sign = keyof typeof SIGNS

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
  /** In an oblique case by its ending. */
  readonly oblique: boolean
  /** How surely it is no nominative, 0…1; worked out when first asked for. */
  obliqueness: number | null
  /** Brought in as new: `a driver`. */
  readonly isNew: boolean
  /** Key of the name that says whose the role is: `of Belmara`, `Белмары`; null where the text says nothing. */
  readonly of: string | null
  /** Capitalised at the start of a sentence only: perhaps no name. */
  readonly weak: boolean
  /** The reference that this role describes in apposition: `Viktor Palahniuk, the engineer`. */
  readonly twin: Reference | null
  /** `тот`, `the latter`: of two, not the one whom the sentence before was about. */
  readonly latter?: boolean
  /** Set for names, and for roles and pronouns once resolved. */
  person: Person | null
}

const soundsGivenWord = memoised(low => soundsGiven(low))

const BODY_WORDS =
  /^(?:inc|ltd|llc|corp|company|university|college|school|news|times|post|telegraph|guardian|party|ministry|department|agency|council|committee|senate|congress|parliament|house|court|police|union|club|group|bank|church|league|association|institute|center|centre|hospital|society|service|army|navy|board|commission|office|united|city|infrastructure|challenge|systems|energy|media|motors|airlines|industries|holdings|capital|partners|technologies|labs|international|republican|democrat|republicans|democrats|the|street|bridge|lake|river|district|state|county|province|region|republic|park|airport|station|cup|rovers|athletic|wanderers|albion|rangers|hotspur|women|town)$/

/**
 * `ал эми`, `ал арада`, `ошол кезде`: words that lead over to the next clause and stand for nobody; `министрдин өзү` only stresses who is
 * named beside it.
 */
function isConnective(scene: Scene, statement: Statement, k: number): boolean {
  const low = lowAt(statement.tokens, k)
  if (/^өз(?:ү|дөрү)$/.test(low)) {
    const before = statement.tokens[k - 1]?.word?.low
    return before !== undefined && !/^(?:эми|бирок|анткени|болсо|ошондо|анда)$/.test(before)
  }
  if (scene.lang !== 'ky' || low !== 'ал') return false
  return /^(?:эми|арада|ортодо|аңгыча|жерде|жерден|жактан|жакта|кезде|убакта|учурда|мезгилде|күнү|жылы|тургай|турсун|түгүл|үчүн|туурасында|тууралуу)$/.test(
    lowAt(statement.tokens, k + 1),
  )
}

/** `An expert witness, Jane Roe`, `orchestra conductor John Doe`: whether the role belongs to the name's own noun phrase. */
function isPartOf({ lang }: Scene, role: Reference | undefined, name: Reference): boolean {
  if (role?.kind !== 'role') return false
  const leads = lang === 'en' && name.role !== null && role.last === name.first - 1
  return role.first >= name.first || (leads && role.role?.kind !== 'body' && !role.plural)
}

/** All references of the narration to somebody, in order, and the people the names make. */
export function readPeople(scene: Scene): People {
  const capitals = capitalsOf(scene)
  const people: Person[] = []
  const references: Reference[] = []
  const byKey = new Map<string, Person[]>()
  scene.statements.forEach((statement, index) => {
    const own: Reference[] = []
    for (let k = 0; k < statement.tokens.length; k++) {
      const word = statement.tokens[k]?.word
      if (!word) continue
      const run = runFrom(scene, statement, k, capitals)
      if (run.end > k && !(titleOf(word.low, scene.lang) !== null && run.end === k + 1)) {
        const whole = nameAt(scene, statement, own, index, k, run)
        const isWhose = isOthers(scene, statement, whole, k, byKey)
        const reference = isWhose ? { ...whole, ...withoutRole(statement, k) } : whole
        while (isPartOf(scene, own.at(-1), reference)) own.pop()
        admit(scene, statement, reference, k, people, byKey)
        const described = describedBy(scene, statement, own, reference)
        if (described >= 0) {
          own[described] = { ...(own[described] as Reference), twin: reference }
          reference.person?.signs.add('role')
        }
        own.push(reference)
        k = run.end - 1
        continue
      }
      const latter = latterAt(scene, statement, k)
      const pronoun = latter ?? (isConnective(scene, statement, k) ? null : pronounOf(word.low, scene.lang))
      const role = roleAt(scene, statement.tokens, k)
      if (!pronoun && (!role || describesBody(scene, statement, k, role))) continue
      const plain = {
        isNew: false,
        oblique: false,
        obliqueness: null,
        of: null,
        statement: index,
        first: k,
        last: k,
        start: word.start,
        end: word.end,
        nameStart: word.start,
        weak: false,
        person: null,
      }
      const partitive = pronoun || !role ? null : oneOf(scene, statement, k, role)
      if (partitive) own.push({ ...plain, ...partitive })
      else if (pronoun)
        own.push({ ...plain, ...pronoun, kind: 'pronoun', role: null, twin: null, latter: latter !== null })
      // `a rep`, `the professor`: with a small letter no title.
      else if (
        role &&
        (titleOf(word.low, scene.lang) === null || (scene.lang === 'en' && !word.capital) || standsAlone(scene, own, k))
      ) {
        const compound = compoundOf(scene, own, k, role)
        if (compound) own.pop()
        own.push({
          ...plain,
          kind: 'role',
          role,
          gender: role.gender ?? possessed(scene, statement, k),
          // `68 депутат`: Kyrgyz counts in the singular.
          plural: role.plural || (scene.lang === 'ky' && /^(?!1$)\d+$/.test(lowAt(statement.tokens, k - 1))),
          subject: !role.oblique,
          of: complementOf(scene, statement, k, statement.tokens.length),
          isNew: /^(?:a|an|one|another|один|одна|бир)$/.test(newness(scene, statement, k)),
          twin: twinOf(scene, statement, own, k),
          ...compound,
          ...unnamedOf(scene, statement, k, role),
        })
      }
    }
    for (const reference of own) references.push(reference)
  })
  for (const person of people) settle(scene, person)
  return { references, people }
}

/** What `readPeople` returns. */
export interface People {
  readonly references: Reference[]
  readonly people: Person[]
}

/** The same references and people anew, none of them shared: for a second reading, which begins where the first began. */
export function copied({ references, people }: People): People {
  const anew = new Map<Person, Person>()
  for (const person of people)
    anew.set(person, {
      ...person,
      acts: { ...person.acts },
      names: [],
      keys: new Set(person.keys),
      signs: new Set(person.signs),
      notions: new Set(person.notions),
      of: new Map(person.of),
    })
  const known = new Map<Reference, Reference>()
  const copyOf = (reference: Reference): Reference => {
    const there = known.get(reference)
    if (there) return there
    const person = reference.person && (anew.get(reference.person) ?? null)
    const copy = { ...reference, person, twin: reference.twin && copyOf(reference.twin) }
    known.set(reference, copy)
    return copy
  }
  const copies = references.map(copyOf)
  for (const [person, copy] of anew) {
    for (const name of person.names) copy.names.push(copyOf(name))
    copy.best = person.best && copyOf(person.best)
  }
  return { references: copies, people: [...anew.values()] }
}

/** The name at token `k` with the role that stands before it. */
function nameAt(
  scene: Scene,
  statement: Statement,
  own: readonly Reference[],
  index: number,
  k: number,
  run: Run,
): Reference {
  const tokens = statement.tokens
  const shaped = tokens.slice(k, run.end).flatMap(token => (token.word?.capital ? [token.word] : []))
  // `очільниця МОН`: the body only says whose head she is.
  const staged = isStaged(scene, tokens, k, run.end)
  const at = staged
    ? k - 1
    : run.complement ||
        isBodyShaped(shaped) ||
        shaped.every(word => isLand(word.low)) ||
        (scene.lang === 'ky' && isPlaced(scene, statement, { first: k, last: run.end - 1 }))
      ? -1
      : roleBefore(scene, statement, own, k, run.end)
  // `years after Torven, a prime minister…` is no apposition.
  const adverbial = run.end === k + 1 && isPreposition(lowAt(tokens, k - 1), scene.lang)
  const apposed = at >= 0 || adverbial ? -1 : roleAfter(scene, statement, run.end)
  const role = roleAt(scene, tokens, at >= 0 ? at : apposed)
  const first = at >= 0 ? at : k
  const titled = titleOf(lowAt(tokens, k - 1), scene.lang) !== null
  return {
    kind: 'name',
    statement: index,
    first,
    last: run.end - 1,
    start: (tokens[first] as Token).start,
    end: (tokens[run.end - 1] as Token).end,
    nameStart: (tokens[titled ? k - 1 : k] as Token).start,
    role,
    gender: null,
    plural: false,
    subject: !(at >= 0 && role?.oblique),
    weak: run.weak,
    isNew: false,
    obliqueness: null,
    oblique: OBLIQUE_NAME[scene.lang]?.test(lowAt(tokens, run.end - 1)) ?? false,
    of:
      at >= 0
        ? complementOf(scene, statement, at, k)
        : apposed >= 0
          ? complementOf(scene, statement, apposed, tokens.length)
          : null,
    twin: null,
    person: null,
  }
}

function isBodyShaped(words: readonly Word[]): boolean {
  return (
    words.some(word => BODY_WORDS.test(word.low) || MINISTRY.test(word.low)) ||
    (words.length > 0 && words.every(isUpper))
  )
}

/**
 * Whom of those who share the last word of the name it names: the one with the same first name or with none; a surname alone names the one
 * whose gender the title, the role or the verb beside it shows, else who was named last.
 */
function namesake(scene: Scene, known: readonly Person[], keys: readonly string[], shown: Gender): Person | undefined {
  // Two first names, one surname: two people.
  if (keys.length > 1)
    return known.find(other => other.keys.size === 1 || keys.slice(0, -1).some(key => other.keys.has(key)))
  if (known.length < 2 || !shown) return known[0]
  const genders = known.map(other => other.gender ?? genderOfNames(scene, other))
  return known[genders.indexOf(shown)] ?? known[genders.indexOf(null)] ?? known[0]
}

/** Gives the name its person, new or known, and the person what the mention shows. */
function admit(
  scene: Scene,
  statement: Statement,
  reference: Reference,
  k: number,
  people: Person[],
  byKey: Map<string, Person[]>,
): void {
  const lang = scene.lang
  const words = statement.tokens.slice(k, reference.last + 1).flatMap(token => (token.word ? [token.word] : []))
  const own = words.filter(word => word.capital && titleOf(word.low, lang) === null && word.text.length > 1)
  const keys = own.map(word => nameKey(word.text, lang)).filter(Boolean)
  const surname = keys.at(-1)
  const before = lowAt(statement.tokens, k - 1)
  // Kyrgyz puts it behind the name: `Асан ата`.
  const behind = lang === 'ky' ? lowAt(statement.tokens, reference.last + 1) : ''
  const title = [before, ...words.map(word => word.low), behind]
    .map(low => titleOf(low, lang))
    .find(found => found !== null)
  const acted = actsAs(scene, statement, reference)
  const shown = title || reference.role?.gender || acted?.gender || null
  let person = namesake(scene, (surname !== undefined && byKey.get(surname)) || [], keys, shown)
  if (!person) {
    person = {
      keys: new Set(),
      gender: null,
      acts: { male: 0, female: 0 },
      plural: false,
      weight: 0,
      signs: new Set(),
      body: false,
      spoke: false,
      notions: new Set(),
      of: new Map(),
      mentions: 0,
      firstStatement: reference.statement,
      lastStatement: -1,
      names: [],
      best: null,
    }
    people.push(person)
  }
  for (const key of keys) {
    person.keys.add(key)
    byKey.set(key, [person, ...(byKey.get(key) ?? []).filter(other => other !== person)].slice(0, SEVERAL))
  }
  reference.person = person
  person.mentions++
  if (person.names.length < SEVERAL) person.names.push(reference)
  if (reference.role) {
    person.notions.add(reference.role.sense)
    if (reference.of) person.of.set(reference.role.sense, reference.of)
  }
  const trade = reference.role ? null : tradeBeside(statement, k, reference.last, lang)
  if (trade) person.notions.add(`trade:${trade}`)
  const { signs } = person
  if (title !== undefined) signs.add('title')
  if (title) person.gender = title
  if (acted) acted.gender === 'male' ? person.acts.male++ : person.acts.female++
  if (acted?.sure && !reference.weak) signs.add('acts')
  if (reference.role && !isBodyShaped(own)) signs.add(reference.role.kind === 'body' ? 'bodyRole' : 'role')
  if (isStaged(scene, statement.tokens, k, reference.last + 1)) signs.add('stage')
  if (own.length > 1) signs.add('full')
  if (own.length > 1 && isGiven(own[0] ?? null, lang)) signs.add('given')
  if (own.length > 1 && soundsGivenWord(own[0]?.low ?? '', lang)) signs.add('givenSound')
  if (own.length > 1 && (k <= 1 || /[—–]/.test(statement.tokens[k - 1]?.mark ?? ''))) signs.add('opens')
  if (SURNAME.test(own.at(-1)?.low ?? '')) signs.add('surname')
  if (isAged(statement, reference.last)) signs.add('aged')
  const headed = before === 'of' && roleOf(lowAt(statement.tokens, k - 2), lang) !== null
  const next = statement.tokens[reference.last + 1]?.word
  // `the Civil Liberties Union`: the run ends before its head.
  const heads = lang === 'en' && next?.capital === true && roleOf(next.low, lang)?.kind === 'body'
  if (isBodyShaped(own) || headed || heads) signs.add('body')
  if (own.some(word => isLand(word.low))) signs.add('land')
  if (lang !== 'en' && own.every(word => LATIN.test(word.text)) && !isFirstName(own[0]?.low ?? '')) signs.add('latin')
  if (lang === 'ky' && KYRGYZ_PLACE.test(own.at(-1)?.low ?? '') && own.length === 1) signs.add('place')
  if (!reference.role && isPlaced(scene, statement, reference)) signs.add('placed')
  if (own.length === 1 && PLACE_PREPOSITION.test(before)) signs.add(signs.has('in') ? 'inAgain' : 'in')
}

/** `Tull, 51, would not be drawn`: whether an age between commas follows the token. */
function isAged({ tokens }: Statement, last: number): boolean {
  return (
    tokens[last + 1]?.mark === ',' &&
    /^[1-9]\d$/.test(tokens[last + 2]?.word?.text ?? '') &&
    tokens[last + 3]?.mark === ','
  )
}

/** Endings of words for what people do, among them words that no table of roles has. */
const TRADE: Readonly<Record<string, RegExp>> = {
  ru: /..(?:щиц[аыуе]|чиц[аыуе]|ниц[аыуе]|истк[аиуе]|тел[ьяюе]|(?:щик|чик|ник|ист|лог)(?:а|у|ом|е)?)$/,
  uk: /..(?:ниц[яіюе]|тельк[аиу]|істк[аиу]|тел[ьяюе]|(?:щик|ник|іст|їст|ист|лог)(?:а|у|ом|ові)?)$/,
  ky: /..(?:чы|чи|чу|чү|ист|лог)$/,
}

/** `крановщик Егор Дым`, `Егор Дым, крановщик`: what the person is said to do, so that another bare role is somebody else; null for nothing. */
function tradeBeside(statement: Statement, k: number, last: number, lang: string): string | null {
  const { tokens } = statement
  const closes = tokens[last + 3]
  const apposed = tokens[last + 1]?.mark === ',' && (!closes || closes.kind === 'mark')
  for (const token of [tokens[k - 1], apposed ? tokens[last + 2] : undefined]) {
    const word = token?.word
    if (word && !word.capital && TRADE[lang]?.test(word.low) && !isCue(word.low, lang)) return word.low
  }
  return null
}

/** Endings that only oblique cases of names have. */
const OBLIQUE_NAME: Readonly<Record<string, RegExp>> = {
  ru: /(?:ого|ему|ому|ым|ими|ую|ою|[оеё]ву|[оеё]ва|[ил]ну|[уюы])$/,
  uk: /(?:ого|ому|ові|еві|єві|им|ими|ою|ею|ої|[ую])$/,
  ky: /(?:[нд][ыиуү]н|т[ыиуү]н|[гк][аеоө]|[нд][ыиуү]|[дт][аеоө]н?)$/,
  en: POSSESSIVE,
}

/** The fullest of the names; nominative before oblique, the earlier of equals. */
function bestOf(names: readonly Reference[]): Reference | null {
  let best: Reference | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  for (const mention of names) {
    const score =
      Math.min(4, mention.last - mention.first + 1) -
      (mention.subject ? 0 : 0.5) -
      (mention.weak ? 2 : 0) -
      (mention.oblique ? 0.8 : 0)
    if (score > bestScore) {
      best = mention
      bestScore = score
    }
  }
  return best
}

/** What all mentions of a person show together: a capital at the start of sentences only makes no person, names show a gender. */
function settle(scene: Scene, person: Person): void {
  for (const sign of person.signs) person.weight += SIGNS[sign]
  person.body =
    (['body', 'land', 'latin'] as const).some(sign => person.signs.has(sign)) &&
    !person.signs.has('given') &&
    !person.signs.has('stage')
  if (person.names.every(mention => mention.weak)) person.weight -= 0.7
  person.best = bestOf(person.names)
  settleGender(scene, person)
}
