import { coverage } from '../features/coverage.ts'
import { dot } from '../features/vectors.ts'
import type { Version } from './version.ts'

/** Two versions and what comparing their vectors and words gave. */
export interface Comparison {
  /** Places in the list of versions, a < b. */
  readonly a: number
  readonly b: number
  readonly similarity: number
  /** Of the sentences around them; null where one is unknown. */
  readonly context: number | null
  /** Share of a's words found in b, and of b's in a. */
  readonly ab: number
  readonly ba: number
  /** Strength of the words that are each other's best, over the longer text's words. */
  readonly links: number
}

/** Compares two versions, given by their places in the list. */
export function compare(versions: readonly Version[], a: number, b: number): Comparison {
  const x = versions[a] as Version
  const y = versions[b] as Version
  const context = x.context === null || y.context === null ? null : dot(x.context, y.context)
  return { a, b, similarity: dot(x.vector, y.vector), context, ...coverage(x.words, y.words) }
}

/**
 * Whether the two may be versions of one utterance at all: two passages are never compared, nor a passage and a quotation of one
 * article.
 */
export function comparable(a: Version, b: Version): boolean {
  if (a.kind === null && b.kind === null) return false
  return a.article !== b.article || (a.kind !== null && b.kind !== null)
}
