/** Lines of at most this many code units, and more than a few of them, were broken by a machine, not by a writer. */
const HARD_WRAP = 100
const FEW_LINES = 12

/**
 * Numbers (from 1) of the lines after which a blank line must be shown, so that every paragraph is followed by one whole
 * line of the grid: after each paragraph that no blank line follows. None where the text is broken into short lines.
 */
export function gapsAfter(lines: readonly string[]): readonly number[] {
  const filled = lines.filter(line => line.trim() !== '')
  if (filled.length > FEW_LINES && filled.every(line => line.length <= HARD_WRAP)) return []
  return lines.flatMap((line, i) => {
    const next = lines[i + 1]
    return next !== undefined && line.trim() !== '' && next.trim() !== '' ? [i + 1] : []
  })
}
