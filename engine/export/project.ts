import type { Group, Review, ReviewEvent } from '../review/types.ts'
import type { Analysis, MemberId } from '../types.ts'

/** Everything that is exported. */
export interface ExportProject {
  readonly analysis: Analysis
  readonly review: Review
  readonly log: readonly ReviewEvent[]
  /** That two members render one utterance, 0…1; null where it was not computed. Asked only for `allPairs`. */
  readonly probability: (a: MemberId, b: MemberId) => number | null
}

export interface ExportOptions {
  /** `confirmed`: groups that a person has confirmed; `all`: also undecided and rejected ones. */
  readonly only: 'confirmed' | 'all'
  /** Every pair of a group's members instead of each with the reference. */
  readonly allPairs: boolean
  /** As Excel opens it without harm: BOM, CRLF, quotes, apostrophes before what it would run. TSV only. */
  readonly forExcel: boolean
}

/** The groups that `only` lets through. */
export function chosenGroups(review: Review, only: ExportOptions['only']): readonly Group[] {
  return only === 'all' ? review.groups : review.groups.filter(({ state }) => state === 'confirmed')
}
