import { cuesAmong } from './cues.ts'
import { fits } from './fitting.ts'
import { KYRGYZ_GENITIVE } from './kyrgyzCases.ts'
import { isPreposition, pronounOf } from './lexicon/grammar.ts'
import { roleOf } from './lexicon/roles.ts'
import { MINISTRY } from './nameRuns.ts'
import { nameKey } from './names.ts'
import type { Person, Reference } from './person.ts'
import { lowAt, tokensAt } from './scene.ts'
import type { Cast } from './speakers.ts'
import { wordsOf } from './words.ts'

/** How many sentences back a pronoun or a role may reach. */
export const REACH = 9

/** How many sentences a name may come after its role: `A driver told… Talant Bekmuratov, …`. */
export const AHEAD = 2

/** Endings of a noun in the genitive, or of an adjective, which say whose or which the role before them is. */
const ATTRIBUTE = /(?:ого|его|ой|ей|ий|ия|ии|ки|сти|ства|ов|ев|ів|ння|ості|ої|ції|[бвгджзклмнпрстфхцчшщ][аыиіяу])$/

/** Whether the role stands alone: nothing says whose or which, so it takes up somebody named before. */
export function isBare(cast: Cast, reference: Reference): boolean {
  const tokens = tokensAt(cast.scene, reference.statement)
  const lang = cast.scene.lang
  const before = lowAt(tokens, reference.first - 1)
  const next = tokens[reference.last + 1]
  if (lang === 'en') return before === 'the' && next?.word?.low !== 'of' && next?.word?.low !== 'for'
  // `сатуучу аял`: what she does says which.
  if (lang === 'ky')
    return (
      !(roleOf(before, lang)?.kind === 'office') &&
      !KYRGYZ_GENITIVE.test(before) &&
      // `окумуштуу`, `айдоочу`: what one does, and nobody's.
      (/(?:[уү]{2}|ч[ыиуү])$/.test(reference.role?.low ?? '') ||
        !/(?:[^дт][ыиуү]|с[ыиуү])$/.test(reference.role?.low ?? ''))
    )
  if (!next || next.kind === 'mark') return true
  if (!next.word || next.word.capital) return false
  const low = next.word.low
  if (isPreposition(low, lang) || pronounOf(low, lang) || cuesAmong([next.word], lang).length > 0) return true
  return !ATTRIBUTE.test(low) || /(?:ла|ли)$/.test(low)
}

/** Notes that the person has the role. */
export function give(cast: Cast, person: Person, notion: string): void {
  person.notions.add(notion)
  const known = cast.byNotion.get(notion)
  if (known) known.add(person)
  else cast.byNotion.set(notion, new Set([person]))
}

/** The person who has the role, named nearest before; in a headline, or just ahead, also one who is named after it. */
export function holderOf(cast: Cast, reference: Reference, notion: string, title: boolean): Person | null {
  let found: Person | null = null
  let nearest = Number.POSITIVE_INFINITY
  for (const person of cast.byNotion.get(notion) ?? []) {
    if (person.keys.size === 0 && title) continue
    if (!fits(person, { gender: reference.gender, plural: reference.plural })) continue
    const whose = person.of.get(notion)
    if (whose && reference.of && whose !== reference.of) continue
    const ahead = person.firstStatement - reference.statement
    const known = person.lastStatement >= 0
    if (!known && !title && (ahead > AHEAD || reference.isNew)) continue
    const far = known ? reference.statement - person.lastStatement : REACH * 2 + ahead
    if (far < nearest) {
      nearest = far
      found = person
    }
  }
  return found
}

/** What the head of something is, by what it is the head of. */
const HEADS: readonly (readonly [of: RegExp, senses: readonly string[]])[] = [
  [
    /^(?:государства|державы|держави|state|мамлекет|мамлекеттик|страны|країни|өлкө)$/,
    ['president', 'king', 'chancellor'],
  ],
  [/^(?:правительства|кабинета|кабмина|уряду|кабміну|government|cabinet|өкмөт)$/, ['premier', 'chancellor']],
  [/^(?:мид|мзс|мвд|мвс|моз)$/, ['minister']],
  [MINISTRY, ['minister']],
  [/^(?:министерства|ведомства|міністерства|відомства|ministry|department|министрлик|мекеме)$/, ['minister']],
  [/^(?:города|міста|city|town|шаар)$/, ['mayor']],
  [/^(?:региона|области|края|регіону|області|облус|аймак|region|province|state)$/, ['governor']],
]

/** `глава государства`, `the head of government`, `мамлекет башчысы`: who holds the office that the words describe. */
export function holderByOffice(cast: Cast, reference: Reference, title: boolean): Person | null {
  if (reference.role?.notion !== 'head') return null
  const tokens = tokensAt(cast.scene, reference.statement)
  const beside = [reference.first - 1, reference.last + 1, reference.last + 2].map(at => lowAt(tokens, at))
  for (const [of, senses] of HEADS)
    if (beside.some(low => of.test(low)))
      for (const sense of senses) {
        const holder = holderOf(cast, reference, sense, title)
        if (holder) return holder
      }
  return null
}

/** `глава МИД Иван Ким`: the office that a name's role describes, by which its holder is taken up: `министр`; null for none or more than one. */
export function describedOffice({ scene }: Cast, { role, statement, first, kind }: Reference): string | null {
  if (kind !== 'name' || role?.notion !== 'head' || !/^(?:глав|голов|очільн)/.test(role.low)) return null
  const low = lowAt(tokensAt(scene, statement), first + 1)
  const senses = HEADS.find(([of]) => of.test(low))?.[1] ?? []
  return senses.length === 1 ? (senses[0] as string) : null
}

/** Words of a row that any of its other words may be taken up by: a geologist is a scientist. Their beginnings, by the row. */
const GENERAL: Readonly<Record<string, RegExp>> = {
  scientist: /^(?:scientist|researcher|academic|учен|исследов|вчен|дослідни|науков|окумуш|изилд)/,
  doctor: /^(?:doctor|medic|врач|медик|лікар|дарыгер)/,
  player: /^(?:player|footballer|athlete|игрок|футболист|спортсмен|грав[ец]|футболіст|оюнчу|спортчу)/,
  head: /^(?:head|boss|chief|глав|руковод|начальни|очільн|керівни|жетекчи|башчы)/,
  police: /^(?:policem|policew|полицейск|поліцейськ|милиц)/,
  teacher: /^(?:teacher|педагог|учител|вчител|мугалим)/,
}

/** Whether the person has a role of the row. */
function isOfRow({ notions }: Person, notion: string): boolean {
  return [...notions].some(sense => sense.startsWith(`${notion}:`))
}

/** The key of the firm that the name in marks at the token is; null where none stands there. */
function firmAt({ scene }: Cast, statement: number, at: number): string | null {
  const token = tokensAt(scene, statement)[at]
  const first = token?.kind === 'quote' ? wordsOf(scene.text, token)[0] : undefined
  return first ? nameKey(first.text, scene.lang) : null
}

/** Keys of what the person is said to be of, in marks or without: `директор сети «…» Анна Ким`. */
function firmsOf(cast: Cast, { names, of }: Person): ReadonlySet<string> {
  const keys = new Set(of.values())
  for (const { statement, first, last } of names)
    for (let at = cast.scene.lang === 'ky' ? first - 2 : first; at <= last; at++) {
      const firm = firmAt(cast, statement, at)
      if (firm) keys.add(firm)
    }
  return keys
}

/** The name in marks beside the role, of which it is: `руководитель «…»`, `«…» жетекчиси`; null for none. */
function firmBeside(cast: Cast, { statement, first, last }: Reference): string | null {
  const at = cast.scene.lang === 'ky' ? [first - 1, first - 2] : [last + 1]
  for (const place of at) {
    const firm = firmAt(cast, statement, place)
    if (firm) return firm
  }
  return null
}

/**
 * `Геолог Анна Ким … учёный`, `директор «…» Анна Ким … руководитель «…»`: who is taken up by a more general word for what they are: the only
 * one of that kind so far, or the one of the same firm; null for none or several.
 */
export function holderByKind(cast: Cast, reference: Reference): Person | null {
  const { role, statement } = reference
  if (!role || reference.isNew || reference.plural || !reference.subject || !GENERAL[role.notion]?.test(role.low))
    return null
  const firm = firmBeside(cast, reference)
  if (!firm && (reference.of !== null || !isBare(cast, reference))) return null
  const known = cast.named.filter(
    person =>
      !person.body &&
      person.lastStatement >= 0 &&
      person.firstStatement <= statement &&
      isOfRow(person, role.notion) &&
      fits(person, { gender: reference.gender, plural: false }) &&
      (!firm || firmsOf(cast, person).has(firm)),
  )
  return known.length === 1 && statement - (known[0]?.lastStatement ?? 0) <= REACH ? (known[0] ?? null) : null
}
