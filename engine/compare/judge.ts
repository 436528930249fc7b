import { probabilityOf } from '../linearModel.ts'
import type { FlagKind, QuoteKind } from '../types.ts'
import { agentFlags } from './agentFlags.ts'
import type { FlagCandidate } from './candidate.ts'
import { dateFlags } from './dateFlags.ts'
import { modalityFlags } from './modalityFlags.ts'
import type { CompareModels } from './models.ts'
import { nameFlags } from './nameFlags.ts'
import { negationFlags } from './negationFlags.ts'
import { numberFlags } from './numberFlags.ts'
import { partFlags } from './partFlags.ts'
import { type Reading, wordsAt } from './reading.ts'
import type { Sides } from './sides.ts'
import { isAskedAbout, type Suspicion, type Witness, witnessFeatures } from './witness.ts'

/** A candidate with the probability that it is a difference, 0…1. */
export interface JudgedFlag {
  readonly kind: FlagKind
  readonly words: string
  readonly p: number
  readonly at: FlagCandidate['at']
}

/** Every difference that may be one between two texts, judged or not. Same texts have none. */
export function candidatesOf(sides: Sides): readonly FlagCandidate[] {
  if (sides.a.reading.text === sides.b.reading.text && sides.a.reading.lang === sides.b.reading.lang) return []
  return [
    ...numberFlags(sides),
    ...dateFlags(sides),
    ...nameFlags(sides),
    ...negationFlags(sides),
    ...modalityFlags(sides),
    ...agentFlags(sides),
    ...partFlags(sides),
  ]
}

/** Kinds of the two members; null for a passage. */
export interface Kinds {
  readonly a: QuoteKind | null
  readonly b: QuoteKind | null
}

/** From this probability on, at which a flag is shown, a clause counts as missing: what stands in it cannot differ too, and neighbours are one flag. */
const GONE = 0.5
/** Cosine that a word needs in a cut version to be compared at all. */
const IN_CUT = 0.4

/** A few words out of a sentence. */
export function isCutKind(kind: QuoteKind | null): boolean {
  return kind !== null && kind !== 'statement'
}

/** Every candidate with the probability that the two texts alone give it. */
export function suspect(sides: Sides, models: CompareModels): readonly (FlagCandidate & Suspicion)[] {
  return candidatesOf(sides).map(one => ({ ...one, p: probabilityOf(models.flags[one.model], one.features) }))
}

/**
 * The differences of two members, most probable first. A cut version lacks nothing by being cut.
 * @param witnesses what the other versions say; asked only where there is something to ask
 */
export function judge(
  sides: Sides,
  kinds: Kinds,
  models: CompareModels,
  witnesses: () => readonly Witness[] = NONE,
): readonly JudgedFlag[] {
  const isCut = isCutKind(kinds.a) || isCutKind(kinds.b)
  const alone = suspect(sides, models)
  const heard = alone.some(isAskedAbout) ? witnesses() : []
  const judged = alone.map(one => {
    if (heard.length === 0 || !isAskedAbout(one)) return one
    return { ...one, p: probabilityOf(models.witnessed[one.model], witnessFeatures(one, heard)) }
  })
  const gone = {
    a: clausesIn(
      sides.a.reading,
      judged.filter(isGone('missing')).map(({ at }) => at.a),
    ),
    b: clausesIn(
      sides.b.reading,
      judged.filter(isGone('added')).map(({ at }) => at.b),
    ),
  }
  const stands = ({ at, kind, by, features }: (typeof judged)[number]): boolean => {
    if (kind === 'missing' || kind === 'added') return !isCut
    const oneSided = at.a === null || at.b === null
    // What a cut version does not say it may just have left out; what it says must be there for comparison.
    if (by !== null && isCutKind(kinds[by === 'a' ? 'b' : 'a'])) return false
    if (isCut && (oneSided || (kind === 'negation' && (features.cosine ?? 1) < IN_CUT))) return false
    const lost = (side: 'a' | 'b') => {
      const word = at[side]
      return word !== null && gone[side].has(sides[side].reading.words[word]?.clause ?? -1)
    }
    // Two figures or names that stand for each other are no part of what is gone.
    return kind === 'number' || kind === 'date' || (kind === 'name' && !oneSided) || !(lost('a') || lost('b'))
  }
  return joined(judged.filter(stands), sides)
    .map(({ kind, words, p, at }) => ({ kind, words, p, at }))
    .sort((x, y) => y.p - x.p)
}

const NONE = (): readonly Witness[] => []

function isGone(wanted: FlagKind): (one: { readonly kind: FlagKind; readonly p: number }) => boolean {
  return ({ kind, p }) => kind === wanted && p >= GONE
}

function clausesIn({ words }: Reading, at: readonly (number | null)[]): ReadonlySet<number> {
  return new Set(at.flatMap(word => (word === null ? [] : (words[word]?.clause ?? []))))
}

type Judged = FlagCandidate & { readonly p: number }

/** Clauses next to each other that are gone together are one flag. */
function joined(flags: readonly Judged[], sides: Sides): readonly Judged[] {
  const result: { flag: Judged; part: { side: 'a' | 'b'; from: number; to: number } | null }[] = []
  for (const flag of flags) {
    const side = flag.kind === 'missing' ? 'a' : flag.kind === 'added' ? 'b' : null
    if (side === null || flag.p < GONE) {
      result.push({ flag, part: null })
      continue
    }
    const { reading } = sides[side]
    const clause = reading.words[flag.at[side] as number]?.clause ?? -1
    const last = result.at(-1)
    if (last?.part?.side === side && last.part.to === clause - 1) {
      const part = { side: last.part.side, from: last.part.from, to: clause }
      const span = { start: reading.clauses[part.from]?.start ?? 0, end: reading.clauses[clause]?.end ?? 0 }
      result[result.length - 1] = {
        flag: { ...last.flag, words: wordsAt(reading, span), p: Math.max(last.flag.p, flag.p) },
        part,
      }
    } else result.push({ flag, part: { side, from: clause, to: clause } })
  }
  return result.map(({ flag }) => flag)
}
