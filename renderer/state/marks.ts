/** What the columns are given: the articles of the current story with everything marked in them. */
import { loneIn } from '../../engine/review/queue.ts'
import type { Group, Review } from '../../engine/review/types.ts'
import { type Analysis, type Article, isSpeech, type MemberId, type Story } from '../../engine/types.ts'
import type { ColumnArticle, CurrentGroup, Mark } from '../columns/types.ts'
import { lastValues } from './lastValues.ts'
import { findWords, lookup } from './lookup.ts'
import type { Numbers } from './numbers.ts'
import { currentGroup, groupsById, isMember } from './queue.ts'
import type { WindowState } from './state.ts'

/** The story of the current entry, else the one that is looked at, else the first. */
export function currentStory(state: WindowState): Story | null {
  if (!state.analysis) return null
  const { stories, storyOf } = lookup(state.analysis)
  const group = currentGroup(state)
  if (group) return stories.get(group.story) ?? null
  const words = state.cursor === null ? undefined : findWords(state.analysis, state.view, state.cursor)
  return (words && storyOf.get(words.article)) ?? stories.get(state.story ?? '') ?? [...stories.values()][0] ?? null
}

/** The articles of the current story as columns; those without a change of marks or status stay the same values. */
export function columnArticles(state: WindowState): readonly ColumnArticle[] {
  const story = currentStory(state)
  const { analysis, view, numbers } = state
  if (!story || !analysis || !view) return []
  const { articles } = lookup(analysis)
  const base = storyMarks({ analysis, view, numbers, story })
  const group = currentGroup(state)
  return story.articles.flatMap(id => {
    const article = articles.get(id)
    return article ? [columnArticle(state, article, base.get(id) ?? [], group)] : []
  })
}

/** The current group as the columns draw it; a lone quotation is a group of one. */
export function columnGroup(state: WindowState): CurrentGroup | null {
  const { cursor, analysis, view } = state
  if (cursor === null || !analysis) return null
  const number = state.numbers.of.get(cursor) ?? 0
  const group = currentGroup(state)
  const members = group?.members ?? (view?.alone.includes(cursor) ? [{ id: cursor, p: 1 }] : [])
  if (members.length === 0) return null
  return {
    group: cursor,
    number,
    members: members.flatMap(({ id, p }) => {
      const words = findWords(analysis, view, id)
      return words ? [{ id, article: words.article, parts: words.parts, p }] : []
    }),
    reference: group?.reference ?? cursor,
  }
}

/** How an article stands to a group. */
export function statusIn(state: WindowState, group: Group | null, article: string): ColumnArticle['status'] {
  if (!group || !state.analysis) return 'unseen'
  let status: ColumnArticle['status'] = group.absent.includes(article) ? 'absent' : 'unseen'
  for (const member of group.members) {
    if (findWords(state.analysis, state.view, member.id)?.article !== article) continue
    if (member.type === 'quote') return 'member'
    status = 'reported'
  }
  return status
}

interface Marked {
  readonly analysis: Analysis
  readonly view: Review
  readonly numbers: Numbers
}

/** Marks without a cursor, by article; made once for each view and story. */
const storyMarks = lastValues((parts: Marked & { readonly story: Story }): ReadonlyMap<string, readonly Mark[]> => {
  const { view, story } = parts
  const base = new Map<string, Mark[]>(story.articles.map(id => [id, []]))
  const put = (id: MemberId, group: Group | null) => {
    const isFixed = group?.state === 'confirmed' && isMember(group, id)
    const found = markOf(parts, id, group, group === null ? 'alone' : isFixed ? 'confirmed' : 'undecided')
    if (found) base.get(found.article)?.push(found.mark)
  }
  for (const group of groupsById(view).values()) {
    if (group.story !== story.id || group.state === 'rejected') continue
    for (const member of group.members) put(member.id, group)
  }
  for (const id of loneIn(view)) put(id, null)
  for (const marks of base.values()) marks.sort(byStart)
  return base
})

const kept = new WeakMap<Article, ColumnArticle>()

function columnArticle(
  state: WindowState,
  article: Article,
  base: readonly Mark[],
  group: Group | null,
): ColumnArticle {
  const former = formerMarks(state, article, group)
  // Only a dissolved group adds any. Elsewhere the marks are in order already, and this runs at each key.
  const own =
    former.length === 0
      ? base
      : [...base.filter(mark => former.every(({ id }) => id !== mark.id)), ...former].sort(byStart)
  const marks = own.map(mark => {
    const current = state.cursor !== null && (mark.group ?? mark.id) === state.cursor
    const member = current && mark.id === state.member
    return current || member ? { ...mark, current, member } : mark
  })
  const status = statusIn(state, group, article.id)
  const { sigils } = lookup(state.analysis as Analysis)
  const sigil = sigils.get(article.id) ?? ''
  const old = kept.get(article)
  if (old && old.status === status && old.sigil === sigil && sameMarks(old.marks, marks)) return old
  const counts = countsOf(state.analysis as Analysis).get(article.id) ?? { quotes: 0, passages: 0 }
  const made: ColumnArticle = { article, sigil, marks, status, counts }
  kept.set(article, made)
  return made
}

/** What a dissolved group had in an article: while the cursor stands on it, these words are looked for there, as of any group. */
function formerMarks(state: WindowState, article: Article, group: Group | null): readonly Mark[] {
  if (group?.state !== 'rejected') return []
  return group.members.flatMap(({ id }) => {
    const found = markOf(state, id, group, 'alone')
    return found?.article === article.id ? [found.mark] : []
  })
}

/** The mark of some words, with no cursor on it, and its article; null where they stand nowhere or have no number. */
function markOf(
  { analysis, view, numbers }: Pick<WindowState, keyof Marked>,
  id: MemberId,
  group: Group | null,
  state: Mark['state'],
): { readonly article: string; readonly mark: Mark } | null {
  const words = analysis && findWords(analysis, view, id)
  const number = numbers.of.get(group?.id ?? id)
  if (!words || number === undefined) return null
  const { article, parts, type: shape } = words
  return { article, mark: { id, number, shape, state, group: group?.id ?? null, parts, current: false, member: false } }
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return (
    a.length === b.length &&
    a.every((mark, n) => {
      const other = b[n]
      return (
        other !== undefined &&
        (mark === other ||
          (mark.id === other.id &&
            mark.number === other.number &&
            mark.state === other.state &&
            mark.current === other.current &&
            mark.member === other.member &&
            mark.parts === other.parts))
      )
    })
  )
}

type Counts = ReadonlyMap<string, { quotes: number; passages: number }>
const counted = new WeakMap<object, Counts>()

/** Quotations (statements and fragments) and passages an article, counted once for each list of quotations. */
function countsOf(analysis: Analysis): Counts {
  let counts = counted.get(analysis.quotes)
  if (!counts) {
    const made = new Map(analysis.articles.map(article => [article.id, { quotes: 0, passages: 0 }]))
    for (const quote of analysis.quotes) {
      const count = made.get(quote.article)
      if (count && isSpeech(quote.kind)) count.quotes += 1
    }
    for (const passage of analysis.passages) {
      const count = made.get(passage.article)
      if (count) count.passages += 1
    }
    counts = made
    counted.set(analysis.quotes, counts)
  }
  return counts
}

function byStart(a: Mark, b: Mark): number {
  return (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0)
}
