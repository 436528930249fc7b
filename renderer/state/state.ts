/**
 * The window's one immutable value. Everything drawn is derived from it; it changes only by the functions of this folder.
 */

import type { AppInfo, Progress, WordLink } from '../../electron/shared/contract.ts'
import type { Drafts } from '../../electron/shared/drafts.ts'
import type { ExportFormat } from '../../electron/shared/exports.ts'
import type { InterfaceLanguage } from '../../electron/shared/messages.ts'
import type { Problem } from '../../electron/shared/result.ts'
import type { THEMES } from '../../electron/shared/settings.ts'
import type { WordAt } from '../../engine/compare/linkedWords.ts'
import { emptyState } from '../../engine/review/fold.ts'
import type { EventBody, Review, ReviewState } from '../../engine/review/types.ts'
import type {
  Analysis,
  ArticleId,
  Candidate,
  GroupId,
  LanguageCode,
  MemberId,
  QuoteId,
  Reason,
  Span,
  StoryId,
} from '../../engine/types.ts'
import type { MenuPlace } from '../commands/contextMenu.ts'
import type { Find } from './find.ts'
import { type Narrowing, NO_NARROWING } from './narrowing.ts'
import { NO_NUMBERS, type Numbers } from './numbers.ts'

/** What a row of the queue stands for: a group, or a quotation that is alone. Ids are unique over both. */
export type EntryId = GroupId | QuoteId

/** `system`: light or dark as the system has it; `contrast`: the same with stronger colours. */
export type Theme = (typeof THEMES)[number]

/** The file that is open. `name`: of the file, without folder and `.quoin`. */
export interface Project {
  readonly path: string
  readonly name: string
  readonly readOnly: boolean
  /** Why, where it is read only. */
  readonly reason: Problem | null
}

/** Two texts in one language, with the letters of their articles. */
export interface TextPair {
  readonly lang: LanguageCode
  readonly a: { readonly sigil: string; readonly text: string }
  readonly b: { readonly sigil: string; readonly text: string }
}

/** What is done to the story on the desk. */
export type StoryAct = 'move' | 'merge' | 'split' | 'rename'

/** What lies over the window, of which there is one at most, with what it was opened for. */
export type Dialog =
  | { readonly kind: 'palette' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'help' }
  | { readonly kind: 'keymap' }
  | { readonly kind: 'appearance' }
  | { readonly kind: 'export'; readonly format?: ExportFormat; readonly story?: StoryId }
  | { readonly kind: 'map' }
  | { readonly kind: 'narrow' }
  /** The undecided groups that were in sight in the queue. */
  | { readonly kind: 'bulk'; readonly groups: readonly GroupId[] }
  | { readonly kind: 'open' }
  | { readonly kind: 'decisions' }
  | { readonly kind: 'add'; readonly folder: boolean }
  | { readonly kind: 'paste' }
  /** Files that were read and wait for a word. */
  | { readonly kind: 'drafts'; readonly found: Drafts }
  /** Sentences that are too many for the line above the status line. */
  | { readonly kind: 'said'; readonly problems: readonly Problem[] }
  | { readonly kind: 'note' }
  | { readonly kind: 'merge' }
  /** What the mouse's other button offers, and where on the screen. */
  | {
      readonly kind: 'menu'
      readonly place: MenuPlace
      readonly x: number
      readonly y: number
      readonly candidate?: number
    }
  | { readonly kind: 'quotationKind'; readonly member: MemberId }
  | { readonly kind: 'speaker'; readonly member: MemberId }
  /** Words of the member's flags, and which of them are never to be flagged. */
  | { readonly kind: 'mute'; readonly member: MemberId }
  | { readonly kind: 'unmute' }
  | { readonly kind: 'flags' }
  | { readonly kind: 'differences'; readonly pairs: readonly TextPair[] }
  | { readonly kind: 'history' }
  | { readonly kind: 'story'; readonly act: StoryAct }
  | { readonly kind: 'article'; readonly article: ArticleId }
  | { readonly kind: 'withdrawn' }
  /** Whose decisions they are; `isFirst`: asked before the first one. */
  | { readonly kind: 'editor'; readonly isFirst: boolean }
  | { readonly kind: 'recent' }
  | { readonly kind: 'copy' }
  | { readonly kind: 'new' }
  | { readonly kind: 'about' }
  | { readonly kind: 'diagnostics' }

/** One sentence above the status line. `notNow`: a command that could not run, gone with the next key. */
export type Say =
  | { readonly kind: 'notNow'; readonly command: string; readonly problem: Problem }
  | { readonly kind: 'error'; readonly problems: readonly Problem[] }
  /** What is worth knowing of something that went well; gone with the next command. */
  | { readonly kind: 'told'; readonly problems: readonly Problem[] }
  | { readonly kind: 'done'; readonly problem: Problem }

/** The word of a version that is under the mouse, and the one at the caret of a column. */
export interface Pointed {
  readonly mouse: WordAt | null
  readonly caret: WordAt | null
}

/** Where the caret stands in an article, or what is selected there. */
export interface Selection {
  readonly article: ArticleId
  /** Empty where only the caret stands. */
  readonly span: Span
  /** False as soon as the cursor has moved: then the caret says no more what a person looks at. */
  readonly isFresh: boolean
}

/** What the last key did, for those who do not see it. */
export interface Told {
  readonly act: 'did' | 'undid' | 'redid'
  readonly command: string
  /** What the step asserted that was done, or taken back, or done again. */
  readonly bodies: readonly EventBody[]
  /** Of the event that did it: the same command twice is told twice. */
  readonly seq: number
}

/** Answers of the services to the window's questions, kept by what was asked. */
export interface Answers {
  readonly candidates: ReadonlyMap<EntryId, readonly Candidate[]>
  /** Keyed by `pairKey`. */
  readonly reasons: ReadonlyMap<string, { readonly p: number; readonly reasons: readonly Reason[] }>
  /** Keyed by `pairKey` of the reference, or the member under the cursor, and another member. */
  readonly links: ReadonlyMap<string, readonly WordLink[]>
}

/** A decision on its way to the disk, and the review without it. */
export interface Ahead {
  readonly saved: ReviewState
  readonly command: string
  readonly bodies: readonly EventBody[]
}

/** All that one window shows; it begins as {@link INITIAL}. */
export interface WindowState {
  readonly link: 'connecting' | 'ready' | 'lost'
  /** Null until the shell has answered. */
  readonly info: AppInfo | null
  readonly language: InterfaceLanguage
  readonly theme: Theme
  /** False until the services have said whether a project is open. */
  readonly known: boolean
  readonly project: Project | null
  /** The group to go to as soon as it is there: one whose dissolution was undone. */
  readonly returning: string | null
  readonly analysis: Analysis | null
  readonly review: ReviewState
  /** A decision whose effect is shown before it is on the disk; `review` has it already. */
  readonly ahead: Ahead | null
  /** Proposals under decisions; null while no project is open. */
  readonly view: Review | null
  readonly numbers: Numbers
  readonly progress: Progress | null
  /** False until the first analysis of this project is complete or was stopped: nothing is numbered before. */
  readonly settled: boolean
  /** The number of the last decision after which the machine has ended looking again. */
  readonly solved: number
  /** False until the person has done anything here: till then the cursor follows what is most doubtful. */
  readonly touched: boolean
  readonly cursor: EntryId | null
  /** The member cursor inside the current group. */
  readonly member: MemberId | null
  /** Groups whose confirmation or dissolution is on its way to the disk. */
  readonly pending: ReadonlySet<GroupId>
  /** Decisions on their way to the disk. */
  readonly unsaved: number
  /** Rows that the last re-ranking changed. */
  readonly changed: ReadonlySet<EntryId>
  readonly filter: string
  readonly narrowing: Narrowing
  /** Words that are looked for in the articles. */
  readonly find: Find | null
  readonly links: boolean
  readonly pointed: Pointed
  readonly selection: Selection | null
  /** The quotation that is being corrected: until something else is decided, or cursor or caret go elsewhere, the keys are about it. */
  readonly held: MemberId | null
  /** The first of two quotations that are to be paired. */
  readonly picked: MemberId | null
  readonly told: Told | null
  /** The story whose articles are looked at while the cursor stands on nothing. */
  readonly story: StoryId | null
  readonly pinned: readonly ArticleId[]
  /** Articles that have just been added, until it is known which stories they are of. */
  readonly arrived: readonly ArticleId[]
  /** Articles that lay open when the project was left; what lies open now is the columns' own. */
  readonly lay: readonly ArticleId[]
  /** Whether the layout of the last time has been put back, or there was none. */
  readonly laid: boolean
  /** Under 900 CSS px queue and rail are tabs. */
  readonly tab: 'articles' | 'queue'
  readonly panelTab: 'versions' | 'candidates'
  readonly dialog: Dialog | null
  /** The step of the tour that is shown, from 0. */
  readonly tour: number | null
  readonly say: Say | null
  readonly answers: Answers
}

/** Nothing was asked yet, or what was asked no longer holds. */
export const NO_ANSWERS: Answers = { candidates: new Map(), reasons: new Map(), links: new Map() }

/** The window before anything is known. */
export const INITIAL: WindowState = {
  link: 'connecting',
  info: null,
  language: 'en',
  theme: 'system',
  known: false,
  project: null,
  returning: null,
  analysis: null,
  review: emptyState(),
  ahead: null,
  view: null,
  numbers: NO_NUMBERS,
  progress: null,
  settled: false,
  solved: 0,
  touched: false,
  cursor: null,
  story: null,
  member: null,
  pending: new Set(),
  unsaved: 0,
  changed: new Set(),
  filter: '',
  narrowing: NO_NARROWING,
  find: null,
  links: true,
  pointed: { mouse: null, caret: null },
  selection: null,
  held: null,
  picked: null,
  told: null,
  pinned: [],
  arrived: [],
  lay: [],
  laid: false,
  tab: 'articles',
  panelTab: 'versions',
  dialog: null,
  tour: null,
  say: null,
  answers: NO_ANSWERS,
}

/** Work is going on, or the articles wait for their first analysis: what is not there yet may still come. */
export function isWorking(state: WindowState): boolean {
  return state.progress !== null || (!state.settled && (state.analysis?.articles.length ?? 0) > 0)
}

/** Whether there is no article to be shown, and none on its way: no project is open, or an empty one. */
export function hasNoArticle({ project, analysis, progress }: WindowState): boolean {
  return project === null || (analysis?.articles.length === 0 && progress === null)
}

/** Nothing is on its way that could change the groups: no work, no decision, no second look of the machine's at the last one. */
export function isAtRest(state: WindowState): boolean {
  const { settled, progress, unsaved, ahead, review, solved } = state
  return settled && progress === null && unsaved === 0 && solved >= (ahead?.saved ?? review).seq
}

/** The first analysis of the project is not whole yet: its groups may still change. */
export function isProvisional({ settled, analysis }: Pick<WindowState, 'settled' | 'analysis'>): boolean {
  return !settled && analysis?.partial === true
}

/** Key of a pair of members in `Answers`; order matters: the reference first. */
export function pairKey(a: MemberId, b: MemberId): string {
  return `${a}\n${b}`
}
