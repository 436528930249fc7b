import type { MemberId } from '../../engine/types.ts'
import { type Box, type Slot, slotsOf } from './geometry.ts'
import type { Mark } from './types.ts'

/** The class that gives a number its shape: flag = here, circle = reported, filled = decided, dashed = proposed, bare = alone. */
export function numberClass(mark: Mark): string {
  if (mark.current) return mark.member ? 'number here member' : 'number here'
  if (mark.shape === 'passage') return mark.state === 'confirmed' ? 'number reported decided' : 'number reported'
  return { undecided: 'number proposed', confirmed: 'number decided', alone: 'number alone' }[mark.state]
}

/** Numbers and stems in the margin beside a text: buttons in one layer that moves with the text. */
export class Gutter {
  readonly element = document.createElement('div')
  readonly #layer = document.createElement('div')
  readonly #buttons = new Map<MemberId, HTMLButtonElement>()
  readonly #stems = new Map<MemberId, HTMLElement>()
  readonly #marks = new Map<MemberId, Mark>()
  readonly #slots = new Map<MemberId, Slot>()
  #label: ((mark: Mark) => string) | null = null

  constructor(pressed: (mark: Mark) => void) {
    this.element.className = 'column-gutter'
    this.#layer.className = 'column-layer'
    this.element.append(this.#layer)
    this.element.addEventListener('click', event => {
      const button = (event.target as Element).closest<HTMLElement>('[data-mark]')
      const mark = button && this.#marks.get(button.dataset.mark ?? '')
      if (mark) pressed(mark)
    })
  }

  /** Draws the numbers of `marks` at `boxes` (px of the content). */
  draw(marks: readonly Mark[], boxes: readonly Box[], tag: number, label: (mark: Mark) => string): void {
    const gone = new Set(this.#marks.keys())
    const renamed = label !== this.#label
    this.#label = label
    slotsOf(boxes, tag).forEach((slot, i) => {
      const mark = marks[i]
      if (!mark) return
      gone.delete(mark.id)
      const button = this.#button(mark.id)
      const known = this.#marks.get(mark.id)
      this.#marks.set(mark.id, mark)
      if (renamed || !known || !looksAs(mark, known)) {
        button.textContent = String(mark.number)
        button.className = numberClass(mark)
        button.toggleAttribute('data-four', mark.number > 999)
        button.tabIndex = mark.member ? 0 : -1
        button.setAttribute('aria-label', label(mark))
        if (mark.current) button.setAttribute('aria-current', 'true')
        else button.removeAttribute('aria-current')
      }
      const before = this.#slots.get(mark.id)
      this.#slots.set(mark.id, slot)
      if (before?.top !== slot.top) button.style.top = `${slot.top}px`
      this.#stem(mark, slot.stem)
    })
    for (const id of gone) {
      this.#buttons.get(id)?.remove()
      this.#stems.get(id)?.remove()
      this.#buttons.delete(id)
      this.#stems.delete(id)
      this.#marks.delete(id)
      this.#slots.delete(id)
    }
  }

  scroll(top: number): void {
    this.#layer.style.transform = `translateY(${-top}px)`
  }

  #button(id: MemberId): HTMLButtonElement {
    const known = this.#buttons.get(id)
    if (known) return known
    const button = document.createElement('button')
    button.type = 'button'
    button.dataset.mark = id
    this.#layer.append(button)
    this.#buttons.set(id, button)
    return button
  }

  #stem(mark: Mark, stem: { top: number; height: number } | null): void {
    let element = this.#stems.get(mark.id)
    if (!stem) {
      element?.remove()
      this.#stems.delete(mark.id)
      return
    }
    if (!element) {
      element = document.createElement('i')
      this.#layer.append(element)
      this.#stems.set(mark.id, element)
    }
    const name = numberClass(mark).replace('number', 'stem')
    if (element.className !== name) element.className = name
    const top = `${stem.top}px`
    const height = `${stem.height}px`
    if (element.style.top === top && element.style.height === height) return
    element.style.top = top
    element.style.height = height
  }
}

function looksAs(a: Mark, b: Mark): boolean {
  const same = a.number === b.number && a.shape === b.shape && a.state === b.state
  return same && a.current === b.current && a.member === b.member
}
