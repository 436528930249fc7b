import { genderOfMention } from './lexicon/firstNames.ts'
import { isSlavic } from './lexicon/grammar.ts'
import { nameKey } from './names.ts'
import type { Person, Reference } from './person.ts'
import { lowAt, type Scene, type Statement, type Token, tokensAt } from './scene.ts'

/** Endings of surnames that only the genitive and other oblique cases have. */
const GENITIVE = /(?:[сцзь]кого|ського|[оеєії]ї|[сц]кой|[оеё]вой)$/
/** A role for a man in the nominative. */
const NOMINATIVE = /[бвгджзйклмнпрстфхцчшщь]$/

/** `Олени Крайньої`, `Ивана Белова`: whether the words of a full name, in lower case, can only be in an oblique case. */
export function isGenitive(words: readonly string[], lang: string): boolean {
  const last = words.at(-1)
  if (!last || words.length < 2) return false
  return GENITIVE.test(last) || (/..[оеёє]ва$/.test(last) && genderOfMention(words, lang) === 'male')
}

/** The words of a name, in lower case, that stand from the one token to the other. */
export function namedBy({ tokens }: Statement, from: number, to: number): string[] {
  return tokens.slice(from, to + 1).flatMap(({ word }) => (word?.capital ? [word.low] : []))
}

/**
 * Whether the role before the name at token `k` is another's: the name is in the genitive, as `Пресс-секретарь Зимина` where a Зимин is known,
 * or may be, as `Отец Марконе` where somebody of that name is known already.
 */
export function isOthers(
  scene: Scene,
  statement: Statement,
  name: Reference,
  k: number,
  byKey: ReadonlyMap<string, readonly Person[]>,
): boolean {
  const word = statement.tokens[k]?.word
  if (!isSlavic(scene.lang) || !word || name.first === k || !name.role || name.role.oblique) return false
  // `син Олени Крайньої`: the role is a nominative, and the name none.
  if (name.last !== k) return NOMINATIVE.test(name.role.low) && isGenitive(namedBy(statement, k, name.last), scene.lang)
  const isFamily = name.role.notion === 'family' && /[еёиоуюэ]$/.test(word.low)
  if (!isFamily && !/..а$/.test(word.low)) return false
  const bare = isFamily ? word.low : word.low.slice(0, -1)
  return (byKey.get(nameKey(word.text, scene.lang)) ?? []).some(
    ({ names, notions }) =>
      !notions.has(name.role?.sense ?? '') &&
      names.some(other => lowAt(tokensAt(scene, other.statement), other.last) === bare),
  )
}

/** What the name at the token is without the role before it. */
export function withoutRole({ tokens }: Statement, k: number): Partial<Reference> {
  const start = (tokens[k] as Token).start
  return { first: k, start, nameStart: start, role: null, subject: false, oblique: true, of: null }
}
