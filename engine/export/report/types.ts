import type { Link } from '../../features/wordLinks.ts'
import type { Group } from '../../review/types.ts'
import type { Article, ArticleId, LanguageCode, MemberId, StoryId } from '../../types.ts'
import type { Side } from '../sides.ts'

/** A sentence of the catalogues: the engine writes none. */
export type ReportText = (key: string, params?: Readonly<Record<string, string | number>>) => string

/** What a report needs besides the project. */
export interface ReportOptions {
  readonly text: ReportText
  /** Language of the sentences, for the page's `lang`. */
  readonly language: LanguageCode
  /** What the project is called. */
  readonly name: string
  /** Version of the program. */
  readonly version: string
  /** Links of the words of a member (`b`) with those of the reference (`a`); none where it is not known. */
  readonly links: (reference: MemberId, member: MemberId) => readonly Link[]
  /** Sentences that say why a member was put beside the reference. */
  readonly why?: (reference: MemberId, member: MemberId) => readonly string[]
  /** The words in the letters of the reader's language, under them; null where they are that already. */
  readonly transliterate?: (text: string, lang: LanguageCode) => string | null
}

/** An article of a story with its letter. */
export interface ReportArticle {
  readonly article: Article
  readonly letter: string
}

/** A group with its number in the report. */
export interface ReportGroup {
  readonly group: Group
  readonly number: number
  readonly reference: Side
}

/** A story of the report. */
export interface ReportStory {
  readonly id: StoryId
  readonly title: string
  readonly number: number
  readonly articles: readonly ReportArticle[]
  readonly groups: readonly ReportGroup[]
  /** Quotations in no group; empty where only what is confirmed is shown. */
  readonly alone: readonly { readonly id: MemberId; readonly article: ArticleId }[]
}
