import { mean } from '../features/vectors.ts'
import { type FlagCandidate, seenFrom } from './candidate.ts'
import { contentOf, wordsAt } from './reading.ts'
import { comparable, meanBest, type Side, type Sides } from './sides.ts'

/** Clauses of one side that the other may lack: missing from the member (b), or added by it. */
export function partFlags(sides: Sides): readonly FlagCandidate[] {
  const pairs = pairedWords(sides)
  const ofA = new Map(pairs.map(({ i, j, cosine }) => [i, { at: j, cosine }] as const))
  const ofB = new Map(pairs.map(({ i, j, cosine }) => [j, { at: i, cosine }] as const))
  return [...clausesOf(sides.a, sides.b, ofA, ofB, true), ...clausesOf(sides.b, sides.a, ofB, ofA, false)]
}

/** Below this two words are no pair. */
const LEAST = 0.1
/** Below this a word's pair is hardly one. */
const WEAK = 0.3

interface Paired {
  readonly at: number
  readonly cosine: number
}

/** The content words of both sides one to one, the best pairs first. */
function pairedWords({ a, b }: Sides): readonly { readonly i: number; readonly j: number; readonly cosine: number }[] {
  const all: { i: number; j: number; cosine: number }[] = []
  const candidates = comparable(b.reading)
  for (const i of comparable(a.reading))
    for (const j of candidates) {
      const cosine = a.cosine(i, j)
      if (cosine >= LEAST) all.push({ i, j, cosine })
    }
  all.sort((x, y) => y.cosine - x.cosine)
  const done = { a: new Set<number>(), b: new Set<number>() }
  return all.filter(({ i, j }) => {
    if (done.a.has(i) || done.b.has(j)) return false
    done.a.add(i)
    done.b.add(j)
    return true
  })
}

/** Content words and letters that news says in a language where English says one; from parallel news, 660 sentences. */
const WORDINESS: Readonly<Record<string, number>> = { en: 1, ru: 1.14, uk: 1.13, ky: 1.13 }
const LENGTH: Readonly<Record<string, number>> = { en: 1, ru: 1.11, uk: 1.06, ky: 1.01 }

function clausesOf(
  own: Side,
  other: Side,
  pairs: ReadonlyMap<number, Paired>,
  back: ReadonlyMap<number, Paired>,
  isA: boolean,
): readonly FlagCandidate[] {
  const { reading } = own
  const usual = (meanBest(own) + meanBest(other)) / 2
  const all = contentOf(reading)
  const others = contentOf(other.reading)
  const ratio = Math.log((all.length / wordiness(own) + 1) / (others.length / wordiness(other) + 1))
  const letters = Math.log(lengthOf(own) / lengthOf(other))
  const left = others.filter(j => (back.get(j)?.cosine ?? 0) < WEAK).length
  return reading.clauses.flatMap((clause, c): FlagCandidate[] => {
    const inside = all.filter(i => reading.words[i]?.clause === c)
    const n = inside.length
    // *Я не жду* is not gone where another clause waits: of three words one cannot tell.
    if (n === 0 || (n === 1 && wordsIn(reading, c) < FEWEST)) return []
    const rest = all.filter(i => reading.words[i]?.clause !== c).map(i => pairs.get(i)?.cosine ?? 0)
    const portion = (clause.end - clause.start) / Math.max(1, reading.text.length)
    const paired = inside.map(i => pairs.get(i)?.cosine ?? 0)
    return [
      {
        kind: isA ? 'missing' : 'added',
        model: 'part',
        ...seenFrom(isA, { words: wordsAt(reading, clause), at: inside[0] as number }, null),
        by: isA ? 'a' : 'b',
        features: {
          best: mean(inside.map(i => Math.max(0, own.best[i] as number))),
          paired: mean(paired),
          weak: mean(paired.map(cosine => (cosine < WEAK ? 1 : 0))),
          top: Math.max(...paired),
          together: together(inside.flatMap(i => pairs.get(i) ?? [])),
          mutual: mean(inside.map(i => own.mutual[i] as number)),
          rest: rest.length === 0 ? usual : mean(rest),
          long: Math.log(n),
          ratio,
          letters,
          // A clause that is gone makes the other side shorter by just that.
          off: Math.abs(letters + Math.log(Math.max(0.1, 1 - portion))),
          share: n / all.length,
          left: Math.min(2, left / n),
        },
      },
    ]
  })
}

/** Words that a clause with one content word needs to be missed. */
const FEWEST = 4

function wordsIn({ words }: Side['reading'], clause: number): number {
  return words.filter(word => word.clause === clause).length
}

/** How close together the words stand that a clause's words go with: the share of neighbours among them, 0…1. */
function together(pairs: readonly Paired[]): number {
  if (pairs.length < 2) return 0
  const places = pairs.map(({ at }) => at).sort((x, y) => x - y)
  const steps = places.slice(1).map((at, i) => at - (places[i] as number))
  return steps.filter(step => step <= NEIGHBOURS).length / steps.length
}

const NEIGHBOURS = 3

function wordiness({ reading }: Side): number {
  return WORDINESS[reading.lang] ?? 1
}

function lengthOf({ reading }: Side): number {
  return Math.max(1, reading.text.length) / (LENGTH[reading.lang] ?? 1)
}
