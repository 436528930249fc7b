import { logit } from '../pairs/logistic.ts'
import type { ScoredPair } from '../pairs/propose.ts'
import { isName } from '../pairs/version.ts'
import type { GroupNode } from './node.ts'

/** Log-odds beyond which a pair says no more: one edge must not outvote a whole group. */
export const CAP = 4
/** Log-odds within ±{@link CAP}. */
export function held(logOdds: number): number {
  return Math.max(-CAP, Math.min(CAP, logOdds))
}

/** Against grouping short names and scare quotes, which are not utterances: only overwhelming evidence joins them. */
const NAME_COST = 3

/** Evidence for the two standing in one group, in log-odds within ±{@link CAP}; a pair that was never a candidate counts fully against. */
export function pairWeight(a: GroupNode, b: GroupNode, pair: ScoredPair | undefined): number {
  if (pair === undefined) return -CAP
  const cost = isName(a.kind, a.words) || isName(b.kind, b.words) ? NAME_COST : 0
  return Math.max(-CAP, held(logit(pair.p)) - cost)
}
