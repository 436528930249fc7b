import { dateline, datesIn } from './features/dates.ts'
import type { Encoded, Encoder, EncodeText } from './features/encoder.ts'
import { type Turns, takeTurns } from './features/turns.ts'
import { groupNode } from './groups/node.ts'
import { Grouping } from './groups/solve.ts'
import { proposeStories } from './groups/stories.ts'
import { COEFFICIENTS, type Coefficients, proposePairs } from './pairs/propose.ts'
import { extract } from './text/extract.ts'
import type { Article, ArticleId, Constraints, Story } from './types.ts'
import { contextTexts, keyOf, memberTexts, sentenceTexts, type Vectors, vectorOf, versionsOf } from './versionsOf.ts'
import { type ExtractedArticle, type SolvedStory, Workspace } from './workspace.ts'

/** Stages of a run, in order; each counts its own units (articles, texts, stories). */
export const STAGES = ['extract', 'encode', 'pairs', 'groups'] as const
export type Stage = (typeof STAGES)[number]

/** What is to be analysed. */
export interface RunInput {
  readonly articles: readonly Article[]
  /** Said by hand: articles of one name are one story; null where the run finds the stories. */
  readonly storyOf: ReadonlyMap<ArticleId, string> | null
  readonly constraints: Constraints
  /** Others than the shipped ones, or null. */
  readonly coefficients: Coefficients | null
}

/** What the host lends a run. */
export interface RunTools extends Turns {
  /** Null where no model can be used: the run then ends with the quotations, marked as partial. */
  readonly encoder: Encoder | null
  readonly onProgress: (stage: Stage, done: number, total: number) => void
  /** Told once the quotations are known, long before they are compared. */
  readonly onPartial: (workspace: Workspace) => void
}

/**
 * The whole job on a project: quotations, vectors (quotations before their contexts), stories, pairs, groups.
 * The order of the articles does not matter. A run that was cancelled, or has no encoder, ends early and gives what it
 * has, marked as partial.
 */
export async function run(input: RunInput, tools: RunTools): Promise<Workspace> {
  const articles = await extractAll(input.articles, tools)
  if (articles === null) return new Workspace([], [], [], true)
  const unsolved = new Workspace(articles, [], [], true)
  tools.onPartial(unsolved)
  if (tools.encoder === null) return unsolved
  const encoder = tools.encoder
  let best = unsolved
  try {
    const members = articles.flatMap(memberTexts)
    const rest = articles.flatMap(one => [...contextTexts(one), ...sentenceTexts(one)])
    const total = members.length + rest.length
    const encode = async (texts: readonly EncodeText[], words: boolean, before: number): Promise<Vectors> => {
      const encoded = await encoder.encode(texts, {
        words,
        signal: tools.signal,
        // A cache counts different texts only: scaled to the count of this stage.
        onProgress: (done, of) =>
          tools.onProgress(
            'encode',
            before + (of === 0 ? texts.length : Math.round((done * texts.length) / of)),
            total,
          ),
      })
      return new Map(texts.map((text, i) => [keyOf(text), encoded[i] as Encoded]))
    }
    const memberVectors = await encode(members, true, 0)
    // A first answer from the quotations alone, in a fraction of the time; contexts then make it better.
    const first = await solveStories(input, tools, articles, memberVectors, null)
    best = first
    tools.onPartial(first)
    if (tools.signal.aborted) return first
    const contextVectors = await encode(rest, false, members.length)
    return await solveStories(input, tools, articles, memberVectors, contextVectors)
  } catch (error) {
    if (tools.signal.aborted) return best
    throw error
  }
}

/** The articles with what was found in each, by id; null when the run was cancelled. */
async function extractAll(articles: readonly Article[], tools: RunTools): Promise<readonly ExtractedArticle[] | null> {
  const extracted: ExtractedArticle[] = []
  for (const article of articles.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    tools.onProgress('extract', extracted.length, articles.length)
    await tools.pause()
    if (tools.signal.aborted) return null
    extracted.push({ article, extraction: extract(article.text, { article: article.id, lang: article.lang }) })
  }
  tools.onProgress('extract', extracted.length, articles.length)
  return extracted
}

/** Finds the stories and solves each; ends early where the run was cancelled. `contexts` is null in the first round. */
async function solveStories(
  input: RunInput,
  tools: RunTools,
  articles: readonly ExtractedArticle[],
  members: Vectors,
  contexts: Vectors | null,
): Promise<Workspace> {
  const stories =
    input.storyOf === null
      ? await foundStories(articles, members, contexts, tools)
      : givenStories(articles, input.storyOf)
  const solved: SolvedStory[] = []
  try {
    for (const story of stories) {
      tools.onProgress('pairs', solved.length, stories.length)
      await takeTurns(tools)
      solved.push(await solveStory(story, articles, members, contexts, input, tools))
    }
  } catch (error) {
    // The first answer covers every story: of the second, only the whole is better.
    if (tools.signal.aborted && contexts === null) return new Workspace(articles, stories, solved, true)
    throw error
  }
  tools.onProgress('groups', stories.length, stories.length)
  return new Workspace(articles, stories, solved, contexts === null)
}

/** The stories that the articles' sentences (in the first round their quotations) and dates show. */
function foundStories(
  articles: readonly ExtractedArticle[],
  members: Vectors,
  contexts: Vectors | null,
  tools: RunTools,
): Promise<readonly Story[]> {
  return proposeStories(
    articles.map(one => {
      const { article } = one
      return {
        id: article.id,
        title: article.title,
        date: article.date ?? dateline(article.text, article.lang),
        dates: datesIn(article.text, article.lang),
        vectors:
          contexts === null
            ? memberTexts(one).map(text => vectorOf(members, text))
            : sentenceTexts(one).map(text => vectorOf(contexts, text)),
      }
    }),
    tools,
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
    else byName.set(key, { title: name ?? article.title, articles: [article.id] })
  }
  return [...byName.values()].map(story => ({ id: `s${story.articles[0]}`, ...story }))
}

async function solveStory(
  story: Story,
  articles: readonly ExtractedArticle[],
  members: Vectors,
  contexts: Vectors | null,
  input: RunInput,
  tools: RunTools,
): Promise<SolvedStory> {
  const inStory = new Set(story.articles)
  const versions = articles
    .filter(({ article }) => inStory.has(article.id))
    .flatMap(one => versionsOf(one, members, contexts))
  const pairs = await proposePairs(versions, input.coefficients ?? COEFFICIENTS, tools)
  await takeTurns(tools)
  const grouping = new Grouping(story.id, versions.map(groupNode), pairs, input.constraints)
  return { story, grouping, pairs, describe: group => group }
}
