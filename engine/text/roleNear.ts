import { POSSESSIVE } from './apostrophe.ts'
import { isCue } from './cues.ts'
import { finiteVerb } from './finiteVerb.ts'
import { KYRGYZ_GENITIVE } from './kyrgyzCases.ts'
import { breaksClause, isNoName, isPreposition, isSlavic, pronounOf } from './lexicon/grammar.ts'
import { type Role, roleOf } from './lexicon/roles.ts'
import { nameKey } from './names.ts'
import type { Gender, Reference } from './person.ts'
import { lowAt, type Scene, type Statement, type Token } from './scene.ts'
import { isGenitive, namedBy } from './whose.ts'

/** Locative and ablative: places more often than people. */
export const KYRGYZ_PLACE = /(?:[дт][аеоө]г[ыи]|[дт][аеоө]н?)$/

/** How far left of a name its role may stand, in tokens: `глава ассоциации водопользователей «…» Данияр Есжанов`. */
const ROLE_REACH = 9

/** Whether what ends before the token may be an apposition: a comma or the sentence's end follows. */
function closesApposition(statement: Statement, end: number): boolean {
  const next = statement.tokens[end]
  return !next || next.mark === ',' || next.mark === '.'
}

/** Endings of a genitive of one: `защитник обвиняемого Глеб Шор`. */
const WHOSE = /(?:ого|его|ої|ей)$/

/** The role that stands before the name at token `k` in one noun phrase; its token, or -1. */
export function roleBefore(
  scene: Scene,
  statement: Statement,
  own: readonly Reference[],
  k: number,
  end: number,
): number {
  let found = -1
  let placed = false
  const name = lowAt(statement.tokens, end - 1)
  if (scene.lang === 'ky' && end === k + 1 && KYRGYZ_PLACE.test(name)) return -1
  for (let at = k - 1, steps = 0; at >= 0 && steps < ROLE_REACH; at--, steps++) {
    const token = statement.tokens[at] as Token
    if (token.kind === 'quote') {
      if (token.end - token.start > 45 || /[.!?…]/.test(scene.text.charAt(token.end - 1))) break
      continue
    }
    if (token.kind === 'mark') {
      if (/[-‑№.]/.test(token.mark) && steps > 0) continue
      // `its chief executive, Gregory Stroud`
      if (token.mark === ',' && steps === 0 && closesApposition(statement, end)) continue
      break
    }
    const low = token.word?.low ?? ''
    if (pronounOf(low, scene.lang)?.subject) break
    const role = roleAt(scene, statement.tokens, at)
    if (role && role.kind !== 'body') {
      // A role that already has its name is not shared.
      // `один из жителей Иван Ким`: he is one of them.
      const taken = (other: Reference) =>
        other.kind === 'name' || (scene.lang !== 'ky' && other.isNew && other.last > other.first)
      if (own.some(other => taken(other) && other.first <= at && other.last >= at)) return found
      found = at
      // Roles pile up: `главный тренер`, `former prime minister`; the first of those next to each other counts.
      const further = roleOf(lowAt(statement.tokens, at - 1), scene.lang)
      // `наставник соперников Иван Белов`: whose.
      const whose = role.oblique && (role.plural || (further?.oblique === false && WHOSE.test(role.low)))
      if (further?.kind === 'office' && (whose || further.oblique === role.oblique)) continue
      break
    }
    if (scene.lang === 'ky' && found < 0) break
    if (
      scene.lang === 'en' &&
      found < 0 &&
      steps > (statement.tokens[k - 1]?.mark === ',' ? 1 : 0) &&
      !roleOf(low, 'en')
    )
      break
    // `президент в штате Вермонт` names the state, `директор лицея в Коломне Тарас Бут` the director: the place is named before.
    if (isPreposition(low, scene.lang) && (scene.lang === 'en' || !placed))
      return found < 0 && isComplement(scene, statement, own, at, k, end) ? at - 1 : found
    placed ||= token.word?.capital ?? false
    if (isCue(low, scene.lang)) break
  }
  return found
}

/** Prepositions that say from where, for what or by what somebody is what they are. */
const COMPLEMENT = /^(?:от|по|при|из|від|з|із|зі)$/

/** `Депутатка від опозиції Ніна Кравець`: whether the preposition at the token only says which the role before it is, up to the name at `k`. */
function isComplement(
  scene: Scene,
  statement: Statement,
  own: readonly Reference[],
  at: number,
  k: number,
  end: number,
): boolean {
  const { tokens } = statement
  const role = roleAt(scene, tokens, at - 1)
  if (!isSlavic(scene.lang) || !COMPLEMENT.test(lowAt(tokens, at)) || !role || role.kind === 'body') return false
  if (role.oblique || role.plural || own.some(other => other.kind === 'name' && other.last >= at - 1)) return false
  if (isGenitive(namedBy(statement, k, end - 1), scene.lang) || k === at + 1) return false
  // `Депутат от оппозиции поддержал Ивана`
  return tokens
    .slice(at + 1, k)
    .every(({ word }) => word && !word.capital && !finiteVerb(word.low, scene.lang) && !pronounOf(word.low, scene.lang))
}

/** Index of the token behind a bracket that opens at the token and closes before a comma, `Jane Roe (Ind, Quayside), the mayor`; else the token's own. */
export function behindBracket(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.mark !== '(') return at
  const close = tokens.findIndex((token, k) => k > at && k < at + LONGEST_BRACKET && token.mark === ')')
  return close > 0 && tokens[close + 1]?.mark === ',' ? close + 1 : at
}

/** Tokens of a bracket behind a name at most. */
const LONGEST_BRACKET = 8

/** Active participles, whose objects are no appositions. */
const PARTICIPLE = /..(?:[ая]вш|ивш|ывш|евш|увш|[уюая]щ)(?:ий|ая|ие|его|ей|ему|ую|им|их|ими|ем)(?:ся)?$/

/** `Анны Кот, потерявшей тогда брата`: whether the word at `k`, which an active participle leads to from `from` on, is its object; what one works as, `работающий врачом`, is none. */
export function isObject(tokens: readonly Token[], from: number, k: number): boolean {
  if (/(?:ом|ем|ой|ей|ью)$/.test(lowAt(tokens, k))) return false
  return tokens.slice(from, k).some(({ word }) => PARTICIPLE.test(word?.low ?? ''))
}

/** The role that follows the name in apposition, `Viktor Palahniuk, the engineer who…`: its token, or -1. */
export function roleAfter(scene: Scene, statement: Statement, end: number): number {
  const tokens = statement.tokens
  end = behindBracket(tokens, end)
  if (tokens[end]?.mark !== ',' && tokens[end]?.mark !== '(') return -1
  for (let at = end + 1; at < Math.min(tokens.length, end + 8); at++) {
    const token = tokens[at] as Token
    if (token.kind === 'mark' && token.mark !== '-') return -1
    const low = token.word?.low ?? ''
    // `Margaret Oyle, whose husband`: another's role.
    if (isPreposition(low, scene.lang) || pronounOf(low, scene.lang) || breaksClause(low, scene.lang)) return -1
    if (token.word?.capital && scene.lang !== 'en') return -1
    const role = roleAt(scene, tokens, at)
    if (role && role.kind !== 'body') return isObject(tokens, end + 1, at) ? -1 : at
  }
  return -1
}

/** Words that make a role only with the word before them: `chief executive`, `орун басары`. */
const SECOND = /^(?:executive$|басар)/

/** The role that the word at the token names, with the word before it where both make one: `prime minister`, `press secretary`. */
export function roleAt(scene: Scene, tokens: readonly Token[], at: number): Role | null {
  const low = tokens[at]?.word?.low
  if (low === undefined) return null
  const role = roleOf(low, scene.lang)
  const before = tokens[at - 1]?.word?.low
  if (before === undefined || !(role || SECOND.test(low))) return role
  const joint = roleOf(`${before}-${low}`, scene.lang)
  return joint && joint.sense !== role?.sense ? joint : role
}

/** Sides of a match, a trial or a bargain: a coach of the one is no coach of the other. Lower case, in the genitive. */
const SIDES: readonly (readonly [side: string, words: RegExp])[] = [
  ['home', /^(?:хозяев|хозяек|господарів|господинь)$/],
  ['away', /^(?:гостей|соперник(?:а|ов)|соперниц|противника|гостів|суперник(?:а|ів)|супротивника)$/],
  ['plaintiff', /^(?:ист(?:ца|цов|ицы)|потерпевш(?:его|ей|их)|позивач(?:а|ів|ки)|потерпіл(?:ого|ої|их))$/],
  [
    'defendant',
    /^(?:ответчик(?:а|ов)|обвиняем(?:ого|ой|ых)|подсудим(?:ого|ой|ых)|відповідач(?:а|ів|ки)|обвинувачен(?:ого|ої|их)|підсудн(?:ого|ої|их))$/,
  ],
  ['prosecution', /^(?:обвинения|обвинувачення)$/],
  ['defence', /^(?:защиты|захисту)$/],
  ['buyer', /^(?:покупател(?:я|ей)|покупця|покупців)$/],
  ['seller', /^(?:продавца|продавцов|продавця|продавців)$/],
]

/** `тренер гостей`, `the visitors' coach`: the side whose the role at the token is; null for none. */
function sideOf(scene: Scene, tokens: readonly Token[], k: number): string | null {
  const low = lowAt(tokens, scene.lang === 'en' ? k - 1 : k + 1)
  if (scene.lang === 'en') return /^visitors[’']$/.test(low) ? 'away' : /^hosts[’']$|^home$/.test(low) ? 'home' : null
  return SIDES.find(([, words]) => words.test(low))?.[0] ?? null
}

/** Whose the role at token `k` is: the key of a name in its noun phrase, before the token `limit`, or its side; null for none. */
export function complementOf(scene: Scene, statement: Statement, k: number, limit: number): string | null {
  const { lang } = scene
  const { tokens } = statement
  const side = sideOf(scene, tokens, k)
  if (side) return side
  if (lang === 'ky' || lang === 'en')
    for (let at = k - 1; at >= 0 && at >= k - 4; at--) {
      const word = tokens[at]?.word
      if (!word) break
      if (word.capital && (lang === 'en' ? POSSESSIVE : KYRGYZ_GENITIVE).test(word.low)) return nameKey(word.text, lang)
    }
  if (lang === 'ky') return null
  for (let at = k + 1; at < Math.min(limit, k + 5); at++) {
    const word = tokens[at]?.word
    if (!word) return null
    if (lang === 'en' && at === k + 1 && word.low !== 'of') return null
    if (word.capital && !isNoName(word.low)) return nameKey(word.text, lang)
    if (lang !== 'en' && (isPreposition(word.low, lang) || isCue(word.low, lang))) return null
  }
  return null
}

/** The gender that an English possessive after a role at the sentence's start shows: `The guest had done his sums`. */
export function possessed(scene: Scene, statement: Statement, k: number): Gender {
  if (scene.lang !== 'en' || k > 2) return null
  for (let at = k + 1; at <= k + 5; at++) {
    const low = statement.tokens[at]?.word?.low
    if (low === undefined || breaksClause(low, 'en')) return null
    if (low === 'his') return 'male'
    if (low === 'her') return 'female'
  }
  return null
}

/** The article that opens the noun phrase of the role at token `k`, or an empty string. */
export function newness(scene: Scene, statement: Statement, k: number): string {
  for (let at = k - 1; at >= 0 && at >= k - 4; at--) {
    const low = lowAt(statement.tokens, at)
    if (/^(?:a|an|one|another|один|одна|бир|the|his|her|its|their)$/.test(low)) return low
    if (!low || isPreposition(low, scene.lang)) return ''
  }
  return ''
}
