import type { Article, ArticleId, GroupId, MemberId, Span } from '../../engine/types.ts'
import { afterFrame, holdBack, letGo, rightAfterFrame } from '../afterFrame.ts'
import { afterLayout } from '../afterLayout.ts'
import { type Appearance, appearanceOf, applyTheme, onAppearance } from './appearance.ts'
import { Column, type ColumnMarks } from './column.ts'
import { lineGrid } from './geometry.ts'
import { type End, type JoinPair, Joins, type Sheet, type Tails } from './joins.ts'
import { Texts } from './texts.ts'
import type { ColumnArticle, ColumnPlace, ColumnSelection, Found, Mark } from './types.ts'

/** What the desk shows: the open articles in their order. */
export interface DeskView {
  readonly open: readonly (ColumnArticle & { readonly shown: ColumnMarks })[]
  readonly found: Found | null
  readonly selected: ColumnSelection | null
  readonly group: GroupId | null
  readonly member: MemberId | null
  /** One for each two leads that follow each other among the open articles. */
  readonly pairs: readonly JoinPair[]
  /** Folded articles that have a member. */
  readonly folded: ReadonlySet<ArticleId>
  /** All articles; texts that are likely to come next are prepared when nothing else is to do. */
  readonly articles: readonly Article[]
  /** Changes with the size of the sheets. */
  readonly frame: string
}

/** What a person does on the desk: presses a mark's number, selects words, points at a place or at none (null); the last two at most once a frame. */
export interface DeskEvents {
  pressed(mark: Mark): void
  selected(selection: ColumnSelection): void
  pointed(at: ColumnPlace | null): void
}

/** An article on the desk, from left to right, px of the desk; `top` of the view of an open one, null for a spine. */
interface Item {
  readonly article: ArticleId
  readonly left: number
  readonly right: number
  readonly top: number | null
}

interface Place {
  readonly host: HTMLElement
  /** Null until it is filled: after the frame that shows it, a parked one while nothing else is to do. */
  readonly column: Column | null
}

/** Rest after the last change before a text is prepared, ms; no key is expected to wait for it. */
const REST_MS = 600

/** Sheets that are filled in one frame: a text takes some 7 ms, and as much when it is drawn; keys must be answered between. */
const AT_ONCE = 3

const NO_SPANS: readonly Span[] = []

const NOTHING: DeskView = {
  open: [],
  found: null,
  selected: null,
  group: null,
  member: null,
  pairs: [],
  folded: new Set(),
  articles: [],
  frame: '',
}

/**
 * The open columns, outside React: editors are made once and change their model, a few columns a frame, so that moving
 * to another group costs a scroll and a few underlines.
 */
export class Desk {
  readonly #root: HTMLElement
  readonly #events: DeskEvents
  readonly #texts = new Texts()
  readonly #joins: Joins
  /** Columns whose sheet is gone. */
  readonly #free: Column[] = []
  readonly #places = new Map<ArticleId, Place>()
  readonly #stop: (() => void)[] = []
  #appearance: Appearance
  #view = NOTHING
  #items: readonly Item[] = []
  #size = { width: 0, height: 0 }
  #registerLine = 0
  /** Calls off the filling that is under way; null where none is. */
  #offFill: (() => void) | null = null
  #offItems = (): void => undefined
  #offPutAway = (): void => undefined
  /** Columns that scroll once what has changed is on the screen. */
  readonly #toReveal = new Set<Column>()
  #offReveal = (): void => undefined
  /** A drawing is due in this turn. */
  #isDue = false
  #rest = 0
  #selection: ColumnSelection | null = null
  #selectionFrame = 0
  /** What columns have said is selected: told back, it is old where the mouse still selects. */
  readonly #own = new WeakSet<Span>()
  #pointed: ColumnPlace | null = null
  #pointedFrame = 0

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
        this.#resize()
      }),
    )
    const observer = new ResizeObserver(() => this.#resize())
    observer.observe(root)
    this.#stop.push(() => observer.disconnect())
  }

  /** Shows a view; the sheets of its articles must be in the page. */
  update(view: DeskView): void {
    const before = this.#view
    this.#view = view
    const came = this.#seat(before)
    if (came) this.#putAwaySoon()
    if (view.frame !== before.frame) this.#fit()
    const arrived = view.group !== before.group
    const turned = view.member !== before.member
    for (const { article, marks, shown } of view.open) {
      const column = this.#places.get(article.id)?.column
      if (!column) continue
      const isNew = came?.has(article.id) || !column.root.isConnected
      if (isNew) this.#show(article.id, column)
      column.setMarks(shown)
      if (isNew) column.reveal(false)
      else if (arrived || (turned && marks.some(mark => mark.id === view.member))) this.#revealSoon(column)
      this.#showFound(article.id, column, isNew || view.found?.at !== before.found?.at)
      if (isNew || view.selected?.span !== before.selected?.span) this.#showSelected(article.id, column, isNew)
    }
    // Where sheets now stand is known after the layout, in the same frame.
    if (came || view.frame !== before.frame) this.#readAndDrawSoon()
    else this.#draw()
    this.#prepareLater()
  }

  focus(article: ArticleId): void {
    this.#places.get(article)?.column?.focus()
  }

  dispose(): void {
    this.#offFill?.()
    letGo(this)
    this.#offItems()
    this.#offPutAway()
    this.#offReveal()
    cancelAnimationFrame(this.#selectionFrame)
    cancelAnimationFrame(this.#pointedFrame)
    clearTimeout(this.#rest)
    this.#isDue = false
    for (const stop of this.#stop) stop()
    for (const { column } of this.#places.values()) column?.dispose()
    for (const column of this.#free) column.dispose()
    this.#texts.dispose()
    this.#joins.dispose()
  }

  /** Follows the sheets in the page. Returns the articles that came into sight, null where none came and none went. */
  #seat(before: DeskView): ReadonlySet<ArticleId> | null {
    const hosts = new Map(
      [...this.#root.querySelectorAll<HTMLElement>('[data-sheet]')].map(host => [host.dataset.sheet ?? '', host]),
    )
    for (const [article, { host, column }] of this.#places) {
      if (hosts.get(article) === host) continue
      this.#places.delete(article)
      if (!column) continue
      column.root.remove()
      this.#free.push(column)
    }
    for (const [article, host] of hosts)
      if (!this.#places.has(article)) this.#places.set(article, { host, column: null })
    const was = new Set(before.open.map(({ article }) => article.id))
    const came = this.#view.open.map(({ article }) => article.id).filter(id => !was.has(id))
    // Another group's frame comes first; what else changes meanwhile, as under the mouse, does not keep the texts waiting.
    const isOther = came.length > 0 || before.group !== this.#view.group
    if (this.#waiting().length > 0 && (isOther || !this.#offFill)) this.#fillAfterFrame()
    return came.length > 0 || was.size !== this.#view.open.length ? new Set(came) : null
  }

  /** Scrolls when what has just changed is on the screen: drawn in that frame, a text's other lines would hold it up. */
  #revealSoon(column: Column): void {
    this.#toReveal.add(column)
    this.#offReveal()
    this.#offReveal = rightAfterFrame(() => {
      for (const one of this.#toReveal) one.reveal(true)
      this.#toReveal.clear()
    })
  }

  /** Columns that are folded are no place for the focus. */
  #putAwaySoon(): void {
    this.#offPutAway()
    this.#offPutAway = afterFrame(() => {
      const open = new Set(this.#view.open.map(({ article }) => article.id))
      for (const [article, { column }] of this.#places) if (!open.has(article)) column?.setFocusable(false)
    })
  }

  #make(): Column {
    return new Column(this.#appearance, {
      moved: () => this.#drawSoon(),
      pressed: this.#events.pressed,
      selected: selection => this.#select(selection),
      pointed: at => this.#point(at),
    })
  }

  /**
   * Fills waiting sheets when what has just changed is on the screen: a text in that frame would hold up queue, panel and marks. What
   * can wait comes when their lines are drawn, in the frame after.
   */
  #fillAfterFrame(): void {
    holdBack(this)
    this.#offFill?.()
    this.#offFill = rightAfterFrame(() => {
      const waiting = this.#waiting()
      const drawn = requestAnimationFrame(() => this.#filled(waiting.length))
      this.#offFill = () => cancelAnimationFrame(drawn)
      for (const open of waiting.slice(0, AT_ONCE)) {
        const column = this.#fill(open.article)
        if (!column) continue
        this.#show(open.article.id, column)
        column.setMarks(open.shown)
        column.reveal(false)
        this.#showFound(open.article.id, column, true)
        this.#showSelected(open.article.id, column, true)
      }
      this.#draw()
    })
  }

  /** Open articles whose sheets are not filled yet. */
  #waiting(): DeskView['open'] {
    return this.#view.open.filter(({ article }) => this.#places.get(article.id)?.column === null)
  }

  /** Goes on while fewer sheets wait than `before`: one that cannot be filled is a bug, told once for each change of the desk. */
  #filled(before: number): void {
    const left = this.#waiting().length
    this.#offFill = null
    if (left > 0 && left < before) this.#fillAfterFrame()
    else letGo(this)
  }

  /** Marks what is looked for; `isNew`: the column goes to the place that is shown, if that is in it. */
  #showFound(article: ArticleId, column: Column, isNew: boolean): void {
    const { found } = this.#view
    const at = found?.at?.article === article ? found.at.span : null
    column.setFound(found?.hits.get(article) ?? NO_SPANS, at)
    if (at && isNew) column.revealSpan(at)
  }

  /** Selects what the view says is selected, and nothing elsewhere. */
  #showSelected(article: ArticleId, column: Column, isNew: boolean): void {
    const { selected } = this.#view
    if (selected?.article !== article) column.select(null)
    else if (isNew || !this.#own.has(selected.span)) column.select(selected.span)
  }

  /** Gives the sheet of an article a column with its text, not yet in the page. */
  #fill(article: Article): Column | null {
    const host = this.#places.get(article.id)?.host
    if (!host) return null
    const column = this.#free.pop() ?? this.#columnLeft() ?? this.#make()
    this.#dress(column)
    column.setText(this.#texts.of(article))
    this.#places.set(article.id, { host, column })
    return column
  }

  /** The column of a sheet whose article is not on the desk any more, which stays in the page for a moment; null where there is none. */
  #columnLeft(): Column | null {
    const here = new Set(this.#view.articles.map(({ id }) => id))
    for (const [article, { host, column }] of this.#places) {
      if (!column || here.has(article)) continue
      this.#places.set(article, { host, column: null })
      column.root.remove()
      return column
    }
    return null
  }

  /** While nothing happens, fills one parked sheet after the other. */
  #prepareLater(): void {
    clearTimeout(this.#rest)
    this.#rest = window.setTimeout(() => {
      // open sheets are filled after a frame; one that is filled here is not in the page yet
      const open = new Set(this.#view.open.map(({ article }) => article.id))
      const next = this.#view.articles.find(({ id }) => !open.has(id) && this.#places.get(id)?.column === null)
      if (!next) return
      if (this.#size.width > 0) this.#fill(next)
      this.#prepareLater()
    }, REST_MS)
  }

  /** The size of the window or of the text changed. */
  #resize(): void {
    this.#fit()
    this.#readItems()
    this.#draw()
  }

  /** Gives every open column the size that its sheet has, and the measures of the tokens. */
  #fit(): void {
    this.#appearance = appearanceOf(this.#root)
    const host = this.#root.querySelector<HTMLElement>('.sheet:not(.parked) > [data-sheet]')
    if (host) this.#size = { width: host.clientWidth, height: host.clientHeight }
    for (const { article } of this.#view.open) {
      const column = this.#places.get(article.id)?.column
      if (column) this.#dress(column)
    }
  }

  #show(article: ArticleId, column: Column): void {
    const host = this.#places.get(article)?.host
    if (host && column.root.parentElement !== host) host.append(column.root)
    column.setFocusable(true)
    this.#dress(column)
  }

  /** Gives a column the measures of now; a parked one gets them when it comes back. */
  #dress(column: Column): void {
    column.restyle(this.#appearance)
    if (this.#size.width > 0) column.resize(this.#size.width, this.#size.height)
  }

  #readAndDrawSoon(): void {
    this.#offItems()
    this.#offItems = afterLayout(() => {
      this.#readItems()
      this.#draw()
    })
  }

  /** Reads where sheets and spines stand; all drawing is arithmetic on it. */
  #readItems(): void {
    const origin = this.#root.getBoundingClientRect()
    this.#items = [...this.#root.querySelectorAll<HTMLElement>('.sheet:not(.parked), .spine')]
      .map(element => {
        const { left, right } = element.getBoundingClientRect()
        const article = element.dataset.article ?? element.dataset.folded ?? ''
        const host = element.querySelector('[data-sheet]')
        const top = host ? host.getBoundingClientRect().top - origin.top : null
        return { article, left: left - origin.left, right: right - origin.left, top }
      })
      .sort((one, other) => one.left - other.left)
    const { register } = lineGrid(this.#size.height, this.#appearance.line)
    const line = (this.#items.find(item => item.top !== null)?.top ?? 0) + register
    if (line === this.#registerLine) return
    this.#registerLine = line
    this.#root.style.setProperty('--register', `${line}px`)
  }

  /** Once for all columns that move in one turn, still before the frame: each would draw the joins between all. */
  #drawSoon(): void {
    if (this.#isDue) return
    this.#isDue = true
    queueMicrotask(() => this.#isDue && this.#draw())
  }

  #draw(): void {
    this.#isDue = false
    const { line } = this.#appearance
    const leads = new Map(this.#view.open.map(({ article, shown }) => [article.id, shown.lead]))
    const sheets = this.#items.flatMap(({ article, left, right, top }, i): Sheet[] => {
      if (top === null || !leads.has(article)) return []
      const before = this.#items[i - 1]?.right ?? left
      const column = this.#places.get(article)?.column
      if (column) return [{ before, left, right, top, seen: column.seen() }]
      // a sheet that is not filled yet will show its member on the register line
      const at = this.#registerLine - top
      const coming = { top: at - 3, bottom: at + line + 4, out: null }
      return [{ before, left, right, top, seen: leads.get(article) ? coming : null }]
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
      const top = this.#registerLine - 3
      return { x: x(last), top, bottom: top + this.#appearance.line + 7, out: false }
    }
    const before = this.#items.slice(0, at[0] ?? 0).reverse()
    const after = this.#items.slice((at.at(-1) ?? this.#items.length) + 1)
    return { left: outer(before, item => item.left), right: outer(after, item => item.right) }
  }

  #point(at: ColumnPlace | null): void {
    this.#pointed = at
    cancelAnimationFrame(this.#pointedFrame)
    this.#pointedFrame = requestAnimationFrame(() => this.#events.pointed(this.#pointed))
  }

  #select(selection: ColumnSelection): void {
    this.#selection = selection
    cancelAnimationFrame(this.#selectionFrame)
    this.#selectionFrame = requestAnimationFrame(() => {
      if (!this.#selection) return
      this.#own.add(this.#selection.span)
      this.#events.selected(this.#selection)
    })
  }
}
