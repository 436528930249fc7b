/** Finding words in the articles: what was asked, where it stands, and which place is shown. */
import { type FoldedText, findFolded, foldText } from '../../engine/text/findFolded.ts'
import type { Analysis, Article, ArticleId, Span, StoryId } from '../../engine/types.ts'
import type { Found } from '../columns/types.ts'
import { lookAt, stand } from './cursor.ts'
import { findWords, lookup } from './lookup.ts'
import { currentStory } from './marks.ts'
import { entryOf } from './queue.ts'
import type { WindowState } from './state.ts'

/** What is looked for. */
export interface Find {
  /** Closed, it is kept for the next time. */
  readonly open: boolean
  /** The article, or null for all of them. */
  readonly article: ArticleId | null
  readonly query: string
  /** Place among the hits, from 0; -1 before the person goes to one. */
  readonly at: number
  /** Where the caret stood in the article: the first hit is looked for from there on. */
  readonly from: number
  /** Changes when the command is given again: the field takes the focus. */
  readonly asked: number
}

/** A place where the words stand, in the article's offsets. */
export interface Hit {
  readonly article: ArticleId
  readonly span: Span
}

const NONE: readonly Hit[] = []
const foldings = new WeakMap<Article, FoldedText>()
let last: { analysis: Analysis; article: ArticleId | null; query: string; hits: readonly Hit[] } | null = null

/** The places where it stands, in the order of stories, articles and text; the same value as long as the same is asked. */
export function hitsOf({ analysis, find }: Pick<WindowState, 'analysis' | 'find'>): readonly Hit[] {
  if (!analysis || !find?.open) return NONE
  const { article, query } = find
  if (last?.analysis === analysis && last.article === article && last.query === query) return last.hits
  const { articles, places } = lookup(analysis)
  const ids = article === null ? [...places.keys()] : [article]
  const hits = ids.flatMap(id => {
    const one = articles.get(id)
    return one ? findFolded(folding(one), query).map((span): Hit => ({ article: id, span })) : []
  })
  last = { analysis, article, query, hits }
  return hits
}

let lastFound: { hits: readonly Hit[]; at: number; found: Found } | null = null

/** The hits as the columns show them; null where nothing is looked for. */
export function foundOf(state: WindowState): Found | null {
  if (!state.find?.open) return null
  const hits = hitsOf(state)
  const { at } = state.find
  if (lastFound?.hits === hits && lastFound.at === at) return lastFound.found
  const found = { hits: lastFound?.hits === hits ? lastFound.found.hits : byArticle(hits), at: hits[at] ?? null }
  lastFound = { hits, at, found }
  return found
}

function byArticle(hits: readonly Hit[]): Found['hits'] {
  const spans = new Map<ArticleId, Span[]>()
  for (const { article, span } of hits) {
    const own = spans.get(article)
    if (own) own.push(span)
    else spans.set(article, [span])
  }
  return spans
}

/** Opens the field for `article`, or for all; `words` take the place of what was looked for before, unless empty. */
export function openFind(state: WindowState, article: ArticleId | null, words: string, from: number): WindowState {
  const query = words || (state.find?.query ?? '')
  const find = { open: true, article, query, at: -1, from, asked: (state.find?.asked ?? 0) + 1 }
  // In a narrow window the field, and what is found, are of one of the two tabs.
  return atFirst({ ...state, find, tab: article === null ? 'queue' : 'articles' })
}

/** Puts the field away; what was looked for is kept for the next time. */
export function closeFind(state: WindowState): WindowState {
  return state.find?.open ? { ...state, find: { ...state.find, open: false, at: -1 }, tab: 'articles' } : state
}

/** Looks for `query`. */
export function ask(state: WindowState, query: string): WindowState {
  return state.find ? atFirst({ ...state, find: { ...state.find, query, at: -1 } }) : state
}

/** Goes `by` hits on, round the end. */
export function stepHit(state: WindowState, by: number): WindowState {
  const { length } = hitsOf(state)
  if (!state.find || length === 0) return state
  const { at } = state.find
  return toHit(state, at < 0 ? (by > 0 ? 0 : length - 1) : (((at + by) % length) + length) % length)
}

/** Goes to hit `at`: its article opens with the hit selected, for what is said of selected words; in another story the window goes to an utterance of that one. */
export function toHit(state: WindowState, at: number): WindowState {
  const hit = hitsOf(state)[at]
  if (!hit || !state.find || !state.analysis) return state
  const now: WindowState = { ...state, find: { ...state.find, at }, tab: 'articles' }
  const story = lookup(state.analysis).storyOf.get(hit.article)
  const there = story && story.id !== currentStory(now)?.id ? toStory(now, story.id, hit) : now
  const pinned = there.pinned.includes(hit.article) ? there.pinned : [hit.article]
  return { ...there, pinned, selection: { ...hit, isFresh: true }, held: null }
}

/** In one article the first hit from the caret on is shown at once; in all of them nothing moves until a person goes to one. */
function atFirst(state: WindowState): WindowState {
  if (!state.find || state.find.article === null) return state
  const hits = hitsOf(state)
  const { from } = state.find
  return toHit(
    state,
    Math.max(
      0,
      hits.findIndex(({ span }) => span.end > from),
    ),
  )
}

/** To the group or quotation that the hit stands in, else to the first of its story, else to its articles. */
function toStory(state: WindowState, story: StoryId, hit: Hit): WindowState {
  const { analysis, view } = state
  if (!analysis || !view) return state
  const { words, storyOf } = lookup(analysis)
  const isAround = (parts: readonly Span[]) =>
    parts.some(part => part.start <= hit.span.start && hit.span.end <= part.end)
  const around = [...words.values()].find(one => one.article === hit.article && isAround(one.parts))
  const own = around && entryOf(view, around.id)
  const isThere = (id: string) => storyOf.get(findWords(analysis, view, id)?.article ?? '')?.id === story
  const entry =
    own ??
    view.groups.find(group => group.story === story && group.state !== 'rejected')?.id ??
    view.alone.find(isThere)
  if (entry === undefined) return lookAt(state, story)
  return { ...stand(state, entry, around && own ? around.id : undefined), touched: true }
}

/** A hit with the words around it, in one line. */
export interface Snippet {
  readonly before: string
  readonly hit: string
  readonly after: string
}

/** Letters shown before a hit and after it. */
const BEFORE = 24
const AFTER = 60

/** The hit and the words of its paragraph around it, cut between words. */
export function snippetOf(text: string, { start, end }: Span): Snippet {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - BEFORE)
  const stop = text.indexOf('\n', end)
  const to = Math.min(stop < 0 ? text.length : stop, end + AFTER)
  const before = text.slice(from, start)
  const isCut = from > 0 && text[from - 1] !== '\n'
  return {
    before: isCut ? `…${before.replace(/^\S*\s/u, '')}` : before,
    hit: text.slice(start, end).replace(/\s+/gu, ' '),
    after: text.slice(end, to),
  }
}

function folding(article: Article): FoldedText {
  const known = foldings.get(article) ?? foldText(article.text)
  foldings.set(article, known)
  return known
}
