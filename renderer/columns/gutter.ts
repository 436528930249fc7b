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
  readonly #buttons = new Map<MemberId, HTMLElement>()
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
    const renamed = label !== this.#label
    this.#label = label
    const spare = this.#partFrom(new Set(marks.map(({ id }) => id)))
    slotsOf(boxes, tag).forEach((slot, i) => {
      const mark = marks[i]
      if (!mark) return
      const button = this.#buttons.get(mark.id) ?? this.#newButton(mark.id, spare.buttons.pop())
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
      this.#stem(mark, slot.stem, spare.stems)
    })
    for (const element of [...spare.buttons, ...spare.stems]) element.remove()
  }

  /**
   * Forgets the marks that are not in `ids`. Where none is left returns what was drawn of them, the last first, to be another text's: to
   * make some hundred elements anew and lay them out would hold up each column that takes another article. Beside others, which would
   * not stand in the order of the text then, and with the focus, which would be given away, nothing is used again.
   */
  #partFrom(ids: ReadonlySet<MemberId>): { readonly buttons: HTMLElement[]; readonly stems: HTMLElement[] } {
    const gone = [...this.#marks.keys()].filter(id => !ids.has(id))
    const isAll = gone.length === this.#marks.size
    const buttons: HTMLElement[] = []
    const stems: HTMLElement[] = []
    for (const id of gone.reverse()) {
      const [button, stem] = [this.#buttons.get(id), this.#stems.get(id)]
      if (!isAll || button === document.activeElement) button?.remove()
      else if (button) buttons.push(button)
      if (!isAll) stem?.remove()
      else if (stem) stems.push(stem)
      this.#buttons.delete(id)
      this.#stems.delete(id)
      this.#marks.delete(id)
      this.#slots.delete(id)
    }
    return { buttons, stems }
  }

  scroll(top: number): void {
    this.#layer.style.transform = `translateY(${-top}px)`
  }

  #newButton(id: MemberId, spare: HTMLElement | undefined): HTMLElement {
    const button = spare ?? this.#layer.appendChild(document.createElement('button'))
    button.setAttribute('type', 'button')
    button.dataset.mark = id
    this.#buttons.set(id, button)
    return button
  }

  #stem(mark: Mark, stem: { top: number; height: number } | null, spare: HTMLElement[]): void {
    let element = this.#stems.get(mark.id)
    if (!stem) {
      element?.remove()
      this.#stems.delete(mark.id)
      return
    }
    if (!element) {
      element = spare.pop() ?? this.#layer.appendChild(document.createElement('i'))
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
