const LETTERS = new Intl.Segmenter()

/**
 * A text on one line, and of one longer than `most` code units its beginning with a mark of omission: up to a word's end where there is
 * one in the second half of what fits, else up to a letter's or sign's end: no emoji and no stressed letter is cut in half.
 */
export function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= most) return line
  let end = 0
  for (const { segment } of LETTERS.segment(line.slice(0, most + MARGIN))) {
    if (end + segment.length > most) break
    end += segment.length
  }
  // What ends just before a space ends a word.
  const space = line.slice(0, end + 1).lastIndexOf(' ')
  return `${line.slice(0, space > most / 2 ? space : end).trimEnd()}…`
}

/** Code units looked at beyond the end, to see whether a sign goes on there; more than the longest emoji has. */
const MARGIN = 64
