import { inReadingOrder } from '../../engine/review/arrange.ts'
import { onceByTexts, type Texts } from '../../engine/review/onceByTexts.ts'
import type { DecidedMember, Review } from '../../engine/review/types.ts'
import { sigilAt } from '../../engine/sigil.ts'
import type { Analysis, Article, ArticleId, MemberId, Mention, QuoteKind, Span, Story } from '../../engine/types.ts'
import type { WindowState } from './state.ts'

/** The words of a quotation or passage, wherever they come from. */
export interface Words {
  readonly id: MemberId
  readonly type: 'quote' | 'passage'
  readonly article: ArticleId
  readonly parts: readonly Span[]
  readonly text: string
  readonly speaker: Mention | null
  readonly kind: QuoteKind | null
  /** Why it was found, has its kind and its speaker: keys of the catalogues; empty for passages and remembered words. */
  readonly why: readonly string[]
}

/** An analysis by ids. */
export interface Lookup {
  readonly articles: ReadonlyMap<ArticleId, Article>
  readonly storyOf: ReadonlyMap<ArticleId, Story>
  readonly stories: ReadonlyMap<string, Story>
  /** A, B, C… by place in the story. */
  readonly sigils: ReadonlyMap<ArticleId, string>
  /** Place in the order of stories and their articles. */
  readonly places: ReadonlyMap<ArticleId, number>
  readonly words: ReadonlyMap<MemberId, Words>
}

/** An analysis by ids; the same value for all that differ only in their groups. */
export const lookup = onceByTexts(makeLookup)

/**
 * The words of a member; for one that the extractor no longer finds, as the decision remembers them. Undefined for an
 * id that neither knows.
 */
export function findWords(analysis: Analysis, view: Review | null, id: MemberId): Words | undefined {
  const words = lookup(analysis).words.get(id)
  if (words || !view) return words
  const member = view.restored.get(id)
  return member && rememberedWords(member)
}

/** The first words of a quotation, to name it in a line. */
export function firstWords(text: string): string {
  const words = text.split(/\s+/u)
  return words.length > WORDS_OF_A_NAME ? `${words.slice(0, WORDS_OF_A_NAME).join(' ')}…` : text
}

const WORDS_OF_A_NAME = 5

/** The letter of the article a member stands in; empty for an id that nobody knows. */
export function sigilOf(state: Pick<WindowState, 'analysis' | 'view'>, id: MemberId): string {
  const words = state.analysis ? findWords(state.analysis, state.view, id) : undefined
  return (state.analysis && words && lookup(state.analysis).sigils.get(words.article)) ?? ''
}

function rememberedWords(member: DecidedMember): Words {
  const { id, type, article, parts, text } = member
  const speaker = member.speaker === null ? null : { text: member.speaker, start: 0, end: 0 }
  return { id, type, article, parts, text, speaker, kind: null, why: [] }
}

/** Articles shown side by side before it is known which are about one event: more are not read at once. */
const FIRST_ARTICLES = 12

/** The stories; before they are found, the first articles as one without a title. */
function storiesOf({ stories, articles }: Texts): readonly Story[] {
  if (stories.length > 0 || articles.length === 0) return stories
  const ids = inReadingOrder(articles).map(article => article.id)
  return [{ id: '', title: '', articles: ids.slice(0, FIRST_ARTICLES) }]
}

function makeLookup(analysis: Texts): Lookup {
  const storyOf = new Map<ArticleId, Story>()
  const sigils = new Map<ArticleId, string>()
  const places = new Map<ArticleId, number>()
  const stories = storiesOf(analysis)
  for (const story of stories) {
    story.articles.forEach((article, place) => {
      storyOf.set(article, story)
      sigils.set(article, sigilAt(place))
      places.set(article, places.size)
    })
  }
  const words = new Map<MemberId, Words>()
  for (const quote of analysis.quotes) words.set(quote.id, { ...quote, type: 'quote' })
  for (const passage of analysis.passages) {
    const { id, article, start, end, text, speaker } = passage
    words.set(id, { id, type: 'passage', article, parts: [{ start, end }], text, speaker, kind: null, why: [] })
  }
  return {
    articles: new Map(analysis.articles.map(article => [article.id, article])),
    stories: new Map(stories.map(story => [story.id, story])),
    storyOf,
    sigils,
    places,
    words,
  }
}
