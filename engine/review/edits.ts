/** The editor's own quotations and corrections, put over what an extractor found. */
import type { Analysis, MemberId, Passage, ProposedGroup, Quote, Span } from '../types.ts'
import type { EditedQuote } from './types.ts'

type EditedQuotes = ReadonlyMap<MemberId, EditedQuote>

/** Quotations and passages, of one article or many. */
interface Found {
  readonly quotes: readonly Quote[]
  readonly passages: readonly Passage[]
}

/** What corrections make of them: the lists, and what of `found` is in them no more. */
interface Edited extends Found {
  readonly replaced: Found
}

/**
 * `found` with the corrections put over it. A correction takes the place of what has its id, or, where another extractor gave
 * that another one, of what stands in the same place; words that are no quotation are left out.
 */
export function putEdits(found: Found, edits: Iterable<EditedQuote>): Edited {
  const [quotes, passages] = [[...found.quotes], [...found.passages]]
  const replaced: { quotes: Quote[]; passages: Passage[] } = { quotes: [], passages: [] }
  for (const edit of edits) {
    if (edit.type === 'quote') {
      const old = takeOut(quotes, edit)
      if (old) replaced.quotes.push(old)
      if (edit.on) insert(quotes, quoteOf(edit, old))
    } else {
      const old = takeOut(passages, edit)
      if (old) replaced.passages.push(old)
      if (edit.on) insert(passages, passageOf(edit, old))
    }
  }
  return { quotes, passages, replaced }
}

interface Done {
  readonly edited: EditedQuotes
  readonly result: Analysis
}

const last = new WeakMap<Analysis, Done>()

/**
 * The analysis under the corrections, whichever it was under before; the same object as the last time where nothing has
 * changed. Groups lose what is no quotation.
 */
export function underEdits(analysis: Analysis, edited: EditedQuotes): Analysis {
  if (edited.size === 0 && !analysis.edits) return analysis
  const before = last.get(analysis)
  if (before && isSame(before.edited, edited)) return before.result
  const result = make(withoutEdits(analysis), edited)
  last.set(analysis, { edited, result })
  // Once more over its own result it is no work.
  last.set(result, { edited, result })
  return result
}

function make(analysis: Analysis, edited: EditedQuotes): Analysis {
  const there = new Set(analysis.articles.map(({ id }) => id))
  const edits = [...edited.values()].filter(({ article }) => there.has(article))
  if (edits.length === 0) return analysis
  const { quotes, passages, replaced } = putEdits(analysis, edits)
  const put = edits.filter(({ on }) => on).map(({ id }) => id)
  const gone = new Set(edits.filter(({ on }) => !on).map(({ id }) => id))
  const groups = gone.size === 0 ? analysis.groups : analysis.groups.flatMap(group => without(group, gone))
  return { ...analysis, quotes, passages, groups, edits: { put, ...replaced } }
}

/** The analysis as it was before corrections; of its groups, what they have left of them. */
function withoutEdits(analysis: Analysis): Analysis {
  const { edits, ...rest } = analysis
  if (!edits) return analysis
  const put = new Set(edits.put)
  const [quotes, passages] = [
    rest.quotes.filter(({ id }) => !put.has(id)),
    rest.passages.filter(({ id }) => !put.has(id)),
  ]
  for (const quote of edits.quotes) insert(quotes, quote)
  for (const passage of edits.passages) insert(passages, passage)
  return { ...rest, quotes, passages }
}

function without(group: ProposedGroup, gone: ReadonlySet<MemberId>): readonly ProposedGroup[] {
  if (!group.members.some(({ id }) => gone.has(id))) return [group]
  const members = group.members.filter(({ id }) => !gone.has(id))
  const [first] = members
  if (!first || members.length < 2) return []
  const reference = gone.has(group.reference) ? first.id : group.reference
  const { broken = [], ...rest } = group
  const left = broken.filter(({ a, b, via }) => ![a, b, via].some(id => gone.has(id)))
  return [{ ...rest, members, reference, ...(left.length > 0 ? { broken: left } : {}) }]
}

function isSame(a: EditedQuotes, b: EditedQuotes): boolean {
  return a === b || (a.size === b.size && [...a].every(([id, edit]) => b.get(id) === edit))
}

/** Takes out what the correction is about and returns it; undefined where there is nothing. */
function takeOut<T extends Quote | Passage>(list: T[], edit: EditedQuote): T | undefined {
  const byId = list.findIndex(one => one.id === edit.id)
  const at = byId >= 0 ? byId : list.findIndex(one => one.article === edit.article && isPlace(one, edit))
  return at < 0 ? undefined : list.splice(at, 1)[0]
}

function isPlace(one: Quote | Passage, { found, parts }: EditedQuote): boolean {
  const own = 'parts' in one ? one.parts : [one]
  return [found, parts].some(spans => spans !== null && sameSpans(own, spans))
}

/** True for the same spans in the same order. */
export function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every(({ start, end }, i) => start === b[i]?.start && end === b[i]?.end)
}

/** Puts one where its article's others are, in the order of their places. */
function insert<T extends Quote | Passage>(list: T[], one: T): void {
  const before = list.findLastIndex(({ article, start }) => article === one.article && start <= one.start)
  const first = before >= 0 ? -1 : list.findIndex(({ article }) => article === one.article)
  list.splice(before >= 0 ? before + 1 : first >= 0 ? first : list.length, 0, one)
}

function quoteOf({ id, article, parts, text, kind, speaker }: EditedQuote, old: Quote | undefined): Quote {
  return {
    ...{ id, article, start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0, parts, text },
    kind: kind ?? 'statement',
    kindConfidence: 1,
    speaker,
    cue: old?.cue ?? null,
    flags: old?.flags ?? [],
    why: old?.why ?? [],
  }
}

function passageOf({ id, article, parts, text, speaker }: EditedQuote, old: Passage | undefined): Passage {
  const [start, end] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0]
  return { id, article, start, end, text, speaker, cue: old?.cue ?? null }
}
