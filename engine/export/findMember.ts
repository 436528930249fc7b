import { groupBy } from '../groupBy.ts'
import type { Places } from '../review/places.ts'
import type { DecidedMember } from '../review/types.ts'
import { quoteText } from '../text/quoteText.ts'
import type { Article, Passage, Quote, Span } from '../types.ts'
import { toWellFormed } from '../wellFormed.ts'
import { looseFinder, looseWords } from './looseWords.ts'
import type { FileSide } from './readPairs.ts'
import { ABSENT, partsField, REPORTED } from './sides.ts'

/**
 * Code units that are gone through for words of articles that are not there: some seconds. Rows of a table that belongs to other articles,
 * or to none, are not looked for any more after that; those that name their article are.
 */
const MOST_IN_VAIN = 2e10

/** Finds articles and their words for the rows of a file. */
export interface Finder {
  /** The article a side is about: by hash, then by name, then by its words; null where it is not in the project. */
  article(side: FileSide): Article | null
  /**
   * The member a side is, or the name of the problem that keeps it from being found. Where the file does not say what it is
   * or where it stands, it is the one of `own` (the members that its group has) with the same words, if there is one.
   */
  member(side: FileSide, article: Article, own?: readonly DecidedMember[]): DecidedMember | 'textNotFound' | 'textTwice'
  /** How much of the side is as the project has it, letter by letter: its words, and the outlet where there is one. */
  evidence(side: FileSide): number
}

/** A finder over the articles, quotations and passages of an analysis. */
export function finder(places: Places, mostInVain = MOST_IN_VAIN): Finder {
  const bySha = new Map<string, Article[]>()
  for (const article of places.articles.values())
    bySha.set(article.sha256, [...(bySha.get(article.sha256) ?? []), article])
  const found = byArticle(places)
  const all = [...places.articles.values()]
  const length = all.reduce((sum, { text }) => sum + text.length, 0)
  let inVain = 0
  const texts = new Map<Article, string>()
  /** An article's text as a file can hold it; made once, for a table may ask for it in each of its rows. */
  const wellFormed = (article: Article): string => {
    const text = texts.get(article) ?? toWellFormed(article.text)
    texts.set(article, text)
    return text
  }
  const quoted = new Map(
    [...found].map(([id, list]) => [id, new Set(list.map(({ member }) => toWellFormed(member.text)))] as const),
  )
  /** True if the words stand where the parts say, or, where they say nothing, anywhere; an interrupted quotation's do only as a whole. */
  const holds = (article: Article, words: string, parts: readonly Span[]): boolean => {
    if (words.trim() === '') return false
    if (parts.length > 0) return wordsAt(article.text, parts) === words
    return quoted.get(article.id)?.has(words) === true || wellFormed(article).includes(words)
  }
  const looselyIn = new Map<Article, ReturnType<typeof looseFinder>>()
  const loosely = (article: Article) => {
    const find = looselyIn.get(article) ?? looseFinder(article.text)
    looselyIn.set(article, find)
    return find
  }
  const lookedFor = (side: FileSide): Article | null => {
    const same = bySha.get(side.sha256) ?? []
    const [one] = [...same.filter(({ file }) => file === side.file), ...same]
    if (one) return one
    // Without its hash, an article is the one of that name, or the only one that has the words.
    const [named, another] = all.filter(({ file }) => file === side.file)
    if (named && !another) return named
    // No words, quoted as a spreadsheet does, are two marks that may stand in any article.
    if (side.text === '') return null
    if (inVain > mostInVain) return null
    const written = forms(side.text)
    const [holder, second] = all.filter(article => written.some(words => holds(article, words, side.parts)))
    if (holder && !second) return holder
    inVain += (written.length + 1) * length
    const [likely, other] = holder ? [] : all.filter(article => loosely(article)(side.text) !== 'textNotFound')
    return likely && !other ? likely : null
  }
  const answers = new WeakMap<FileSide, { readonly article: Article | null }>()
  const articleOf = (side: FileSide): Article | null => {
    const answer = answers.get(side) ?? { article: lookedFor(side) }
    answers.set(side, answer)
    return answer.article
  }
  return {
    article: articleOf,
    member(side, article, own = []) {
      const [same, another] = side.kind === null || side.parts.length === 0 ? alike(side, article, own) : []
      if (same && !another) return same
      const list = (found.get(article.id) ?? []).filter(
        ({ isPassage }) => side.kind === null || isPassage === (side.kind === REPORTED),
      )
      const strict = partsIn(article, list, side)
      const parts = strict === 'textNotFound' ? loosePartsIn(article, list, side, loosely) : strict
      if (typeof parts === 'string') return parts
      const [start, end] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0]
      const known = list.find(({ member }) => member.start === start && member.end === end)
      if (known) return remembered(known.member)
      const one = made(side, article, parts)
      const before = own.find(({ id }) => id === one.id)
      return before && side.speaker === null ? { ...one, speaker: before.speaker } : one
    },
    evidence(side) {
      const article = articleOf(side)
      if (article === null) return 0
      const isOutlet = side.outlet !== '' && side.outlet === article.outlet
      return Number(holds(article, toWellFormed(side.text), side.parts)) + Number(isOutlet)
    },
  }
}

/** Those of `own` that the side may be: of its kind, in its article, with its words, where it says. */
function alike(side: FileSide, article: Article, own: readonly DecidedMember[]): readonly DecidedMember[] {
  return own.filter(
    ({ type, article: its, parts, text }) =>
      its === article.id &&
      (side.kind === null || (type === 'passage') === (side.kind === REPORTED)) &&
      forms(side.text).includes(toWellFormed(text)) &&
      (side.parts.length === 0 || partsField(parts) === partsField(side.parts)),
  )
}

interface Found {
  readonly isPassage: boolean
  readonly member: Quote | Passage
}

function byArticle({ quotes, passages }: Places): ReadonlyMap<string, readonly Found[]> {
  const found = [
    ...[...quotes.values()].map(member => ({ isPassage: false, member })),
    ...[...passages.values()].map(member => ({ isPassage: true, member })),
  ]
  return groupBy<Found>(found, ({ member }) => member.article)
}

/** Where the side's words stand: where it says, if they are there; else at the one place where they are. */
function partsIn(
  article: Article,
  list: readonly Found[],
  side: FileSide,
): readonly Span[] | 'textNotFound' | 'textTwice' {
  if (side.parts.length > 0 && forms(side.text).includes(wordsAt(article.text, side.parts))) return side.parts
  for (const words of forms(side.text)) {
    if (words.trim() === '') continue
    const same = list.filter(({ member }) => toWellFormed(member.text) === words)
    if (same.length > 1) return 'textTwice'
    const [one] = same
    if (one) return 'parts' in one.member ? one.member.parts : [one.member]
    const start = article.text.indexOf(words)
    if (start < 0) continue
    if (article.text.indexOf(words, start + 1) >= 0) return 'textTwice'
    return [{ start, end: start + words.length }]
  }
  return 'textNotFound'
}

/** The same of words that were typed again: what cannot be seen of them is the article's. */
function loosePartsIn(
  article: Article,
  list: readonly Found[],
  { parts, text }: FileSide,
  loosely: (article: Article) => ReturnType<typeof looseFinder>,
): readonly Span[] | 'textNotFound' | 'textTwice' {
  const wanted = looseWords(text)
  if (wanted === '') return 'textNotFound'
  if (parts.length > 0 && looseWords(wordsAt(article.text, parts)) === wanted) return parts
  const [same, another] = list.filter(({ member }) => looseWords(member.text) === wanted)
  if (another) return 'textTwice'
  if (same) return 'parts' in same.member ? same.member.parts : [same.member]
  const span = loosely(article)(text)
  return typeof span === 'string' ? span : [span]
}

/** The words as they are, and as they were before a spreadsheet's marks, our apostrophe or blanks came to them. */
export function forms(text: string): readonly string[] {
  const bare = text.startsWith("'") ? [text.slice(1)] : []
  const quoted = [`"${text.replaceAll('"', '""')}"`]
  const trimmed = text.trim() === text ? [] : [text.trim()]
  return [text, ...bare, ...quoted, ...trimmed].map(toWellFormed)
}

function wordsAt(text: string, parts: readonly Span[]): string {
  return toWellFormed(quoteText(text, parts))
}

/** A quotation or passage as a decision remembers it, before anything is decided. */
export function remembered(member: Quote | Passage): DecidedMember {
  const { id, article, start, end, text, speaker } = member
  const shared = { id, article, text, speaker: speaker?.text ?? null, p: 0, verdict: null, flags: [] }
  return 'parts' in member
    ? { ...shared, type: 'quote', parts: member.parts, kind: member.kind }
    : { ...shared, type: 'passage', parts: [{ start, end }], kind: null }
}

/** A member that the extractor does not find, with an id of the form it gives. */
function made(side: FileSide, article: Article, parts: readonly Span[]): DecidedMember {
  const isPassage = side.kind === REPORTED
  const [start, end] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0]
  return {
    id: `${article.id}:${isPassage ? 'p' : 'q'}${start}-${end}`,
    type: isPassage ? 'passage' : 'quote',
    article: article.id,
    parts,
    text: quoteText(article.text, parts),
    kind: side.kind === REPORTED || side.kind === ABSENT ? null : (side.kind ?? 'statement'),
    speaker: side.speaker || null,
    p: 0,
    verdict: null,
    flags: [],
  }
}
