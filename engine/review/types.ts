/**
 * Decisions of an editor as events, the state that a log of them folds to, and the groups a person sees.
 * Events carry ids together with what is needed to find the words again (article, parts, text), so that a log
 * and the articles' texts alone restore every decision, whatever a later extractor finds.
 */
import type {
  Article,
  ArticleDetails,
  ArticleId,
  Constraints,
  Flag,
  GroupId,
  Member,
  MemberId,
  Mention,
  PassageId,
  QuoteId,
  QuoteKind,
  Span,
  StoryId,
  Verdict,
} from '../types.ts'
import type { GroupOf } from './membership.ts'

/** Code units that a note may have. */
export const MAX_NOTE = 10_000

/** States of a group, as logs and files name them. */
export const GROUP_STATES = ['undecided', 'confirmed', 'rejected'] as const
/** `rejected` is what people are told is dissolved: its members are free for other groups. */
export type GroupState = (typeof GROUP_STATES)[number]

/** A quotation or passage as an event remembers it: enough to find its words in the article again, and to show them alone. */
export interface RememberedWords {
  readonly id: MemberId
  readonly type: 'quote' | 'passage'
  readonly article: ArticleId
  readonly parts: readonly Span[]
  readonly text: string
  /** Null for a passage. */
  readonly kind: QuoteKind | null
}

/** A member as an event remembers it. */
export interface DecidedMember extends RememberedWords {
  /** The speaker's words in the article; null where none is known. */
  readonly speaker: string | null
  /** p when it was decided; written to exports as `score`. */
  readonly p: number
  readonly verdict: Verdict | null
  readonly flags: readonly Flag[]
}

/** The members of a group as an event remembers them. */
export interface GroupContent {
  readonly group: GroupId
  readonly story: StoryId
  readonly reference: MemberId
  readonly members: readonly DecidedMember[]
  readonly confidence: number
  /** The machine's doubt when a person confirmed the group, 0…1; not there where the machine had not proposed it. */
  readonly doubt?: number
  /** What was in dispute about articles and quotations outside the group, and was asked with it: settled by this decision. */
  readonly settles?: readonly (MemberId | ArticleId)[]
}

/** Who decided and when, where that was before the event was written: in another project, or in a file. */
export interface Provenance {
  readonly by: string
  /** ISO 8601 UTC with seconds. */
  readonly at: string
}

/** What an editor says of an article instead of what was read; what is not named stands as it was read. */
export type ArticleCorrection = Partial<ArticleDetails & Pick<Article, 'lang'>>

/** Code units that a title, a name or any other corrected detail may have. */
export const MAX_DETAIL = 1000

/** A story as it was arranged by hand: exactly these articles. */
export interface ArrangedStory {
  readonly story: StoryId
  readonly articles: readonly ArticleId[]
}

/** One fact about stories and articles. */
export type ArticleAssertion =
  /** These stories have exactly these articles: every story that a move, a joining or a split touched, as it was after it. */
  | { readonly kind: 'stories.arranged'; readonly stories: readonly ArrangedStory[] }
  | {
      /** An empty title gives the story the title of its first article again. `articles` find it when the machine gave it a new id. */
      readonly kind: 'story.named'
      readonly story: StoryId
      readonly title: string
      readonly articles: readonly ArticleId[]
    }
  | { readonly kind: 'article.corrected'; readonly article: ArticleId; readonly details: ArticleCorrection }
  | {
      /** The article no longer takes part; `on: false` brings it back. Title and file name it while it is gone. */
      readonly kind: 'article.withdrawn'
      readonly article: ArticleId
      readonly on: boolean
      readonly title: string
      readonly file: string
      /** The changed version that stands in its place; not there where a person withdrew it. */
      readonly instead?: ArticleId
    }

/** A quotation or reporting passage as the editor has it: the log and the texts restore it, whatever an extractor finds. */
export interface EditedQuote extends RememberedWords {
  /** Its span is empty where the article does not name the speaker. */
  readonly speaker: Mention | null
  /** Where the extractor had it; null for one made by hand. */
  readonly found: readonly Span[] | null
  /** False: these words are no quotation. */
  readonly on: boolean
}

/** One fact about the quotations of an article: the whole of one, as it is from now on. */
export interface QuotationAssertion {
  readonly kind: 'quotation.edited'
  readonly quotation: EditedQuote
}

/** Code units that words which are never flagged may have: a name or an expression, not a sentence. */
export const MAX_MUTED = 100

/** Flags that rest on these words, in any case of letters, are not shown; `on: false` shows them again. */
export interface FlagAssertion {
  readonly kind: 'flag.muted'
  readonly words: string
  readonly on: boolean
}

/** What two reviewers, or two versions of an article, may say differently, besides whether quotations belong together in confirmed groups. */
export const MATTERS = [
  ...['verdict', 'reference', 'absent', 'note'],
  ...['together', 'apart', 'elsewhere', 'reworded'],
  ...['story', 'storyName', 'detail', 'quotation'],
] as const satisfies readonly MatterKind[]

/**
 * `together`, `apart`: what only the second has put together, or taken apart, in vain; `elsewhere`: what the two put into different
 * groups; `reworded`: the words of a member of a confirmed group in two versions of its article; the others by their names.
 */
export type MatterKind =
  | ('verdict' | 'reference' | 'absent' | 'note')
  | ('together' | 'apart' | 'elsewhere' | 'reworded')
  | ('story' | 'storyName' | 'detail' | 'quotation')

/** Something of which two reviewers said different things. The first's word stands until a person decides about it. */
export interface Matter {
  readonly what: MatterKind
  /** The member that it is about, else the article. */
  readonly subject: MemberId | ArticleId
  readonly article: ArticleId
  /** Words of the member; empty where it is about the article. */
  readonly about: string
  /** What each of them said; empty where it is not a word. */
  readonly first: string
  readonly second: string
}

/** A matter that waits for a word: it ends when its subject is decided about, or a group that has it is confirmed or dissolved. */
export interface OpenMatter extends Matter {
  /** What the two are called; nobody where two versions of an article differ. */
  readonly between: readonly string[]
}

/** A difference between two reviewers' logs that was found when they were joined. */
export interface MatterAssertion extends OpenMatter {
  readonly kind: 'matter.disputed'
}

/** One fact an editor asserted. `kind` is stored; a name is never reused with another meaning. */
export type AssertionBody = GroupAssertion | ArticleAssertion | QuotationAssertion | FlagAssertion | MatterAssertion

/** One fact about a group. */
export type GroupAssertion =
  | ({ readonly kind: 'group.confirmed' } & GroupContent)
  | ({ readonly kind: 'group.dissolved' } & GroupContent)
  /** An undecided group brought in from a file: shown before the machine's own, but nothing is fixed by it. */
  | ({
      readonly kind: 'group.proposed'
      /** Reviewers who decided differently about it: what they decided of its members is open again. */
      readonly dispute?: readonly string[]
    } & GroupContent)
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
      /** The article has no version of the utterance; `on: false` takes it back. `reference` finds the group again. */
      readonly kind: 'article.absent'
      readonly group: GroupId
      readonly reference: MemberId
      readonly article: ArticleId
      readonly on: boolean
    }
  | {
      /** How `member` relates to `reference`; holds only while that is the reference. */
      readonly kind: 'verdict.given'
      readonly group: GroupId
      readonly reference: MemberId
      readonly member: MemberId
      readonly verdict: Verdict | null
    }
  | { readonly kind: 'group.noted'; readonly group: GroupId; readonly reference: MemberId; readonly note: string }

/** What an event says: a fact, a step taken back or done again, or a text removed. `decided` where the fact is older than the event. */
export type EventBody =
  | (AssertionBody & { readonly decided?: Provenance })
  | { readonly kind: 'undone'; readonly undoGroup: number }
  | { readonly kind: 'redone'; readonly undoGroup: number }
  /** The text of a withdrawn article was removed from the file: the one thing that no undo brings back. */
  | { readonly kind: 'article.purged'; readonly article: ArticleId }

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

/** What a group has become through its events. */
export interface DecidedGroup {
  readonly id: GroupId
  readonly story: StoryId
  readonly state: GroupState
  readonly reference: MemberId
  readonly members: readonly DecidedMember[]
  readonly confidence: number
  readonly doubt?: number
  readonly decidedBy: string
  readonly decidedAt: string
  /** Reviewers who decided differently, of a group that is open again for that. */
  readonly dispute?: readonly string[]
}

/** A verdict of the editor's and the reference it was given against. */
export interface GivenVerdict {
  readonly verdict: Verdict
  readonly reference: MemberId
}

/** What the editor said of a group that may be decided or not yet. */
export interface GroupRemarks {
  /** The chosen reference of an undecided group; that of a decided one stands in the group. */
  readonly reference: MemberId | null
  readonly absent: readonly ArticleId[]
  readonly verdicts: Readonly<Record<MemberId, GivenVerdict>>
  readonly note: string
  /** A member of the group when it was last remarked on: finds the group again when the machine gave it a new id. */
  readonly anchor: MemberId
}

/** What ties two members: `joins` on the side of the one that was put in, `hosts` on the other, `apart` on both. */
export type Link = 'joins' | 'hosts' | 'apart'

/** A member put into a group that is not decided yet. */
export interface JoinedMember {
  readonly group: GroupId
  readonly member: DecidedMember
}

/** A name given to a story, and the articles it had then. */
export interface StoryName {
  readonly title: string
  readonly articles: readonly ArticleId[]
}

/** An article that no longer takes part. */
export interface Withdrawal extends Provenance {
  readonly title: string
  readonly file: string
  /** The changed version that took its place. */
  readonly instead?: ArticleId
}

/** The values of the state that events write, by table. */
export interface ReviewValues {
  /** By group: confirmed and rejected ones. */
  readonly decided: DecidedGroup
  /** By group: undecided ones brought in from a file. */
  readonly proposed: DecidedGroup
  /** By group; a remark on a member that is gone has no effect. */
  readonly remarks: GroupRemarks
  /** By member, then by the other member; what a confirmed group says of its own members is not repeated here. */
  readonly links: ReadonlyMap<MemberId, Link>
  /** By member. */
  readonly joined: JoinedMember
  /** By undecided group that a member was taken out of: those that were left. What was taken out is not replaced unasked. */
  readonly closed: readonly MemberId[]
  /** By member: the confirmed group that it stands in. */
  readonly confirmedIn: GroupId
  /** By article: the story it was put into by hand. */
  readonly placed: StoryId
  /** By story. */
  readonly storyNames: StoryName
  /** By article. */
  readonly corrected: ArticleCorrection
  /** By article. */
  readonly withdrawn: Withdrawal
  /** By quotation or passage. */
  readonly edited: EditedQuote
  /** By words, in lower case: those that are never flagged, as they were written. */
  readonly muted: string
  /** By member or article: what is in dispute about it. */
  readonly matters: readonly OpenMatter[]
}

/** Name of a table of the state. `muted` is keyed by words, every other one by an id. */
export type ReviewTable = keyof ReviewValues

/** The fold of a log. */
export interface ReviewState extends Readonly<{ [T in ReviewTable]: ReadonlyMap<string, ReviewValues[T]> }> {
  /** Seq of the last event folded; 0 for an empty log. */
  readonly seq: number
  /** What the decisions demand of the grouping, sorted. */
  readonly constraints: Constraints
  /** Undo groups in force, oldest first; the last is undone next. */
  readonly done: readonly UndoStep[]
  /** Undo groups taken back, the next to redo last; emptied by a new decision. */
  readonly undone: readonly UndoStep[]
  /** Undo groups that were taken back and not redone before another decision: for the history alone. */
  readonly dropped: readonly UndoStep[]
  /** Articles whose text is gone for good. */
  readonly purged: ReadonlySet<ArticleId>
}

/** A value as it stood before a step, so that undo costs what the step cost. */
export type Before = {
  [T in ReviewTable]: { readonly table: T; readonly key: string; readonly value: ReviewValues[T] | undefined }
}[ReviewTable]

/** One command of the editor's, with what is needed to take it back. */
export interface UndoStep {
  readonly undoGroup: number
  readonly command: string
  /** The group that the step's first event is about; null where it is about stories, articles or quotations. */
  readonly group: GroupId | null
  readonly events: readonly ReviewEvent[]
  readonly before: readonly Before[]
}

/** A member of a decided group whose article has left the group's story, and how. */
export interface Astray {
  readonly member: MemberId
  readonly reason: 'otherStory' | 'withdrawn'
}

/** A group as a person sees it: the machine's proposal under the editor's decisions. */
export interface Group {
  readonly id: GroupId
  readonly story: StoryId
  readonly state: GroupState
  /** Reference first, then by language and place. A rejected group's members may stand in other groups. */
  readonly members: readonly Member[]
  readonly reference: MemberId
  readonly confidence: number
  readonly margin: number
  /** The machine's doubt before the group was confirmed, 0…1; not there where it is not known. */
  readonly doubt?: number
  readonly absent: readonly ArticleId[]
  readonly note: string
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  /** Members that were decided when their articles stood in the story; empty for the machine's groups. */
  readonly astray?: readonly Astray[]
  /** Reviewers who decided differently about it; it then waits for a word that settles it, also where it is confirmed. */
  readonly dispute?: readonly string[]
  /** What of it, its quotations and their articles is in dispute besides which belong together; it then waits for a word too. */
  readonly matters?: readonly OpenMatter[]
  /** Quotations that ask to join it since it was confirmed; not members yet, and written to no export. */
  readonly newcomers?: readonly Member[]
}

/** Everything a window, the command line or an export shows. */
export interface Review {
  readonly groups: readonly Group[]
  readonly groupOf: GroupOf
  /** The confirmed group that a quotation asks to join. */
  readonly newcomerOf: ReadonlyMap<MemberId, GroupId>
  /** Quotations of kind statement or fragment in no group, in story and article order; also those that ask to join one. */
  readonly alone: readonly QuoteId[]
  /** Members of groups that only the log remembers: the extractor does not find them. */
  readonly restored: ReadonlyMap<MemberId, DecidedMember>
  readonly state: ReviewState
}

/** What an editor asks for. The answer is events, or a refusal that says why. */
export type Intent =
  | { readonly kind: 'confirm'; readonly group: GroupId }
  /** All of them in one step. */
  | { readonly kind: 'confirmAll'; readonly groups: readonly GroupId[] }
  | { readonly kind: 'dissolve'; readonly group: GroupId }
  /** `keepsReference`: also of a group whose reference is only proposed. */
  | {
      readonly kind: 'include'
      readonly group: GroupId
      readonly member: MemberId
      readonly keepsReference?: true
    }
  | { readonly kind: 'exclude'; readonly group: GroupId; readonly member: MemberId }
  | { readonly kind: 'reference'; readonly group: GroupId; readonly member: MemberId }
  | { readonly kind: 'absent'; readonly group: GroupId; readonly article: ArticleId; readonly on: boolean }
  | { readonly kind: 'report'; readonly group: GroupId; readonly passage: PassageId }
  /** `open`: the group that the two make stays undecided. */
  | { readonly kind: 'pair'; readonly a: QuoteId; readonly b: QuoteId; readonly open?: true }
  | { readonly kind: 'verdict'; readonly group: GroupId; readonly member: MemberId; readonly verdict: Verdict | null }
  | { readonly kind: 'note'; readonly group: GroupId; readonly note: string }
  /** Puts all members of group `from` into `into`. */
  | { readonly kind: 'mergeGroups'; readonly from: GroupId; readonly into: GroupId }
  /** Makes a group of its own of `member` and those that come after it. */
  | { readonly kind: 'splitGroup'; readonly group: GroupId; readonly member: MemberId }
  /** These words of the article are a quotation. */
  | { readonly kind: 'addQuotation'; readonly article: ArticleId; readonly span: Span }
  /** These words of the article report the group's utterance. */
  | { readonly kind: 'reportWords'; readonly group: GroupId; readonly article: ArticleId; readonly span: Span }
  /** Makes a quotation longer (`by` 1) or shorter (-1) by a word at one of its ends. */
  | { readonly kind: 'moveEdge'; readonly member: MemberId; readonly edge: 'start' | 'end'; readonly by: 1 | -1 }
  /** Says that it is no quotation, or is one again. */
  | { readonly kind: 'isQuotation'; readonly member: MemberId; readonly on: boolean }
  | { readonly kind: 'quotationKind'; readonly member: MemberId; readonly quoteKind: QuoteKind }
  /** Null: nobody knows. `all`: of every quotation of the story that has the same speaker as this one. */
  | { readonly kind: 'speaker'; readonly member: MemberId; readonly name: string | null; readonly all: boolean }
  | {
      /** Puts articles into another story; null makes a new one of them, named `title` unless that is empty. */
      readonly kind: 'moveArticles'
      readonly articles: readonly ArticleId[]
      readonly story: StoryId | null
      readonly title: string
    }
  | { readonly kind: 'mergeStories'; readonly from: StoryId; readonly into: StoryId }
  | { readonly kind: 'nameStory'; readonly story: StoryId; readonly title: string }
  | { readonly kind: 'correctArticle'; readonly article: ArticleId; readonly details: ArticleCorrection }
  | { readonly kind: 'withdrawArticle'; readonly article: ArticleId; readonly on: boolean }
  /** Never flags these words, or flags them again. */
  | { readonly kind: 'muteFlag'; readonly words: string; readonly on: boolean }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  /** Takes back every step after this one; 0 is the beginning. */
  | { readonly kind: 'backTo'; readonly undoGroup: number }

/** Why an intent cannot be carried out now; `code` is a key of the message catalogues (`refusal.…`). */
export interface Refusal {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

/** What an intent comes to: the events of one step, or why there are none. */
export type Decision = { readonly events: readonly EventBody[] } | { readonly refusal: Refusal }
