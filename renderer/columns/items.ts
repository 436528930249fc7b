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
  /** What is in sight on the left. `sheet` also where folded articles stand between: before a sheet that a wire may lead to the gap is wide, for its probability. */
  readonly before: 'nothing' | 'sheet' | 'folded'
}

/** What an item is called among the others: by it the page knows it again. */
export function keyOf({ kind, columns }: DeskItem): string {
  return [kind, ...columns.map(({ article }) => article.id)].join(' ')
}

/**
 * Open articles as sheets, folded ones as spines, or with `racks` neighbouring folded ones as one rack; and out of sight the sheets of
 * folded articles that are kept: the last used, then the first of the story.
 * @param former what lay on the desk a frame ago: folded articles have a sheet only if they were there, and sheets whose article is there
 * no more stay, out of sight. To lay out the one and take the other away in the frame of a key would hold it up.
 */
export function itemsOf(
  articles: readonly ColumnArticle[],
  shelf: Shelf,
  racks: boolean,
  former: readonly DeskItem[] | null = null,
): readonly DeskItem[] {
  const open = new Set(shelf.open)
  const likely = new Set([...shelf.open, ...shelf.used, ...articles.map(({ article }) => article.id)])
  const sheets = new Set([...likely].slice(0, KEPT))
  const ready = former && new Set(former.flatMap(({ columns }) => columns.map(({ article }) => article.id)))
  const items: DeskItem[] = []
  let rack: ColumnArticle[] | null = null
  let before: DeskItem['before'] = 'nothing'
  let hasSheet = false
  for (const column of articles) {
    const { id } = column.article
    if (open.has(id)) {
      items.push({ kind: 'sheet', columns: [column], parked: false, before: hasSheet ? 'sheet' : before })
      before = 'sheet'
      hasSheet = true
      rack = null
      continue
    }
    if (sheets.has(id) && (ready?.has(id) ?? true))
      items.push({ kind: 'sheet', columns: [column], parked: true, before: 'nothing' })
    if (rack && racks) {
      rack.push(column)
      continue
    }
    rack = [column]
    items.push({ kind: 'spine', columns: rack, parked: false, before })
    before = 'folded'
  }
  const here = new Set(articles.map(({ article }) => article.id))
  const leaving = former?.filter(
    ({ kind, columns: [column] }) => kind === 'sheet' && column && !here.has(column.article.id),
  )
  return [
    ...items.map((item): DeskItem => (item.columns.length > 1 ? { ...item, kind: 'rack' } : item)),
    // Behind the others: nothing that stays is moved in the page for them.
    ...(leaving ?? []).map((item): DeskItem => ({ ...item, parked: true, before: 'nothing' })),
  ]
}
