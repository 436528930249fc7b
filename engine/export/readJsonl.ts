/** A JSONL file of ours, line by line, before it is known where its objects belong. */
import { isRecord } from '../isRecord.ts'
import { effortMeter, MOST_EFFORT } from '../review/effort.ts'
import type { ReviewEvent } from '../review/types.ts'
import type { Article, ArticleId, MemberId, Span } from '../types.ts'
import type { ImportProblem } from './readPairs.ts'

/** Says whether a value is one of ours; the schemas of the contract do, which the engine does not know. */
export interface Guards {
  readonly event: (value: unknown) => ReviewEvent | null
  readonly article: (value: unknown) => Article | null
  /** Whether the text is the one that its hash was made of: else its offsets, and all that was decided about it, would mean something else. */
  readonly isWhole: (article: Article) => boolean
}

/** Where a quotation or passage of the file stands. */
export interface FilePlace {
  readonly type: 'quote' | 'passage'
  readonly article: ArticleId
  readonly parts: readonly Span[]
}

/** What the lines hold, in their order; events by rising `seq`, which may have gaps. Nothing of it has been compared with a project yet. */
export interface FileProject {
  readonly articles: readonly Article[]
  readonly places: ReadonlyMap<MemberId, FilePlace>
  readonly events: readonly ReviewEvent[]
  readonly problems: readonly ImportProblem[]
}

/** The project that a JSONL file holds. Lines that are none of ours are named; groups and pairs follow from the rest. */
export function readJsonl(text: string, guards: Guards): FileProject {
  const articles: Article[] = []
  const places = new Map<MemberId, FilePlace>()
  const events: ReviewEvent[] = []
  const problems: ImportProblem[] = []
  /** Lines by the ids of what stands in them. */
  const ids = new Map<string, number>()
  /** A line that stands twice, letter by letter, says nothing new and nothing wrong. */
  const seen = new Set<string>()
  let seq = 0
  const effort = effortMeter()
  for (const [i, line] of text
    .replace(/^\u{feff}/u, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '' || seen.has(line)) continue
    seen.add(line)
    const value = parsed(line)
    const problem = (code: string, params: ImportProblem['params'] = {}) =>
      problems.push({ line: i + 1, code: `import.${code}`, params })
    if (!value) {
      problem('notJson')
      continue
    }
    const { type, ...rest } = value
    const first = typeof rest.id === 'string' ? ids.get(rest.id) : undefined
    if (first !== undefined) {
      problem('duplicateId', { id: String(rest.id), first })
      continue
    }
    if (typeof rest.id === 'string') ids.set(rest.id, i + 1)
    if (type === 'article') {
      // The story is found anew, and what was decided about the article stands in the log.
      const { story: _, withdrawn: __, read, ...fields } = rest
      const article = guards.article({ ...fields, ...(isRecord(read) ? read : {}) })
      if (!article) problem('badLine')
      else if (guards.isWhole(article)) articles.push(article)
      else problem('textChanged', { article: article.file })
    } else if (type === 'event') {
      const event = guards.event(rest)
      if (!event) problem('badLine')
      else if (event.seq <= seq) problem('eventOrder', { place: event.seq })
      // Made to be carried out for hours: what follows it is not taken either.
      else if (effort(event).whole > MOST_EFFORT) problem('badLine')
      else {
        seq = event.seq
        events.push(event)
      }
    } else if (type === 'quote' || type === 'passage') {
      const place = placeOf(type, rest)
      if (place) places.set(place.id, place)
      else problem('badLine')
    } else if (type !== 'group' && type !== 'pair') problem('badLine')
  }
  return { articles, places, events, problems }
}

function parsed(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line)
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

function placeOf(
  type: FilePlace['type'],
  value: Readonly<Record<string, unknown>>,
): (FilePlace & { readonly id: MemberId }) | null {
  const { id, article, start, end } = value
  const parts = value.parts === undefined ? [{ start, end }] : value.parts
  if (typeof id !== 'string' || typeof article !== 'string' || !Array.isArray(parts)) return null
  const spans = parts.flatMap((part: unknown): readonly Span[] => {
    if (!isRecord(part)) return []
    const { start: from, end: to } = part
    return typeof from === 'number' && typeof to === 'number' ? [{ start: from, end: to }] : []
  })
  return spans.length === parts.length && spans.length > 0 ? { id, type, article, parts: spans } : null
}
