import { genderOfMention } from './lexicon/firstNames.ts'
import { isSlavic } from './lexicon/grammar.ts'
import { nameKey } from './names.ts'
import type { Person, Reference } from './people.ts'
import type { Scene, Statement, Token } from './scene.ts'

/** Endings of surnames that only the genitive and other oblique cases have. */
const GENITIVE = /(?:[сцзь]кого|ського|[оеєії]ї|[сц]кой|[оеё]вой)$/
/** A role for a man in the nominative. */
const NOMINATIVE = /[бвгджзйклмнпрстфхцчшщь]$/

/** `син Олени Крайньої`, `адвокат Ивана Белова`: the role is a nominative and the full name right behind it none, so it only says whose. */
function isGenitive(scene: Scene, { tokens }: Statement, name: Reference, k: number): boolean {
  const words = tokens.slice(k, name.last + 1).flatMap(({ word }) => (word?.capital ? [word.low] : []))
  const last = words.at(-1)
  if (!last || words.length < 2 || !NOMINATIVE.test(name.role?.low ?? '')) return false
  return GENITIVE.test(last) || (/..[оеёє]ва$/.test(last) && genderOfMention(words, scene.lang) === 'male')
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
  if (name.last !== k) return isGenitive(scene, statement, name, k)
  const isFamily = name.role.notion === 'family' && /[еёиоуюэ]$/.test(word.low)
  if (!isFamily && !/..а$/.test(word.low)) return false
  const bare = isFamily ? word.low : word.low.slice(0, -1)
  return (byKey.get(nameKey(word.text, scene.lang)) ?? []).some(
    ({ names, notions }) =>
      !notions.has(name.role?.sense ?? '') &&
      names.some(other => scene.statements[other.statement]?.tokens[other.last]?.word?.low === bare),
  )
}

/** What the name at the token is without the role before it. */
export function withoutRole({ tokens }: Statement, k: number): Partial<Reference> {
  const start = (tokens[k] as Token).start
  return { first: k, start, nameStart: start, role: null, subject: false, oblique: true, of: null }
}
