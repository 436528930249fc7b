import { leading } from './leading.ts'
import { isPreposition } from './lexicon/grammar.ts'
import type { Person, Reference } from './person.ts'
import { lowAt, tokensAt } from './scene.ts'
import type { Cast } from './speakers.ts'

/** Words for somebody by whom they stand beside, who is another than was named before. */
const BESIDE = /^(?:colleague|supporter|source|member|witness)$/
/** From this weight on a full name may be a person's. */
const NAMED = 0.1

/** `the health minister said`, and not `the firm's minister`, `the minister of health`: whether the English noun phrase only takes somebody up. */
function isDefinite({ scene }: Cast, reference: Reference): boolean {
  const tokens = tokensAt(scene, reference.statement)
  if (/^(?:of|for|who|at|in|from|with)$/.test(lowAt(tokens, reference.last + 1))) return false
  for (let at = reference.first - 1; at >= 0 && at >= reference.first - 3; at--) {
    const word = tokens[at]?.word
    if (!word || word.capital || /'s?$/.test(word.low) || isPreposition(word.low, 'en')) return false
    if (word.low === 'the') return true
  }
  return false
}

/**
 * `In the hall Jane Roe was struggling to be heard. “…,” the health minister said`: who is taken up by a word that nobody has so far, where
 * the sentence right before, in the paragraph, is about somebody with a full name and no known role, and names nobody else; null for none.
 */
export function justNamed(cast: Cast, reference: Reference): Person | null {
  const { scene } = cast
  const { role, statement } = reference
  const before = scene.statements[statement - 1]
  if (scene.lang !== 'en' || !role || role.kind === 'body' || BESIDE.test(role.notion)) return null
  if (!before || before.title || before.paragraph !== scene.statements[statement]?.paragraph) return null
  if (reference.plural || !reference.subject || reference.of !== null || !isDefinite(cast, reference)) return null
  const person = leading(cast, statement - 1)?.person
  if (!person || person.body || person.plural || person.keys.size < 2 || person.weight < NAMED) return null
  if (person.notions.size > 0 || (person.gender && reference.gender && person.gender !== reference.gender)) return null
  // Of two who are named either may be meant.
  const others = [...(cast.byStatement[statement - 1] ?? []), ...(cast.byStatement[statement] ?? [])].some(
    other => other.kind === 'name' && other.person !== person && !other.person?.body && (other.person?.weight ?? 0) > 0,
  )
  return others ? null : person
}
