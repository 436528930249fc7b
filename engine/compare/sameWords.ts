import { diffArrays } from 'diff'
import type { Link } from '../features/wordLinks.ts'
import { type Word, wordsOf } from '../text/words.ts'

/**
 * Links between the words that two versions in one language have in common, in their order: the longest common run of words by jsdiff
 * (Myers, An O(ND) difference algorithm, 1986). Case, `ё`, apostrophes and soft hyphens make no difference. What is left on either side
 * is how the versions differ in wording. Vectors would link *жертв* to *потерь* and hide just that.
 */
export function linkSameWords(a: string, b: string): readonly Link[] {
  const x = wordsOf(a)
  const y = wordsOf(b)
  const links: Link[] = []
  let i = 0
  let j = 0
  for (const change of diffArrays(x, y, { comparator: (one, other) => one.low === other.low })) {
    if (!change.added && !change.removed)
      for (let k = 0; k < change.count; k++)
        links.push({ a: spanOf(x[i + k] as Word), b: spanOf(y[j + k] as Word), strength: 1 })
    if (!change.added) i += change.count
    if (!change.removed) j += change.count
  }
  return links
}

/**
 * The links of two versions in one language: the words they share, then, of the words left on both sides, those that the vectors link
 * (another ending, another word for the same). In the order of a's words.
 */
export function linkOneLanguage(a: string, b: string, byVectors: readonly Link[]): readonly Link[] {
  const shared = linkSameWords(a, b)
  const covers = (side: 'a' | 'b', link: Link) =>
    shared.some(one => one[side].start < link[side].end && link[side].start < one[side].end)
  const others = byVectors.filter(link => !covers('a', link) && !covers('b', link))
  return [...shared, ...others].sort((one, other) => one.a.start - other.a.start)
}

function spanOf({ start, end }: Word): Link['a'] {
  return { start, end }
}
