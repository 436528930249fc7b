import { nameSimilarity, SAME_NAME, speakerSimilarity } from '../features/names.ts'
import { matchNumbers } from '../features/numbers.ts'
import { dot, meanOfBest } from '../features/vectors.ts'
import type { Version } from './version.ts'

/** Names of the features of a pair, in the order of the coefficients; also the names its reasons bear. */
export const PAIR_FEATURES = [
  'similarity',
  'similarityMargin',
  'csls',
  'context',
  'coverageMax',
  'coverageMin',
  'coverageMargin',
  'sameSpeaker',
  'otherSpeaker',
  'sharedNumbers',
  'otherNumbers',
  'sharedNames',
  'bothShort',
  'oneShort',
  'lengthRatio',
  'oneName',
  'place',
  'sameArticle',
  'sameLanguage',
] as const
export type PairFeature = (typeof PAIR_FEATURES)[number]

/** Two versions and what comparing their vectors and words gave; made before the features since rivals need all of them. */
export interface Comparison {
  /** Indices into the list of versions, a < b. */
  readonly a: number
  readonly b: number
  readonly similarity: number
  /** Share of a's words found in b, and of b's in a. */
  readonly ab: number
  readonly ba: number
}

/** What the other versions of both articles say about a comparison. */
export interface Rivals {
  readonly similarityMargin: number
  readonly csls: number
  readonly coverageMargin: number
}

const NEAREST = 3

/**
 * For each comparison, by how much it beats its best rivals: the other pairs of the one version with the other's article, both ways.
 * Where an article has no rival to offer, the version's middle over the whole story stands in.
 */
export function rivalsOf(versions: readonly Version[], comparisons: readonly Comparison[]): readonly Rivals[] {
  const bySide = new Map<string, number[]>()
  const bySelf = versions.map((): number[] => [])
  const add = (version: number, article: string, at: number) => {
    const key = `${version} ${article}`
    const list = bySide.get(key)
    if (list) list.push(at)
    else bySide.set(key, [at])
    bySelf[version]?.push(at)
  }
  comparisons.forEach((c, at) => {
    add(c.a, (versions[c.b] as Version).article, at)
    add(c.b, (versions[c.a] as Version).article, at)
  })
  const strength = (c: Comparison) => Math.max(c.ab, c.ba)
  const of = (list: readonly number[], measure: (c: Comparison) => number) =>
    list.map(at => measure(comparisons[at] as Comparison))
  const middle = (list: readonly number[], measure: (c: Comparison) => number) => {
    const all = of(list, measure).sort((x, y) => x - y)
    return all[Math.floor(all.length / 2)] ?? 0
  }
  const nearest = bySelf.map(list =>
    meanOfBest(
      of(list, c => c.similarity),
      NEAREST,
    ),
  )
  const middleSimilarity = bySelf.map(list => middle(list, c => c.similarity))
  const middleStrength = bySelf.map(list => middle(list, strength))
  return comparisons.map((c, at) => {
    const rival = (version: number, other: number, measure: (c: Comparison) => number, floor: readonly number[]) => {
      const list = bySide.get(`${version} ${(versions[other] as Version).article}`) ?? []
      const others = list.filter(x => x !== at)
      return others.length === 0 ? (floor[version] as number) : Math.max(...of(others, measure))
    }
    const bestRival = (measure: (c: Comparison) => number, floor: readonly number[]) =>
      (rival(c.a, c.b, measure, floor) + rival(c.b, c.a, measure, floor)) / 2
    return {
      similarityMargin: c.similarity - bestRival(x => x.similarity, middleSimilarity),
      csls: c.similarity - ((nearest[c.a] as number) + (nearest[c.b] as number)) / 2,
      coverageMargin: strength(c) - bestRival(strength, middleStrength),
    }
  })
}

/** Words up to which a version counts as short: similarity of whole texts says little about it. */
const SHORT = 4

/** The features of one pair, in the order of {@link PAIR_FEATURES}. */
export function pairFeatures(a: Version, b: Version, comparison: Comparison, rivals: Rivals): readonly number[] {
  const speaker = speakers(a, b)
  const numbers = matchNumbers(a.numbers, b.numbers)
  const short = (v: Version) => v.words.spans.length <= SHORT
  const named = (v: Version) => v.kind === 'name' || v.kind === 'term'
  const values: Record<PairFeature, number> = {
    similarity: comparison.similarity,
    similarityMargin: rivals.similarityMargin,
    csls: rivals.csls,
    context: a.context && b.context ? dot(a.context, b.context) : comparison.similarity,
    coverageMax: Math.max(comparison.ab, comparison.ba),
    coverageMin: Math.min(comparison.ab, comparison.ba),
    coverageMargin: rivals.coverageMargin,
    sameSpeaker: speaker > 0 ? 1 : 0,
    otherSpeaker: speaker < 0 ? 1 : 0,
    sharedNumbers: Math.min(2, numbers.shared),
    otherNumbers: Math.min(1, numbers.clashing),
    sharedNames: Math.min(2, sharedNames(a.names, b.names)),
    bothShort: short(a) && short(b) ? 1 : 0,
    oneShort: short(a) !== short(b) ? 1 : 0,
    lengthRatio: Math.abs(Math.log((1 + a.words.spans.length) / (1 + b.words.spans.length))),
    oneName: named(a) || named(b) ? 1 : 0,
    place: Math.abs(a.place - b.place),
    sameArticle: a.article === b.article ? 1 : 0,
    sameLanguage: a.lang === b.lang ? 1 : 0,
  }
  return PAIR_FEATURES.map(name => values[name])
}

/** 1 for one speaker, -1 for two, 0 where one of them is unknown. */
export function speakers(a: Version, b: Version): -1 | 0 | 1 {
  if (a.speaker === null || b.speaker === null) return 0
  if (a.speakerId !== null && a.speakerId === b.speakerId) return 1
  return speakerSimilarity(a.speaker, b.speaker) >= SAME_NAME ? 1 : -1
}

function sharedNames(a: readonly string[], b: readonly string[]): number {
  return a.filter(x => b.some(y => nameSimilarity(x, y) >= SAME_NAME)).length
}
