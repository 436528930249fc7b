/** Two reviewers' decisions about one version of each article, where only one of them has taken a later version in. */
import { extract } from '../text/extract.ts'
import type { Article, ArticleId } from '../types.ts'
import { foresee } from './foresee.ts'
import { isSettled } from './matters.ts'
import { reanchor } from './reanchor.ts'
import type { EventBody, ReviewState, Withdrawal } from './types.ts'

/** Two states that can be compared article by article. */
export interface SameVersions {
  /** What carries the first's decisions over to the versions that the second has put in the place of articles of both. */
  readonly bodies: readonly EventBody[]
  readonly first: ReviewState
  readonly second: ReviewState
}

/**
 * Both states about the versions that stand. Where each has put another version of one article in the place of the other's, the first's word
 * stands.
 * @param texts all articles of both, withdrawn ones too
 */
export function onSameVersions(first: ReviewState, second: ReviewState, texts: readonly Article[]): SameVersions {
  const bodies = carriedOver(first, second, texts, false)
  const now = foresee(first, bodies)
  return { bodies, first: now, second: foresee(second, carriedOver(second, now, texts, true)) }
}

/** The events by which decisions about articles that the other has replaced are about what stands there instead. */
function carriedOver(
  own: ReviewState,
  other: ReviewState,
  texts: readonly Article[],
  /** Also where what stands there was replaced here. */
  always: boolean,
): readonly EventBody[] {
  const { withdrawn } = other
  const articles = new Map(texts.map(article => [article.id, article]))
  const events: EventBody[] = []
  let now = own
  const isOpen = ([id, { instead }]: readonly [ArticleId, Withdrawal]) =>
    instead !== undefined && !now.withdrawn.has(id) && (always || !now.withdrawn.has(instead))
  const found = (article: Article) => {
    const { quotes, passages } = extract(article.text, { article: article.id, lang: article.lang })
    return [...quotes, ...passages]
  }
  // A later version may have been replaced in its turn: one step of such a chain after the other.
  for (let n = 0; n < withdrawn.size; n++) {
    const open = [...withdrawn].find(one => isOpen(one) && articles.has(one[0]) && articles.has(one[1].instead ?? ''))
    const [old, fresh] = [articles.get(open?.[0] ?? ''), articles.get(open?.[1].instead ?? '')]
    if (!old || !fresh) break
    const { id: article, title, file } = fresh
    const back: EventBody[] = now.withdrawn.has(article)
      ? [{ kind: 'article.withdrawn', article, on: false, title, file }]
      : []
    const said = reanchor(now, { old, fresh, before: found(old), found: found(fresh) }).events
    // Whoever took the version in has looked at its words since.
    const step = [...back, ...said.filter(body => body.kind !== 'matter.disputed' || !isSettled(other, body))]
    events.push(...step)
    now = foresee(now, step)
  }
  return events
}
