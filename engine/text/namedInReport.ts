import { isCue } from './cues.ts'
import type { Person, Reference } from './person.ts'
import { lowAt, type Scene, tokensAt } from './scene.ts'
import type { Cast } from './speakers.ts'

const NOBODY: ReadonlySet<Person> = new Set()

/** Tokens from whoever says it to the end of the sentence at most: `, she said on Tuesday.` */
const TAIL = 5

/** `Orlov had known of the crack, she said`: the comma before the clause that ends the sentence with who said it, and names them by the reference; -1 where it is none. */
function commaOfReport(scene: Scene, { statement, first, last, subject }: Reference): number {
  const tokens = tokensAt(scene, statement)
  const isSaid = (at: number) => isCue(lowAt(tokens, at), scene.lang)
  let comma = (isSaid(first - 1) ? first - 1 : first) - 1
  if (/^[—–-]$/.test(tokens[comma]?.mark ?? '')) comma--
  const ends =
    tokens.length - last <= TAIL && tokens.slice(last + 1).every(({ kind, mark }) => kind === 'word' || mark === '.')
  return subject && ends && (isSaid(first - 1) || isSaid(last + 1)) && tokens[comma]?.mark === ',' ? comma : -1
}

/**
 * Everybody whom the sentence names before it ends with who said it. Whoever says it is none of them, for nobody is called by name in what
 * they say of themselves. Empty where the pronoun ends no such sentence.
 */
export function namedInReport({ scene, byStatement }: Cast, pronoun: Reference): ReadonlySet<Person> {
  const comma = commaOfReport(scene, pronoun)
  if (comma < 0) return NOBODY
  const named = (byStatement[pronoun.statement] ?? []).filter(other => other.kind === 'name' && other.last < comma)
  return new Set(named.flatMap(({ person }) => person ?? []))
}

/** Who the sentence ends by saying has said it; undefined for nobody. */
export function reporterOf({ scene, byStatement }: Cast, statement: number): Reference | undefined {
  const last = byStatement[statement]?.at(-1)
  return last && commaOfReport(scene, last) >= 0 ? last : undefined
}
