import { isFunctionWord } from '../compare/lexicon/functionWords.ts'
import { lowered } from '../text/words.ts'
import type { LanguageCode, Span } from '../types.ts'
import { byteDots } from './byteDots.ts'
import type { WordVectors } from './encoder.ts'
import { foldName, nameSimilarity } from './names.ts'
import { quantities } from './numbers.ts'

/** Words of two texts that render each other. A word may stand in several links where the other text splits it. */
export interface Link {
  readonly a: Span
  readonly b: Span
  /** How sure it is, 0…1: the cosine of the words' vectors, more where they are spelt alike. */
  readonly strength: number
}

/** A text with the vectors of its words. */
export interface WordedText {
  readonly text: string
  readonly lang: LanguageCode
  readonly words: WordVectors
}

/*
 * The figures below were chosen on every second pair of `test/gold/links` and give word links an F1 of .92 there and
 * .94 on the other pairs, for .91 and .92 by mutual nearest cosines alone. A prior for words at like places made it worse:
 * versions of an utterance are not parallel.
 */

/** A pair below this strength is no link: *жертв* and its nearest word in a version without it have .26. */
const LEAST = 0.3
/** What a word shares with another that is spelt alike, a name or a number above all. */
const SPELLING = 0.15
/** Taken off where one of the two carries grammar and the other content: a relative pronoun is near to any noun. */
const UNLIKE = 0.15
/** Spelling begins to count here. */
const ALIKE = 0.6
/**
 * A word without a link goes to its neighbour's partner where this is its nearest word and at least so near; and so near
 * must be words that are left over and are each other's best then (the gold has none, so this was not fitted).
 */
const SPLIT = 0.4
/** A word with fewer letters says nothing by its spelling. */
const SPELT = 4

/**
 * The links of two texts: words that are each other's best by the cosine of their vectors, less how near either is to all
 * words (CSLS), more where they are spelt alike; then the halves of split words. In the order of a's words; ties go to
 * the earlier word.
 */
export function linkWords(a: WordedText, b: WordedText): readonly Link[] {
  const n = a.words.spans.length
  const m = b.words.spans.length
  if (n === 0 || m === 0) return []
  const strengths = strengthsOf(a, b)
  const rowMeans = Float64Array.from({ length: n }, (_, i) => meanOfTwo(strengths, i * m, i * m + m, 1))
  const columnMeans = Float64Array.from({ length: m }, (_, j) => meanOfTwo(strengths, j, n * m, m))
  const rank = (i: number, j: number) =>
    (strengths[i * m + j] as number) - ((rowMeans[i] as number) + (columnMeans[j] as number)) / 2
  const partnerOfA = new Int32Array(n).fill(-1)
  const partnerOfB = new Int32Array(m).fill(-1)
  for (const least of [LEAST, SPLIT])
    for (const [i, j] of mutualBest(partnerOfA, partnerOfB, rank)) {
      if ((strengths[i * m + j] as number) < least) continue
      partnerOfA[i] = j
      partnerOfB[j] = i
    }
  const linked = new Set<number>()
  for (let i = 0; i < n; i++) if ((partnerOfA[i] as number) >= 0) linked.add(i * m + (partnerOfA[i] as number))
  const nearest = (i: number, j: number) => strengths[i * m + j] as number
  for (const [i, j] of halves(partnerOfA, m, nearest)) linked.add(i * m + j)
  for (const [j, i] of halves(partnerOfB, n, (j, i) => nearest(i, j))) linked.add(i * m + j)
  return [...linked]
    .sort((x, y) => x - y)
    .map(at => ({
      a: a.words.spans[Math.floor(at / m)] as Span,
      b: b.words.spans[at % m] as Span,
      strength: Math.min(1, strengths[at] as number),
    }))
}

/** Words without a partner that are each other's best by `rank` among such words. */
function mutualBest(
  partnerOfA: Int32Array,
  partnerOfB: Int32Array,
  rank: (i: number, j: number) => number,
): (readonly [i: number, j: number])[] {
  const free = (partners: Int32Array) => [...partners.keys()].filter(at => (partners[at] as number) < 0)
  const [a, b] = [free(partnerOfA), free(partnerOfB)]
  const bestOfB = new Map<number, number>()
  for (const j of b)
    for (const i of a) if (!bestOfB.has(j) || rank(i, j) > rank(bestOfB.get(j) as number, j)) bestOfB.set(j, i)
  return a.flatMap(i => {
    let best: number | null = null
    for (const j of b) if (best === null || rank(i, j) > rank(i, best)) best = j
    return best !== null && bestOfB.get(best) === i ? [[i, best] as const] : []
  })
}

/**
 * Words without a partner beside one that has it, with that partner: *подав до суду* beside *sued*. Only where the
 * partner is the nearest of all words: else the word is one that the other text lacks.
 */
function halves(
  partners: Int32Array,
  others: number,
  strength: (word: number, other: number) => number,
): (readonly [word: number, other: number])[] {
  const found: (readonly [number, number])[] = []
  for (const [word, partner] of partners.entries()) {
    if (partner >= 0) continue
    const beside = [partners[word - 1] ?? -1, partners[word + 1] ?? -1].filter(other => other >= 0)
    for (const other of beside) {
      const value = strength(word, other)
      if (value < SPLIT) continue
      const isNearest = Array.from({ length: others }, (_, k) => k).every(k => strength(word, k) <= value)
      if (isNearest) found.push([word, other])
    }
  }
  return found
}

/** [n × m] row-major: cosine and spelling. */
function strengthsOf(a: WordedText, b: WordedText): Float64Array {
  const n = a.words.spans.length
  const m = b.words.spans.length
  const dots = byteDots(a.words.bytes, b.words.bytes, a.words.bytes.length / n)
  const [spelt, other] = [spellings(a), spellings(b)]
  const strengths = new Float64Array(n * m)
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++) {
      const cosine = (dots[i * m + j] as number) / ((a.words.lengths[i] as number) * (b.words.lengths[j] as number))
      const [x, y] = [spelt[i] as Spelling, other[j] as Spelling]
      strengths[i * m + j] = cosine + SPELLING * likeness(x, y) - (x.isGrammar === y.isGrammar ? 0 : UNLIKE)
    }
  return strengths
}

interface Spelling {
  /** The word in the folded alphabet of names. */
  readonly folded: string
  /** The quantity that it is part of. */
  readonly value: number | null
  /** It carries grammar rather than content. */
  readonly isGrammar: boolean
}

function spellings({ text, lang, words }: WordedText): readonly Spelling[] {
  const numbers = quantities(text, lang)
  return words.spans.map(span => ({
    folded: foldName(text.slice(span.start, span.end)),
    value: numbers.find(one => one.start < span.end && span.start < one.end)?.value ?? null,
    isGrammar: isFunctionWord(lowered(text.slice(span.start, span.end)), lang),
  }))
}

/** 1 for one spelling or number, 0 for nothing in common, -1 for two different numbers. */
function likeness(a: Spelling, b: Spelling): number {
  if (a.value !== null && b.value !== null) return a.value === b.value ? 1 : -1
  if (a.value !== null || b.value !== null || a.folded.length < SPELT || b.folded.length < SPELT) return 0
  // Of words that begin otherwise hardly any are alike, and most pairs do: not asking saves nearly all of the time.
  if (a.folded[0] !== b.folded[0]) return 0
  return Math.max(0, nameSimilarity(a.folded, b.folded) - ALIKE) / (1 - ALIKE)
}

/**
 * Mean of the two greatest from `from` to `to` in steps of `step`: how near a word is to all words, as in CSLS (Conneau et
 * al. 2018; there the ten nearest of a vocabulary).
 */
function meanOfTwo(values: Float64Array, from: number, to: number, step: number): number {
  let [first, second, count] = [-2, -2, 0]
  for (let at = from; at < to; at += step, count++) {
    const value = values[at] as number
    if (value > first) [first, second] = [value, first]
    else if (value > second) second = value
  }
  return count < 2 ? first : (first + second) / 2
}
