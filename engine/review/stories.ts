import type { ArticleId, Story, StoryId } from '../types.ts'
import { type Desk, type Maybe, refused, tooLong } from './desk.ts'
import { type ArrangedStory, type ArticleCorrection, type EventBody, MAX_DETAIL } from './types.ts'

/**
 * The events that put articles into another story, or, where `into` is null, make a new story of them. Every story that
 * is touched is written down whole, so that no later proposal of the machine moves what the editor has seen.
 */
export function moveArticles(
  { places }: Desk,
  articles: readonly ArticleId[],
  into: StoryId | null,
  title: string,
): Maybe<readonly EventBody[]> {
  const moved = new Set(articles)
  const [first] = moved
  if (first === undefined) return refused('noArticles')
  const name = title.trim()
  const long = tooLong(name, MAX_DETAIL)
  if (long) return long
  for (const article of moved) if (!places.storyOf.has(article)) return refused('articleUnknown')
  const target = into === null ? null : places.stories.get(into)
  if (target === undefined) return refused('storyUnknown')
  if (target?.articles.filter(article => moved.has(article)).length === moved.size) return refused('inStoryAlready')
  const sources = [...places.stories.values()].filter(
    story => story.id !== into && story.articles.some(article => moved.has(article)),
  )
  const [source] = sources
  // All of one story made a new one of would be the same story.
  if (target === null && sources.length === 1 && source?.articles.length === moved.size) return refused('wholeStory')
  const inOrder = [...places.stories.values()].flatMap(story => story.articles.filter(article => moved.has(article)))
  const story = target?.id ?? newId(places.stories, first)
  const result: ArrangedStory = { story, articles: [...(target?.articles ?? []), ...inOrder.filter(notIn(target))] }
  const left = sources.map(one => ({ story: one.id, articles: one.articles.filter(article => !moved.has(article)) }))
  const arranged: EventBody = {
    kind: 'stories.arranged',
    stories: [result, ...left.filter(one => one.articles.length > 0)],
  }
  return target === null && name !== ''
    ? [arranged, { kind: 'story.named', story, title: name, articles: result.articles }]
    : [arranged]
}

function notIn(story: Story | null): (article: ArticleId) => boolean {
  return article => !story?.articles.includes(article)
}

function newId(stories: ReadonlyMap<StoryId, Story>, first: ArticleId): StoryId {
  const id = `s${first}`
  if (!stories.has(id)) return id
  for (let n = 2; ; n++) if (!stories.has(`${id}~${n}`)) return `${id}~${n}`
}

/** The events that make one story of two; it keeps the name of `into`. */
export function mergeStories({ places }: Desk, from: StoryId, into: StoryId): Maybe<readonly EventBody[]> {
  const [source, target] = [places.stories.get(from), places.stories.get(into)]
  if (!source || !target) return refused('storyUnknown')
  if (from === into) return refused('sameStory')
  const articles = [...target.articles, ...source.articles]
  const arranged: EventBody = { kind: 'stories.arranged', stories: [{ story: into, articles }] }
  // Its articles may come before those of the other: the title of the first would then be another one's.
  return [arranged, { kind: 'story.named', story: into, title: target.title, articles }]
}

/** The event that names a story; an empty title gives it that of its first article again. */
export function nameStory({ places, review }: Desk, id: StoryId, title: string): Maybe<readonly EventBody[]> {
  const story = places.stories.get(id)
  if (!story) return refused('storyUnknown')
  const name = title.trim()
  const long = tooLong(name, MAX_DETAIL)
  if (long) return long
  const isNamed = review.state.storyNames.has(id)
  if (name === '' ? !isNamed : name === story.title) return refused('sameName')
  return [{ kind: 'story.named', story: id, title: name, articles: story.articles }]
}

/** The event that corrects what was read of an article; details that are as they should be are left out of it. */
export function correctArticle({ places }: Desk, id: ArticleId, said: ArticleCorrection): Maybe<readonly EventBody[]> {
  const article = places.articles.get(id)
  if (!article) return refused('articleUnknown')
  const { date } = said
  if (date !== undefined && date !== null && !isDay(date)) return refused('notADay', { date })
  for (const value of Object.values(said)) {
    const long = tooLong(value ?? '', MAX_DETAIL)
    if (long) return long
  }
  const changed = Object.entries(said).filter(([name, value]) => article[name as keyof ArticleCorrection] !== value)
  if (changed.length === 0) return refused('sameDetails')
  return [{ kind: 'article.corrected', article: id, details: Object.fromEntries(changed) }]
}

/** True for a day of the calendar as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The event that takes an article out of the project, or brings it back. Its text stays until it is purged. */
export function withdrawArticle({ places, review }: Desk, id: ArticleId, on: boolean): Maybe<readonly EventBody[]> {
  const gone = review.state.withdrawn.get(id)
  if (on) {
    const article = places.articles.get(id)
    if (gone) return refused('alreadyWithdrawn')
    if (!article) return refused('articleUnknown')
    return [{ kind: 'article.withdrawn', article: id, on, title: article.title, file: article.file }]
  }
  if (!gone) return refused('notWithdrawn')
  if (review.state.purged.has(id)) return refused('articlePurged', { title: gone.title })
  return [{ kind: 'article.withdrawn', article: id, on, title: gone.title, file: gone.file }]
}
