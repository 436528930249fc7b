import type { ArticleId, GroupId, MemberId } from '../../engine/types.ts'
import { type Appearance, appearanceOf, applyTheme, onAppearance } from './appearance.ts'
import { Column, type ColumnMarks } from './column.ts'
import { type JoinPair, Joins, type Sheet } from './joins.ts'
import { Texts } from './texts.ts'
import type { ColumnArticle, ColumnSelection, Mark } from './types.ts'

/** What the desk shows: the open articles in their order. */
export interface DeskView {
  readonly open: readonly (ColumnArticle & { readonly shown: ColumnMarks })[]
  readonly group: GroupId | null
  readonly member: MemberId | null
  /** One for each two leads that follow each other among the open articles. */
  readonly pairs: readonly JoinPair[]
}

export interface DeskEvents {
  pressed(mark: Mark): void
  selected(selection: ColumnSelection): void
}

/**
 * The open columns, outside React: editors are made once and change their model, at most one column a frame, so that moving
 * to another group costs a scroll and a few underlines.
 */
export class Desk {
  readonly #root: HTMLElement
  readonly #events: DeskEvents
  readonly #texts = new Texts()
  readonly #joins: Joins
  readonly #columns: Column[] = []
  readonly #places = new Map<ArticleId, { readonly column: Column; readonly host: HTMLElement }>()
  readonly #stop: (() => void)[] = []
  #appearance: Appearance
  #view: DeskView = { open: [], group: null, member: null, pairs: [] }
  #rects = new Map<ArticleId, { left: number; right: number; top: number }>()
  #waiting: ArticleId[] = []
  #frame = 0
  #selection: ColumnSelection | null = null
  #selectionFrame = 0

  /**
   * @param root the desk; its sheets hold one `[data-sheet]` each, with the article's id
   * @param joins covers the desk and takes what is drawn between the sheets
   */
  constructor(root: HTMLElement, joins: HTMLElement, events: DeskEvents) {
    this.#root = root
    this.#joins = new Joins(joins)
    this.#events = events
    this.#appearance = appearanceOf(root)
    applyTheme()
    this.#stop.push(
      onAppearance(() => {
        applyTheme()
        this.#measure()
      }),
    )
    const observer = new ResizeObserver(() => this.#measure())
    observer.observe(root)
    this.#stop.push(() => observer.disconnect())
  }

  /** Shows a view; the sheets of its articles must be in the page. */
  update(view: DeskView): void {
    const before = this.#view
    this.#view = view
    const moved = this.#seat()
    if (moved) this.#measure()
    const arrived = view.group !== before.group
    const turned = view.member !== before.member
    for (const { article, marks, shown } of view.open) {
      const column = this.#places.get(article.id)?.column
      if (column?.article !== article.id) continue
      column.setMarks(shown)
      if (arrived || (turned && marks.some(mark => mark.id === view.member))) column.reveal(true)
    }
    this.#draw()
  }

  focus(article: ArticleId): void {
    this.#places.get(article)?.column.focus()
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame)
    cancelAnimationFrame(this.#selectionFrame)
    for (const stop of this.#stop) stop()
    for (const column of this.#columns) column.dispose()
    this.#texts.dispose()
    this.#joins.dispose()
  }

  /** Gives each open article a column, and its column a place in its sheet. True where a column got another place. */
  #seat(): boolean {
    const hosts = new Map(
      [...this.#root.querySelectorAll<HTMLElement>('[data-sheet]')].map(host => [host.dataset.sheet ?? '', host]),
    )
    let moved = false
    for (const [article, place] of this.#places) {
      if (hosts.get(article) === place.host && place.column.root.parentElement === place.host) continue
      this.#places.delete(article)
      moved = true
    }
    const taken = new Set([...this.#places.values()].map(place => place.column))
    const free = this.#columns.filter(column => !taken.has(column))
    this.#waiting = this.#waiting.filter(article => this.#places.has(article))
    for (const { article } of this.#view.open) {
      const host = hosts.get(article.id)
      if (!host || this.#places.has(article.id)) continue
      moved = true
      const same = free.findIndex(column => column.article === article.id)
      const column = free.splice(Math.max(same, 0), 1)[0] ?? this.#make()
      this.#places.set(article.id, { column, host })
      const known = column.article === article.id
      column.root.style.visibility = known ? '' : 'hidden'
      host.append(column.root)
      if (!known) this.#waiting.push(article.id)
    }
    for (const column of free) column.root.remove()
    if (this.#waiting.length > 0) this.#fillSoon()
    return moved
  }

  #make(): Column {
    const column = new Column(this.#appearance, {
      moved: () => this.#draw(),
      pressed: this.#events.pressed,
      selected: selection => this.#select(selection),
    })
    this.#columns.push(column)
    return column
  }

  /** Fills one waiting column a frame: a model takes about 15 ms, and keys must be answered between. */
  #fillSoon(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => {
      const id = this.#waiting.shift()
      const open = this.#view.open.find(({ article }) => article.id === id)
      const place = id === undefined ? undefined : this.#places.get(id)
      if (open && place) {
        place.column.setText(this.#texts.of(open.article))
        place.column.setMarks(open.shown)
        place.column.reveal(false)
        place.column.root.style.visibility = ''
        this.#draw()
      }
      if (this.#waiting.length > 0) this.#fillSoon()
    })
  }

  /** Reads the page's measures; all other drawing is arithmetic on them. */
  #measure(): void {
    this.#appearance = appearanceOf(this.#root)
    const origin = this.#root.getBoundingClientRect()
    this.#rects = new Map()
    for (const [article, { host, column }] of this.#places) {
      const sheet = (host.closest('section') ?? host).getBoundingClientRect()
      const view = host.getBoundingClientRect()
      this.#rects.set(article, {
        left: sheet.left - origin.left,
        right: sheet.right - origin.left,
        top: view.top - origin.top,
      })
      column.restyle(this.#appearance)
      if (view.width > 0 && view.height > 0) column.resize(view.width, view.height)
    }
    const first = [...this.#places.values()][0]
    const top = [...this.#rects.values()][0]?.top ?? 0
    this.#root.style.setProperty('--register', `${top + (first?.column.register ?? 0)}px`)
    this.#draw()
  }

  #draw(): void {
    const sheets = this.#view.open.flatMap(({ article, shown }): Sheet[] => {
      const rect = this.#rects.get(article.id)
      const column = this.#places.get(article.id)?.column
      if (!rect || !column) return []
      const ready = column.article === article.id
      // a column that is still being filled will show its member on the register line
      const line = this.#appearance.line
      const coming = { top: column.register - 3, bottom: column.register + line + 4, out: null }
      return [{ ...rect, seen: ready ? column.seen() : shown.lead ? coming : null }]
    })
    this.#joins.draw(sheets, this.#view.pairs, this.#appearance.line)
  }

  #select(selection: ColumnSelection): void {
    this.#selection = selection
    cancelAnimationFrame(this.#selectionFrame)
    this.#selectionFrame = requestAnimationFrame(() => {
      if (this.#selection) this.#events.selected(this.#selection)
    })
  }
}
