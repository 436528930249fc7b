import { meanOfBest } from '../features/vectors.ts'
import { groupBy } from '../groupBy.ts'
import type { Comparison } from './comparison.ts'
import type { Version } from './version.ts'

/** What the other versions of both articles, and of the story, say about a comparison. */
export interface Rivals {
  readonly similarityMargin: number
  readonly similarityNearest: number
  readonly contextMargin: number
  readonly contextNearest: number
  readonly coverageMargin: number
  readonly coverageNearest: number
}

/** How many of the nearest versions in other articles make the background of a version (CSLS). */
const NEAREST = 3
/** A version of the same article whose words the other covers so far is its repeat or fragment, and no rival. */
const REPEAT = 0.75

/** True for two versions of one article of which either covers the other so far, 0…1, that they are the same words. */
export function isRepeat(ab: number, ba: number): boolean {
  return Math.max(ab, ba) >= REPEAT
}

/** Comparisons between two steps. */
const BLOCK = 4096

interface Measure {
  of(c: Comparison): number
  /**
   * What it is of two utterances on one matter: 2.5 times its middle over the bundled stories. Of pairs of translated quotations, each
   * alone, 247 of 300 right ones were found with it and 13 of 300 wrong ones of the same article; with the middle itself 279 and 40,
   * without any 168 and 10 (27 November 2026).
   */
  readonly usual: number
}
const BY_SIMILARITY: Measure = { of: c => c.similarity, usual: 0.3 }
const BY_CONTEXT: Measure = { of: c => c.context ?? c.similarity, usual: 0.37 }
const BY_COVERAGE: Measure = { of: c => Math.max(c.ab, c.ba), usual: 0.53 }

/**
 * Comparisons that make a background. With fewer, as of three quotations alone, a version would be measured against those that render
 * the same utterance: what is missing stands there as usual.
 */
const BACKGROUND = 8

/**
 * For each comparison, by how much it beats its rivals: the comparisons of the one version with the other's article, mean of both
 * ways (of contexts the worse). Where an article has no rival to offer, the version's middle over the whole story stands in.
 * `complete` says whether every two versions were compared. Passages are no rivals of quotations: an article may well quote an utterance
 * and report it too. Linear in the comparisons, but for sorting.
 */
export function rivalsOf(
  versions: readonly Version[],
  comparisons: readonly Comparison[],
  complete: boolean,
): readonly Rivals[] {
  const steps = rivalsInSteps(versions, comparisons, complete)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** {@link rivalsOf} in steps of some milliseconds, between which the caller may do other things. */
export function* rivalsInSteps(
  versions: readonly Version[],
  comparisons: readonly Comparison[],
  complete: boolean,
): Generator<void, readonly Rivals[]> {
  const isQuote = (at: number) => (versions[at] as Version).kind !== null
  const rivals = new Map<Comparison, Rivals>()
  for (const both of [true, false]) {
    const among = comparisons.filter(c => (isQuote(c.a) && isQuote(c.b)) === both)
    yield* rivalsAmong(versions, among, complete, rivals)
  }
  return comparisons.map(c => rivals.get(c) as Rivals)
}

function* rivalsAmong(
  versions: readonly Version[],
  comparisons: readonly Comparison[],
  complete: boolean,
  rivals: Map<Comparison, Rivals>,
): Generator<void> {
  const own = versions.map((): Comparison[] => [])
  const repeats = new Set<number>()
  for (const c of comparisons) {
    own[c.a]?.push(c)
    own[c.b]?.push(c)
    if (articleOf(versions, c.a) === articleOf(versions, c.b) && isRepeat(c.ab, c.ba))
      repeats.add(c.a * versions.length + c.b).add(c.b * versions.length + c.a)
  }
  const similarity = new Field(versions, own, repeats, BY_SIMILARITY, complete)
  yield
  const context = new Field(versions, own, repeats, BY_CONTEXT, complete)
  yield
  const coverage = new Field(versions, own, repeats, BY_COVERAGE, complete)
  for (const [at, c] of comparisons.entries()) {
    if (at % BLOCK === 0) yield
    rivals.set(c, {
      similarityMargin: similarity.margin(c),
      similarityNearest: similarity.aboveNearest(c),
      contextMargin: Math.min(context.marginFrom(c, c.a, c.b), context.marginFrom(c, c.b, c.a)),
      contextNearest: context.aboveNearest(c),
      coverageMargin: coverage.margin(c),
      coverageNearest: coverage.aboveNearest(c),
    })
  }
}

function articleOf(versions: readonly Version[], at: number): string {
  return (versions[at] as Version).article
}

/** One measure over all comparisons, ordered so that rivals are found at once. */
class Field {
  readonly #versions: readonly Version[]
  readonly #repeats: ReadonlySet<number>
  readonly #measure: Measure
  /** For each version, by article, its comparisons with it, best first. */
  readonly #byArticle: readonly ReadonlyMap<string, readonly Comparison[]>[]
  readonly #middle: readonly number[]
  readonly #nearest: readonly number[]

  constructor(
    versions: readonly Version[],
    own: readonly (readonly Comparison[])[],
    repeats: ReadonlySet<number>,
    measure: Measure,
    complete: boolean,
  ) {
    this.#versions = versions
    this.#repeats = repeats
    this.#measure = measure
    const ordered = own.map(list => list.toSorted((x, y) => measure.of(y) - measure.of(x) || x.a - y.a || x.b - y.b))
    this.#byArticle = ordered.map((list, at) => groupBy(list, c => articleOf(versions, other(c, at))))
    const missing = ordered.map(list => Array<number>(Math.max(0, BACKGROUND - list.length)).fill(measure.usual))
    this.#middle = ordered.map((list, at) => {
      const usual = missing[at] ?? []
      const there = list.map(measure.of)
      // Most lack nothing, and are in order already.
      const values = usual.length === 0 ? there : [...there, ...usual].sort((x, y) => y - x)
      // Of candidates only the near ones are listed: what is not there is no nearer than the last.
      return (complete ? values[values.length - 1 - Math.floor(values.length / 2)] : values.at(-1)) ?? 0
    })
    this.#nearest = ordered.map((list, at) => {
      const elsewhere = list.filter(c => articleOf(versions, other(c, at)) !== articleOf(versions, at))
      return meanOfBest([...elsewhere.slice(0, NEAREST).map(measure.of), ...(missing[at] ?? [])], NEAREST)
    })
  }

  /** By how much the comparison beats the best rival of `to`, seen from `from`. */
  marginFrom(c: Comparison, from: number, to: number): number {
    const rivals = this.#byArticle[from]?.get(articleOf(this.#versions, to)) ?? []
    const rival = rivals.find(r => r !== c && !this.#repeats.has(other(r, from) * this.#versions.length + to))
    return this.#measure.of(c) - (rival === undefined ? (this.#middle[from] as number) : this.#measure.of(rival))
  }

  margin(c: Comparison): number {
    return (this.marginFrom(c, c.a, c.b) + this.marginFrom(c, c.b, c.a)) / 2
  }

  aboveNearest(c: Comparison): number {
    return this.#measure.of(c) - ((this.#nearest[c.a] as number) + (this.#nearest[c.b] as number)) / 2
  }
}

function other(c: Comparison, at: number): number {
  return c.a === at ? c.b : c.a
}
