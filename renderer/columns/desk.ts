import type { ArticleId, GroupId, MemberId } from '../../engine/types.ts'
import { type Appearance, appearanceOf, applyTheme, onAppearance } from './appearance.ts'
import { Column, type ColumnMarks } from './column.ts'
import { type End, type JoinPair, Joins, type Sheet, type Tails } from './joins.ts'
import { Texts } from './texts.ts'
import type { ColumnArticle, ColumnSelection, Mark } from './types.ts'

/** What the desk shows: the open articles in their order. */
export interface DeskView {
  readonly open: readonly (ColumnArticle & { readonly shown: ColumnMarks })[]
  readonly group: GroupId | null
  readonly member: MemberId | null
  /** One for each two leads that follow each other among the open articles. */
  readonly pairs: readonly JoinPair[]
  /** Folded articles that have a member. */
  readonly folded: ReadonlySet<ArticleId>
}

/** An article on the desk, from left to right, px of the desk; `top` of the view of an open one, null for a spine. */
interface Item {
  readonly article: ArticleId
  readonly left: number
  readonly right: number
  readonly top: number | null
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
  #view: DeskView = { open: [], group: null, member: null, pairs: [], folded: new Set() }
  #items: readonly Item[] = []
  #top = 0
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
    this.#items = [...this.#root.querySelectorAll<HTMLElement>('[data-article], [data-spine]')].map(element => {
      const { left, right } = element.getBoundingClientRect()
      const article = element.dataset.article ?? element.dataset.spine ?? ''
      const host = this.#places.get(article)?.host
      const top = host ? host.getBoundingClientRect().top - origin.top : null
      return { article, left: left - origin.left, right: right - origin.left, top }
    })
    for (const { host, column } of this.#places.values()) {
      column.restyle(this.#appearance)
      if (host.clientWidth > 0 && host.clientHeight > 0) column.resize(host.clientWidth, host.clientHeight)
    }
    const first = [...this.#places.values()][0]
    this.#top = (this.#items.find(item => item.top !== null)?.top ?? 0) + (first?.column.register ?? 0)
    this.#root.style.setProperty('--register', `${this.#top}px`)
    this.#draw()
  }

  #draw(): void {
    const { line } = this.#appearance
    const leads = new Map(this.#view.open.map(({ article, shown }) => [article.id, shown.lead]))
    const sheets = this.#items.flatMap(({ article, left, right, top }): Sheet[] => {
      const column = this.#places.get(article)?.column
      if (top === null || !column) return []
      // a column that is still being filled will show its member on the register line
      const coming = { top: column.register - 3, bottom: column.register + line + 4, out: null }
      const ready = column.article === article
      return [{ left, right, top, seen: ready ? column.seen() : leads.get(article) ? coming : null }]
    })
    this.#joins.draw(sheets, this.#view.pairs, this.#tails(leads), line)
  }

  /** The outer edges of folded members beside the first and the last open one, where no sheet lies between. */
  #tails(leads: ReadonlyMap<ArticleId, MemberId | null>): Tails {
    const at = this.#items.flatMap(({ article, top }, i) => (top !== null && leads.get(article) ? [i] : []))
    const outer = (items: readonly Item[], x: (item: Item) => number): End | null => {
      const sheet = items.findIndex(item => item.top !== null)
      const spines = sheet < 0 ? items : items.slice(0, sheet)
      const last = spines.findLast(item => this.#view.folded.has(item.article))
      if (!last) return null
      return { x: x(last), top: this.#top - 3, bottom: this.#top + this.#appearance.line + 4, out: false }
    }
    const before = this.#items.slice(0, at[0] ?? 0).reverse()
    const after = this.#items.slice((at.at(-1) ?? this.#items.length) + 1)
    return { left: outer(before, item => item.left), right: outer(after, item => item.right) }
  }

  #select(selection: ColumnSelection): void {
    this.#selection = selection
    cancelAnimationFrame(this.#selectionFrame)
    this.#selectionFrame = requestAnimationFrame(() => {
      if (this.#selection) this.#events.selected(this.#selection)
    })
  }
}
