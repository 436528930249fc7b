import { foldName, nameSimilarity, SAME_NAME, wordsOfName } from '../features/names.ts'
import { APOSTROPHES } from '../text/apostrophe.ts'
import type { Comparison } from './comparison.ts'
import { matchNumbers } from './matchNumbers.ts'
import type { Rivals } from './rivals.ts'
import { isName, type Version } from './version.ts'

/** Names of the features of a pair; also the names its reasons bear. */
export const PAIR_FEATURES = [
  /** Dot product of the two whole texts, -1…1. */
  'similarity',
  /** What of it lies above {@link HIGH}: beyond that, more likeness says less. */
  'similarityHigh',
  /** Similarity less that of the best rivals in the other's article, mean of both ways. */
  'similarityMargin',
  /** Similarity less the mean similarity of either's nearest three in the story. */
  'similarityNearest',
  /** Dot product of the sentences around the two. */
  'context',
  'contextHigh',
  'contextMargin',
  'contextNearest',
  /** Share of the words of the one found in the other: the better covered of the two, 0…1. */
  'coverage',
  /** The worse covered of the two. */
  'coverageBack',
  /** The better coverage less that of the best rivals. */
  'coverageMargin',
  /** The better coverage less the mean of either's nearest three in the story. */
  'coverageNearest',
  /** Strength of the words that are each other's nearest, over the words of the longer text, 0…1. */
  'linkedWords',
  /** 1 where both name one speaker. */
  'sameSpeaker',
  /** 1 where they name different persons. */
  'otherSpeaker',
  /** Numbers that both have, at most 2. */
  'sharedNumbers',
  /** 1 where both have two numbers or more and none in common. */
  'otherNumbers',
  /** 1 where one is a few words and the other is not. */
  'oneShort',
  /** 1 where one of them is a word or two: so little is like many things. */
  'veryShort',
  /** 1 where one of them is a name, a title or a scare quote of a few words. */
  'name',
  /** 1 for two texts of one language. */
  'sameLanguage',
  /** Only within one article: share of the words of the one that stand in the other, the better of both ways. */
  'repeatedWords',
  /** 1 for a passage that words of saying show, and not only the search. */
  'shown',
] as const
/** Key of a weight in a `PairModel`, and what `Reason.feature` says. */
export type PairFeature = (typeof PAIR_FEATURES)[number]

/** Words up to which a version counts as short. */
const SHORT = 4
/** And as tiny. */
const TINY = 2
/** Where similarity of texts and of contexts flattens out; halves the range that translations of one text take. */
const HIGH = 0.6
const CONTEXT_HIGH = 0.65

/** The features of one pair by name. */
export function pairFeatures(
  a: Version,
  b: Version,
  comparison: Comparison,
  rivals: Rivals,
): Readonly<Record<PairFeature, number>> {
  const speaker = speakers(a, b)
  const numbers = matchNumbers(a.numbers, b.numbers)
  const short = (v: Version) => v.words.spans.length <= SHORT
  const named = (v: Version) => isName(v.kind, v.words.spans.length)
  const { similarity, context, ab, ba, links } = comparison
  return {
    similarity,
    similarityHigh: Math.max(0, similarity - HIGH),
    similarityMargin: rivals.similarityMargin,
    similarityNearest: rivals.similarityNearest,
    context: context ?? similarity,
    contextHigh: context === null ? 0 : Math.max(0, context - CONTEXT_HIGH),
    contextMargin: rivals.contextMargin,
    contextNearest: rivals.contextNearest,
    coverage: Math.max(ab, ba),
    coverageBack: Math.min(ab, ba),
    coverageMargin: rivals.coverageMargin,
    coverageNearest: rivals.coverageNearest,
    linkedWords: links,
    sameSpeaker: speaker > 0 ? 1 : 0,
    otherSpeaker: speaker < 0 ? 1 : 0,
    sharedNumbers: Math.min(2, numbers.shared),
    otherNumbers: numbers.shared === 0 && numbers.clashing >= 2 ? 1 : 0,
    oneShort: short(a) !== short(b) ? 1 : 0,
    veryShort: Math.min(a.words.spans.length, b.words.spans.length) <= TINY ? 1 : 0,
    name: named(a) || named(b) ? 1 : 0,
    sameLanguage: a.lang === b.lang ? 1 : 0,
    repeatedWords: a.article === b.article ? repeatedWords(folded(a).text, folded(b).text) : 0,
    shown: a.shown || b.shown ? 1 : 0,
  }
}

/** 1 for one speaker, -1 for two, 0 where one of them is unknown or only a role (`the spokesman`). */
export function speakers(a: Version, b: Version): -1 | 0 | 1 {
  if (a.speaker === null || b.speaker === null) return 0
  if (a.speakerId !== null && a.speakerId === b.speakerId) return 1
  const [x, y] = [folded(a), folded(b)]
  if (x.speaker.some(one => y.speaker.some(other => nameSimilarity(one, other) >= SAME_NAME))) return 1
  return isNamed(a.speaker) && isNamed(b.speaker) ? -1 : 0
}

/** A mention that begins with a capital letter names somebody; a role does not, though it may end in a place's name. */
function isNamed(speaker: string): boolean {
  return /^[^\p{L}]*\p{Lu}/u.test(speaker)
}

/** Shortest folded word that tells one text from another. */
const TELLING = 4

function repeatedWords(x: readonly string[], y: readonly string[]): number {
  if (x.length === 0 || y.length === 0) return 0
  const found = (words: readonly string[], among: readonly string[]) =>
    words.filter(word => among.some(other => word[0] === other[0] && nameSimilarity(word, other) >= SAME_NAME)).length
  return Math.max(found(x, y) / x.length, found(y, x) / y.length)
}

const WORD = new RegExp(`[\\p{L}${APOSTROPHES}-]{3,}`, 'gu')

/** Folded words of a version. */
interface Folded {
  readonly speaker: readonly string[]
  readonly text: readonly string[]
}

/** Folding takes longer than comparing, and a version is in many pairs. */
const foldedVersions = new WeakMap<Version, Folded>()

function folded(version: Version): Folded {
  const known = foldedVersions.get(version)
  if (known) return known
  const words = [...version.text.matchAll(WORD)].map(match => foldName(match[0]))
  const fresh = {
    speaker: version.speaker === null ? [] : wordsOfName(version.speaker),
    text: words.filter(word => word.length >= TELLING),
  }
  foldedVersions.set(version, fresh)
  return fresh
}
