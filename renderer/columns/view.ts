import type { Translate } from '../../electron/shared/messages.ts'
import type { ArticleId, MemberId } from '../../engine/types.ts'
import type { ColumnMarks } from './column.ts'
import type { DeskView } from './desk.ts'
import { headingOf } from './heading.ts'
import type { JoinPair } from './joins.ts'
import type { ColumnArticle, ColumnsProps, CurrentGroup, CurrentMember, Mark } from './types.ts'

type Shown = Pick<
  ColumnsProps,
  'articles' | 'current' | 'member' | 'unlinked' | 'hot' | 'found' | 'selected' | 'translate'
>

/** The member of an article that stands on the register line: the one under the member cursor, else the surest. */
function leadOf(article: ArticleId, current: CurrentGroup | null, member: MemberId | null): CurrentMember | null {
  const here = current?.members.filter(one => one.article === article) ?? []
  const under = here.find(one => one.id === member)
  return under ?? here.reduce<CurrentMember | null>((best, one) => (best && best.p >= one.p ? best : one), null)
}

/**
 * The articles of the current group's members, the one under the member cursor first, then the reference's, then the
 * others by probability.
 */
export function memberArticles(current: CurrentGroup | null, member: MemberId | null): readonly ArticleId[] {
  const rank = (one: CurrentMember) => (one.id === member ? 3 : one.id === current?.reference ? 2 : one.p)
  const sorted = [...(current?.members ?? [])].sort((a, b) => rank(b) - rank(a))
  return [...new Set(sorted.map(one => one.article))]
}

/** The probability between neighbours: that of the one further from the reference; its p is the pair with the reference. */
function between(a: CurrentMember, b: CurrentMember, order: ReadonlyMap<ArticleId, number>, reference: number): number {
  if (reference <= (order.get(a.article) ?? 0)) return b.p
  if (reference >= (order.get(b.article) ?? 0)) return a.p
  return Math.min(a.p, b.p)
}

/** The words of a translator for marks; one object a translator, so that numbers are named again only when it changes. */
export function labelsOf(translate: Translate): ColumnMarks['labels'] {
  return {
    mark: (mark: Mark) =>
      translate('column.mark', {
        number: mark.number,
        shape: mark.shape,
        state: mark.state,
        here: mark.current ? 'yes' : 'no',
      }),
    edge: (mark: Mark) => translate('column.edge', { number: mark.number }),
  }
}

/** What the desk shows of the open articles; `frame` changes with the size of the sheets. */
export function deskView(
  shown: Shown,
  open: readonly ArticleId[],
  labels: ColumnMarks['labels'],
  frame: string,
): DeskView {
  const { articles, current, member, unlinked, hot, translate } = shown
  const order = new Map(articles.map(({ article }, i) => [article.id, i]))
  const columns = articles.filter(({ article }) => open.includes(article.id))
  const leads = columns.map(({ article }) => leadOf(article.id, current, member))
  const found = leads.filter(lead => lead !== null)
  const reference = current?.members.find(one => one.id === current.reference)
  const place = order.get(reference?.article ?? '') ?? 0
  const pairs = found.slice(1).map((b, i): JoinPair => {
    const a = found[i] ?? b
    const p = between(a, b, order, place)
    return { p, label: translate('column.pair', { percent: Math.round(p * 100) }) }
  })
  const view = (column: ColumnArticle, i: number) => ({
    ...column,
    shown: {
      marks: column.marks,
      unlinked,
      hot,
      lead: leads[i]?.id ?? null,
      name: translate('column.text', { name: headingOf(column, translate).name }),
      labels,
    },
  })
  const folded = new Set(current?.members.map(one => one.article).filter(id => !open.includes(id)))
  return {
    open: columns.map(view),
    found: shown.found ?? null,
    selected: shown.selected ?? null,
    group: current?.group ?? null,
    member,
    pairs,
    folded,
    articles: articles.map(({ article }) => article),
    frame,
  }
}
