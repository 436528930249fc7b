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

/**
 * For two quotations of two articles, in log-odds; not for a passage, which is in a group by what it reports. Pairs are weighed one by
 * one, but the pairs of a group stand or fall together: where one version is short or reworded several of its pairs are doubtful at
 * once, and added up they part what belongs together. Without it held-out pairs were right to .99 and a fifth was missing. 1.5 finds
 * more still (.926 of .909, cross-validated on `test/gold/{stories,further}`), but makes one of utterances that the sample tells apart.
 */
const TOGETHER = 0.5

/** Against two of one article, which gain {@link TOGETHER} by every other version: a second member is never cheap. */
const SECOND_COST = TOGETHER / 2

/** Against grouping short names and scare quotes, which are not utterances: only overwhelming evidence joins them. */
const NAME_COST = 3

/**
 * Evidence for the two standing in one group, in log-odds within ±{@link CAP}, or for two of one article below it; a pair that was never
 * a candidate counts fully against.
 */
export function pairWeight(a: GroupNode, b: GroupNode, pair: ScoredPair | undefined): number {
  if (pair === undefined) return -CAP
  if (isName(a.kind, a.words) || isName(b.kind, b.words)) return Math.max(-CAP, held(logit(pair.p)) - NAME_COST)
  if (a.kind === null || b.kind === null) return held(logit(pair.p))
  return a.article === b.article ? held(logit(pair.p)) - SECOND_COST : held(logit(pair.p) + TOGETHER)
}
