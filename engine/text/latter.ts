import type { Found } from './clause.ts'
import type { Reference } from './people.ts'
import type { Reading } from './reading.ts'
import { lowAt } from './scene.ts'
import { leading } from './speakers.ts'
import type { Placed, Stretch } from './subject.ts'

/** Pronouns for the other one: not who the sentence before was about, but whom it named besides. */
const LATTER: Readonly<Record<string, RegExp>> = { en: /^latter$/, ru: /^(?:тот|та)$/, uk: /^той$/ }
const CONJUNCTION = /^(?:а|и|но|і|й|та|але|and|but)$/

/** `Тот ответил`, `Тот, как пишет газета, ответил`, `the latter replied`: the other of those just named; null where no such pronoun is the subject. */
export function latterBeside(reading: Reading, stretch: Stretch, cue: Placed): Reference | null {
  const { scene, cast } = reading
  const tokens = scene.statements[stretch.statement]?.tokens ?? []
  const pronoun = LATTER[scene.lang]
  let at = stretch.from
  while (at < cue.first && (tokens[at]?.kind !== 'word' || CONJUNCTION.test(lowAt(tokens, at)))) at++
  if (scene.lang === 'en' && lowAt(tokens, at) === 'the') at++
  if (!pronoun?.test(lowAt(tokens, at)) || at >= cue.first) return null
  const low = lowAt(tokens, at)
  // `тот, кто`, `тот депутат`: it describes.
  const enclosed = tokens[at + 1]?.mark === ',' && tokens[cue.first - 1]?.mark === ','
  if (at + 1 !== cue.first && (!enclosed || /^(?:кто|что|який|хто|котор\S+)$/.test(lowAt(tokens, at + 2)))) return null
  const gender = cue.gender === 'male' || cue.gender === 'female' ? cue.gender : low === 'та' ? 'female' : null
  const before = stretch.statement - 1
  const first = leading(cast, before)
  const other = (cast.byStatement[before] ?? []).findLast(
    ({ person, kind }) =>
      person !== null &&
      kind !== 'pronoun' &&
      person !== first?.person &&
      !person.body &&
      !person.plural &&
      person.weight > 0 &&
      !(gender && person.gender && person.gender !== gender),
  )
  const person = other?.person
  return person?.best && scene.statements[before]?.paragraph === scene.statements[stretch.statement]?.paragraph
    ? { ...person.best, kind: 'pronoun', person }
    : null
}

/** The same as what attributes the words; null where no such pronoun does. */
export function foundLatter(reading: Reading, stretch: Stretch, cue: Placed | null, rule: string): Found | null {
  const reference = cue && cue.kind !== 'noun' ? latterBeside(reading, stretch, cue) : null
  return reference ? { cue, reference, phrase: null, rule } : null
}
