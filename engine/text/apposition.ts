import { isCue } from './cues.ts'
import { breaksClause, isPreposition, isSlavic, pronounOf } from './lexicon/grammar.ts'
import { type Role, roleOf } from './lexicon/roles.ts'
import type { Reference } from './person.ts'
import { behindBracket, isObject } from './roleNear.ts'
import { lowAt, type Scene, type Statement, type Token } from './scene.ts'

/** `One of the doctors`, `Одна из врачей`, `дарыгерлердин бири`: somebody new out of many, from the role at token `k`; null where it is none. */
export function oneOf(scene: Scene, { tokens }: Statement, k: number, role: Role) {
  if (role.kind === 'body' || (!isSlavic(scene.lang) && !role.plural)) return null
  const single = {
    kind: 'role',
    role: { ...role, plural: false, oblique: false },
    plural: false,
    subject: true,
    isNew: true,
    twin: null,
  } as const
  const spanned = (first: number, last: number) => ({
    first,
    last,
    start: (tokens[first] as Token).start,
    end: (tokens[last] as Token).end,
    nameStart: (tokens[first] as Token).start,
  })
  if (scene.lang === 'ky')
    return lowAt(tokens, k + 1) === 'бири' && /[нд][ыиуү]н$/.test(role.low)
      ? { ...single, ...spanned(k, k + 1), gender: role.gender }
      : null
  for (let at = k - 1; at > 0 && at >= k - ONE_OF; at--) {
    if (!tokens[at]?.word) return null
    if (!/^(?:of|из|із|зі|з)$/.test(lowAt(tokens, at))) continue
    const one = lowAt(tokens, at - 1)
    if (!/^(?:one|один|одна)$/.test(one)) return null
    const gender = one === 'одна' ? 'female' : one === 'один' ? 'male' : role.gender
    return { ...single, ...spanned(at - 1, k), gender }
  }
  return null
}

/** Tokens between *of* and the role it governs at most. */
const ONE_OF = 3

/**
 * `сатуучу аял`: in Kyrgyz a word for a man or a woman right behind what they do makes one phrase with it, for somebody new; null where none
 * stands there.
 */
export function compoundOf(scene: Scene, before: readonly Reference[], k: number, role: Role) {
  const work = before.at(-1)
  if (scene.lang !== 'ky' || role.kind !== 'epithet' || work?.kind !== 'role' || work.last !== k - 1) return null
  if (!work.role || !work.subject || work.role.kind === 'body' || work.plural) return null
  const gender = role.gender ?? work.gender
  return {
    first: work.first,
    start: work.start,
    nameStart: work.start,
    role: { ...work.role, gender, plural: role.plural, oblique: role.oblique },
    gender,
    isNew: true,
  }
}

/** Whether the Kyrgyz form of address at the token is no part of a name: `дейт бир аксакал`. */
export function standsAlone(scene: Scene, before: readonly Reference[], k: number): boolean {
  const last = before.at(-1)
  return scene.lang === 'ky' && !(last?.kind === 'name' && last.last === k - 1)
}

/** `аты-жөнүн атагысы келбеген депутат`: Kyrgyz for who does not want to be named, and is nobody whose name the text has. */
const UNNAMED = /^(?:келбеген|суранган|сураган|каалабаган|айтпаган|атабаган|билдирбеген|ачыктабаган)$/
const OWN_NAME = /^(?:аты(?:н|-жөнүн)?|ысымын|ысмын|фамилиясын)$/
const OWN_NAME_REACH = 5

/** What makes the role at token `k` somebody else than all who have names; empty where it does not say so. */
export function unnamedOf({ lang }: Scene, { tokens }: Statement, k: number, role: Role) {
  if (lang !== 'ky' || !UNNAMED.test(lowAt(tokens, k - 1))) return {}
  for (let at = k - 2; at >= 0 && at >= k - OWN_NAME_REACH; at--)
    if (OWN_NAME.test(lowAt(tokens, at))) return { isNew: true, role: { ...role, sense: `${role.sense}:unnamed` } }
  return {}
}

/** `конок команда`: a Kyrgyz word for somebody that only says which body is meant. */
export function describesBody(scene: Scene, { tokens }: Statement, k: number, role: Role): boolean {
  return scene.lang === 'ky' && role.kind === 'epithet' && roleOf(lowAt(tokens, k + 1), 'ky')?.kind === 'body'
}

/** What the role at token `k` describes in apposition: the reference that ends at a comma just before it. */
export function twinOf(scene: Scene, statement: Statement, before: readonly Reference[], k: number): Reference | null {
  const last = before.at(-1)
  if (!last || last.kind === 'pronoun' || k - behindBracket(statement.tokens, last.last + 1) > 6) return null
  if (last.first === last.last && isPreposition(lowAt(statement.tokens, last.first - 1), scene.lang)) return null
  const from = behindBracket(statement.tokens, last.last + 1)
  for (let at = from; at < k; at++) {
    const token = statement.tokens[at] as Token
    const opens = at === from
    if (opens !== (token.mark === ',' || token.mark === '(')) return null
    if (
      token.word &&
      (isPreposition(token.word.low, scene.lang) ||
        breaksClause(token.word.low, scene.lang) ||
        // `Вор, сообщает полиция, скрылся`
        (scene.lang !== 'en' && scene.lang !== 'ky' && isCue(token.word.low, scene.lang)) ||
        pronounOf(token.word.low, scene.lang)?.subject)
    )
      return null
  }
  return k > from && !isObject(statement.tokens, from, k) ? last : null
}

/** `34 жаштагы айдоочу, ошлук Талант Бекмуратов`: index of the role just before a comma or a dash that the name after it explains; -1 for none. */
export function describedBy(scene: Scene, statement: Statement, before: readonly Reference[], name: Reference): number {
  const headed = headOf(scene, statement, before, name)
  if (headed >= 0) return headed
  const last = before.at(-1)
  // `тургундардын бири Асан Токтоев`, `один из жителей Иван Ким`
  const several = last?.kind === 'role' && last.last > last.first && last.isNew && last.last === name.first - 1
  if (several && scene.lang !== 'en' && !name.weak && !name.person?.body) return before.length - 1
  if (
    name.oblique ||
    name.person?.body ||
    scene.lang === 'en' ||
    last?.kind !== 'role' ||
    !last.subject ||
    last.role?.kind === 'body' ||
    last.plural
  )
    return -1
  // `бурчта отурган карыя – Асан Токтоев`
  const parted = statement.tokens[last.last + 1]?.mark ?? ''
  if (/^[—–]$/.test(parted)) return name.first === last.last + 2 && !name.weak ? before.length - 1 : -1
  if (parted !== ',' || name.first - last.last > 4 || name.weak) return -1
  for (let at = last.last + 2; at < name.first; at++) {
    const word = statement.tokens[at]?.word
    if (
      !word ||
      isPreposition(word.low, scene.lang) ||
      breaksClause(word.low, scene.lang) ||
      isCue(word.low, scene.lang)
    )
      return -1
  }
  return before.length - 1
}

/** Where the name's own noun phrase begins: `старший научный сотрудник Иван Ким`. */
function openingOf({ tokens }: Statement, name: Reference): number {
  let first = name.first
  while (name.role && name.first - first < 2 && /(?:ый|ий|ая|а)$/.test(lowAt(tokens, first - 1))) first--
  return first
}

/**
 * `The head of the commission, Jane Roe, said`, `глава комиссии, доктор наук Иван Ким`: index of the role whose complement a comma parts from the
 * name between commas; -1 for none.
 */
function headOf(scene: Scene, statement: Statement, before: readonly Reference[], name: Reference): number {
  const { tokens } = statement
  if (scene.lang === 'ky' || name.person?.body) return -1
  if (name.role && (scene.lang === 'en' || name.role.oblique || name.role.kind === 'body')) return -1
  const opening = openingOf(statement, name)
  if (tokens[opening - 1]?.mark !== ',') return -1
  const closes = tokens[name.last + 1]
  if (closes && closes.mark !== ',' && closes.mark !== '.') return -1
  for (let index = before.length - 1; index >= 0; index--) {
    const role = before[index] as Reference
    if (opening - role.last > LONGEST_COMPLEMENT || role.kind === 'pronoun') return -1
    if (role.kind !== 'role' || role.role?.kind !== 'office' || role.plural || role.twin) continue
    // `представитель владельца, компании «…», Иван Ким`: whose representative.
    if (role.role.oblique || isWhose(before[index - 1], role, scene.lang)) continue
    const between = tokens.slice(role.last + 1, opening - 1)
    const leads = scene.lang !== 'en' || /^(?:of|for|at|in)$/.test(between[0]?.word?.low ?? '')
    const whole = between.every(({ word, kind, mark }, at) =>
      word
        ? !breaksClause(word.low, scene.lang) && !isCue(word.low, scene.lang)
        : kind === 'quote' || (mark === ',' && roleOf(lowAt(between, at + 1), scene.lang)?.kind === 'body'),
    )
    return between.length > 0 && leads && whole ? index : -1
  }
  return -1
}

/** `представитель владельца`: whether the role stands in the genitive right behind another. */
function isWhose(before: Reference | undefined, role: Reference, lang: string): boolean {
  return (
    isSlavic(lang) &&
    before?.kind === 'role' &&
    before.last === role.first - 1 &&
    before.role?.oblique === false &&
    /[аяыиії]$/.test(role.role?.low ?? '')
  )
}

/** Tokens from a role to the name that explains it, over its complement, at most. */
const LONGEST_COMPLEMENT = 9
