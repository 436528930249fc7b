/** How the queue is ordered and narrowed, besides the words in its filter. */
import { doubtOf, isWaiting } from '../../engine/review/queue.ts'
import type { Group } from '../../engine/review/types.ts'
import type { FlagKind, LanguageCode, Verdict } from '../../engine/types.ts'
import type { SectionKind } from './queue.ts'

/** Orders of the queue, the usual one first, as the dialog offers them. */
export const QUEUE_SORTS = ['doubt', 'place', 'speaker', 'story', 'language'] as const
/** Order inside each section. `doubt`: the section's own; `place`: as they come in the articles, the first column's before what only later ones have; it also orders what the others leave equal. */
export type QueueSort = (typeof QUEUE_SORTS)[number]

/** Steps of the doubt histogram, of 10 % each, first and last; 0…9. */
export interface DoubtRange {
  readonly from: number
  readonly to: number
}

/** Null lets everything through. */
export interface Narrowing {
  readonly sort: QueueSort
  readonly state: SectionKind | null
  /** A version has this verdict. */
  readonly verdict: Verdict | null
  /** A version has a flag of this kind. */
  readonly flag: FlagKind | null
  /** A version is in this language. */
  readonly language: LanguageCode | null
  readonly speaker: string | null
  /** The group is right with less than this probability, 0…1. */
  readonly below: number | null
  readonly doubt: DoubtRange | null
}

/** The whole queue in its usual order. */
export const NO_NARROWING: Narrowing = {
  sort: 'doubt',
  state: null,
  verdict: null,
  flag: null,
  language: null,
  speaker: null,
  below: null,
  doubt: null,
}

/** Steps of the doubt histogram. */
export const DOUBT_STEPS = 10

/** The doubt there is, or was when the group was confirmed, 0…1; null where it is not known. */
export function knownDoubt(group: Group): number | null {
  if (isWaiting(group)) return doubtOf(group)
  return group.doubt ?? null
}

/** The step of the histogram that a doubt falls into. */
export function doubtStep(doubt: number): number {
  return Math.min(DOUBT_STEPS - 1, Math.max(0, Math.floor(doubt * DOUBT_STEPS + 1e-9)))
}

/** Whether a group's doubt is in a range of steps. */
export function isInRange(group: Group, range: DoubtRange | null): boolean {
  if (range === null) return true
  const doubt = knownDoubt(group)
  if (doubt === null) return false
  const step = doubtStep(doubt)
  return step >= range.from && step <= range.to
}

/** Whether anything but the order is set. */
export function isNarrow(narrowing: Narrowing): boolean {
  return Object.entries(narrowing).some(([name, value]) => name !== 'sort' && value !== null)
}
