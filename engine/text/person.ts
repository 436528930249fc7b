import type { Span } from '../types.ts'
import type { Role } from './lexicon/roles.ts'

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
  /** The first names by which they go, at most `SEVERAL` of `bearers.ts`. */
  readonly names: Reference[]
  /** The mention that shows them best: the fullest name in the nominative. */
  best: Reference | null
}

/** What a name may show of its bearer, and how much that speaks for a person who can speak (or against). By judgement, not fitted. */
export const SIGNS = {
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

/** Everybody whom an article refers to, and the words that do. */
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
