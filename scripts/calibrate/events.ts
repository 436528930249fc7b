/** Articles with the events that they are about, from folders with answers. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ExtractedArticle } from '../../engine/workspace.ts'
import { articleOfFile, articleOfText } from './articles.ts'

/** An article with its event, and the matter that the event is one of: an accident, the inquiry into it. */
export interface ToldEvent {
  readonly one: ExtractedArticle
  readonly event: string
  readonly matter: string
}

/** What of a `gold.json` says which articles are about one event; an event without a matter is one of its own. */
interface GoldEvent {
  readonly story: string
  readonly matter?: string
  readonly articles: readonly { readonly file: string }[]
}

/** The articles of a folder, in the order of its `gold.json`, with the days that its `articles.json` knows, where it has one. */
export function eventsIn(folder: string): readonly ToldEvent[] {
  const gold: readonly GoldEvent[] = JSON.parse(readFileSync(path.join(folder, 'gold.json'), 'utf8'))
  const known = path.join(folder, 'articles.json')
  const details: readonly { readonly file: string; readonly date: string }[] = existsSync(known)
    ? JSON.parse(readFileSync(known, 'utf8'))
    : []
  const dateOf = new Map(details.map(({ file, date }) => [file, date]))
  return gold.flatMap(({ story, matter = story, articles }) =>
    articles.map(({ file }) => {
      const { article, extraction } = articleOfFile(path.join(folder, file), file)
      return { one: { article: { ...article, date: dateOf.get(file) ?? null }, extraction }, event: story, matter }
    }),
  )
}

/** The versions of line-parallel documents (`docs.json`); those of one document are one event. */
export function documentsIn(folder: string): readonly ToldEvent[] {
  const documents: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = JSON.parse(
    readFileSync(path.join(folder, 'docs.json'), 'utf8'),
  )
  return Object.entries(documents).flatMap(([event, versions]) =>
    Object.entries(versions).map(([lang, lines]) => ({
      one: articleOfText(lines.join('\n'), `${event}.${lang}`),
      event,
      matter: event,
    })),
  )
}
