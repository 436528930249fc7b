import type { FlagSettings } from '../../engine/compare/relations.ts'
import type { EncodeText } from '../../engine/features/encoder.ts'
import type { Coefficients } from '../../engine/pairs/propose.ts'
import type { Arrangement } from '../../engine/review/arrange.ts'
import type { Relation } from '../../engine/review/decide.ts'
import type { EditedQuote } from '../../engine/review/types.ts'
import type { AlignMode } from '../../engine/sentences/alignTexts.ts'
import type { Bead } from '../../engine/sentences/bead.ts'
import type { Extraction } from '../../engine/text/extract.ts'
import type {
  Analysis,
  Article,
  ArticleId,
  Candidate,
  Constraints,
  GroupId,
  LanguageCode,
  Member,
  MemberId,
  Pair,
  ProposedGroup,
  QuoteKind,
  Reason,
} from '../../engine/types.ts'
import type { Progress, WordLink } from '../shared/contract.ts'
import type { Problem } from '../shared/result.ts'
import type { StoredVector } from '../shared/vectors.ts'

/** What a worker is started with. */
export interface WorkerSetup {
  /** Folder of the encoder. */
  readonly models: string
  /** Cores the encoder may use. */
  readonly threads: number
  /** True: where the model cannot be used, texts are compared by the words they share, and `byWords` is told. */
  readonly orByWords: boolean
}

/** A text to take quotations from. */
export interface ExtractInput {
  readonly article: ArticleId
  readonly text: string
  /** Said by hand; found in the text where it is left out. */
  readonly lang?: LanguageCode
}

/** A project to analyse; the worker keeps it until the next one. */
export interface AnalyseInput {
  readonly articles: readonly Article[]
  /** Said by hand (`--story-by`): articles of one name are one story; null where the program finds the stories. */
  readonly storyOf: Readonly<Record<ArticleId, string>> | null
  readonly constraints: Constraints
  /** Others than the shipped ones, or null. */
  readonly coefficients: Coefficients | null
  /** What a person made of the stories that are found. */
  readonly arrangement?: Arrangement
  /** What a person made of the quotations that are found. */
  readonly edits?: readonly EditedQuote[]
  /** Which flags are shown; as the program is shipped where it is left out. */
  readonly flags?: FlagSettings
  /** True: what was found by the analysis before, with the same coefficients, is taken over where nothing has changed. */
  readonly again?: boolean
}

/** A quotation given without its article, as `quoin group` reads it. */
export interface LooseQuote {
  readonly id: string
  readonly lang: LanguageCode
  readonly text: string
  readonly story: string | null
  readonly article: string | null
  readonly context: string | null
  readonly speaker: string | null
  /** A statement where it is left out. */
  readonly kind?: QuoteKind
}

/** Groups of loose quotations, two or more members each. */
export interface LooseGroup {
  readonly members: readonly string[]
  readonly confidence: number
}

/** Two texts, sentence by sentence, of which one translates the other. */
export interface SentenceDocument {
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly sourceLang: LanguageCode
  readonly targetLang: LanguageCode
}

/** What `solve` changed. */
export interface SolveOutput {
  readonly changed: readonly ProposedGroup[]
  readonly removed: readonly GroupId[]
}

/** Every question that the worker answers. `candidates` to `pairs` are about the project that was analysed last. */
export interface Calls {
  readonly extract: { readonly input: readonly ExtractInput[]; readonly output: readonly Extraction[] }
  readonly analyse: { readonly input: AnalyseInput; readonly output: Analysis }
  readonly solve: { readonly input: Constraints; readonly output: SolveOutput }
  /** Shows other flags from now on, in later analyses too. */
  readonly showFlags: { readonly input: FlagSettings; readonly output: SolveOutput }
  /** What might go with these members, which are one group on screen. */
  readonly candidates: {
    readonly input: readonly Pick<Member, 'id' | 'type'>[]
    readonly output: readonly Candidate[]
  }
  readonly reasons: {
    readonly input: { readonly a: MemberId; readonly b: MemberId }
    readonly output: { readonly p: number; readonly reasons: readonly Reason[] } | null
  }
  readonly wordLinks: {
    readonly input: { readonly a: MemberId; readonly b: MemberId }
    readonly output: readonly WordLink[]
  }
  /** Word links of texts that need not be in the project. */
  readonly links: {
    readonly input: readonly { readonly a: EncodeText; readonly b: EncodeText }[]
    readonly output: readonly (readonly WordLink[])[]
  }
  /** How each member stands to a reference. */
  readonly relations: {
    readonly input: readonly { readonly reference: MemberId; readonly member: MemberId }[]
    readonly output: readonly Relation[]
  }
  readonly pairs: { readonly input: null; readonly output: readonly Pick<Pair, 'a' | 'b' | 'p'>[] }
  readonly group: {
    readonly input: { readonly quotes: readonly LooseQuote[]; readonly coefficients: Coefficients | null }
    readonly output: readonly LooseGroup[]
  }
  readonly sentences: {
    readonly input: { readonly documents: readonly SentenceDocument[]; readonly mode: AlignMode }
    readonly output: readonly (readonly Bead[])[]
  }
}

/** The name of a question. */
export type CallKind = keyof Calls

/** From the client to the worker. */
export type ToWorker =
  | { [K in CallKind]: { readonly kind: K; readonly id: number; readonly input: Calls[K]['input'] } }[CallKind]
  | { readonly kind: 'cancel'; readonly id: number }
  /** Stop everything and end. */
  | { readonly kind: 'close' }
  /** The answer to `vectors.get`. */
  | { readonly kind: 'vectors'; readonly id: number; readonly entries: readonly StoredVector[] }

/** From the worker to the client. `id` is that of the question, but in `vectors.get` the worker's own. */
export type FromWorker =
  | { readonly kind: 'answer'; readonly id: number; readonly value: Calls[CallKind]['output'] }
  | { readonly kind: 'cancelled'; readonly id: number }
  | { readonly kind: 'problem'; readonly id: number; readonly problem: Problem }
  /** A project is compared without the model, for this reason. */
  | { readonly kind: 'byWords'; readonly problem: Problem }
  /** A bug: its message and stack, for the log. */
  | { readonly kind: 'bug'; readonly id: number; readonly message: string }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  /** What is known so far, of a question that takes long. */
  | { readonly kind: 'partial'; readonly id: number; readonly analysis: Analysis }
  | { readonly kind: 'vectors.get'; readonly id: number; readonly keys: readonly string[] }
  | { readonly kind: 'vectors.put'; readonly entries: readonly StoredVector[] }
