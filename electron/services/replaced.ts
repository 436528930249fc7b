import type { ReviewState } from '../../engine/review/types.ts'
import type { Article, ArticleId } from '../../engine/types.ts'

/** A withdrawn article, and the later version of it that stands in its place. */
export interface ReplacedArticle {
  readonly article: Article
  readonly standing: Article
}

/** The articles that a later version of the same file or address has taken the place of, by their ids. */
export function replacedArticles(
  texts: readonly Article[],
  { withdrawn }: Pick<ReviewState, 'withdrawn'>,
): ReadonlyMap<ArticleId, ReplacedArticle> {
  const found = new Map<ArticleId, ReplacedArticle>()
  for (const article of texts) {
    if (!withdrawn.has(article.id)) continue
    const { id, file, url } = article
    const standing = texts.findLast(
      one => one.id !== id && !withdrawn.has(one.id) && (one.file === file || (url !== null && one.url === url)),
    )
    if (standing) found.set(id, { article, standing })
  }
  return found
}
