import type { ArticleId } from '../types.ts'
import type { ReviewState } from './types.ts'

/** Later versions of articles whose coming was taken back: their texts are there, and no decision in force speaks of them. */
export function undoneVersions({ withdrawn, done }: Pick<ReviewState, 'withdrawn' | 'done'>): ReadonlySet<ArticleId> {
  const said = new Set<ArticleId>()
  for (const { events } of done)
    for (const { body } of events) if (body.kind === 'article.withdrawn') said.add(body.article)
  return new Set([...withdrawn.keys()].filter(id => !said.has(id)))
}
