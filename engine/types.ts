/**
 * The vocabulary of Quoin: plain, immutable values that every stage takes and returns.
 * Offsets are UTF-16 code units into the article's text as stored; spans are half-open.
 */

/** The four languages Quoin works in, as ISO 639-1 codes. */
export const LANGUAGES = ['en', 'ru', 'uk', 'ky'] as const
/** A language that there are rules and lexicons for; what an article is in may be another one: {@link LanguageCode}. */
export type Language = (typeof LANGUAGES)[number]

/** A language of Quoin's, the ISO 639-3 code of another one, or `und` where nothing can be said. */
export type LanguageCode = string

/** Ids are opaque strings of at most {@link MAX_ID} code units, unique in a project over all types. */
export const MAX_ID = 300
/** The id of an article stands in those of its quotations and stories, that of a quotation in its group's: room is left for what comes round them. */
export const MAX_ARTICLE_ID = 200
/** Longest id of a quotation or passage that a person made or changed, in code units. */
export const MAX_QUOTE_ID = 250
/** Id of an article; a new version of it has another one. */
export type ArticleId = string
/** The article's id, `:q` and the offsets `start-end` where it was found or made; it stays when a person moves an end. */
export type QuoteId = string
/** As that of a quotation, with `:p`. */
export type PassageId = string
/** `s` and the id of an article that was the story's first when it was made; `~2`, `~3` … behind it where that is taken. */
export type StoryId = string
/** `g` and the id of a member, `~2`, `~3` … behind it where that is taken. Another run may give a group another id, or its id to another group. */
export type GroupId = string

/** Half-open stretch `[start, end)` of an article's text, in UTF-16 code units, `0 <= start <= end`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Words of an article that name somebody or say that something is said. `id` is the same for one speaker across scripts. */
export interface Mention extends Span {
  readonly text: string
  readonly id?: string | undefined
}

/** What the reader knows about an article besides its words; each is null where nothing was given or found. */
export interface ArticleDetails {
  readonly title: string
  readonly outlet: string | null
  readonly author: string | null
  /** ISO 8601 calendar date, `YYYY-MM-DD`. */
  readonly date: string | null
  readonly url: string | null
}

/** An immutable text with its language. `text` is never altered after import. */
export interface Article extends ArticleDetails {
  readonly id: ArticleId
  /** Path as the person gave it, with forward slashes. */
  readonly file: string
  /** SHA-256 of the text's UTF-8 bytes, lower-case hex. */
  readonly sha256: string
  readonly text: string
  readonly lang: LanguageCode
}

/** Kinds of quotations; the weights of the fitted kind model stand in this order. */
export const QUOTE_KINDS = ['statement', 'fragment', 'name', 'term'] as const
/**
 * `statement`: a clause or more of somebody's words; `fragment`: a few words of theirs; `name`: a title, a firm, a nickname; `term`:
 * a scare quote or a word as a word.
 */
export type QuoteKind = (typeof QUOTE_KINDS)[number]

/** Whether a quotation of that kind is somebody's words, and not a name or a term. */
export function isSpeech(kind: QuoteKind | undefined): boolean {
  return kind === 'statement' || kind === 'fragment'
}

/** What makes the extent of a quotation, or what was read out of it, less sure. */
export const QUOTE_FLAGS = ['unbalanced', 'foreign', 'long', 'nested'] as const
/** `unbalanced`: a mark is missing; `foreign`: in none of the four languages; `long`: over 2500 code units; `nested`: other quotations stand in it. */
export type QuoteFlag = (typeof QUOTE_FLAGS)[number]

/** Somebody's words between marks (or after a dash), without the marks. */
export interface Quote extends Span {
  readonly id: QuoteId
  readonly article: ArticleId
  /** One or more, in order, disjoint; attribution between or inside belongs to no part. */
  readonly parts: readonly Span[]
  /** The parts joined by ` … `. */
  readonly text: string
  readonly kind: QuoteKind
  /** How sure the kind is, in 0…1. */
  readonly kindConfidence: number
  readonly speaker: Mention | null
  readonly cue: Mention | null
  readonly flags: readonly QuoteFlag[]
  /** Names of the rules that found it, gave its kind and its speaker; keys of message catalogues. */
  readonly why: readonly string[]
}

/** A stretch that reports an utterance without marks. */
export interface Passage extends Span {
  readonly id: PassageId
  readonly article: ArticleId
  readonly text: string
  readonly speaker: Mention | null
  readonly cue: Mention | null
}

/** A member of a group: a quotation or a passage. */
export type MemberId = QuoteId | PassageId

/** Articles about one event; quotations are only compared within a story. */
export interface Story {
  readonly id: StoryId
  readonly title: string
  readonly articles: readonly ArticleId[]
}

/** One signed share of a pair's evidence. */
export interface Reason {
  /** Name of the feature; a key of the message catalogues. */
  readonly feature: string
  readonly value: number
  /** Contribution in log-odds; the contributions of a pair and its start value add up to logit(p). */
  readonly logOdds: number
}

/** Two members of different articles (or of one, for a headline repeat) and how likely they render one utterance. */
export interface Pair {
  readonly a: MemberId
  readonly b: MemberId
  /** Calibrated probability in 0…1. */
  readonly p: number
  readonly reasons: readonly Reason[]
}

/** How a version may stand to the reference of its group. */
export const VERDICTS = ['same', 'shortened', 'paraphrase', 'differs', 'contradicts'] as const
/**
 * `same`: no fact differs; `shortened`: a part was left out; `paraphrase`: other words; `differs`: a fact is not the same;
 * `contradicts`: the opposite, which only a person says.
 */
export type Verdict = (typeof VERDICTS)[number]

/** Kinds of differences; all but `missing` and `added` say that a fact differs. */
export const FLAG_KINDS = [
  'number',
  'name',
  'date',
  'unit',
  'negation',
  'modality',
  'agent',
  'missing',
  'added',
] as const
/**
 * `name`: also a month or a day of the week; `modality`: how certain or how binding; `agent`: who does or says it; `missing`,
 * `added`: a part that only the reference, or only the version, has.
 */
export type FlagKind = (typeof FLAG_KINDS)[number]

/** A difference from the reference found by the machine, with the words it rests on. */
export interface Flag {
  readonly kind: FlagKind
  readonly words: string
  /** That it is a difference, 0…1; not there for flags from a file. */
  readonly p?: number
}

/** Why a verdict is proposed: a key of the message catalogues (`verdict.reason.*`) with what it is filled with. */
export interface VerdictReason {
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>
}

/** How a member stands in a group. `p`: that this member and the reference render one utterance, 0…1; 1 for the reference. */
export interface Member {
  readonly id: MemberId
  readonly type: 'quote' | 'passage'
  readonly p: number
  readonly verdict: Verdict | null
  /** Why the machine proposes the verdict; not there where it proposes none. */
  readonly reason?: VerdictReason
  readonly flags: readonly Flag[]
  /** Probability of the nearest rival for its place, 0…1; unknown for the reference and for members that a person put in. */
  readonly rival?: number
}

/** A quotation proposed for a group. */
export interface Candidate {
  readonly id: MemberId
  readonly p: number
  /** The group it stands in now, if any. */
  readonly group: GroupId | null
}

/** A passage that may report an utterance, and how likely it does, 0…1. */
export interface Report {
  readonly passage: PassageId
  readonly p: number
}

/** An article that quotes none of a group's members: what it reports instead, and how likely it lacks the utterance, 0…1. */
export interface Lacking {
  readonly article: ArticleId
  /** The likeliest passage, a member of the group or not; null where no sentence came near. */
  readonly reported: Report | null
  readonly absent: number
}

/** Two members of a group that by themselves hardly render one utterance (`p` below ½), though a third is like both. */
export interface BrokenTriangle {
  readonly a: MemberId
  readonly b: MemberId
  readonly via: MemberId
  readonly p: number
}

/** Members of a group as they stand to a reference that is not the machine's own choice. */
export interface UnderReference {
  readonly reference: MemberId
  readonly members: readonly Member[]
}

/** What the machine proposes: the members that render one utterance, reference first. */
export interface ProposedGroup {
  readonly id: GroupId
  readonly story: StoryId
  readonly members: readonly Member[]
  readonly reference: MemberId
  /** That the group is right as a whole, 0…1. */
  readonly confidence: number
  /** p of the doubtful member less that of its nearest rival elsewhere, 0…1; doubt = 1 - margin. */
  readonly margin: number
  /** In story order; unknown where the articles were not searched (yet). */
  readonly lacking?: readonly Lacking[]
  /** Weakest pair first; left out where there are none. */
  readonly broken?: readonly BrokenTriangle[]
  /** How its members stand to another reference, which a person chose; left out where nobody has asked. */
  readonly under?: UnderReference
}

/** What the editor's decisions demand of the grouping. */
export interface Constraints {
  readonly must: readonly (readonly [MemberId, MemberId])[]
  readonly cannot: readonly (readonly [MemberId, MemberId])[]
  /** Members that were left when the editor took one out of their group, tied by `must` too: nothing joins them but by the editor's hand. */
  readonly closed?: readonly (readonly MemberId[])[]
}

/** What an analysis was before the editor corrected its quotations: enough to take the corrections back. */
export interface Edits {
  /** Quotations and passages as the editor has them. */
  readonly put: readonly MemberId[]
  /** As they were found, of those that the editor changed or said are none. */
  readonly quotes: readonly Quote[]
  readonly passages: readonly Passage[]
}

/** Everything the machine has to say about a project, computed again at will from texts and constraints. */
export interface Analysis {
  readonly articles: readonly Article[]
  readonly stories: readonly Story[]
  readonly quotes: readonly Quote[]
  readonly passages: readonly Passage[]
  readonly groups: readonly ProposedGroup[]
  /** The stories as the machine found them, before a person arranged them; left out where they were named by hand. */
  readonly proposed?: readonly Story[]
  /** What the editor's own quotations and corrections took the place of; left out where there are none. */
  readonly edits?: Edits
  /** True where a run was stopped or a part could not be computed (encoder missing, …). */
  readonly partial: boolean
}
