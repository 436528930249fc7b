/** The map of the story on the desk: who carries which utterance, and how. */
import type { Standing } from '../../engine/export/report/signs.ts'
import { standingIn } from '../../engine/export/report/standing.ts'
import type { Group } from '../../engine/review/types.ts'
import { sortedBy } from '../../engine/sortedBy.ts'
import type { Article, ArticleId, Member, MemberId, Story } from '../../engine/types.ts'
import { stand } from './cursor.ts'
import { findWords, lookup, type Words } from './lookup.ts'
import { currentStory } from './marks.ts'
import { byMention, firstMention, type Mention } from './mention.ts'
import { type DoubtRange, isInRange, knownDoubt } from './narrowing.ts'
import type { WindowState } from './state.ts'

/** Orders of the map's rows, the usual one first, as the dialog offers them. */
export const MAP_SORTS = ['place', 'coverage', 'doubt'] as const
/** `place`: as they come in the articles, the first column's before what only later ones have; `coverage`: what most articles carry first; `doubt`: the most doubtful first, unknown doubt last. */
export type MapSort = (typeof MAP_SORTS)[number]

/** How an article stands to an utterance, and the version that says so. */
export interface MapCell {
  readonly article: ArticleId
  readonly standing: Standing
  readonly member: MemberId | null
}

/** An utterance; its cells stand in the order of the columns. `words`: of its reference. */
export interface MapRow {
  readonly group: Group
  readonly number: number
  readonly words: Words | undefined
  readonly cells: readonly MapCell[]
  /** Articles that carry it, as a quotation or reported. */
  readonly carried: number
  /** 0…1; null where it is not known. */
  readonly doubt: number | null
}

/** An article of the story. */
export interface MapColumn {
  readonly article: Article
  readonly sigil: string
  /** Utterances it carries. */
  readonly carries: number
}

/** Articles across, in the order of the story, and utterances down; dissolved groups are left out. */
export interface StoryMap {
  readonly story: Story
  readonly columns: readonly MapColumn[]
  readonly rows: readonly MapRow[]
  /** Groups of the story, those out of the range of doubt too. */
  readonly all: number
}

/** The map of the current story; null before there is one. `range` leaves out groups of another doubt. */
export function storyMap(
  state: Pick<WindowState, 'analysis' | 'view' | 'numbers' | 'cursor'>,
  story: Story | null,
  sort: MapSort,
  range: DoubtRange | null,
): StoryMap | null {
  const { analysis, view, numbers } = state
  if (!story || !analysis || !view) return null
  const { articles, sigils } = lookup(analysis)
  const articleOf = ({ id }: Member) => findWords(analysis, view, id)?.article ?? ''
  const groups = view.groups.filter(group => group.story === story.id && group.state !== 'rejected')
  const rows = groups
    .filter(group => isInRange(group, range))
    .map((group): MapRow => {
      const cells = story.articles.map((article): MapCell => {
        const here = group.members.filter(member => articleOf(member) === article)
        const best =
          here.find(({ id }) => id === group.reference) ?? here.find(({ type }) => type === 'quote') ?? here[0]
        return { article, standing: standingIn(group, article, articleOf), member: best?.id ?? null }
      })
      return {
        group,
        number: numbers.of.get(group.id) ?? 0,
        words: findWords(analysis, view, group.reference),
        cells,
        carried: cells.filter(({ member }) => member !== null).length,
        doubt: knownDoubt(group),
      }
    })
  const columns = story.articles.flatMap((id, n) => {
    const article = articles.get(id)
    const carries = rows.filter(({ cells }) => cells[n]?.member !== null).length
    return article ? [{ article, sigil: sigils.get(id) ?? '', carries }] : []
  })
  return {
    story,
    columns,
    rows: sorted(rows, sort, group =>
      firstMention(
        group.members.map(({ id }) => id),
        view,
        analysis,
      ),
    ),
    all: groups.length,
  }
}

function sorted(rows: readonly MapRow[], sort: MapSort, mentionOf: (group: Group) => Mention): readonly MapRow[] {
  if (sort === 'coverage') return [...rows].sort((a, b) => b.carried - a.carried)
  if (sort === 'doubt') return [...rows].sort((a, b) => (b.doubt ?? -1) - (a.doubt ?? -1))
  return sortedBy(rows, row => mentionOf(row.group), byMention)
}

/** The place of a cell: its version; where the article has none, the group with that article open beside it. */
export function toCell(state: WindowState, group: string, { article, member }: MapCell): WindowState {
  const there = { ...stand(state, group, member ?? undefined), touched: true, tab: 'articles' as const }
  return member === null ? { ...there, pinned: [article] } : there
}

/** Whether the story on the desk has a group to be mapped. */
export function hasMap(state: WindowState): boolean {
  const story = currentStory(state)
  return state.view?.groups.some(group => group.story === story?.id && group.state !== 'rejected') ?? false
}
