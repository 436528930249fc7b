import { isPostposition, isPreposition, isSlavic } from '../text/lexicon/grammar.ts'
import { roleOf } from '../text/lexicon/roles.ts'
import { besides, type FlagCandidate, seenFrom } from './candidate.ts'
import { areKin, type People, peopleOf, peopleOfTwo } from './lexicon/people.ts'
import { leavesOpenWho, mayLeaveOpenWho } from './lexicon/somebody.ts'
import { oncePerReading } from './oncePerReading.ts'
import type { Reading, ReadWord } from './reading.ts'
import type { Side, Sides } from './sides.ts'

/** Who does it differs: somebody unnamed on one side and a person or body on the other, or people of two kinds. */
export function agentFlags({ a, b }: Sides): readonly FlagCandidate[] {
  return [...unnamed(a, b, true), ...unnamed(b, a, false), ...others(a, b)]
}

/** *Somebody* on one side, on the other a person or a body that the first has not. */
function unnamed(own: Side, other: Side, isA: boolean): readonly FlagCandidate[] {
  const { words, lang } = own.reading
  const at = words.findIndex(word => leavesOpenWho(word.low, lang))
  if (at < 0 || other.reading.words.some(word => mayLeaveOpenWho(word.low, other.reading.lang))) return []
  const here = new Set(words.flatMap(word => roleOf(word.low, lang)?.notion ?? []))
  const named = other.reading.words.flatMap((word, i) => {
    const role = roleOf(word.low, other.reading.lang)
    return role && !here.has(role.notion) ? [{ word, at: i, cosine: own.cosine(at, i) }] : []
  })
  const [best] = named.sort((x, y) => y.cosine - x.cosine)
  if (!best) return []
  return [
    {
      kind: 'agent',
      model: 'agent',
      ...seenFrom(isA, { words: (words[at] as ReadWord).text, at }, { words: best.word.text, at: best.at }),
      by: null,
      features: {},
    },
  ]
}

/** People of one kind on one side where the other has people of another kind. */
function others(a: Side, b: Side): readonly FlagCandidate[] {
  const [ofA, ofB] = [lone(a, b), lone(b, a)]
  const pairs = ofA
    .flatMap(x => ofB.map(y => ({ x, y, cosine: a.cosine(x, y) })))
    .filter(({ x, y }) => a.partner[x] === y || b.partner[y] === x)
    .sort((one, other) => other.cosine - one.cosine)
  const [best] = pairs
  if (!best) return []
  return [
    {
      kind: 'agent',
      model: 'agent',
      words: besides((a.reading.words[best.x] as ReadWord).text, (b.reading.words[best.y] as ReadWord).text),
      at: { a: best.x, b: best.y },
      by: null,
      features: {},
    },
  ]
}

/** Words for people whose kind the other side does not mention. */
function lone(own: Side, other: Side): readonly number[] {
  const there = [...peopleIn(other.reading).values()].flat()
  const otherwise = untold(other.reading)
  return [...peopleIn(own.reading)].flatMap(([at, people]) =>
    people.some(({ sure }) => sure) &&
    !isBeside(own.reading, at) &&
    !otherwise.has(roleOf((own.reading.words[at] as ReadWord).low, own.reading.lang)?.notion ?? '') &&
    !people.some(one => there.some(two => areKin(one, two)))
      ? [at]
      : [],
  )
}

/** *As a doctor*, which no preposition says in Slavic languages, and no postposition that governs a case in Kyrgyz. */
const AS = /^(?:как|як|катары)$/u
/** So many words before a noun its preposition may stand. */
const REACH = 2

/** Whether a word only goes with another: what stands in, with or for somebody, and whose or what kind of somebody it is. */
function isBeside(reading: Reading, at: number): boolean {
  const { words, lang } = reading
  const clause = words[at]?.clause
  const isPeople = (i: number) => peopleIn(reading).has(i) && words[i]?.clause === clause
  // `company director`, `фирма директору`; `директор фирмы`
  if (isPeople(isSlavic(lang) ? at - 1 : at + 1)) return true
  if (lang === 'ky') {
    const next = words[at + 1]?.low ?? ''
    return isPostposition(next, words[at]?.low ?? '') || AS.test(next)
  }
  for (let back = 1; back <= REACH; back++) {
    const word = words[at - back]
    if (!word || word.clause !== clause || isPeople(at - back)) break
    // *Found by a doctor*: who does it.
    if (word.low !== 'by' && (isPreposition(word.low, lang) || AS.test(word.low))) return true
  }
  return false
}

/** Notions of the roles of a text that are of no kind: any of them may be another word for what the other side says. */
const untold = oncePerReading(
  (reading): ReadonlySet<string> =>
    new Set(
      reading.words.flatMap((word, i) =>
        peopleIn(reading).has(i) ? [] : (roleOf(word.low, reading.lang)?.notion ?? []),
      ),
    ),
)

/** The words of a text that name kinds of people, each with what it may name; of two words that name one the last stands for both. */
const peopleIn = oncePerReading(({ words, lang }): ReadonlyMap<number, readonly People[]> => {
  const found = new Map<number, readonly People[]>()
  words.forEach((word, i) => {
    const joined = peopleOfTwo(words[i - 1]?.low ?? '', word.low, lang)
    if (joined.length > 0) found.delete(i - 1)
    const people = joined.length > 0 ? joined : word.content ? peopleOf(word.low, lang) : []
    if (people.length > 0) found.set(i, people)
  })
  return found
})
