/**
 * Decisions of an editor as events, the state that a log of them folds to, and the groups a person sees.
 * Events carry ids together with what is needed to find the words again (article, parts, text), so that a log
 * and the articles' texts alone restore every decision, whatever a later extractor finds.
 */
import type {
  ArticleId,
  Constraints,
  Flag,
  GroupId,
  Member,
  MemberId,
  PassageId,
  QuoteId,
  Span,
  StoryId,
  Verdict,
} from '../types.ts'

export const GROUP_STATES = ['undecided', 'confirmed', 'rejected'] as const
export type GroupState = (typeof GROUP_STATES)[number]

/** A member as an event remembers it: enough to find its words in the article again. */
export interface DecidedMember {
  readonly id: MemberId
  readonly type: 'quote' | 'passage'
  readonly article: ArticleId
  readonly parts: readonly Span[]
  readonly text: string
  /** p when it was decided; written to exports as `score`. */
  readonly p: number
  readonly verdict: Verdict | null
  readonly flags: readonly Flag[]
}

/** One fact an editor asserted. `kind` is stored; a name is never reused with another meaning. */
export type EventBody =
  | {
      readonly kind: 'group.confirmed'
      readonly group: GroupId
      readonly story: StoryId
      readonly reference: MemberId
      readonly members: readonly DecidedMember[]
      readonly confidence: number
    }
  | {
      readonly kind: 'group.dissolved'
      readonly group: GroupId
      readonly story: StoryId
      readonly reference: MemberId
      readonly members: readonly DecidedMember[]
      readonly confidence: number
    }
  | {
      /** `member` renders the same utterance as each of `with`. */
      readonly kind: 'member.included'
      readonly group: GroupId
      readonly member: DecidedMember
      readonly with: readonly MemberId[]
    }
  | {
      /** `member` does not render the utterance of any of `from`. */
      readonly kind: 'member.excluded'
      readonly group: GroupId
      readonly member: MemberId
      readonly from: readonly MemberId[]
    }
  | { readonly kind: 'reference.chosen'; readonly group: GroupId; readonly member: MemberId }
  | {
      /** The article has no version of the utterance; `on: false` takes it back. */
      readonly kind: 'article.absent'
      readonly group: GroupId
      readonly article: ArticleId
      readonly on: boolean
    }
  | {
      readonly kind: 'verdict.given'
      readonly group: GroupId
      readonly member: MemberId
      readonly verdict: Verdict | null
    }
  | { readonly kind: 'group.noted'; readonly group: GroupId; readonly note: string }
  | { readonly kind: 'undone'; readonly undoGroup: number }
  | { readonly kind: 'redone'; readonly undoGroup: number }

/** An event of the log. One command of the editor is one `undoGroup`: what is undone together. */
export interface ReviewEvent {
  /** 1, 2, 3 … without gaps. */
  readonly seq: number
  /** ISO 8601 UTC with seconds. */
  readonly at: string
  readonly by: string
  /** Version of the event form; an unknown one is an error, never skipped. */
  readonly v: 1
  /** Id of the command in the command table, or `import`. */
  readonly command: string
  readonly undoGroup: number
  readonly body: EventBody
}

/** What a decided group has become through its events. */
export interface DecidedGroup {
  readonly id: GroupId
  readonly story: StoryId
  readonly state: 'confirmed' | 'rejected'
  readonly reference: MemberId
  readonly members: readonly DecidedMember[]
  readonly confidence: number
  readonly decidedBy: string
  readonly decidedAt: string
}

/** What the editor said of a group that may be decided or not yet. */
export interface GroupRemarks {
  readonly reference: MemberId | null
  readonly absent: readonly ArticleId[]
  readonly verdicts: Readonly<Record<MemberId, Verdict>>
  readonly note: string
}

/** The fold of a log. */
export interface ReviewState {
  /** Seq of the last event folded; 0 for an empty log. */
  readonly seq: number
  readonly decided: ReadonlyMap<GroupId, DecidedGroup>
  /** Keyed by the id of the group; members are looked up by id, so a remark on a member that is gone has no effect. */
  readonly remarks: ReadonlyMap<GroupId, GroupRemarks>
  readonly constraints: Constraints
  /** Undo groups in force, oldest first; the last is undone next. */
  readonly done: readonly UndoStep[]
  /** Undo groups taken back, the next to redo last; emptied by a new decision. */
  readonly undone: readonly UndoStep[]
}

export interface UndoStep {
  readonly undoGroup: number
  readonly command: string
  readonly group: GroupId | null
}

/** A group as a person sees it: the machine's proposal under the editor's decisions. */
export interface Group {
  readonly id: GroupId
  readonly story: StoryId
  readonly state: GroupState
  /** Reference first, then by language and place. */
  readonly members: readonly Member[]
  readonly reference: MemberId
  readonly confidence: number
  readonly margin: number
  readonly absent: readonly ArticleId[]
  readonly note: string
  readonly decidedBy: string | null
  readonly decidedAt: string | null
}

/** Everything a window, the command line or an export shows. */
export interface Review {
  readonly groups: readonly Group[]
  readonly groupOf: ReadonlyMap<MemberId, GroupId>
  /** Quotations of kind statement or fragment in no group, in story and article order. */
  readonly alone: readonly QuoteId[]
  readonly state: ReviewState
}

/** What an editor asks for. The answer is events, or a refusal that says why. */
export type Intent =
  | { readonly kind: 'confirm'; readonly group: GroupId }
  | { readonly kind: 'dissolve'; readonly group: GroupId }
  | { readonly kind: 'include'; readonly group: GroupId; readonly member: MemberId }
  | { readonly kind: 'exclude'; readonly group: GroupId; readonly member: MemberId }
  | { readonly kind: 'reference'; readonly group: GroupId; readonly member: MemberId }
  | { readonly kind: 'absent'; readonly group: GroupId; readonly article: ArticleId; readonly on: boolean }
  | { readonly kind: 'report'; readonly group: GroupId; readonly passage: PassageId }
  | { readonly kind: 'pair'; readonly a: QuoteId; readonly b: QuoteId }
  | { readonly kind: 'verdict'; readonly group: GroupId; readonly member: MemberId; readonly verdict: Verdict | null }
  | { readonly kind: 'note'; readonly group: GroupId; readonly note: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }

/** Why an intent cannot be carried out now; `code` is a key of the message catalogues (`refusal.…`). */
export interface Refusal {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

export type Decision = { readonly events: readonly EventBody[] } | { readonly refusal: Refusal }
