import { posix } from 'node:path'
import { MOSTLY_CONTAINED, NEARLY_THE_SAME, type Resemblance, ShingleIndex } from '../../engine/articles/resemblance.ts'
import type { Article, ArticleId } from '../../engine/types.ts'
import type { KINSHIPS } from '../shared/drafts.ts'

/**
 * What an article is to another one: `version`: the same file or address with other words; `copy`: the very same words;
 * `near`: nearly the same words; `part`: a cut copy; `longer`: the other one is the cut copy.
 */
export interface Kinship {
  readonly kind: (typeof KINSHIPS)[number]
  readonly other: Article
  /** How much of the wording they share, or of the shorter one stands in the other, 0…100; 100 only where all of it does. */
  readonly percent: number
}

/** Share of the wording below which the same file or address holds another article, not a new version. */
const STILL_THE_SAME = 0.1

/** Share of a cut copy that stands in the other; more than this of both, and they are one text with changes. */
const WHOLLY_CONTAINED = 0.9

/** Which articles no longer take part: these are kin only to what has no other, and nothing is a new version of them. */
export type Withdrawn = Pick<ReadonlySet<ArticleId>, 'has'>

/** By article: the nearest kin among those that are there and those before it in the list; null where it has none. */
export function kinshipOf(
  articles: readonly Article[],
  existing: readonly Article[],
  withdrawn: Withdrawn,
): readonly (Kinship | null)[] {
  if (articles.length === 0) return []
  const index = new ShingleIndex<Article>()
  for (const article of existing) index.add(article, article.text)
  const standing = new Set(existing.filter(({ id }) => !withdrawn.has(id)))
  return articles.map(article => {
    const alike = index.alike(article.text)
    index.add(article, article.text)
    const version = alike.find(
      ({ id, containment }) =>
        standing.has(id) && containment >= STILL_THE_SAME && id.sha256 !== article.sha256 && sharesName(article, id),
    )
    if (version) return { kind: 'version', other: version.id, percent: percentOf(version.resemblance) }
    const gone = alike.filter(({ id }) => withdrawn.has(id.id))
    return (
      nearest(
        article,
        alike.filter(one => !gone.includes(one)),
      ) ?? nearest(article, gone)
    )
  })
}

/** An article that stands under the same file or address and has nothing to do with this one; undefined where there is none. */
export function namesakeOf(
  article: Article,
  kin: Kinship | null,
  existing: readonly Article[],
  withdrawn: Withdrawn,
): Article | undefined {
  return existing.find(
    one => one !== kin?.other && one.sha256 !== article.sha256 && !withdrawn.has(one.id) && sharesName(article, one),
  )
}

function sharesName(article: Article, other: Article): boolean {
  return (
    posix.normalize(other.file) === posix.normalize(article.file) || (other.url !== null && other.url === article.url)
  )
}

/** The kin of an article that is no new version; `alike` are the most like it, the nearest first. */
function nearest(article: Article, alike: readonly Resemblance<Article>[]): Kinship | null {
  const [near] = alike
  if (near === undefined) return null
  if (near.id.sha256 === article.sha256) return { kind: 'copy', other: near.id, percent: 100 }
  const isCut = near.containment >= WHOLLY_CONTAINED && near.resemblance < near.containment * WHOLLY_CONTAINED
  if (!isCut && near.resemblance >= NEARLY_THE_SAME)
    return { kind: 'near', other: near.id, percent: percentOf(near.resemblance) }
  const part = alike.find(({ containment }) => containment >= MOSTLY_CONTAINED)
  if (part === undefined) return null
  return { kind: part.isPart ? 'part' : 'longer', other: part.id, percent: Math.floor(part.containment * 100) }
}

function percentOf(share: number): number {
  return Math.min(99, Math.round(share * 100))
}
