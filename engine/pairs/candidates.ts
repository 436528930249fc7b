import { coverage } from '../features/coverage.ts'
import { dot } from '../features/vectors.ts'
import type { Comparison } from './features.ts'
import type { Version } from './version.ts'

/**
 * Every two versions of a story that may render one utterance, compared. Two passages are never compared, nor two versions of one
 * article of which one is a passage.
 */
export function compareAll(versions: readonly Version[]): readonly Comparison[] {
  const out: Comparison[] = []
  for (let b = 1; b < versions.length; b++) {
    for (let a = 0; a < b; a++) {
      const x = versions[a] as Version
      const y = versions[b] as Version
      if (comparable(x, y)) out.push(compare(versions, a, b))
    }
  }
  return out
}

/** Compares two versions, given by their places in the list. */
export function compare(versions: readonly Version[], a: number, b: number): Comparison {
  const x = versions[a] as Version
  const y = versions[b] as Version
  return { a, b, similarity: dot(x.vector, y.vector), ...coverage(x.words, y.words) }
}

/** Whether the two may be versions of one utterance at all. */
export function comparable(a: Version, b: Version): boolean {
  if (a.kind === null && b.kind === null) return false
  return a.article !== b.article || (a.kind !== null && b.kind !== null)
}
