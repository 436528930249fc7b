import { firstPlace } from '../../engine/firstPlace.ts'
import type { Span } from '../../engine/types.ts'

/** A place in Monaco's model; both count from 1, columns in UTF-16 code units. */
export interface Place {
  readonly lineNumber: number
  readonly column: number
}

const BOM = 0xfeff
const LF = 10
const CR = 13

/**
 * Article offsets to places in Monaco's model and back. Monaco drops a leading BOM, takes CRLF, LF and a lone CR each for
 * one line break and rewrites mixed ones, so its own offsets are not the article's; lines and columns are.
 */
export class OffsetMap {
  readonly #length: number
  /** Per line: its first code unit and the end of its words, before the break. */
  readonly #starts: number[] = []
  readonly #ends: number[] = []

  constructor(text: string) {
    this.#length = text.length
    this.#starts.push(text.charCodeAt(0) === BOM ? 1 : 0)
    for (let at = this.#starts[0] ?? 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (unit !== LF && unit !== CR) continue
      this.#ends.push(at)
      if (unit === CR && text.charCodeAt(at + 1) === LF) at++
      this.#starts.push(at + 1)
    }
    this.#ends.push(text.length)
  }

  get lines(): number {
    return this.#starts.length
  }

  /** The place of an offset. Inside a line break it is the end of the line before, inside the BOM the first place. */
  place(offset: number): Place {
    const at = Math.min(Math.max(offset, 0), this.#length)
    const line = Math.max(0, firstPlace(this.#starts.length, place => (this.#starts[place] ?? 0) > at) - 1)
    const start = this.#starts[line] ?? 0
    return { lineNumber: line + 1, column: Math.max(Math.min(at, this.#ends[line] ?? at) - start, 0) + 1 }
  }

  /** The offset of a place; a place outside the text gives the nearest one inside. */
  offset(place: Place): number {
    const line = Math.min(Math.max(place.lineNumber, 1), this.#starts.length) - 1
    const start = this.#starts[line] ?? 0
    return Math.min(start + Math.max(place.column, 1) - 1, this.#ends[line] ?? start)
  }

  /** The places of both ends of a span. */
  range(span: Span): readonly [Place, Place] {
    return [this.place(span.start), this.place(span.end)]
  }
}
