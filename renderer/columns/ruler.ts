import type { Box } from './geometry.ts'
import { numberClass } from './gutter.ts'
import type { Mark } from './types.ts'

/** The right edge of a column: where its quotations are and what of the text is in sight. Dragging it scrolls. */
export class Ruler {
  readonly element = document.createElement('div')
  readonly #marks = document.createElement('div')
  readonly #sight = document.createElement('u')
  /** What is drawn, a line for each mark. */
  #drawn: readonly { readonly name: string; readonly top: string }[] = []

  /** @param scrollTo is called with a place of the text in 0…1 that should come to the middle of the view */
  constructor(scrollTo: (place: number) => void) {
    this.element.className = 'column-ruler'
    this.element.setAttribute('aria-hidden', 'true')
    this.element.append(this.#marks, this.#sight)
    const follow = (event: PointerEvent) => {
      const { top, height } = this.element.getBoundingClientRect()
      scrollTo((event.clientY - top) / height)
    }
    this.element.addEventListener('pointerdown', event => {
      if (event.button !== 0) return
      event.preventDefault()
      this.element.setPointerCapture(event.pointerId)
      follow(event)
    })
    this.element.addEventListener('pointermove', event => {
      if (this.element.hasPointerCapture(event.pointerId)) follow(event)
    })
  }

  /**
   * Draws a line for each mark; `start` and `height` are the text's place in the content, in px. Lines that stay are only
   * changed: made anew for each group, all of them would be laid out before its first frame.
   */
  draw(marks: readonly Mark[], boxes: readonly Box[], start: number, height: number): void {
    const lines = marks.map((mark, i) => ({
      name: numberClass(mark).replace('number ', ''),
      top: `${(((boxes[i]?.top ?? start) - start) / height) * 100}%`,
    }))
    lines.forEach(({ name, top }, i) => {
      const line = this.#marks.children[i] ?? this.#marks.appendChild(document.createElement('i'))
      const before = this.#drawn[i]
      if (before?.name !== name) line.className = name
      if (before?.top !== top && line instanceof HTMLElement) line.style.top = top
    })
    while (this.#marks.children.length > lines.length) this.#marks.lastChild?.remove()
    this.#drawn = lines
  }

  /** Shows what is in sight, as parts of the text in 0…1. */
  see(from: number, to: number): void {
    const top = Math.max(0, from)
    const share = Math.max(0, Math.min(1, to) - top)
    const height = `${share * 100}%`
    if (this.#sight.style.height !== height) this.#sight.style.height = height
    // Of its own height: the place of something that scrolls with each frame would have the page laid out in each.
    this.#sight.style.transform = share > 0 ? `translateY(${(top / share) * 100}%)` : ''
  }
}
