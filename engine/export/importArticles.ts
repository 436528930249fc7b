/** What a pairs.tsv says of articles and stories, where the project says otherwise. */
import { groupBy } from '../groupBy.ts'
import { analysisUnder } from '../review/arrange.ts'
import { foresee } from '../review/foresee.ts'
import { freeId } from '../review/freeId.ts'
import { placesOf } from '../review/places.ts'
import { isDay } from '../review/stories.ts'
import { type ArrangedStory, type ArticleCorrection, type EventBody, MAX_DETAIL, type Review } from '../review/types.ts'
import type { Analysis, Article, ArticleId, StoryId } from '../types.ts'
import { toWellFormed } from '../wellFormed.ts'
import { type Finder, forms } from './findMember.ts'
import { FILE_DETAILS, type FileDetail, type FileSide } from './readPairs.ts'
import type { SettledPair } from './settledPairs.ts'
import { ABSENT } from './sides.ts'

/** An article as the rows of a file speak of it. */
interface Mentions {
  readonly article: Article
  readonly sides: FileSide[]
  /** Titles of stories that it is said to stand in: the reference, an absent article and a member that is not decided do. */
  readonly standsIn: Set<string>
  /** Titles of stories from which a decided group reaches it, wherever it stands. */
  readonly reachedFrom: Set<string>
}

/**
 * The corrections, stories and names that make the project say what the rows say of their articles. What rows of one article
 * contradict each other in is left as it is.
 */
export function articlesOf(
  pairs: readonly SettledPair[],
  find: Finder,
  analysis: Analysis,
  review: Review,
): readonly EventBody[] {
  const mentions = new Map<ArticleId, Mentions>()
  const mention = (side: FileSide, story: string, stands: boolean) => {
    const article = find.article(side)
    if (!article) return
    const known = mentions.get(article.id) ?? { article, sides: [], standsIn: new Set(), reachedFrom: new Set() }
    mentions.set(article.id, known)
    known.sides.push(side)
    if (story !== '') known[stands ? 'standsIn' : 'reachedFrom'].add(story)
  }
  for (const { a, b, story, state } of pairs) {
    mention(a, story, true)
    mention(b, story, state === 'undecided' || b.kind === ABSENT)
  }
  const list = [...mentions.values()]
  const corrections = list.flatMap(one => correctionOf(one))
  return [...corrections, ...storiesOf(list, analysis, review)]
}

function correctionOf({ article, sides }: Mentions): readonly EventBody[] {
  const details: { -readonly [K in keyof ArticleCorrection]: ArticleCorrection[K] } = {}
  for (const name of FILE_DETAILS) {
    const said = new Set(sides.flatMap(side => side.details[name] ?? []))
    const [value] = said
    if (said.size !== 1 || value === undefined || says(value, article[name] ?? '')) continue
    if (!isPossible(name, value)) continue
    if (name === 'lang') details.lang = value
    else details[name] = value === '' ? null : value
  }
  return Object.keys(details).length === 0 ? [] : [{ kind: 'article.corrected', article: article.id, details }]
}

/** True if a field says `value`, as it was written or as a spreadsheet hands it back. */
function says(field: string, value: string): boolean {
  return field === '' ? value === '' : forms(field).includes(toWellFormed(value))
}

/** What the log takes: anything else was damaged on its way, and the project keeps its own word. */
function isPossible(name: FileDetail, value: string): boolean {
  if (value.length > MAX_DETAIL) return false
  if (name === 'lang') return /^[a-z]{2,3}$/u.test(value)
  return name === 'date' ? value === '' || isDay(value) : true
}

/** Stories and their names, where those of the file are others. */
function storiesOf(list: readonly Mentions[], analysis: Analysis, review: Review): readonly EventBody[] {
  const { stories, storyOf } = placesOf(analysis)
  const reached = reachedByGroups(review)
  const titleOf = ({ standsIn, reachedFrom, article }: Mentions): string | null => {
    // A decided group may reach into another story: where it does so already, or somebody has put the article there, its row says
    // nothing against that.
    if (standsIn.size === 0 && (review.state.placed.has(article.id) || reached.has(article.id))) return null
    const titles = standsIn.size > 0 ? standsIn : reachedFrom
    const [title] = titles
    if (titles.size !== 1 || title === undefined || !storyOf.has(article.id)) return null
    // As the project has it, where the file only writes it otherwise.
    const here = stories.get(storyOf.get(article.id) ?? '')?.title ?? ''
    return says(title, here) ? here : title
  }
  const wanted = new Map(list.flatMap(one => (titleOf(one) === null ? [] : [[one.article.id, titleOf(one) as string]])))
  const byTitle = groupBy([...wanted.keys()], article => wanted.get(article) ?? '')
  const targets = new Map<string, StoryId>()
  for (const [title, articles] of byTitle)
    targets.set(title, targetOf(articles, title, analysis, new Set(targets.values())))
  const goesTo = (article: ArticleId) => targets.get(wanted.get(article) ?? '') ?? storyOf.get(article) ?? ''
  const everyone = [...stories.values()].flatMap(story => story.articles)
  const after = groupBy(everyone, goesTo)
  const changed: ArrangedStory[] = [...after].flatMap(([story, articles]) =>
    isSame(stories.get(story)?.articles ?? [], articles) ? [] : [{ story, articles }],
  )
  const arranged: readonly EventBody[] = changed.length === 0 ? [] : [{ kind: 'stories.arranged', stories: changed }]
  const named =
    arranged.length === 0 ? stories : placesOf(analysisUnder(analysis, foresee(review.state, arranged))).stories
  const names = [...byTitle.keys()].flatMap((title): readonly EventBody[] => {
    const story = targets.get(title) ?? ''
    if (title === '' || title.length > MAX_DETAIL || named.get(story)?.title === title) return []
    return [{ kind: 'story.named', story, title, articles: after.get(story) ?? [] }]
  })
  return [...arranged, ...names]
}

/** Articles in which a decided group of another story has a member. */
function reachedByGroups({ groups, state }: Review): ReadonlySet<ArticleId> {
  return new Set(
    groups.flatMap(({ id, astray = [] }) => {
      const members = new Set(astray.map(({ member }) => member))
      const decided = members.size === 0 ? [] : (state.decided.get(id)?.members ?? [])
      return decided.filter(member => members.has(member.id)).map(({ article }) => article)
    }),
  )
}

/** The story of the project that a story of the file is: the one of its title, else the one with most of its articles, else a new one. */
function targetOf(
  articles: readonly ArticleId[],
  title: string,
  analysis: Analysis,
  taken: ReadonlySet<StoryId>,
): StoryId {
  const { stories, storyOf } = placesOf(analysis)
  const counts = groupBy(articles, article => storyOf.get(article) ?? '')
  const rank = (id: StoryId) =>
    stories.get(id)?.title === title ? Number.POSITIVE_INFINITY : (counts.get(id)?.length ?? 0)
  const [best] = [...counts.keys()].filter(id => stories.has(id) && !taken.has(id)).sort((x, y) => rank(y) - rank(x))
  if (best !== undefined) return best
  const isTaken = (id: StoryId) => stories.has(id) || taken.has(id)
  return freeId(`s${articles[0] ?? ''}`, isTaken)
}

function isSame(one: readonly ArticleId[], other: readonly ArticleId[]): boolean {
  const there = new Set(one)
  return one.length === other.length && other.every(article => there.has(article))
}
