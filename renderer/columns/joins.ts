import { type JoinEnd, joinPaths, type Seen, wirePath } from './geometry.ts'

const SVG = 'http://www.w3.org/2000/svg'
/** A pair less sure than this has a dashed wire: its doubt is 20 % or more (design README, "Marks"). */
const SURE = 0.8

/** A sheet as the joins see it: its edges and its view's top in px of the desk; null `seen`: it has no member. */
export interface Sheet {
  /** Right edge of what stands before it, which a folded article may; its own left where nothing does. */
  readonly before: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly seen: Seen | null
}

/** The pair across one gap, of the member on its left and the next on its right. */
export interface JoinPair {
  readonly p: number
  readonly label: string
}

interface Join {
  readonly group: SVGGElement
  readonly fill: SVGPathElement
  readonly lip: SVGPathElement
  readonly wire: SVGPathElement
  readonly tip: SVGPathElement
  readonly label: HTMLSpanElement
  /** What it was last drawn from: set again, a path is laid out again. */
  drawn: string
}

/** The band between the sheets, the wire in it and the pair's probability. It has no meaning of its own: hidden from readers. */
export class Joins {
  readonly #element: HTMLElement
  readonly #svg = document.createElementNS(SVG, 'svg')
  readonly #joins: Join[] = []

  /** @param element covers the desk */
  constructor(element: HTMLElement) {
    this.#element = element
    element.append(this.#svg)
  }

  dispose(): void {
    this.#element.replaceChildren()
  }

  /**
   * @param sheets open articles from left to right
   * @param pairs one for each two members that follow each other, from left to right
   * @param tails folded members beside the first and the last member's sheet: the band goes on to their outer edges
   * @param line height of a line of text, px
   */
  draw(sheets: readonly Sheet[], pairs: readonly JoinPair[], tails: Tails, line: number): void {
    const members = sheets.flatMap((sheet, at) => (sheet.seen ? [at] : []))
    let used = 0
    const none = { p: 1, label: null }
    const [first] = members
    const last = members.at(-1)
    if (first !== undefined && tails.left) this.#draw(used++, tails.left, end(sheets, first, 'left'), line, none)
    if (last !== undefined && tails.right) this.#draw(used++, end(sheets, last, 'right'), tails.right, line, none)
    members.slice(0, -1).forEach((from, k) => {
      const to = members[k + 1]
      const pair = pairs[k]
      if (to === undefined || !pair) return
      const free = sheets[to]?.before
      if (to === from + 1) this.#draw(used++, end(sheets, from, 'right'), end(sheets, to, 'left'), line, pair, free)
      else {
        // an open sheet without the utterance lies between: nothing may cross its text
        const near = { ...end(sheets, from, 'right'), x: (sheets[from + 1]?.left ?? 0) + 1 }
        const far = { ...end(sheets, to, 'left'), x: (sheets[to - 1]?.right ?? 0) - 1 }
        this.#draw(used++, end(sheets, from, 'right'), near, line, { p: pair.p, label: '' })
        this.#draw(used++, far, end(sheets, to, 'left'), line, pair, free)
      }
    })
    this.#joins.forEach((join, i) => {
      const display = i < used ? '' : 'none'
      if (join.group.style.display !== display) join.group.style.display = display
      const hidden = i >= used || join.label.textContent === ''
      if (join.label.hidden !== hidden) join.label.hidden = hidden
    })
  }

  /**
   * Draws one join; without words the wire has no tip, and with none at all (`null`) there is no wire. The words stand between
   * `free` and the tip: before that folded articles may have their numbers.
   */
  #draw(at: number, a: End, b: End, line: number, pair: { p: number; label: string | null }, free = a.x): void {
    const join = this.#joins[at] ?? this.#make()
    const drawn = JSON.stringify([a, b, line, pair, free])
    if (drawn === join.drawn) return
    join.drawn = drawn
    const { fill, lip } = joinPaths(a, b)
    join.fill.setAttribute('d', fill)
    join.lip.setAttribute('d', lip)
    const y = wireHeight(a, line)
    const z = wireHeight(b, line)
    const label = pair.label ?? ''
    join.wire.setAttribute('d', pair.label === null ? '' : wirePath({ x: a.x, y }, { x: b.x, y: z }, label !== ''))
    const sure = pair.p >= SURE && !a.out && !b.out
    join.wire.setAttribute('class', sure ? 'wire' : 'wire doubtful')
    join.tip.setAttribute('d', label === '' ? '' : `M${b.x - 7} ${z - 5}v10l8 -5z`)
    if (join.label.textContent !== label) join.label.textContent = label
    const folded = free > a.x + 1
    // under a straight wire, and under the end of a longer one; in the middle of a bent one
    const bent = !folded && Math.abs(z - y) > line / 2
    join.label.className = bent ? 'pair bent' : 'pair'
    const middle = (Math.max(a.x, free) + b.x) / 2
    const top = folded ? z + 5 : (y + z) / 2 + (bent ? -8 : 5)
    join.label.style.transform = `translate(-50%, 0) translate(${middle}px, ${top}px)`
  }

  #make(): Join {
    const group = document.createElementNS(SVG, 'g')
    const path = (name: string) => {
      const element = document.createElementNS(SVG, 'path')
      element.setAttribute('class', name)
      group.append(element)
      return element
    }
    const join = {
      group,
      fill: path('fill'),
      lip: path('lip'),
      wire: path('wire'),
      tip: path('tip'),
      label: document.createElement('span'),
      drawn: '',
    }
    this.#svg.append(group)
    this.#element.append(join.label)
    this.#joins.push(join)
    return join
  }
}

/** Where a join meets a sheet or a spine, px of the desk. `out`: its member has been scrolled out of sight. */
export interface End extends JoinEnd {
  readonly out: boolean
}

/** Outer ends of the band, where folded articles have members beyond the outermost sheets that have one; null where none has. */
export interface Tails {
  readonly left: End | null
  readonly right: End | null
}

function end(sheets: readonly Sheet[], at: number, side: 'left' | 'right'): End {
  const sheet = sheets[at]
  if (!sheet?.seen) throw new Error('a join ends at a sheet with a member')
  const x = side === 'right' ? sheet.right - 1 : sheet.left + 1
  return { x, top: sheet.top + sheet.seen.top, bottom: sheet.top + sheet.seen.bottom, out: sheet.seen.out !== null }
}

/** The wire runs at the middle of the band's first line, or where there is less of it, in the middle of what is seen. */
function wireHeight(at: End, line: number): number {
  return Math.min(at.top + line / 2 + 3, (at.top + at.bottom) / 2)
}
