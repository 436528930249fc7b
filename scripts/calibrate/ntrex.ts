/** Line-parallel documents as samples: quotations of one line are versions of one utterance. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Labels } from '../../engine/pairs/fit.ts'
import type { MemberId, Quote } from '../../engine/types.ts'
import type { ExtractedArticle } from '../../engine/workspace.ts'
import { articleOfText } from './articles.ts'

/** Some documents put together as one story, so that quotations have rivals. */
export interface ParallelStory {
  readonly documents: readonly string[]
  readonly articles: readonly ExtractedArticle[]
  readonly labels: Labels
}

interface Place {
  readonly document: string
  readonly line: number
  /** Another quotation of the article stands in the same line: which of them is meant nobody knows. */
  readonly unsure: boolean
}

/** Documents to a story, and the share of quotations that is lost, as newspapers lose them. */
const MERGED = 5
const LOST = 0.3

/**
 * The stories of `DIR/docs.json`: document → language → lines. Every draw is a hash, so the result is the same anywhere.
 * @param without documents that are left out
 */
export function readParallel(folder: string, without: ReadonlySet<string>): readonly ParallelStory[] {
  const documents: Record<string, Record<string, string[]>> = JSON.parse(
    readFileSync(path.join(folder, 'docs.json'), 'utf8'),
  )
  const names = Object.keys(documents)
    .filter(name => !without.has(name))
    .toSorted((a, b) => draw('story', a) - draw('story', b))
  const stories: ParallelStory[] = []
  for (let i = 0; i < names.length; i += MERGED) stories.push(mergeDocuments(names.slice(i, i + MERGED), documents))
  return stories
}

function mergeDocuments(
  names: readonly string[],
  documents: Readonly<Record<string, Record<string, string[]>>>,
): ParallelStory {
  const places = new Map<MemberId, Place>()
  const articles: ExtractedArticle[] = []
  for (const document of names)
    for (const [lang, lines] of Object.entries(documents[document] ?? {})) {
      const one = articleOfText(lines.join('\n'), `${document}.${lang}`, lang)
      const kept = one.extraction.quotes.filter(quote => draw('lose', `${one.article.file} ${quote.start}`) >= LOST)
      const lineOf = (quote: Quote) => one.article.text.slice(0, quote.start).split('\n').length
      for (const quote of kept) {
        const line = lineOf(quote)
        const unsure = one.extraction.quotes.filter(other => lineOf(other) === line).length > 1
        places.set(quote.id, { document, line, unsure })
      }
      articles.push({ ...one, extraction: { ...one.extraction, quotes: kept, passages: [] } })
    }
  return {
    documents: names,
    articles,
    labels: (a, b) => {
      const [x, y] = [places.get(a.id), places.get(b.id)]
      if (!x || !y) return null
      if (x.document !== y.document) return 0
      if (x.unsure || y.unsure) return null
      return x.line === y.line ? 1 : Math.abs(x.line - y.line) > 1 ? 0 : null
    },
  }
}

/** 0…1, the same for the same words. */
function draw(what: string, key: string): number {
  return createHash('sha256').update(`${what} ${key}`).digest().readUInt32BE(0) / 2 ** 32
}
