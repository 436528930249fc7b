import { languageCode } from '../../engine/languageCode.ts'
import { contextOf } from '../../engine/text/context.ts'
import { linesOf } from '../../engine/text/lines.ts'
import { sentencesOf } from '../../engine/text/sentences.ts'
import type { Span } from '../../engine/types.ts'
import { QUOTE_KINDS } from '../../engine/types.ts'
import { failure, type Problem } from '../shared/result.ts'
import type { LooseQuote } from '../worker/client.ts'

/** What lines of JSON gave. */
export interface QuoteLines {
  readonly quotes: readonly LooseQuote[]
  /** One for each other line that is no quotation. */
  readonly problems: readonly Problem[]
  /** Lines of our own JSONL that say of themselves that they are something else. */
  readonly others: number
}

/** What our own JSONL has besides quotations. */
const OTHER_TYPES: ReadonlySet<unknown> = new Set(['article', 'passage', 'group', 'pair', 'event'])

type Fields = Readonly<Record<string, unknown>>

/** What a line of an article says of the quotations in it. */
interface ArticleLine {
  readonly lang: string
  readonly story: string | null
  readonly contextOf: (quote: Span) => string
}

/**
 * The quotations of lines of JSON, each with `id`, `lang` and `text`. Those of our own JSONL (`type` is `quote`) have language, story and
 * context from the line of their article; lines of its other types are none. A type that others give their lines says nothing.
 */
export function parseQuotes(text: string, file: string): QuoteLines {
  const lines = text
    .split('\n')
    .flatMap((line, i) => (line.trim() === '' ? [] : [{ fields: fieldsOf(line), line: i + 1 }]))
  const articles = articleLines(lines.flatMap(({ fields }) => (fields?.type === 'article' ? [fields] : [])))
  const quotes: LooseQuote[] = []
  const problems: Problem[] = []
  const ids = new Set<string>()
  let others = 0
  for (const { fields, line } of lines) {
    if (OTHER_TYPES.has(fields?.type)) {
      others++
      continue
    }
    const quote = fields && quoteOf(fields, articles)
    const at = { file, line }
    if (quote === null) problems.push(failure('error.quotes.line', at).problem)
    else if (ids.has(quote.id)) problems.push(failure('error.quotes.twice', { ...at, id: quote.id }).problem)
    else {
      ids.add(quote.id)
      quotes.push(quote)
    }
  }
  return { quotes, problems, others }
}

function fieldsOf(line: string): Fields | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as Fields) : null
  } catch {
    return null
  }
}

function articleLines(articles: readonly Fields[]): ReadonlyMap<unknown, ArticleLine> {
  return new Map(
    articles.flatMap(({ id, lang, text, story }) => {
      if (typeof id !== 'string' || typeof lang !== 'string' || typeof text !== 'string') return []
      const code = languageCode(lang)
      const sentences = sentencesOf(text, linesOf(text), code)
      const article = {
        lang: code,
        story: textOr(story),
        contextOf: (quote: Span) => contextOf(text, sentences, quote),
      }
      return [[id, article] as const]
    }),
  )
}

function quoteOf(fields: Fields, articles: ReadonlyMap<unknown, ArticleLine>): LooseQuote | null {
  const isOurs = fields.type === 'quote'
  const article = isOurs ? articles.get(fields.article) : undefined
  const { id, text, speaker, start, end, lang = article?.lang } = fields
  if (typeof id !== 'string' || typeof lang !== 'string' || typeof text !== 'string' || text === '') return null
  const isPlaced = typeof start === 'number' && typeof end === 'number'
  const kind = isOurs ? QUOTE_KINDS.find(one => one === fields.kind) : undefined
  // `extract` writes a speaker as an object; a plain name does as well.
  const who = typeof speaker === 'object' && speaker !== null ? (speaker as Fields).text : speaker
  return {
    ...{ id, lang: languageCode(lang), text },
    story: textOr(fields.story) ?? article?.story ?? null,
    article: textOr(fields.article),
    context: textOr(fields.context) ?? (isPlaced ? (article?.contextOf({ start, end }) ?? null) : null),
    speaker: textOr(who),
    ...(kind === undefined ? {} : { kind }),
  }
}

function textOr(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
