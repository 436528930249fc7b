/** A line of a page: where it begins and how large it is, in points, `y` from the page's foot. */
export interface PageLine {
  readonly text: string
  readonly page: number
  readonly x: number
  readonly y: number
  readonly size: number
}

/** How much further than usual the next line must be, how much further in it must begin, and how much larger letters must be, for a new paragraph. */
const GAP = 1.35
const INDENT = 0.8
const LARGER = 1.15

/**
 * Paragraphs out of lines: a new one where the distance, the indent or the size of the letters says so. A word that is
 * parted at the end of a line is put together again where what follows begins small. Lines that stand at the same height
 * on most pages with the same words but for numbers (running heads, page numbers) are part of the text as well: nothing
 * is left out unasked.
 */
export function paragraphsOf(lines: readonly PageLine[]): readonly string[] {
  const usual = usualDistance(lines)
  const paragraphs: string[] = []
  let text = ''
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    if (before === undefined || isNew(before, line, usual)) {
      if (text !== '') paragraphs.push(text)
      text = line.text
    } else text = together(text, line.text)
  }
  if (text !== '') paragraphs.push(text)
  return paragraphs
}

function isNew(before: PageLine, line: PageLine, usual: number): boolean {
  if (Math.abs(before.size / line.size - 1) > LARGER - 1) return true
  if (before.page !== line.page) return /[.!?…»”"]$/u.test(before.text)
  const distance = before.y - line.y
  // A line above the last one begins another column.
  if (distance < 0) return /[.!?…»”"]$/u.test(before.text)
  if (usual > 0 && distance > usual * GAP) return true
  return line.x - before.x > line.size * INDENT
}

/** The distance of most neighbouring lines: the median. */
function usualDistance(lines: readonly PageLine[]): number {
  const distances = lines
    .slice(1)
    .flatMap((line, at) => {
      const before = lines[at]
      return before && before.page === line.page && before.y > line.y ? [before.y - line.y] : []
    })
    .sort((a, b) => a - b)
  return distances[(distances.length - 1) >> 1] ?? 0
}

function together(text: string, line: string): string {
  if (text.endsWith('\u00AD')) return text.slice(0, -1) + line
  if (/\p{L}[-\u2010]$/u.test(text) && /^\p{Ll}/u.test(line)) return text.slice(0, -1) + line
  return `${text} ${line}`
}
