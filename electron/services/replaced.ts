import type { ReviewState } from '../../engine/review/types.ts'
import type { Article, ArticleId } from '../../engine/types.ts'

/** A withdrawn article, and the later version of it that stands in its place. */
export interface ReplacedArticle {
  readonly article: Article
  readonly standing: Article
}

/**
 * The articles that a later version has taken the place of, by their ids: the log says so. One that a person withdrew is not among them,
 * whatever else has come under its name since.
 */
export function replacedArticles(
  texts: readonly Article[],
  { withdrawn }: Pick<ReviewState, 'withdrawn'>,
): ReadonlyMap<ArticleId, ReplacedArticle> {
  const byId = new Map(texts.map(article => [article.id, article]))
  const found = new Map<ArticleId, ReplacedArticle>()
  for (const article of texts) {
    const standing = byId.get(latestOf(article.id, withdrawn))
    if (standing && standing !== article && !withdrawn.has(standing.id)) found.set(article.id, { article, standing })
  }
  return found
}

/** The last of the versions that took each other's place; the article itself where none did. */
function latestOf(id: ArticleId, withdrawn: ReviewState['withdrawn']): ArticleId {
  const seen = new Set<ArticleId>()
  let latest = id
  for (let next = withdrawn.get(id)?.instead; next !== undefined && !seen.has(next); ) {
    seen.add(next)
    latest = next
    next = withdrawn.get(next)?.instead
  }
  return latest
}
