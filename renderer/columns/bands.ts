import { type Box, bandOf } from './geometry.ts'

/** The strip under one member's lines; `box` in px of the column's content. */
export interface Band {
  readonly box: Box
  /** The one the register line and the wires hold; others of the same article lie without wires. */
  readonly lead: boolean
  /** The member cursor stands on it. */
  readonly member: boolean
}

/** The strips under the lines of the current group's members, in a layer that moves with the text. */
export class Bands {
  readonly element = document.createElement('div')
  readonly #layer = document.createElement('div')
  #drawn = ''

  constructor() {
    this.element.className = 'column-bands'
    this.#layer.className = 'column-layer'
    this.element.setAttribute('aria-hidden', 'true')
    this.element.append(this.#layer)
  }

  draw(bands: readonly Band[], line: number, max: number): void {
    const drawn = JSON.stringify([bands, line, max])
    if (drawn === this.#drawn) return
    this.#drawn = drawn
    const nodes = bands.flatMap(({ box, lead, member }) => {
      const { top, height, hidden } = bandOf(box, line, max)
      const strip = document.createElement('div')
      strip.className = ['band', lead ? 'lead' : '', member ? 'member' : '', hidden > 0 ? 'capped' : ''].join(' ')
      strip.style.top = `${top}px`
      strip.style.height = `${height}px`
      if (hidden === 0) return [strip]
      const more = document.createElement('span')
      more.className = 'band-more'
      more.textContent = `+${hidden}`
      more.style.top = `${top + height - 18}px`
      return [strip, more]
    })
    this.#layer.replaceChildren(...nodes)
  }

  scroll(top: number): void {
    this.#layer.style.transform = `translateY(${-top}px)`
  }
}
