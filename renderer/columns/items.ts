import type { ArticleId } from '../../engine/types.ts'
import type { Shelf } from './choice.ts'
import type { ColumnArticle } from './types.ts'

/**
 * Sheets that stay in the page, open or parked: an article that comes back has its lines broken and drawn already, which for
 * 10,000 characters saves some 30 ms. Each takes about 12 MB.
 */
const KEPT = 10

/** What lies on the desk, from left to right. */
export interface DeskItem {
  readonly kind: 'sheet' | 'spine' | 'rack'
  /** One article; of a rack all that share it. */
  readonly columns: readonly ColumnArticle[]
  /** A folded article's sheet, out of sight. */
  readonly parked: boolean
  /** Number of its (first) article in the story: where it stands from left to right. */
  readonly place: number
  /** What is in sight on the left. `sheet` also where folded articles stand between: before a sheet that a wire may lead to the gap is wide, for its probability. */
  readonly before: 'nothing' | 'sheet' | 'folded'
}

/** What is on the desk already. */
export interface Laid {
  /** Articles that were in the story a frame ago: of folded ones only these have a sheet. */
  readonly ready: ReadonlySet<ArticleId>
  /** What lies there: a sheet whose article is in the story no more stays, out of sight. */
  readonly items: readonly DeskItem[]
}

/**
 * Open articles as sheets, folded ones as spines, or with `racks` neighbouring folded ones as one rack; and out of sight the sheets of
 * folded articles that are kept: the last used, then the first of the story.
 * @param laid to lay out sheets that are out of sight, and to take others away, would hold up the frame of the key that leads to a story
 */
export function itemsOf(
  articles: readonly ColumnArticle[],
  shelf: Shelf,
  racks: boolean,
  laid: Laid | null = null,
): readonly DeskItem[] {
  const open = new Set(shelf.open)
  const likely = new Set([...shelf.open, ...shelf.used, ...articles.map(({ article }) => article.id)])
  const sheets = new Set([...likely].slice(0, KEPT))
  const items: DeskItem[] = []
  let rack: ColumnArticle[] | null = null
  let before: DeskItem['before'] = 'nothing'
  let hasSheet = false
  for (const [place, column] of articles.entries()) {
    const { id } = column.article
    if (open.has(id)) {
      items.push({ kind: 'sheet', columns: [column], parked: false, place, before: hasSheet ? 'sheet' : before })
      before = 'sheet'
      hasSheet = true
      rack = null
      continue
    }
    if (sheets.has(id) && (laid?.ready.has(id) ?? true))
      items.push({ kind: 'sheet', columns: [column], parked: true, place, before: 'nothing' })
    if (rack && racks) {
      rack.push(column)
      continue
    }
    rack = [column]
    items.push({ kind: 'spine', columns: rack, parked: false, place, before })
    before = 'folded'
  }
  return [
    ...items.map((item): DeskItem => (item.columns.length > 1 ? { ...item, kind: 'rack' } : item)),
    // Behind the others: nothing that stays is moved in the page for them.
    ...(laid?.items ?? [])
      .filter(isLeft(articles))
      .map((item): DeskItem => ({ ...item, parked: true, before: 'nothing' })),
  ]
}

/** Tells the sheets whose articles are not among `articles`. */
export function isLeft(articles: readonly ColumnArticle[]): (item: DeskItem) => boolean {
  const here = new Set(articles.map(({ article }) => article.id))
  return ({ kind, columns: [column] }) => kind === 'sheet' && column !== undefined && !here.has(column.article.id)
}
