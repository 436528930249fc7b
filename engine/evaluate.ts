/** Scores against gold, strict and lax, and the ratchet that holds them. */
import type { Score } from './evaluate/tally.ts'

/** What a gold set holds, and what is scored against it. */
export type { GoldArticle, GoldStory, Outcome } from './evaluate/gold.ts'
export { readLinkGold } from './evaluate/linkGold.ts'
export { scoreLinks } from './evaluate/scoreLinks.ts'
export { scoreStories } from './evaluate/scoreStories.ts'
/** A value with its counts; measure and scope are its key in the ratchet. */
export type { Score } from './evaluate/tally.ts'

/** Least values by `set measure scope`; a score may only rise. */
export type Ratchet = Readonly<Record<string, number>>

/** A score that fell below what was reached before. */
export interface Fall {
  readonly key: string
  readonly value: number
  readonly least: number
}

/** Room for the last bits of another processor; a lost quotation moves every score by more. */
const TOLERANCE = 0.0005

/** The scores that fell below their ratchet; a ratchet without a score counts as fallen to 0. */
export function fallsBelow(ratchet: Ratchet, set: string, scores: readonly Score[]): readonly Fall[] {
  const values = new Map(scores.map(score => [`${set} ${score.measure} ${score.scope}`, score.value]))
  return Object.entries(ratchet)
    .filter(([key]) => key.startsWith(`${set} `))
    .map(([key, least]) => ({ key, value: values.get(key) ?? 0, least }))
    .filter(fall => fall.value < fall.least - TOLERANCE)
}

/** The table that `quoin gold` prints: one line a score, fixed columns, figures with three decimals. */
export function scoreTable(set: string, scores: readonly Score[], ratchet: Ratchet): readonly string[] {
  const header = row(['set', 'measure', 'scope', 'recall', 'precision', 'value', 'hits', 'wanted', 'proposed', 'least'])
  const lines = scores.map(score => {
    const least = ratchet[`${set} ${score.measure} ${score.scope}`]
    const isShare = score.proposed === null
    return row([
      set,
      score.measure,
      score.scope,
      isShare ? '-' : ratio(score.hits, score.wanted),
      isShare ? '-' : ratio(score.hits, score.proposed ?? 0),
      score.value.toFixed(3),
      String(score.hits),
      String(score.wanted),
      isShare ? '-' : String(score.proposed),
      least === undefined ? '-' : least.toFixed(3),
    ])
  })
  return [header, ...lines]
}

function ratio(hits: number, of: number): string {
  return of === 0 ? '-' : (hits / of).toFixed(3)
}

const WIDTHS = [8, 16, 12, 7, 10, 6, 6, 7, 9, 6] as const

function row(cells: readonly string[]): string {
  return cells
    .map((cell, i) => (i < 3 ? cell.padEnd(WIDTHS[i] ?? 0) : cell.padStart(WIDTHS[i] ?? 0)))
    .join(' ')
    .trimEnd()
}
