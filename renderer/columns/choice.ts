import type { ArticleId } from '../../engine/types.ts'

/** A column is never narrower, in CSS pixels. */
export const LEAST_WIDTH = 240
/** From this width on a column has the full size of text, and folded articles each a spine of their own. */
const EASY_WIDTH = 280

/** What lies between columns, in CSS pixels. */
export interface Spacing {
  readonly spine: number
  /** Between two open articles; beside a folded one. */
  readonly gap: number
  readonly smallGap: number
}

/** What the number of open articles and their width follow from; `articles` and `pinned` are counts. */
export interface Room {
  /** Width of the window and of the desk, in CSS pixels. */
  readonly window: number
  readonly desk: number
  readonly articles: number
  readonly pinned: number
  readonly roomy: Spacing
  readonly dense: Spacing
}

/** Width that `open` columns, the gaps between them and `spines` spines leave for one column. */
function widthOf(desk: number, { spine, gap, smallGap }: Spacing, open: number, spines: number): number {
  return (desk - (open - 1) * gap - spines * (spine + smallGap)) / open
}

/** Spines that are left where neighbouring folded articles share a rack: at most one on each side of an open one. */
function racked(room: Room, open: number): number {
  return Math.min(open + 1, room.articles - open)
}

/**
 * How many articles may be open: one under 600 px, two under 900, three from there, four where one is pinned (the
 * editor asked for more than the program would open), five from 1700; never so many that a column gets narrower than `LEAST_WIDTH`, and always one.
 */
export function columnRoom(room: Room): number {
  const wanted = room.window < 600 ? 1 : room.window < 900 ? 2 : room.window < 1700 ? (room.pinned > 0 ? 4 : 3) : 5
  let open = Math.max(1, Math.min(wanted, room.articles))
  while (open > 1 && widthOf(room.desk, room.dense, open, racked(room, open)) < LEAST_WIDTH) open--
  return open
}

/** How the desk is laid out: size of the text, whether neighbouring folded articles share a rack, and the columns' width. */
export interface Layout {
  readonly density: 'roomy' | 'dense'
  readonly racks: boolean
  /** Of every open column, in whole CSS pixels. The same whichever articles are open: a column of another width would have
   * to break its lines again. What is left goes into the gaps. */
  readonly width: number
}

/** The easiest layout in which `open` columns have a good width. */
export function layoutFor(room: Room, open: number): Layout {
  const single = room.articles - open
  const few = racked(room, open)
  const tries: readonly (readonly [Layout['density'], number, number])[] = [
    ['roomy', single, EASY_WIDTH],
    ['roomy', few, EASY_WIDTH],
    ['dense', single, LEAST_WIDTH],
    ['dense', few, 0],
  ]
  for (const [density, spines, least] of tries) {
    const width = Math.floor(widthOf(room.desk, room[density], open, spines))
    if (width >= least) return { density, racks: spines < single, width }
  }
  return { density: 'dense', racks: few < single, width: 0 }
}

/** Which articles of a story lie open as columns; the others are folded to spines. */
export interface Shelf {
  /** Open articles, in the order of the story. */
  readonly open: readonly ArticleId[]
  /** Articles by last use, the latest first. */
  readonly used: readonly ArticleId[]
}

/** Nothing is open and nothing was used: a story that nobody has looked at. */
export const EMPTY_SHELF: Shelf = { open: [], used: [] }

/** The shelf with these articles open, the first of them last used. */
export function shelfWith(open: readonly ArticleId[]): Shelf {
  return open.length === 0 ? EMPTY_SHELF : { open, used: open }
}

/** What should be open. `room`: how many articles may be. */
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
