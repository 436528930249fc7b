/** What a reviewer said of pairs of quotations, and how far two reviewers agree. */
import type { MemberId } from '../types.ts'
import { compareText } from './compareText.ts'
import type { ReviewState } from './types.ts'

/** Pairs by `pairOf`: true where both render one utterance. */
export type Judgements = ReadonlyMap<string, boolean>

/** The key of a pair, whatever the order of the two. */
export function pairOf(a: MemberId, b: MemberId): string {
  return compareText(a, b) < 0 ? `${a}\n${b}` : `${b}\n${a}`
}

/**
 * What the decisions of a state say of pairs: members of one confirmed group belong together; those that were taken apart, or stand
 * in two confirmed groups of one story, do not. A pair of which neither is decided is not judged.
 */
export function judgementsOf({ decided, links }: Pick<ReviewState, 'decided' | 'links'>): Judgements {
  const judged = new Map<string, boolean>()
  const byStory = new Map<string, { readonly id: MemberId; readonly group: string }[]>()
  for (const group of decided.values()) {
    if (group.state !== 'confirmed') continue
    const others = byStory.get(group.story) ?? []
    for (const { id } of group.members) others.push({ id, group: group.id })
    byStory.set(group.story, others)
  }
  for (const members of byStory.values())
    for (const [i, a] of members.entries())
      for (const b of members.slice(i + 1)) judged.set(pairOf(a.id, b.id), a.group === b.group)
  for (const [a, others] of links)
    for (const [b, link] of others) {
      const pair = pairOf(a, b)
      if (link === 'apart' && !judged.get(pair)) judged.set(pair, false)
    }
  return judged
}

/** Pairs that two reviewers have both judged, by what each said. */
export interface Agreement {
  readonly bothTogether: number
  readonly bothApart: number
  readonly onlyFirst: number
  readonly onlySecond: number
  /** Cohen's kappa, at most 1; null where it is not defined: no pair, or both said the same of all. */
  readonly kappa: number | null
}

/** How far two reviewers agree on the pairs that both have judged. */
export function agreementOf(first: Judgements, second: Judgements): Agreement {
  let [bothTogether, bothApart, onlyFirst, onlySecond] = [0, 0, 0, 0]
  for (const [pair, a] of first) {
    const b = second.get(pair)
    if (b === undefined) continue
    if (a && b) bothTogether++
    else if (a) onlyFirst++
    else if (b) onlySecond++
    else bothApart++
  }
  return {
    ...{ bothTogether, bothApart, onlyFirst, onlySecond },
    kappa: cohensKappa(bothTogether, bothApart, onlyFirst, onlySecond),
  }
}

/**
 * (po - pe) / (1 - pe): agreement beyond what two who judge at random, each with the shares they have, would reach.
 * J. Cohen, A Coefficient of Agreement for Nominal Scales, Educational and Psychological Measurement 20 (1960), 37-46.
 */
function cohensKappa(bothYes: number, bothNo: number, onlyFirst: number, onlySecond: number): number | null {
  const n = bothYes + bothNo + onlyFirst + onlySecond
  if (n === 0) return null
  const observed = (bothYes + bothNo) / n
  const [first, second] = [(bothYes + onlyFirst) / n, (bothYes + onlySecond) / n]
  const expected = first * second + (1 - first) * (1 - second)
  return expected === 1 ? null : (observed - expected) / (1 - expected)
}
