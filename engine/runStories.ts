/** The stories of a run, from what was found in its articles and what a person said of them. */
import type { EncodeText } from './features/encoder.ts'
import type { Turns } from './features/turns.ts'
import { proposeStories } from './groups/stories.ts'
import { storyArticle } from './groups/storyArticle.ts'
import { type Arrangement, arrangeStories, inReadingOrder, NOT_ARRANGED, shelved } from './review/arrange.ts'
import { storyTitle } from './storyTitle.ts'
import type { ArticleId, Story } from './types.ts'
import { memberTexts, sentenceTexts, type Vectors, vectorOf } from './versionsOf.ts'
import type { ExtractedArticle } from './workspace.ts'

/** What a person said of the stories. */
export interface StoryWishes {
  /** Articles of one name are one story; null where the run finds the stories. */
  readonly storyOf: ReadonlyMap<ArticleId, string> | null
  readonly arrangement?: Arrangement
}

/** The stories of a run: those that a person named, else those that were found (`proposed`), as a person arranged them. */
export function storiesOf(
  { storyOf, arrangement = NOT_ARRANGED }: StoryWishes,
  articles: readonly ExtractedArticle[],
  proposed: readonly Story[] | null,
): readonly Story[] {
  if (storyOf !== null) return givenStories(articles, storyOf)
  const texts = articles.map(({ article }) => article)
  const byId = new Map(texts.map(article => [article.id, article]))
  const stories = (proposed ?? []).map(story => ({
    ...story,
    title: storyTitle(inReadingOrder(story.articles.flatMap(id => byId.get(id) ?? []))),
  }))
  return arrangeStories(stories, arrangement, texts)
}

/** What stories are found by, to be encoded without words. */
export function storyTexts(one: ExtractedArticle): readonly EncodeText[] {
  return [...memberTexts(one), ...sentenceTexts(one)]
}

/** The stories that the articles' sentences (in the first round their quotations alone) and days show. */
export function foundStories(
  articles: readonly ExtractedArticle[],
  vectors: Vectors,
  hasSentences: boolean,
  turns: Turns,
): Promise<readonly Story[]> {
  return proposeStories(
    articles.map(one => storyArticle(one, text => vectorOf(vectors, text), hasSentences)),
    turns,
  )
}

/** The stories that a person named; an article without a name is a story of its own. */
function givenStories(articles: readonly ExtractedArticle[], names: ReadonlyMap<ArticleId, string>): readonly Story[] {
  const byName = new Map<string, { title: string; articles: ArticleId[] }>()
  for (const { article } of articles) {
    const name = names.get(article.id)
    const key = name === undefined ? `article ${article.id}` : `name ${name}`
    const story = byName.get(key)
    if (story) story.articles.push(article.id)
    else byName.set(key, { title: name ?? storyTitle([article]), articles: [article.id] })
  }
  return shelved(
    [...byName.values()].map(story => ({ id: `s${story.articles[0]}`, ...story })),
    articles.map(({ article }) => article),
  )
}
