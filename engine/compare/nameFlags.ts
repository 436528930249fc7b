import { besides, type FlagCandidate, seenFrom } from './candidate.ts'
import { type Unfound, unfoundNames } from './names.ts'
import type { ReadWord } from './reading.ts'
import { meanBest, type Side, type Sides } from './sides.ts'

/** Names of one side that the other does not have; each at most once, with the name of the other side that most likely stands for it. */
export function nameFlags({ a, b }: Sides): readonly FlagCandidate[] {
  const usual = (meanBest(a) + meanBest(b)) / 2
  const ofA = unfoundNames(a.reading, b.reading)
  const ofB = unfoundNames(b.reading, a.reading)
  const pairs = ofA
    .flatMap(x =>
      ofB.map(y => {
        const cosine = a.cosine(x.word, y.word)
        return { x, y, cosine, fit: cosine - PLAIN * Math.max(smallBest(a, b, x), smallBest(b, a, y)) }
      }),
    )
    .filter(({ x, y }) => !(x.weak && y.weak))
    .sort((one, other) => other.fit - one.fit)
  const taken = { a: new Set<Unfound>(), b: new Set<Unfound>() }
  const candidates: FlagCandidate[] = []
  for (const { x, y, cosine } of pairs) {
    if (taken.a.has(x) || taken.b.has(y)) continue
    taken.a.add(x)
    taken.b.add(y)
    candidates.push({
      kind: 'name',
      model: 'name',
      words: besides(wordOf(a, x), wordOf(b, y)),
      at: { a: x.word, b: y.word },
      by: null,
      features: {
        both: 1,
        weak: x.weak || y.weak ? 1 : 0,
        cosine: Math.max(0, cosine),
        weakCosine: x.weak || y.weak ? Math.max(0, cosine) : 0,
        best: (bestOf(a, x) + bestOf(b, y)) / 2,
        usual,
        beside: x.beside || y.beside ? 1 : 0,
        besideBoth: x.beside && y.beside ? 1 : 0,
        most: Math.max(bestOf(a, x), bestOf(b, y)),
        likeness: Math.max(x.likeness, y.likeness),
        long: Math.min(lengthOf(a, x), lengthOf(b, y)),
        others: ofA.length + ofB.length - 2,
        small: Math.max(smallBest(a, b, x), smallBest(b, a, y)),
        smallBoth: Math.min(smallBest(a, b, x), smallBest(b, a, y)),
      },
    })
  }
  const alone = (side: Side, other: Side, all: readonly Unfound[], done: ReadonlySet<Unfound>, isA: boolean) => {
    for (const one of all)
      if (!done.has(one) && !one.weak)
        candidates.push({
          kind: 'name',
          model: 'name',
          ...seenFrom(isA, { words: wordOf(side, one), at: one.word }, null),
          by: isA ? 'a' : 'b',
          features: {
            best: bestOf(side, one),
            most: bestOf(side, one),
            usual,
            likeness: one.likeness,
            long: lengthOf(side, one),
            others: all.length - 1,
            loneBest: bestOf(side, one),
            loneBeside: one.beside ? 1 : 0,
            loneSmall: smallBest(side, other, one),
          },
        })
  }
  alone(a, b, ofA, taken.a, true)
  alone(b, a, ofB, taken.b, false)
  return candidates
}

/** How much less a name stands for another that the other text has a plain word for. */
const PLAIN = 0.5

function wordOf(side: Side, { word }: Unfound): string {
  return (side.reading.words[word] as ReadWord).text
}

function lengthOf(side: Side, { word }: Unfound): number {
  return (side.reading.words[word] as ReadWord).folded.length
}

/** Best cosine of the word with any content word of the other side, 0…1. */
function bestOf(side: Side, { word }: Unfound): number {
  return Math.max(0, side.best[word] as number)
}

/** Best cosine of the word with a content word in small letters, 0…1: a word of a title is translated like any other. */
function smallBest(own: Side, other: Side, { word }: Unfound): number {
  let best = 0
  other.reading.words.forEach((one, j) => {
    if (one.content && !one.capital) best = Math.max(best, own.cosine(word, j))
  })
  return best
}
