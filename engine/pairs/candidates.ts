import { type Comparison, comparable, compare } from './comparison.ts'
import type { Version } from './version.ts'

/** Every two versions of a story that may render one utterance, compared. */
export function compareAll(versions: readonly Version[]): readonly Comparison[] {
  const out: Comparison[] = []
  for (let b = 1; b < versions.length; b++)
    for (let a = 0; a < b; a++)
      if (comparable(versions[a] as Version, versions[b] as Version)) out.push(compare(versions, a, b))
  return out
}
