import { FLAG_SETTINGS, type FlagSettings, type Relations } from './compare/relations.ts'
import { EngineError } from './errors.ts'
import { groupBy } from './groupBy.ts'
import type { Grouping } from './groups/solve.ts'
import type { ScoredPair } from './pairs/propose.ts'
import type { Relation } from './review/decide.ts'
import type { EditedQuote } from './review/types.ts'
import type { Extraction } from './text/extract.ts'
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
  Passage,
  ProposedGroup,
  Story,
} from './types.ts'

/** An article with what was found in it. */
export interface ExtractedArticle {
  readonly article: Article
  /** Under the editor's corrections. */
  readonly extraction: Extraction
  /** Where there are corrections: what was found before them, and which they are. */
  readonly raw?: { readonly extraction: Extraction; readonly edits: readonly EditedQuote[] }
}

/** What an extractor alone found in an article. */
export function foundIn({ extraction, raw }: ExtractedArticle): Extraction {
  return raw?.extraction ?? extraction
}

/** A story with everything that is needed to solve it again. */
export interface SolvedStory {
  readonly story: Story
  readonly grouping: Grouping
  readonly pairs: readonly ScoredPair[]
  /** Passages that only a search of the articles has found, in the order of their places. */
  readonly found: readonly Passage[]
  /** Says how its members stand to each other: verdicts and flags. */
  readonly relations: Relations
}

/** Groups that a change of constraints touched. */
export interface Change {
  readonly changed: readonly ProposedGroup[]
  readonly removed: readonly GroupId[]
}

/** Words of a member, for those who encode or compare them again. */
export interface MemberText {
  readonly text: string
  readonly lang: LanguageCode
}

/** A project as the machine sees it, held between questions: what `run` found and what decisions made of it since. */
export class Workspace {
  /** What the machine proposed before a person arranged the stories; null where they were named by hand. */
  readonly proposed: readonly Story[] | null
  readonly #articles: readonly ExtractedArticle[]
  readonly #stories: readonly Story[]
  readonly #solved: readonly SolvedStory[]
  readonly #partial: boolean
  readonly #storyOf: Map<MemberId, SolvedStory>
  readonly #found: ReadonlyMap<ArticleId, readonly Passage[]>
  readonly #described = new Map<GroupId, ProposedGroup>()
  #flagSettings: FlagSettings = FLAG_SETTINGS

  constructor(
    articles: readonly ExtractedArticle[],
    stories: readonly Story[],
    solved: readonly SolvedStory[],
    partial: boolean,
    proposed: readonly Story[] | null = null,
  ) {
    this.proposed = proposed
    this.#articles = articles
    this.#stories = stories
    this.#solved = solved
    this.#partial = partial
    const solvedOf = new Map<ArticleId, SolvedStory>(
      solved.flatMap(one => one.story.articles.map(article => [article, one] as const)),
    )
    this.#storyOf = new Map(
      articles.flatMap(({ article, extraction }) => {
        const story = solvedOf.get(article.id)
        if (!story) return []
        return [...extraction.quotes, ...extraction.passages].map(member => [member.id, story] as const)
      }),
    )
    for (const one of solved) for (const { id } of one.found) this.#storyOf.set(id, one)
    this.#found = groupBy(
      solved.flatMap(one => one.found),
      passage => passage.article,
    )
    for (const one of solved) for (const group of one.grouping.groups) this.#describe(one, group)
  }

  /** The articles with what was found in each. */
  get articles(): readonly ExtractedArticle[] {
    return this.#articles
  }

  /** The stories that are solved; all of them unless the analysis is partial. */
  get solved(): readonly SolvedStory[] {
    return this.#solved
  }

  get partial(): boolean {
    return this.#partial
  }

  /** All that is known now. */
  get analysis(): Analysis {
    return {
      articles: this.#articles.map(one => one.article),
      stories: this.#stories,
      quotes: this.#articles.flatMap(one => one.extraction.quotes),
      passages: this.#articles.flatMap(one => this.#passagesOf(one)),
      groups: this.#solved.flatMap(one => one.grouping.groups.map(group => this.#group(group.id))),
      ...(this.proposed === null ? {} : { proposed: this.proposed }),
      partial: this.#partial,
    }
  }

  /** Obeys these constraints instead of the former ones; only the components they touch are solved again. */
  constrain(constraints: Constraints): Change {
    const changed: ProposedGroup[] = []
    const removed: GroupId[] = []
    for (const one of this.#solved) {
      const change = one.grouping.constrain(constraints)
      for (const id of change.gone) this.#described.delete(id)
      for (const id of change.gone) removed.push(id)
      for (const group of change.changed) {
        changed.push(this.#describe(one, group))
      }
    }
    return { changed, removed }
  }

  /**
   * What might go with these members, most probable first: of a group, whoever made it, or one quotation that is alone.
   * None for members that are not there (any more).
   */
  candidates(members: readonly Pick<Member, 'id' | 'type'>[]): readonly Candidate[] {
    const known = members.find(({ id }) => this.#storyOf.has(id))
    const home = known && this.#storyOf.get(known.id)
    if (!home) return []
    const plain = members.map(({ id, type }) => ({ id, type, p: 1, verdict: null, flags: [] }))
    const group = { id: known.id, story: home.story.id, members: plain, reference: known.id, confidence: 0, margin: 0 }
    return home.grouping.candidates(group)
  }

  /** The pair of the two; null where they were never compared. */
  pair(a: MemberId, b: MemberId): ScoredPair | null {
    return this.#storyOf.get(a)?.grouping.pair(a, b) ?? null
  }

  /** Shows flags by these settings from now on; the groups whose flags that changed. */
  showFlags(settings: FlagSettings): Change {
    this.#flagSettings = settings
    const changed: ProposedGroup[] = []
    for (const one of this.#solved)
      for (const group of one.grouping.groups) {
        const before = this.#group(group.id)
        const now = this.#describe(one, group)
        const shown = ({ members }: ProposedGroup) => JSON.stringify(members.map(({ flags }) => flags))
        if (shown(before) !== shown(now)) changed.push(now)
      }
    return { changed, removed: [] }
  }

  /** How a member stands to a reference; nothing is known of two of different stories. */
  relation(reference: MemberId, member: MemberId): Relation {
    const story = this.#storyOf.get(reference)
    const group = story?.grouping.groups.find(({ members }) => members.some(({ id }) => id === member))
    const versions = group?.members.map(({ id }) => id) ?? []
    const compared = story?.relations.compare(reference, member, this.#flagSettings, versions)
    const p = this.pair(reference, member)?.p ?? 0
    return compared ? { p, ...compared } : { p, verdict: null, flags: [] }
  }

  /** Every pair that was compared, story by story. */
  get pairs(): readonly ScoredPair[] {
    return this.#solved.flatMap(one => one.pairs)
  }

  /** The words of a member and their language; null for an unknown id. */
  textOf(id: MemberId): MemberText | null {
    for (const { article, extraction } of this.#articles) {
      const member =
        extraction.quotes.find(quote => quote.id === id) ??
        this.#passagesOf({ article, extraction }).find(passage => passage.id === id)
      if (member) return { text: member.text, lang: article.lang }
    }
    return null
  }

  #passagesOf({ article, extraction }: ExtractedArticle): readonly Passage[] {
    const found = this.#found.get(article.id)
    return found ? [...extraction.passages, ...found].sort((x, y) => x.start - y.start) : extraction.passages
  }

  #describe(one: SolvedStory, group: ProposedGroup): ProposedGroup {
    const described = one.relations.describe(group, this.#flagSettings)
    this.#described.set(group.id, described)
    return described
  }

  #group(id: GroupId): ProposedGroup {
    const group = this.#described.get(id)
    if (!group) throw new EngineError('workspace.group', id)
    return group
  }
}
