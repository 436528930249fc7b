import type { Review, ReviewEvent } from '../review/types.ts'
import type { Analysis, Article, GroupId, LanguageCode, MemberId, StoryId, Verdict } from '../types.ts'

/** Everything that is exported. */
export interface ExportProject {
  readonly analysis: Analysis
  readonly review: Review
  readonly log: readonly ReviewEvent[]
  /** The articles as they were read, without corrections, withdrawn ones too; those of the analysis where nothing was done to them. */
  readonly texts?: readonly Article[]
  /** That two members render one utterance, 0…1; null where it was not computed. Asked only for `allPairs`. */
  readonly probability: (a: MemberId, b: MemberId) => number | null
}

/** Which groups, and which of their versions, are written; a filter that is not given lets everything through. */
export interface ExportFilter {
  /** `confirmed`: groups that a person has confirmed; `all`: also undecided and rejected ones. */
  readonly only: 'confirmed' | 'all'
  readonly stories?: readonly StoryId[]
  /** Verdicts on the versions; the reference has none and stays. */
  readonly verdicts?: readonly Verdict[]
  /** Languages of the versions, the reference's included. */
  readonly languages?: readonly LanguageCode[]
  /** What groups are called where they have numbers, as a window shows them; else they are counted through. */
  readonly numbers?: Readonly<Record<GroupId, number>>
}

/** What is written, and in which form. */
export interface ExportOptions extends ExportFilter {
  /** Every pair of a group's members instead of each with the reference. */
  readonly allPairs: boolean
  /** As Excel opens it without harm: BOM, CRLF, quotes, apostrophes before what it would run. TSV only. */
  readonly forExcel: boolean
}
