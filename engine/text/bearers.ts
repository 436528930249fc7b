/** Who bears a name, and what all its mentions show of them. */

import { isCue } from './cues.ts'
import { actsAs, genderOfNames, settleGender } from './gender.ts'
import { isFirstName, soundsGiven } from './lexicon/firstNames.ts'
import { isLand } from './lexicon/grammar.ts'
import { roleOf, titleOf } from './lexicon/roles.ts'
import { memoised } from './memoised.ts'
import { isGiven, isPlaced, isStaged, isUpper, LATIN, MINISTRY, PLACE_PREPOSITION, SURNAME } from './nameRuns.ts'
import { nameKey } from './names.ts'
import { type Gender, type Person, type Reference, SIGNS } from './person.ts'
import { KYRGYZ_PLACE } from './roleNear.ts'
import { lowAt, type Scene, type Statement } from './scene.ts'
import type { Word } from './words.ts'

/** How many mentions of one person are compared with each other, and people of one surname. */
const SEVERAL = 12

const soundsGivenWord = memoised(low => soundsGiven(low))

const BODY_WORDS =
  /^(?:inc|ltd|llc|corp|company|university|college|school|news|times|post|telegraph|guardian|party|ministry|department|agency|council|committee|senate|congress|parliament|house|court|police|union|club|group|bank|church|league|association|institute|center|centre|hospital|society|service|army|navy|board|commission|office|united|city|infrastructure|challenge|systems|energy|media|motors|airlines|industries|holdings|capital|partners|technologies|labs|international|republican|democrat|republicans|democrats|the|street|bridge|lake|river|district|state|county|province|region|republic|park|airport|station|cup|rovers|athletic|wanderers|albion|rangers|hotspur|women|town)$/

/** Whether the words of a name are those of a body: *Council*, *министерство*, or capitals throughout. */
export function isBodyShaped(words: readonly Word[]): boolean {
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
export function admit(
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
export function settle(scene: Scene, person: Person): void {
  for (const sign of person.signs) person.weight += SIGNS[sign]
  person.body =
    (['body', 'land', 'latin'] as const).some(sign => person.signs.has(sign)) &&
    !person.signs.has('given') &&
    !person.signs.has('stage')
  if (person.names.every(mention => mention.weak)) person.weight -= 0.7
  person.best = bestOf(person.names)
  settleGender(scene, person)
}
