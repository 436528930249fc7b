import type { ArticleId, MemberId, Span } from '../../engine/types.ts'
import type { Appearance } from './appearance.ts'
import { Bands } from './bands.ts'
import { stretchesOf } from './decorations.ts'
import { Edge } from './edge.ts'
import { type Box, bandOf, lineGrid, type Seen, seenOf } from './geometry.ts'
import { Gutter } from './gutter.ts'
import { editor, Range } from './monaco.ts'
import { measures, READING, READING_ROOM } from './options.ts'
import { boxOf, decorationOf } from './placing.ts'
import { Ruler } from './ruler.ts'
import type { Text } from './texts.ts'
import type { ColumnPlace, ColumnSelection, Mark } from './types.ts'

/** What a column tells the desk. */
export interface ColumnEvents {
  moved(): void
  pressed(mark: Mark): void
  selected(selection: ColumnSelection): void
  pointed(at: ColumnPlace | null): void
}

/** What a column shows besides its text. */
export interface ColumnMarks {
  readonly marks: readonly Mark[]
  readonly unlinked: ReadonlyMap<MemberId, readonly Span[]>
  readonly hot: ReadonlyMap<MemberId, readonly Span[]>
  /** The member that stands on the register line. */
  readonly lead: MemberId | null
  /** Names the text for a screen reader. */
  readonly name: string
  readonly labels: {
    mark(mark: Mark): string
    edge(mark: Mark): string
  }
}

/** Room at the right for the ruler, px; as in the style sheet. */
const RULER = 16
/** The text is never wider, in em of its own size. */
const MEASURE_EM = 36

/** After a reveal scrolling by hand is told from our own by this margin, in px. */
const NEAR = 1

/** Options of which one changes where Monaco breaks the lines anew. */
const WRAPPING = [editor.EditorOption.fontInfo, editor.EditorOption.layoutInfo, editor.EditorOption.wrappingInfo]

/** Who says that the caret moved where no person moved it: its word is not followed then. */
const BROUGHT = 'brought'

/**
 * One read-only editor with its margin, ruler and bands. It outlives the article it shows: another article is another
 * model in the same editor.
 */
export class Column {
  readonly root = document.createElement('div')
  readonly #editor: editor.IStandaloneCodeEditor
  /** Monaco's text field, which takes the focus, while it is out of the page, and what stood behind it; null while it is there. */
  #away: { readonly field: HTMLElement; readonly behind: ChildNode } | null = null
  readonly #bands = new Bands()
  readonly #gutter: Gutter
  readonly #ruler = new Ruler(place => this.#scrollToPlace(place))
  readonly #edge = new Edge(() => this.reveal(true))
  readonly #events: ColumnEvents
  #appearance: Appearance
  #decorations: editor.IEditorDecorationsCollection
  #drawn = ''
  #found: editor.IEditorDecorationsCollection
  #foundDrawn: readonly [readonly Span[], Span | null] = [[], null]
  #text: Text | null = null
  #zones: string[] = []
  #shown: ColumnMarks | null = null
  #boxes: readonly Box[] = []
  /** Where words stand, by their parts; Monaco is asked once for each until the text is laid out anew. */
  #measured = new WeakMap<Mark['parts'], Box>()
  #size = { width: 0, height: 0 }
  #grid = { height: 0, register: 0 }
  /** Where our own scrolling goes; null after scrolling by hand. */
  #held: number | null = null
  #stale = true

  constructor(appearance: Appearance, events: ColumnEvents) {
    this.#events = events
    this.#appearance = appearance
    this.root.className = 'column-view'
    const host = document.createElement('div')
    host.className = 'column-text'
    this.#gutter = new Gutter(events.pressed)
    this.root.append(this.#bands.element, host, this.#gutter.element, this.#ruler.element, this.#edge.element)
    this.#editor = editor.create(host, { ...READING, ...measures(appearance), model: null })
    this.#decorations = this.#editor.createDecorationsCollection()
    this.#found = this.#editor.createDecorationsCollection()
    this.#editor.onDidScrollChange(event => {
      if (event.scrollTopChanged) this.#scrolled()
    })
    this.#editor.onDidContentSizeChange(event => {
      if (event.contentHeightChanged) this.#restale()
    })
    // Monaco may break lines anew of itself, as on a screen of another scale, and be as high as before.
    this.#editor.onDidChangeConfiguration(event => {
      if (WRAPPING.some(option => event.hasChanged(option))) this.#restale()
    })
    this.#editor.onDidChangeCursorSelection(({ selection, source }) => {
      const text = this.#text
      if (!text || source === BROUGHT) return
      const start = text.offsets.offset(Range.getStartPosition(selection))
      const end = text.offsets.offset(Range.getEndPosition(selection))
      events.selected({ article: text.article, span: { start, end } })
    })
    this.#editor.onMouseMove(({ target }) => {
      const text = this.#text
      const isText = target.type === editor.MouseTargetType.CONTENT_TEXT
      events.pointed(
        text && isText && target.position
          ? { article: text.article, offset: text.offsets.offset(target.position) }
          : null,
      )
    })
    // As a menu is asked for: at other words than the selected ones it is about those.
    this.#editor.onContextMenu(({ target }) => {
      const selection = this.#editor.getSelection()
      const { position } = target
      if (position && !selection?.containsPosition(position)) this.#editor.setPosition(position)
    })
    this.#editor.onMouseLeave(() => events.pointed(null))
    this.#editor.onDidFocusEditorWidget(() => {
      this.root.dataset.focus = ''
      this.#bringCaret()
    })
    this.#editor.onDidBlurEditorWidget(() => {
      delete this.root.dataset.focus
    })
    for (const hand of ['wheel', 'touchmove', 'keydown'])
      this.root.addEventListener(hand, () => this.#release(), { capture: true, passive: true })
    // with nothing selected Monaco would put an empty text into the clipboard
    for (const kind of ['copy', 'cut'])
      host.addEventListener(
        kind,
        event => {
          if (this.#editor.getSelection()?.isEmpty() ?? true) event.stopImmediatePropagation()
        },
        { capture: true },
      )
  }

  get article(): ArticleId | null {
    return this.#text?.article ?? null
  }

  /** Shows another article; its marks must be shown after. */
  setText(text: Text): void {
    this.#text = text
    this.#held = null
    this.#drawn = ''
    this.#shown = null
    // a model takes the editor's decorations and zones with it; the same one again, as when an article comes back, would keep them
    this.#decorations.clear()
    this.#found.clear()
    // Before Monaco makes a new field for another model; for the same one it makes none.
    this.setFocusable(true)
    this.#editor.setModel(text.model)
    this.#decorations = this.#editor.createDecorationsCollection()
    this.#found = this.#editor.createDecorationsCollection()
    this.#foundDrawn = [[], null]
    this.#setZones()
    this.#editor.setScrollTop(this.#grid.register, editor.ScrollType.Immediate)
    this.#stale = true
  }

  /** Shows marks; the place in the text stays. */
  setMarks(shown: ColumnMarks): void {
    const text = this.#text
    if (!text) return
    if (this.#shown?.name !== shown.name) this.#editor.updateOptions({ ariaLabel: shown.name })
    this.#shown = shown
    const stretches = stretchesOf(shown.marks, shown.unlinked, shown.hot)
    const drawn = stretches.map(({ start, end, classes }) => `${start} ${end} ${classes}`).join()
    if (drawn !== this.#drawn) {
      this.#drawn = drawn
      this.#decorations.set(stretches.map(stretch => decorationOf(text.offsets, stretch)))
    }
    this.#place()
  }

  /** Takes the size of the sheet, in px; the text is laid out in whole lines. */
  resize(width: number, height: number): void {
    if (width === this.#size.width && height === this.#size.height) return
    this.#size = { width, height }
    this.#layout()
  }

  restyle(appearance: Appearance): void {
    if (JSON.stringify(appearance) === JSON.stringify(this.#appearance)) return
    this.#appearance = appearance
    this.#editor.updateOptions(measures(appearance))
    this.#setZones()
    this.#layout()
  }

  /** Brings the first line of the lead to the register line. */
  reveal(smooth: boolean): void {
    if (this.#stale) this.#place()
    const box = this.#leadBox()
    if (!box) return
    const top = Math.max(0, box.top - this.#grid.register)
    this.#held = top
    const type = smooth && !this.#appearance.still ? editor.ScrollType.Smooth : editor.ScrollType.Immediate
    this.#editor.setScrollTop(top, type)
  }

  /** Marks words that are looked for, `at` as the place that is shown. */
  setFound(spans: readonly Span[], at: Span | null): void {
    const text = this.#text
    const [drawn, drawnAt] = this.#foundDrawn
    if (!text || (drawn === spans && drawnAt === at) || (spans.length === 0 && drawn.length === 0)) return
    this.#foundDrawn = [spans, at]
    this.#found.set(
      spans.map(({ start, end }) =>
        decorationOf(text.offsets, {
          start,
          end,
          classes: start === at?.start ? 'q-found q-found-here' : 'q-found',
        }),
      ),
    )
  }

  /** Selects a span, or with null nothing; the caret stays then. Nobody is told. */
  select(span: Span | null): void {
    const now = this.#editor.getSelection()
    if (!this.#text || !now) return
    const { offsets } = this.#text
    if (span)
      this.#editor.setSelection(Range.fromPositions(offsets.place(span.start), offsets.place(span.end)), BROUGHT)
    else if (!now.isEmpty()) this.#editor.setPosition(now.getPosition(), BROUGHT)
  }

  /** Brings the first line of a span to the register line. */
  revealSpan(span: Span): void {
    if (!this.#text) return
    const { lineNumber, column } = this.#text.offsets.place(span.start)
    this.#held = null
    const top = Math.max(0, this.#editor.getTopForPosition(lineNumber, column) - this.#grid.register)
    this.#editor.setScrollTop(top, editor.ScrollType.Immediate)
  }

  /** What of the lead's band is in sight, in px of `root`; null where the article has no lead. */
  seen(): Seen | null {
    const box = this.#leadBox()
    if (!box) return null
    const { line, bandMax } = this.#appearance
    const band = bandOf(box, line, bandMax)
    const top = band.top - this.#editor.getScrollTop()
    return seenOf(top, top + band.height, this.#grid.height)
  }

  focus(): void {
    this.#editor.focus()
  }

  /**
   * Takes the text field that has the focus out of the page, or puts it back. For each field in a sheet that is kept out of sight
   * Chromium, looking for forms to fill in a moment after a key, would style and lay out the whole sheet.
   */
  setFocusable(isFocusable: boolean): void {
    if (isFocusable) {
      this.#away?.behind.before(this.#away.field)
      this.#away = null
    } else if (!this.#away) {
      const field = this.root.querySelector('textarea')
      const behind = field?.nextSibling
      if (!field || !behind) return
      field.remove()
      this.#away = { field, behind }
    }
  }

  dispose(): void {
    this.#editor.dispose()
    this.root.remove()
  }

  /** A caret that is out of sight goes to the lead: else the first arrow would take the text away from under the eyes. */
  #bringCaret(): void {
    const caret = this.#editor.getSelection()
    const lead = this.#shown?.marks.find(mark => mark.id === this.#shown?.lead)?.parts[0]
    if (!this.#text || !lead || !caret?.isEmpty()) return
    const { positionLineNumber, positionColumn } = caret
    const top = this.#editor.getTopForPosition(positionLineNumber, positionColumn) - this.#editor.getScrollTop()
    if (top >= 0 && top < this.#size.height) return
    this.#editor.setPosition(this.#text.offsets.place(lead.start), BROUGHT)
  }

  #leadBox(): Box | null {
    const at = this.#shown?.marks.findIndex(mark => mark.id === this.#shown?.lead) ?? -1
    return this.#boxes[at] ?? null
  }

  #layout(): void {
    const { width, height } = this.#size
    const { line } = this.#appearance
    const before = this.#grid
    const top = this.#editor.getVisibleRanges()[0]?.getStartPosition()
    const y = top ? this.#editor.getTopForPosition(top.lineNumber, top.column) - this.#editor.getScrollTop() : 0
    this.#grid = lineGrid(height, line)
    this.root.style.width = `${width}px`
    this.root.style.height = `${this.#grid.height}px`
    const { register } = this.#grid
    // any line of the text, the first and the last too, can stand on the register line
    if (before.register !== register || before.height !== this.#grid.height)
      this.#editor.updateOptions({ padding: { top: register, bottom: this.#grid.height - register - line } })
    this.#editor.layout({ width: this.#textWidth(width), height: this.#grid.height })
    // after scrolling by hand the line at the top stays there, but on the common grid
    if (this.#held === null && top) {
      const there = this.#editor.getTopForPosition(top.lineNumber, top.column) - y
      this.#editor.setScrollTop(Math.round(there / line) * line, editor.ScrollType.Immediate)
    }
    this.#restale()
  }

  /** Room for the text between margin and ruler, at most the measure: computed, since a column may not be in the page. */
  #textWidth(width: number): number {
    const { margin, fontSize } = this.#appearance
    return Math.min(width - margin + READING_ROOM - RULER, MEASURE_EM * fontSize)
  }

  #restale(): void {
    this.#stale = true
    if (!this.#shown) return
    this.#place()
    if (this.#held !== null) this.reveal(false)
  }

  /** Puts numbers, stems, bands and the ruler's lines where the text now has its marks. */
  #place(): void {
    const { marks, lead, labels } = this.#shown ?? {}
    if (!marks || !labels || !this.#text) return
    if (this.#stale) this.#measured = new WeakMap()
    this.#stale = false
    const { line, bandMax, tag } = this.#appearance
    const { offsets } = this.#text
    this.#boxes = marks.map(mark => {
      const box = this.#measured.get(mark.parts) ?? boxOf(this.#editor, offsets, mark, line)
      this.#measured.set(mark.parts, box)
      return box
    })
    this.#gutter.draw(marks, this.#boxes, tag, labels.mark)
    const { register } = this.#grid
    this.#ruler.draw(marks, this.#boxes, register, this.#textHeight())
    const bands = marks.flatMap((mark, i) => {
      const box = this.#boxes[i]
      return mark.current && box ? [{ box, lead: mark.id === lead, member: mark.member }] : []
    })
    this.#bands.draw(bands, line, bandMax)
    this.#scrolled()
  }

  #textHeight(): number {
    const padding = this.#grid.height - this.#appearance.line
    return Math.max(this.#appearance.line, this.#editor.getContentHeight() - padding)
  }

  /** Called in the scroll event: a frame later numbers and bands would trail the text. */
  #scrolled(): void {
    const top = this.#editor.getScrollTop()
    this.#bands.scroll(top)
    this.#gutter.scroll(top)
    const { height, register } = this.#grid
    const from = (top - register) / this.#textHeight()
    this.#ruler.see(from, from + height / this.#textHeight())
    const lead = this.#shown?.marks.find(mark => mark.id === this.#shown?.lead)
    const out = this.seen()?.out ?? null
    this.#edge.show(lead && out ? { out, mark: lead, label: this.#shown?.labels.edge(lead) ?? '' } : null)
    this.#events.moved()
  }

  #release(): void {
    const at = this.#held
    if (at === null) return
    // the event comes before the scroll it causes
    requestAnimationFrame(() => {
      if (this.#held === at && Math.abs(this.#editor.getScrollTop() - at) > NEAR) this.#held = null
    })
  }

  #scrollToPlace(place: number): void {
    this.#held = null
    const middle = this.#grid.register + place * this.#textHeight() - this.#grid.height / 2
    this.#editor.setScrollTop(Math.max(0, middle), editor.ScrollType.Immediate)
  }

  /** One whole line of the grid after each paragraph that no blank line follows. */
  #setZones(): void {
    this.#editor.changeViewZones(zones => {
      for (const zone of this.#zones) zones.removeZone(zone)
      this.#zones = (this.#text?.gaps ?? []).map(afterLineNumber =>
        zones.addZone({
          afterLineNumber,
          heightInPx: this.#appearance.line,
          domNode: document.createElement('div'),
          suppressMouseDown: true,
        }),
      )
    })
  }
}
