import type { ArticleId } from '../../engine/types.ts'

/** A column is never narrower, in CSS pixels. */
export const LEAST_WIDTH = 240
/** Under this width a column has small text, and articles that are not open share a rack. */
export const EASY_WIDTH = 300

export interface Room {
  /** Width of the window and of the desk, in CSS pixels. */
  readonly window: number
  readonly desk: number
  readonly articles: number
  readonly pinned: number
  readonly spine: number
  readonly gap: number
  readonly smallGap: number
}

/** Width that `open` columns, as many gaps as they need, and `spines` single spines leave for one column. */
function widthOf(room: Room, open: number, spines: number): number {
  const between = (open - 1) * room.gap
  return (room.desk - between - spines * (room.spine + room.smallGap)) / open
}

/**
 * How many articles may be open: one under 600 px, two under 900, three from there, four where so many are pinned, five
 * from 1700; never so many that a column gets narrower than `LEAST_WIDTH`, and always one.
 */
export function columnRoom(room: Room): number {
  const wanted = room.window < 600 ? 1 : room.window < 900 ? 2 : room.window < 1700 ? (room.pinned > 3 ? 4 : 3) : 5
  let open = Math.max(1, Math.min(wanted, room.articles))
  // folded articles can share one rack on each side of an open one
  while (open > 1 && widthOf(room, open, Math.min(open + 1, room.articles - open)) < LEAST_WIDTH) open--
  return open
}

/** How wide a column gets and whether runs of folded articles must share a rack to leave the columns an easy width. */
export function columnWidth(room: Room, open: number): { readonly width: number; readonly racks: boolean } {
  const single = widthOf(room, open, room.articles - open)
  if (single >= EASY_WIDTH || room.articles - open < 2) return { width: single, racks: false }
  const racked = widthOf(room, open, Math.min(open + 1, room.articles - open))
  return { width: Math.max(single, racked), racks: racked > single }
}

export interface Shelf {
  /** Open articles, in the order of the story. */
  readonly open: readonly ArticleId[]
  /** Articles by last use, the latest first. */
  readonly used: readonly ArticleId[]
}

export const EMPTY_SHELF: Shelf = { open: [], used: [] }

export interface Wish {
  /** All articles, in the order of the story. */
  readonly order: readonly ArticleId[]
  /** Articles of the current group's members, the one under the member cursor first, then the reference's. */
  readonly members: readonly ArticleId[]
  readonly pinned: readonly ArticleId[]
  readonly room: number
}

/**
 * The shelf for a wish, with as few changes as can be. Open are, until there is no more room: the article under the member
 * cursor, pinned ones, the other members' articles, then those that were open (the least recently used folds), then the
 * first of the story. Returns the same shelf where nothing changes.
 */
export function arrange(shelf: Shelf, wish: Wish): Shelf {
  const known = new Set(wish.order)
  const wasOpen = new Set(shelf.open)
  const [first, ...others] = wish.members
  const kept = shelf.used.filter(id => wasOpen.has(id))
  const ranked = [first, ...wish.pinned, ...others, ...kept, ...shelf.open, ...wish.order]
  const chosen = new Set<ArticleId>()
  for (const id of ranked) if (id !== undefined && known.has(id) && chosen.size < wish.room) chosen.add(id)
  const open = wish.order.filter(id => chosen.has(id))
  const now = [...new Set(wish.members)].filter(id => chosen.has(id))
  const used = [...now, ...shelf.used.filter(id => known.has(id) && !now.includes(id))]
  return equal(open, shelf.open) && equal(used, shelf.used) ? shelf : { open, used }
}

function equal(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i])
}
