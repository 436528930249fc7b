import type { Box } from './geometry.ts'
import { numberClass } from './gutter.ts'
import type { Mark } from './types.ts'

/** The right edge of a column: where its quotations are and what of the text is in sight. Dragging it scrolls. */
export class Ruler {
  readonly element = document.createElement('div')
  readonly #marks = document.createElement('div')
  readonly #sight = document.createElement('u')

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

  /** Draws a line for each mark; `start` and `height` are the text's place in the content, in px. */
  draw(marks: readonly Mark[], boxes: readonly Box[], start: number, height: number): void {
    const lines = marks.map((mark, i) => {
      const line = document.createElement('i')
      line.className = numberClass(mark).replace('number ', '')
      line.style.top = `${(((boxes[i]?.top ?? start) - start) / height) * 100}%`
      return line
    })
    this.#marks.replaceChildren(...lines)
  }

  /** Shows what is in sight, as parts of the text in 0…1. */
  see(from: number, to: number): void {
    this.#sight.style.top = `${Math.max(0, from) * 100}%`
    this.#sight.style.height = `${Math.max(0, Math.min(1, to) - Math.max(0, from)) * 100}%`
  }
}
