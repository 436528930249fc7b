import type { Mark } from './types.ts'

/** A small flag at the upper or lower edge of a column whose member is out of sight; pressing it brings the member back. */
export class Edge {
  readonly element = document.createElement('button')
  #shown = ''

  constructor(pressed: () => void) {
    this.element.type = 'button'
    this.element.className = 'column-edge'
    this.element.hidden = true
    this.element.addEventListener('click', pressed)
  }

  show(edge: { readonly out: 'above' | 'below'; readonly mark: Mark; readonly label: string } | null): void {
    const shown = edge ? `${edge.out} ${edge.label}` : ''
    if (shown === this.#shown) return
    this.#shown = shown
    this.element.hidden = edge === null
    if (!edge) return
    this.element.dataset.out = edge.out
    this.element.textContent = `${edge.out === 'above' ? '↑' : '↓'} ${edge.mark.number}`
    this.element.setAttribute('aria-label', edge.label)
  }
}
