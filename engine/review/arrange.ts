/** What the editor's decisions about stories and articles make of what was read and of what the machine proposes. */
import { groupBy } from '../groupBy.ts'
import { storyTitle } from '../storyTitle.ts'
import type { Analysis, Article, ArticleId, Story, StoryId } from '../types.ts'
import { compareText } from './compareText.ts'
import { underEdits } from './edits.ts'
import { freeId } from './freeId.ts'
import type { ReviewState, ReviewTable, StoryName } from './types.ts'

/** The part of a state that says which article stands in which story, and what stories are called. */
export type Arrangement = Pick<ReviewState, 'placed' | 'storyNames'>

/** What nobody has arranged. */
export const NOT_ARRANGED: Arrangement = { placed: new Map(), storyNames: new Map() }

/** The articles that take part, with their corrections; an article that nothing was said of is the same object. */
export function standingArticles(
  articles: readonly Article[],
  { corrected, withdrawn }: Pick<ReviewState, 'corrected' | 'withdrawn'>,
): readonly Article[] {
  return articles.flatMap(article => {
    if (withdrawn.has(article.id)) return []
    const said = corrected.get(article.id)
    return said ? [{ ...article, ...said }] : [article]
  })
}

/**
 * Articles as they stand side by side and have their letters: by the day they appeared, those of no known day last, then by file. So a new
 * version of a file has the letter of the old one, and two people who added the same files in another order have the same letters.
 */
export function inReadingOrder<A extends Pick<Article, 'id' | 'file' | 'date'>>(articles: readonly A[]): readonly A[] {
  return articles.toSorted(
    (a, b) =>
      Number(a.date === null) - Number(b.date === null) ||
      compareText(a.date ?? '', b.date ?? '') ||
      compareText(a.file, b.file) ||
      compareText(a.id, b.id),
  )
}

/** The stories with their articles in reading order, in the order of their first articles. */
export function shelved<S extends Pick<Story, 'articles'>>(
  stories: readonly S[],
  articles: readonly Pick<Article, 'id' | 'file' | 'date'>[],
): readonly S[] {
  const ranks = new Map(inReadingOrder(articles).map(({ id }, rank) => [id, rank]))
  const rank = (id: ArticleId | undefined) => ranks.get(id ?? '') ?? ranks.size
  return stories
    .map(story => ({ ...story, articles: story.articles.toSorted((a, b) => rank(a) - rank(b)) }))
    .sort((a, b) => rank(a.articles[0]) - rank(b.articles[0]))
}

/**
 * The stories as a person has arranged them: placed articles stand where they were put; of what the machine proposes the
 * others stay together, and where their story has placed articles they go with most of those (ties to the story named
 * first). Every article is in exactly one story; see `shelved` for their order.
 */
export function arrangeStories(
  proposed: readonly Story[],
  { placed, storyNames }: Arrangement,
  articles: readonly Pick<Article, 'id' | 'title' | 'text' | 'file' | 'date'>[],
): readonly Story[] {
  if (placed.size === 0 && storyNames.size === 0) return shelved(proposed, articles)
  const byId = new Map(articles.map(article => [article.id, article]))
  const made = new Map<StoryId, ArticleId[]>()
  const put = (story: StoryId, list: readonly ArticleId[]) => {
    const there = made.get(story)
    if (there) there.push(...list)
    else made.set(story, [...list])
  }
  for (const article of proposed.flatMap(story => story.articles)) {
    const story = placed.get(article)
    if (story !== undefined) put(story, [article])
  }
  const byHand = new Set(made.keys())
  for (const story of proposed) {
    const free = story.articles.filter(article => !placed.has(article))
    if (free.length === 0) continue
    const host = hostOf(story, placed)
    if (host !== null) put(host, free)
    else {
      const id = freeId(free.length === story.articles.length ? story.id : `s${free[0]}`, one => byHand.has(one))
      put(id, free)
    }
  }
  const stories = shelved(
    [...made].map(([id, list]) => ({ id, articles: list })),
    articles,
  ).map(({ id, articles: list }) => ({
    id,
    title: storyTitle(list.flatMap(one => byId.get(one) ?? [])),
    articles: list,
  }))
  const names = nameEach(stories, storyNames)
  return stories.map(story => ({ ...story, title: names.get(story.id) ?? story.title }))
}

/** The story into which most of a proposed story's placed articles were put; null where none were. */
function hostOf({ articles }: Story, placed: ReadonlyMap<ArticleId, StoryId>): StoryId | null {
  const votes = groupBy(
    articles.flatMap(article => placed.get(article) ?? []),
    story => story,
  )
  return (
    [...votes].reduce<readonly [StoryId, readonly StoryId[]] | null>(
      (best, one) => (best !== null && best[1].length >= one[1].length ? best : one),
      null,
    )?.[0] ?? null
  )
}

/** Names by story: by id, and where the machine has given a story a new id, by more than half of the articles it had. */
function nameEach(stories: readonly Story[], names: ReadonlyMap<StoryId, StoryName>): ReadonlyMap<StoryId, string> {
  const given = new Map<StoryId, string>()
  const ids = new Set(stories.map(({ id }) => id))
  for (const [id, { title }] of names) if (ids.has(id)) given.set(id, title)
  for (const [id, { title, articles }] of names) {
    if (ids.has(id)) continue
    const had = new Set(articles)
    const heir = stories.find(story => story.articles.filter(article => had.has(article)).length * 2 > articles.length)
    if (heir && !given.has(heir.id)) given.set(heir.id, title)
  }
  return given
}

/**
 * The analysis as the decisions about stories, articles and quotations leave it before the machine has looked at it again.
 * @param texts the articles as they were read
 */
export function analysisUnder(
  analysis: Analysis,
  state: Arrangement & Pick<ReviewState, 'corrected' | 'withdrawn' | 'edited'>,
  texts: readonly Article[] = analysis.articles,
): Analysis {
  const articles = standingArticles(texts, state)
  const there = new Set(articles.map(({ id }) => id))
  const stories = arrangeStories(analysis.proposed ?? analysis.stories, state, articles)
    .map(story => ({ ...story, articles: story.articles.filter(article => there.has(article)) }))
    .filter(story => story.articles.length > 0)
  return underEdits({ ...analysis, articles, stories }, state.edited)
}

/** True where decisions about stories or articles were made or taken back between two states of one review. */
export function isRearranged(before: ReviewState, after: ReviewState): boolean {
  return (['placed', 'storyNames', 'corrected', 'withdrawn'] as const).some(table => hasChanged(table, before, after))
}

/** True where the editor has changed quotations, or taken that back, between two states of one review. */
export function isEdited(before: ReviewState, after: ReviewState): boolean {
  return hasChanged('edited', before, after)
}

function hasChanged(table: ReviewTable, before: ReviewState, after: ReviewState): boolean {
  const [old, now] = [before[table], after[table]]
  return old.size !== now.size || [...now].some(([key, value]) => old.get(key) !== value)
}
