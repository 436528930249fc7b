import { shownBy } from './gender.ts'
import type { Gender, Person } from './person.ts'

/** The gender and number of whom a verb or a pronoun stands for; null for what neither shows. */
export interface Wanted {
  readonly gender: Gender
  readonly plural: boolean | null
}

/** What is known of the person's gender; else what pronouns read so far have shown. */
export function genderOf(person: Person): Gender {
  return person.gender ?? shownBy(person.acts)
}

/** Whether names, roles or titles show that this is one person, whatever the gender. */
function isOne(person: Person): boolean {
  if (person.body) return false
  return person.keys.size > 0 ? person.weight >= ONE && person.signs.has('role') : person.weight > 0
}

/** From this weight on a name is one person's. */
export const ONE = 0.9

/** Whether the person may be meant by a word of that gender and number. */
export function fits(person: Person, want: Wanted): boolean {
  const gender = genderOf(person)
  if (want.gender && gender && want.gender !== gender) return false
  // A body may be a plural; of whom neither a gender nor a body is known, a name of somebody is one.
  if (want.plural === true && !person.plural && (gender || isOne(person))) return false
  return !(want.plural === false && person.plural)
}
