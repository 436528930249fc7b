import type { Quote } from '../types.ts'
import { fits, genderOf, type Wanted } from './fitting.ts'
import { isFrontedAgent, leading } from './leading.ts'
import type { Person, Reference } from './person.ts'
import { type SpeakerFeature, type SpeakerFeatures, speakerProbabilities } from './speakerModel.ts'
import type { Cast } from './speakers.ts'

/** How many sentences back somebody may have been mentioned last, and how many ahead somebody new is named. */
const BACK = 20
const AHEAD = 1

/** From this probability on somebody is given words that nothing attributes: a wrong person is worse than nobody. */
export const LIKELY = 0.5

/** Whom somebody is sought for, and from where. */
export interface Sought {
  /** The statement, and the token in it before which people were mentioned. */
  readonly statement: number
  readonly token: number
  readonly want: Wanted
  /** The pronoun or the quotation that stands for somebody; null for another word. */
  readonly by: Reference | Quote | null
}

/** Somebody who may be meant, and what speaks for it. */
export interface Candidate {
  readonly person: Person
  readonly features: SpeakerFeatures
}

/** How somebody was mentioned last before the place. */
interface Mentioned {
  readonly back: number
  readonly mention: Reference
}

/**
 * The person whom a pronoun, a dropped subject or words without any attribution most likely stand for, and how probable that is among all
 * whom the article has mentioned by then or names right after; null where nobody is accepted.
 */
export function likeliest(
  cast: Cast,
  sought: Sought,
  accepts: (person: Person) => boolean = () => true,
): { readonly person: Person; readonly probability: number } | null {
  const candidates = candidatesFor(cast, sought)
  if (sought.by) cast.choosing.choices?.set(sought.by, candidates)
  const probabilities = speakerProbabilities(
    candidates.map(({ features }) => features),
    cast.choosing.coefficients,
  )
  let best: { person: Person; probability: number } | null = null
  candidates.forEach(({ person }, at) => {
    const probability = probabilities[at] ?? 0
    if (probability > (best?.probability ?? -1) && accepts(person)) best = { person, probability }
  })
  return best
}

/** Everybody mentioned up to the place, the latest first, and who is named first right after it. */
function candidatesFor(cast: Cast, sought: Sought): readonly Candidate[] {
  const { statement, token, want, by } = sought
  const mentioned = new Map<Person, Mentioned>()
  for (let at = statement; at >= 0 && at >= statement - BACK; at--)
    for (const mention of (cast.byStatement[at] ?? []).toReversed()) {
      if (at === statement && (mention.first >= token || isFrontedAgent(cast, mention))) continue
      const { person } = mention
      if (person && mention !== by && agrees(person, want) && !mentioned.has(person))
        mentioned.set(person, { back: statement - at, mention })
    }
  const ahead = new Set<Person>()
  for (let at = statement; at <= statement + AHEAD; at++)
    for (const { kind, person, first } of cast.byStatement[at] ?? [])
      if (
        (at > statement || first >= token) &&
        kind === 'name' &&
        person &&
        person.weight > 0 &&
        agrees(person, want) &&
        !mentioned.has(person)
      )
        ahead.add(person)
  const traits = traitsOf(cast, sought)
  const fitting = [...mentioned.keys()].filter(person => isFitting(person, want))
  return [
    ...[...mentioned].map(([person, last]) => ({
      person,
      features: { ...traits(person), ...placeOf(cast, sought, person, last, fitting.indexOf(person)) },
    })),
    ...[...ahead].map(person => ({ person, features: { ...traits(person), ahead: 1 } })),
  ]
}

/**
 * Whether the person may be meant at all: a name is no *they*, two are no *she*, a body is neither *she* nor *he*, and of whose first name
 * or title is a woman's there is no *he*. What other words show of a gender is less sure, and counts with the rest.
 */
function agrees(person: Person, { gender, plural }: Wanted): boolean {
  const isSure = person.signs.has('given') || person.signs.has('title')
  return fits(person, { gender: isSure ? gender : null, plural }) && !(person.body && gender !== null)
}

/** Whether the person may be meant by what their names show. */
function isFitting(person: Person, { gender, plural }: Wanted): boolean {
  const own = genderOf(person)
  return (
    !(gender && own && own !== gender) &&
    !(plural === false && person.plural) &&
    !person.body &&
    person.weight >= PERSONAL
  )
}

/** What speaks for a person by where they were mentioned last; `rank`: their place among those who fit, the latest first. */
function placeOf(
  { scene }: Cast,
  { statement }: Sought,
  person: Person,
  last: Mentioned,
  rank: number,
): SpeakerFeatures {
  const { back, mention } = last
  const paragraph = (at: number) => scene.statements[at]?.paragraph ?? -1
  const apart = paragraph(statement) - paragraph(statement - back)
  return {
    ...numbersOf({
      byName: mention.kind === 'name',
      byRole: mention.kind === 'role',
      byPronoun: mention.kind === 'pronoun',
      sameParagraph: apart === 0,
      paragraphBefore: apart === 1,
      nearest: rank === 0,
      secondNearest: rank === 1,
      justBroughtIn: person.firstStatement >= statement - 1,
    }),
    sentencesBack: Math.log1p(back),
  }
}

/** What speaks for a person wherever they were mentioned. */
function traitsOf(cast: Cast, { statement, token, want, by }: Sought): (person: Person) => SpeakerFeatures {
  const { scene, lastSpeaker } = cast
  const [own, before, twoBefore] = [0, 1, 2].map(back => {
    const leader = leading(cast, statement - back)
    return leader && (back > 0 || (leader !== by && leader.first < token)) ? leader.person : null
  })
  const isLed = own !== null && own !== undefined && isFitting(own, want)
  const isHere = scene.statements[lastSpeaker?.statement ?? -1]?.paragraph === scene.statements[statement]?.paragraph
  return person => {
    const gender = genderOf(person)
    const shows = want.gender !== null && gender !== null
    const signs: Partial<Record<SpeakerFeature, boolean>> = {
      leadsSentenceBefore: !isLed && before === person,
      leadsTwoBefore: twoBefore === person,
      spokeLastHere: isHere && lastSpeaker?.person === person,
      genderAgrees: shows && gender === want.gender,
      genderDiffers: shows && gender !== want.gender,
      body: person.body,
      unsure: person.weight < PERSONAL,
      noPerson: person.weight <= 0,
      fullName: person.keys.size > 1,
      speaks: person.spoke,
      hasRole: person.notions.size > 0,
    }
    return {
      ...numbersOf(signs),
      mentions: Math.log1p(person.mentions),
      weight: Math.max(-HEAVIEST, Math.min(HEAVIEST, person.weight)),
    }
  }
}

/** From this weight on somebody counts as a person or as somebody who has spoken. */
export const PERSONAL = 0.25
/** From this weight on, either way, more says nothing more. */
const HEAVIEST = 1.5

/** 1 for what is so, and nothing for what is not. */
function numbersOf(signs: Readonly<Partial<Record<SpeakerFeature, boolean>>>): SpeakerFeatures {
  return Object.fromEntries(Object.entries(signs).flatMap(([name, isSo]) => (isSo ? [[name, 1]] : [])))
}
