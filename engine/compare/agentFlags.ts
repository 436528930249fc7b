import { roleOf } from '../text/lexicon/roles.ts'
import { besides, type FlagCandidate } from './candidate.ts'
import { peopleOf } from './lexicon/people.ts'
import { isSomebody } from './lexicon/somebody.ts'
import { oncePerReading } from './oncePerReading.ts'
import type { ReadWord } from './reading.ts'
import type { Side, Sides } from './sides.ts'

/** Who does it differs: somebody unnamed on one side and a person or body on the other, or people of two kinds. */
export function agentFlags({ a, b }: Sides): readonly FlagCandidate[] {
  return [...unnamed(a, b, true), ...unnamed(b, a, false), ...others(a, b)]
}

/** *Somebody* on one side, on the other a person or a body that the first has not. */
function unnamed(own: Side, other: Side, isA: boolean): readonly FlagCandidate[] {
  const { words, lang } = own.reading
  const at = words.findIndex(word => isSomebody(word.low, lang, true))
  if (at < 0 || other.reading.words.some(word => isSomebody(word.low, other.reading.lang, false))) return []
  const here = new Set(words.flatMap(word => roleOf(word.low, lang)?.notion ?? []))
  const named = other.reading.words.flatMap((word, i) => {
    const role = roleOf(word.low, other.reading.lang)
    return role && !here.has(role.notion)
      ? [{ word, at: i, cosine: own.cosine(at, i), best: other.best[i] as number }]
      : []
  })
  const [best] = named.sort((x, y) => y.cosine - x.cosine)
  if (!best) return []
  const [mine, theirs] = [(words[at] as ReadWord).text, best.word.text]
  return [
    {
      kind: 'agent',
      model: 'agent',
      words: isA ? besides(mine, theirs) : besides(theirs, mine),
      at: isA ? { a: at, b: best.at } : { a: best.at, b: at },
      by: null,
      features: { unnamed: 1, cosine: Math.max(0, best.cosine), found: Math.max(0, best.best) },
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
      features: {
        unnamed: 0,
        cosine: Math.max(0, best.cosine),
        found: Math.max(0, (a.best[best.x] as number) + (b.best[best.y] as number)) / 2,
      },
    },
  ]
}

/** Words for people whose kind the other side does not mention. */
function lone(own: Side, other: Side): readonly number[] {
  const there = peopleIn(other.reading)
  return [...peopleIn(own.reading)].flatMap(([people, at]) => (there.has(people) ? [] : [at]))
}

/** The kinds of people that a text mentions, each with the index of the first word for it. */
const peopleIn = oncePerReading(({ words, lang }): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  words.forEach((word, i) => {
    const people = word.content ? peopleOf(word.low, lang) : null
    if (people !== null && !found.has(people)) found.set(people, i)
  })
  return found
})
