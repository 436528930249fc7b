import type { DatabaseSync } from 'node:sqlite'
import { mutedKey } from '../../engine/review/mute.ts'
import type { ArticleId } from '../../engine/types.ts'
import { ARTICLE_COLUMNS, articleOf } from './articleRows.ts'

/** The trigger that keeps events from being changed; see migration 1. */
const GUARD = 'review_log_is_never_changed'

/**
 * Removes the text of an article from the file for good: its row, the words of its quotations in the log, those that are never
 * flagged and stand in no other article, every vector (they are made anew), and what is left of all that in free pages. Ids, places and decisions stay. The caller has begun a
 * transaction and vacuums the file after it.
 */
export function purgeArticle(database: DatabaseSync, article: ArticleId): void {
  const guard = String(database.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').get(GUARD)?.sql ?? '')
  if (guard === '') throw new Error('the file has no guard over its log')
  // The one change that the log allows: a person has asked twice for these words to be gone.
  database.exec(`DROP TRIGGER ${GUARD}`)
  const update = database.prepare('UPDATE review_log SET body = ? WHERE seq = ?')
  const isLast = lastOf(database, article)
  const rows = database
    .prepare('SELECT seq, body FROM review_log WHERE instr(body, ?) > 0 OR instr(body, ?) > 0 OR instr(body, ?) > 0')
    .all(article, MUTED, MATTER)
  for (const { seq, body } of rows) {
    const before = String(body)
    const after = JSON.stringify(wordless(JSON.parse(before), article, isLast))
    if (after !== before) update.run(after, seq ?? null)
  }
  database.exec(guard)
  database.prepare('DELETE FROM articles WHERE id = ?').run(article)
  database.exec('DELETE FROM vectors')
}

/** The kind of events that hold words which need not name their article. */
const MUTED = 'flag.muted'

/** The kind of events that hold words of several articles, cut short, and their titles. */
const MATTER = 'matter.disputed'

/** A matter without the words that only `article` has. */
function matterWithout(
  matter: Readonly<Record<string, unknown>>,
  article: ArticleId,
  isLast: (words: string) => boolean,
): Readonly<Record<string, unknown>> {
  const said = ['about', 'first', 'second'].map(name => {
    const words = String(matter[name] ?? '')
    const isGone = words.split(/ [+|…] /u).some(one => isLast(one.replace(/…$/u, '')))
    return [name, matter.article === article || isGone ? '' : words]
  })
  return { ...matter, ...Object.fromEntries(said) }
}

/** What stands for words that are gone: no flag rests on it. */
const GONE = '…'

/** Tells of words whether `article` is the last one that has them. */
function lastOf(database: DatabaseSync, article: ArticleId): (words: string) => boolean {
  const rows = database.prepare(`SELECT ${ARTICLE_COLUMNS} FROM articles`).all()
  const texts = rows.map(articleOf).map(({ id, title, text }) => ({ id, text: mutedKey(`${title}\n${text}`) }))
  return words => {
    if (words === '') return false
    const found = texts.filter(({ text }) => text.includes(mutedKey(words)))
    return found.length > 0 && found.every(({ id }) => id === article)
  }
}

/** The value without the words of `article`'s members, without those that only it has, and without its title where it was withdrawn. */
function wordless(value: unknown, article: ArticleId, isLast: (words: string) => boolean): unknown {
  if (Array.isArray(value)) return value.map(one => wordless(one, article, isLast))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, wordless(inner, article, isLast)] as const)
  const copy: Record<string, unknown> = Object.fromEntries(entries)
  if (copy.kind === MUTED && typeof copy.words === 'string') return isLast(copy.words) ? { ...copy, words: GONE } : copy
  if (copy.kind === MATTER) return matterWithout(copy, article, isLast)
  if (copy.article !== article) return Array.isArray(copy.flags) ? { ...copy, flags: kept(copy.flags, isLast) } : copy
  if (typeof copy.text === 'string') {
    const found = 'flags' in copy ? { flags: [] } : {}
    return { ...copy, text: '', speaker: null, ...found }
  }
  if (copy.kind === 'article.corrected') return { ...copy, details: {} }
  return copy.kind === 'article.withdrawn' ? { ...copy, title: '' } : copy
}

/** Flags of another article's member without those that say words of the purged one: what is missing, what stands there instead. */
function kept(flags: readonly unknown[], isLast: (words: string) => boolean): readonly unknown[] {
  return flags.filter(flag => {
    const words = typeof flag === 'object' && flag !== null && 'words' in flag ? String(flag.words) : ''
    // Both sides may stand in one flag: by its parts, and by each word.
    return ![words, ...words.split(BETWEEN), ...(words.match(/[\p{L}\p{N}]+/gu) ?? [])].some(one => isLast(one.trim()))
  })
}

/** What stands between the words of the two sides of a flag. */
const BETWEEN = /\s*[→≠/|;:,–—]\s*/u
