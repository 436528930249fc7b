import { posix } from 'node:path'
import type { ReviewState } from '../../engine/review/types.ts'
import type { Article, ArticleId } from '../../engine/types.ts'
import { failure, type Problem } from '../shared/result.ts'
import { type Kinship, namesakeOf } from './kinship.ts'
import { replacedArticles } from './replaced.ts'

/** What a project has, for a file that is read may be one of its articles. */
export interface Shelf extends Pick<ReviewState, 'withdrawn' | 'purged'> {
  /** As they were read, withdrawn ones too. */
  readonly texts: readonly Article[]
}

/** What stands on the shelf of a project that has nothing yet. */
export const EMPTY_SHELF: Shelf = { texts: [], withdrawn: new Map(), purged: new Set() }

/** What a text that is read comes to: an article of its own, one that was replaced and comes back, or nothing, for a reason. */
export type Arrival =
  | { readonly kind: 'new' }
  | { readonly kind: 'back'; readonly article: Article }
  | { readonly kind: 'there'; readonly notice: Problem }

/** Tells of texts that are read, one after the other, what each comes to. */
export function arrivalsAt(shelf: Shelf): (text: Pick<Article, 'file' | 'sha256'>) => Arrival {
  const replaced = replacedArticles(shelf.texts, shelf)
  const there = new Map<string, Article | null>()
  for (const article of shelf.texts) {
    // Of two the one that takes part.
    const before = there.get(placeOf(article))
    if (!before || shelf.withdrawn.has(before.id)) there.set(placeOf(article), article)
  }
  return text => {
    const key = placeOf(text)
    const article = there.get(key)
    // A file that comes twice is read once.
    there.set(key, null)
    if (article === undefined) return { kind: 'new' }
    if (article !== null && replaced.has(article.id)) return { kind: 'back', article }
    return { kind: 'there', notice: failure(noticeOf(article, shelf), { file: text.file }).problem }
  }
}

function noticeOf(article: Article | null, shelf: Shelf): string {
  if (article === null) return 'notice.file.twice'
  return shelf.withdrawn.has(article.id) ? 'notice.file.withdrawn' : 'notice.file.there'
}

/** The same words from the same file, however its path is spelt, are the same article; from another file they are another outlet's copy. */
export function placeOf({ file, sha256 }: Pick<Article, 'file' | 'sha256'>): string {
  return `${sha256} ${posix.normalize(file)}`
}

/** Gives texts their ids: `a` and the first twelve hex digits of the hash; where that is or was another article's, `-2`, `-3` … behind it. */
export function idsAt({ texts, withdrawn, purged }: Shelf): (text: Pick<Article, 'sha256'>) => ArticleId {
  // What was removed for good stays in the log under its id: whoever took that would be withdrawn from the first.
  const taken = new Set([...texts.map(({ id }) => id), ...withdrawn.keys(), ...purged])
  return ({ sha256 }) => {
    const base = idOf(sha256)
    let id = base
    for (let copy = 2; taken.has(id); copy++) id = `${base}-${copy}`
    taken.add(id)
    return id
  }
}

function idOf(sha256: string): ArticleId {
  return `a${sha256.slice(0, 12)}`
}

/**
 * What a person should hear of a new article: that its words are nearly another one's, that another one has its name, that they were removed
 * once. Of a new version, which takes the place of the old one, other sentences are said.
 */
export function kinNotices(article: Article, kin: Kinship | null, shelf: Shelf): readonly Problem[] {
  const { file } = article
  const notices = [...purgedNotice(article, shelf)]
  if (kin?.kind === 'version') return notices
  if (kin !== null) {
    const { kind, other, percent } = kin
    const code = shelf.withdrawn.has(other.id) ? 'notice.article.ofWithdrawn' : `notice.article.${kind}`
    notices.push(failure(code, { file, other: other.file, percent }).problem)
  }
  const namesake = namesakeOf(article, kin, shelf.texts, shelf.withdrawn)
  if (namesake) notices.push(failure('notice.article.namesake', { file, other: namesake.file }).problem)
  return notices
}

/** That the text of a new article was removed for good once. */
export function purgedNotice(
  { file, sha256 }: Pick<Article, 'file' | 'sha256'>,
  shelf: Pick<Shelf, 'purged'>,
): readonly Problem[] {
  return wasPurged({ sha256 }, shelf) ? [failure('notice.article.purged', { file }).problem] : []
}

/** True if an article with just these words was removed for good. */
export function wasPurged({ sha256 }: Pick<Article, 'sha256'>, { purged }: Pick<Shelf, 'purged'>): boolean {
  const base = idOf(sha256)
  return [...purged].some(id => id === base || id.startsWith(`${base}-`))
}
