import { agree, type Measured } from '../compare/figures.ts'

/** How the numbers of two texts stand to each other. */
export interface NumberMatch {
  /** Numbers that both say, be it in other measures: 6 inches and 15 cm. */
  readonly shared: number
  /** Numbers of the side with fewer that the other lacks, where both have some. */
  readonly clashing: number
}

/** Compares the quantities of two texts; each answers to one of the other text, the first that agrees. */
export function matchNumbers(a: readonly Measured[], b: readonly Measured[]): NumberMatch {
  const rest = [...b]
  let shared = 0
  for (const quantity of a) {
    const at = rest.findIndex(other => agree(quantity, other))
    if (at < 0) continue
    rest.splice(at, 1)
    shared++
  }
  return { shared, clashing: Math.min(a.length, b.length) - shared }
}
