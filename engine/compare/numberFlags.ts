import { besides, type FlagCandidate } from './candidate.ts'
import { agree, type Figure, figuresOf } from './figures.ts'
import type { Reading, ReadWord } from './reading.ts'
import type { Sides } from './sides.ts'

/** Figures of the two sides that stand for each other and say another number, and figures that agree in number but count another unit. */
export function numberFlags({ a, b }: Sides): readonly FlagCandidate[] {
  const { restOfA, restOfB } = matchFigures(figuresOf(a.reading), figuresOf(b.reading))
  const candidates: FlagCandidate[] = []
  const pairs = restOfA
    .flatMap(x =>
      restOfB.map(y => ({ x, y, cosine: a.cosine(x.word, y.word), counted: a.around(x.word, y.word, AROUND) })),
    )
    .filter(({ x, y }) => !(x.optional && y.optional) || isNone(x, y) || isRank(x, y))
    .sort((one, other) => rank(other) - rank(one))
  const isSingle = exact(restOfA) === 1 && exact(restOfB) === 1
  const taken = new Set<Figure>()
  for (const { x, y, cosine, counted } of pairs) {
    if (taken.has(x) || taken.has(y)) continue
    taken.add(x)
    taken.add(y)
    const words = besides(figureWords(a.reading, x), figureWords(b.reading, y))
    const at = { a: x.word, b: y.word }
    if (x.value === y.value) {
      if (isOtherUnit(x, y)) candidates.push({ kind: 'unit', model: 'unit', words, at, by: null, features: {} })
      continue
    }
    const isOptional = (x.optional || y.optional) && !isNone(x, y) && !isRank(x, y)
    candidates.push({
      kind: 'number',
      model: 'number',
      words,
      at,
      by: null,
      features: {
        cosine: Math.max(0, cosine),
        counted: Math.max(0, counted),
        optional: isOptional ? 1 : 0,
        facing: isOptional ? Math.max(0, Math.min(cosine, counted)) : 0,
        otherUnit: x.unit !== null && y.unit !== null && x.unit !== y.unit ? 1 : 0,
        sameUnit: x.unit !== null && x.unit === y.unit ? 1 : 0,
        single: isSingle && !x.optional && !y.optional ? 1 : 0,
        left: Math.min(3, Math.abs(restOfA.length - restOfB.length)),
      },
    })
  }
  return candidates
}

function exact(figures: readonly Figure[]): number {
  return figures.filter(({ optional }) => !optional).length
}

interface Matched {
  readonly restOfA: readonly Figure[]
  readonly restOfB: readonly Figure[]
}

/** The figures of both sides that no figure of the other agrees with; exact ones are paired off first. */
function matchFigures(ofA: readonly Figure[], ofB: readonly Figure[]): Matched {
  const restOfB = [...ofB].sort((x, y) => Number(x.optional) - Number(y.optional))
  let restOfA = [...ofA].sort((x, y) => Number(x.optional) - Number(y.optional))
  const isSame = (x: Figure, y: Figure) => x.value === y.value && x.unit === y.unit
  const mayAgree = (x: Figure, y: Figure) => agree(x, y) && (x.unit === null || y.unit === null)
  // Half a year and six months; but six years and six minutes do not agree.
  const isInOtherMeasure = (x: Figure, y: Figure) => agree(x, y) && x.value !== y.value
  for (const fits of [isSame, mayAgree, isInOtherMeasure])
    restOfA = restOfA.filter(x => {
      const at = restOfB.findIndex(y => fits(x, y))
      if (at < 0) return true
      restOfB.splice(at, 1)
      return false
    })
  return { restOfA, restOfB }
}

/** The same number of something else; a year's number counts nothing. */
function isOtherUnit(x: Figure, y: Figure): boolean {
  if (x.unit === null || y.unit === null || x.unit === y.unit || x.value !== y.value) return false
  return !x.optional && !y.optional && !(x.value >= 1900 && x.value < 2100)
}

/** One against none: *one letter*, *ни одного письма*; a 1 in digits is a day or a place in a list. */
function isNone(x: Figure, y: Figure): boolean {
  return x.spelt && y.spelt && Math.min(x.value, y.value) === 0 && Math.max(x.value, y.value) === 1
}

/** Two places in a row: *the second hall*, *третий зал*. */
function isRank(x: Figure, y: Figure): boolean {
  return x.ordinal && y.ordinal
}

/** Words around a figure that say what it counts. */
const AROUND = 3

/** How well two figures go together; that they are one number says nothing where they count different things. */
function rank({ x, y, cosine, counted }: Facing): number {
  const isVague = x.optional || y.optional
  return counted + (x.value === y.value ? 0 : cosine) - (isVague ? VAGUE : 0)
}

/** By so much a figure that may stand alone comes behind one that may not: *nine*, not *both*, is what *seven* stands for. */
const VAGUE = 0.5

interface Facing {
  readonly x: Figure
  readonly y: Figure
  readonly cosine: number
  /** How well the content words next to the two go together: the best cosine among them. */
  readonly counted: number
}

/** The figure with the word it counts. */
function figureWords(reading: Reading, figure: Figure): string {
  const { text, words } = reading
  const at = words.findIndex(word => word.start >= figure.end)
  const next = words[at] as ReadWord | undefined
  const follows = next !== undefined && /^[\s\u00a0]*[%-]?[\s\u00a0]*$/u.test(text.slice(figure.end, next.start))
  // A percentage is written in one word or in two.
  const counted = next?.low === 'per' ? (words[at + 1] ?? next) : next
  const end = follows && !/^\d/u.test(next.low) ? (counted as ReadWord).end : figure.end
  return text.slice(figure.start, end)
}
