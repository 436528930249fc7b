import { createHash } from 'node:crypto'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { languageCode } from '../../engine/languageCode.ts'
import { type Article, MAX_ARTICLE_ID } from '../../engine/types.ts'
import { isWellFormed } from '../../engine/wellFormed.ts'
import { ProblemError } from '../shared/result.ts'

/** SHA-256 of a text's UTF-8 bytes, lower-case hex: what `Article.sha256` holds. */
export function textHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** The columns that `articleOf` reads. */
export const ARTICLE_COLUMNS = 'id, file, sha256, lang, title, outlet, author, date, url, text'

/** The article of a row; its hash is not checked. */
export function articleOf(row: Readonly<Record<string, SQLOutputValue>>): Article {
  return {
    id: String(row.id),
    file: String(row.file),
    sha256: String(row.sha256),
    text: decoded(row.text),
    lang: languageCode(String(row.lang)),
    title: String(row.title),
    outlet: optional(row.outlet),
    author: optional(row.author),
    date: optional(row.date),
    url: optional(row.url),
  }
}

/** True for what can be the id of an article: a window would be told nothing of a project with another one. */
export function isArticleId(id: unknown): boolean {
  return typeof id === 'string' && id !== '' && id.length <= MAX_ARTICLE_ID
}

/**
 * All articles, in the order in which they were added.
 * @throws ProblemError('error.store.damagedArticle') if a text is not the one that was added, or an id is none.
 */
export function readArticles(database: DatabaseSync, path: string): readonly Article[] {
  const rows = database.prepare(`SELECT ${ARTICLE_COLUMNS} FROM articles ORDER BY place`).all()
  return rows.map(row => {
    const article = articleOf(row)
    if (textHash(article.text) !== article.sha256 || !isArticleId(article.id))
      throw new ProblemError('error.store.damagedArticle', { file: path, article: article.file })
    return article
  })
}

/**
 * Adds articles after those that are there; the caller has begun a transaction.
 * @throws Error if an id is there already, or a hash is not that of its text: both are bugs of the caller.
 */
export function writeArticles(database: DatabaseSync, articles: readonly Article[], at: string): void {
  const insert = database.prepare(
    `INSERT INTO articles (id, file, sha256, lang, title, outlet, author, date, url, text, added_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const { id, file, sha256, text, lang, title, outlet, author, date, url } of articles) {
    if (textHash(text) !== sha256) throw new Error(`the hash of article ${id} is not that of its text`)
    insert.run(id, file, sha256, lang, title, outlet, author, date, url, encoded(text), at)
  }
}

/** SQLite's text is UTF-8 and cannot hold a lone surrogate; a text that has one is kept as UTF-16LE bytes. */
function encoded(text: string): string | Uint8Array {
  return isWellFormed(text) ? text : Buffer.from(text, 'utf16le')
}

function decoded(value: unknown): string {
  return value instanceof Uint8Array ? Buffer.from(value).toString('utf16le') : String(value)
}

function optional(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value)
}
