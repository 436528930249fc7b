/** A text on one line, and of a longer one its first `most` code units, for a sentence about it. */
export function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length > most ? `${line.slice(0, most).trimEnd()}…` : line
}
