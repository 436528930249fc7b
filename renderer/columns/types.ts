import type { Translate } from '../../electron/shared/messages.ts'
import type { Article, ArticleId, GroupId, MemberId, Span } from '../../engine/types.ts'

/** A quotation or passage as it is marked in its article. Its number is the utterance's, one for life. */
export interface Mark {
  readonly id: MemberId
  readonly number: number
  readonly shape: 'quote' | 'passage'
  readonly state: 'undecided' | 'confirmed' | 'alone'
  readonly group: GroupId | null
  /** In the article's offsets, in order, disjoint. */
  readonly parts: readonly Span[]
  /** It belongs to the current group. */
  readonly current: boolean
  /** The member cursor stands on it. */
  readonly member: boolean
}

/** An article of the story with what is marked in it. */
export interface ColumnArticle {
  readonly article: Article
  /** A, B, C…, by the article's place in the story. */
  readonly sigil: string
  /** In the order of the text. */
  readonly marks: readonly Mark[]
  /** How it stands to the current group; `unseen`: nobody has looked whether the utterance is in it. */
  readonly status: 'member' | 'absent' | 'reported' | 'unseen'
  readonly counts: { readonly quotes: number; readonly passages: number }
}

/** A version of the current group's utterance. `p`: that it and the reference render one utterance, 0…1. */
export interface CurrentMember {
  readonly id: MemberId
  readonly article: ArticleId
  readonly parts: readonly Span[]
  readonly p: number
}

/** The group the window stands on. */
export interface CurrentGroup {
  readonly group: GroupId
  readonly number: number
  readonly members: readonly CurrentMember[]
  readonly reference: MemberId
}

/** Where the caret stands or what is selected in an article; empty span: only the caret. */
export interface ColumnSelection {
  readonly article: ArticleId
  readonly span: Span
}

/** A place in an article's text. */
export interface ColumnPlace {
  readonly article: ArticleId
  readonly offset: number
}

/** Words that are looked for: where they stand, and the place that is shown. */
export interface Found {
  readonly hits: ReadonlyMap<ArticleId, readonly Span[]>
  readonly at: { readonly article: ArticleId; readonly span: Span } | null
}

/** What the columns show of one story, and what they tell of what a person does there. */
export interface ColumnsProps {
  /** The articles of the story, in its order. */
  readonly articles: readonly ColumnArticle[]
  readonly current: CurrentGroup | null
  /** The machine is still looking for the first group. */
  readonly awaited: boolean
  readonly member: MemberId | null
  /** Articles the editor keeps open. */
  readonly pinned: readonly ArticleId[]
  /** Articles that lay open the last time; where these are others than before they lie open again. */
  readonly lay?: readonly ArticleId[]
  /** Words of members without a partner, in the article's offsets. */
  readonly unlinked: ReadonlyMap<MemberId, readonly Span[]>
  /** The word that is pointed at and its partners, in the article's offsets. */
  readonly hot: ReadonlyMap<MemberId, readonly Span[]>
  readonly found?: Found | null
  /** What is selected, which nothing else of the columns is then; what a person selects there comes back here by itself. */
  readonly selected?: ColumnSelection | null
  readonly translate: Translate
  /** A number in the margin was pressed. */
  onMark(id: MemberId): void
  /** A number of the current group was pressed: the member cursor goes there. */
  onMember(id: MemberId): void
  /** A spine was pressed, or the sigil of a sheet: keep this article open, or where it is pinned, let it fold. */
  onOpen(article: ArticleId): void
  /** Other articles lie open now. */
  onShelf?(open: readonly ArticleId[]): void
  /** The caret or selection of a column changed; called at most once a frame. */
  onSelection?(selection: ColumnSelection): void
  /** The mouse is over other words of a column, or over none; called at most once a frame. */
  onPoint?(at: ColumnPlace | null): void
}
