/** What the program says of its own probabilities: the one file that help, README and tests read. */

import type { Figures } from '../../electron/shared/figures.ts'
import type { Score } from '../../engine/evaluate.ts'
import { bins, type Judged, reliability } from './reliability.ts'

/** The figures of a cross-validation; three decimals, so that another processor's last bits change nothing. */
export function figuresOf(data: string, date: string, judged: readonly Judged[], scores: readonly Score[]): Figures {
  const { ece = 0, brier = 0, ...top } = reliability(judged)
  const share = (hits: number, of: number) => rounded(of === 0 ? 1 : hits / of)
  return {
    date,
    data,
    ece: rounded(ece),
    brier: rounded(brier),
    rightOfSure: rounded(top['right of those given .9'] ?? 0),
    sureOfRight: rounded(top['given .9 of the right'] ?? 0),
    bins: bins(judged).map(({ count, p, right }) => ({ pairs: count, given: rounded(p), right: rounded(right) })),
    groups: scores
      .filter(({ measure }) => measure === 'groups.pairs')
      .map(({ scope, hits, wanted, proposed, value }) => ({
        languages: scope,
        recall: share(hits, wanted),
        precision: share(hits, proposed ?? 0),
        f1: rounded(value),
        pairs: wanted,
      })),
  }
}

function rounded(value: number): number {
  return Number(value.toFixed(3))
}
