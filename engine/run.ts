import type { CompareModels } from './compare/models.ts'
import type { Encoded, Encoder, EncodeText } from './features/encoder.ts'
import { type Turns, takeTurns } from './features/turns.ts'
import { groupBy } from './groupBy.ts'
import type { Coefficients } from './pairs/propose.ts'
import type { Arrangement } from './review/arrange.ts'
import { putEdits } from './review/edits.ts'
import type { EditedQuote } from './review/types.ts'
import { foundStories, storiesOf, storyTexts } from './runStories.ts'
import { type GroupedStory, solveStory, withReports } from './solveStory.ts'
import { type Extraction, extract } from './text/extract.ts'
import type { Article, ArticleId, Constraints, Story } from './types.ts'
import { contextTexts, keyOf, memberTexts, sentenceTexts, type Vectors } from './versionsOf.ts'
import { type ExtractedArticle, foundIn, type SolvedStory, Workspace } from './workspace.ts'

/** A stage of a run, in order; each counts its own units (articles, texts, stories). */
export type Stage = 'extract' | 'encode' | 'pairs' | 'groups'

/** What is to be analysed. */
export interface RunInput {
  readonly articles: readonly Article[]
  /** Said by hand: articles of one name are one story; null where the run finds the stories. */
  readonly storyOf: ReadonlyMap<ArticleId, string> | null
  readonly constraints: Constraints
  /** Others than the shipped ones, or null. */
  readonly coefficients: Coefficients | null
  /** Other models of flags and verdicts than the shipped ones. */
  readonly compareModels?: CompareModels | undefined
  /** What a person made of the stories that the run finds. */
  readonly arrangement?: Arrangement
  /** What a person made of the quotations that the run finds. */
  readonly edits?: readonly EditedQuote[]
  /**
   * The outcome of the last run, with the same coefficients. Where it is whole, only what has changed since is done anew:
   * articles whose words or language are others, and stories whose articles are.
   */
  readonly before?: Workspace
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
  const articles = await extractAll(input, tools)
  if (articles === null) return new Workspace([], [], [], true)
  const unsolved = new Workspace(articles, [], [], true)
  if (input.before && !input.before.partial && tools.encoder !== null)
    return runAgain(input, tools, tools.encoder, articles, input.before)
  tools.onPartial(unsolved)
  if (tools.encoder === null) return unsolved
  const encoder = tools.encoder
  let best = unsolved
  try {
    const members = articles.flatMap(memberTexts)
    const rest = articles.flatMap(one => [...contextTexts(one), ...sentenceTexts(one)])
    const total = members.length + rest.length
    let isWaited = false
    const encode = async (texts: readonly EncodeText[], words: boolean, before: number): Promise<Vectors> => {
      const encoded = await encoder.encode(texts, {
        words,
        signal: tools.signal,
        onProgress: (done, of) => {
          isWaited ||= done < of
          // A cache counts different texts only: scaled to the count of this stage.
          const scaled = of === 0 ? texts.length : Math.round((done * texts.length) / of)
          tools.onProgress('encode', before + scaled, total)
        },
      })
      return new Map(texts.map((text, i) => [keyOf(text), encoded[i] as Encoded]))
    }
    const memberVectors = await encode(members, true, 0)
    // A first answer from the quotations alone, in a fraction of the time; contexts then make it better. Where the vectors
    // were kept, as in a project that is opened again, the better answer is there as soon and nobody sees groups change.
    if (isWaited) {
      best = (await solveStories(input, tools, articles, memberVectors, null)).workspace
      tools.onPartial(best)
      if (tools.signal.aborted) return best
    }
    const contextVectors = await encode(rest, false, members.length)
    const second = await solveStories(input, tools, articles, memberVectors, contextVectors)
    best = second.workspace
    tools.onPartial(best)
    return await searchStories(input, tools, encoder, second, contextVectors)
  } catch (error) {
    if (tools.signal.aborted) return best
    throw error
  }
}

/** The articles with what was found in each, by id; null when the run was cancelled. */
async function extractAll(
  { articles, before, edits = [] }: RunInput,
  tools: RunTools,
): Promise<readonly ExtractedArticle[] | null> {
  const known = new Map(before?.articles.map(one => [one.article.id, one]))
  const editsOf = groupBy(edits, edit => edit.article)
  const extracted: ExtractedArticle[] = []
  for (const article of articles.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    tools.onProgress('extract', extracted.length, articles.length)
    await tools.pause()
    if (tools.signal.aborted) return null
    const old = known.get(article.id)
    const isSame = old?.article.text === article.text && old.article.lang === article.lang
    const found = isSame ? foundIn(old) : extract(article.text, { article: article.id, lang: article.lang })
    extracted.push(edited(article, found, editsOf.get(article.id) ?? [], old))
  }
  tools.onProgress('extract', extracted.length, articles.length)
  return extracted
}

/** The article under its corrections; what `old` made of the same ones is taken over. */
function edited(
  article: Article,
  found: Extraction,
  edits: readonly EditedQuote[],
  old: ExtractedArticle | undefined,
): ExtractedArticle {
  if (edits.length === 0) return { article, extraction: found }
  const raw = { extraction: found, edits }
  const before = old?.raw
  const isSame =
    before?.extraction === found && JSON.stringify(before.edits) === JSON.stringify(edits) ? old?.extraction : undefined
  if (isSame) return { article, extraction: isSame, raw }
  const { quotes, passages } = putEdits(found, edits)
  return { article, extraction: { ...found, quotes, passages }, raw }
}

/**
 * What has changed since `before`: stories are found again only where an article is new, gone or says another date, and solved
 * again only where they have other articles or quotations. Nothing is told before the end: what stood is not taken away.
 */
async function runAgain(
  input: RunInput,
  tools: RunTools,
  encoder: Encoder,
  articles: readonly ExtractedArticle[],
  before: Workspace,
): Promise<Workspace> {
  try {
    const encode = async (texts: readonly EncodeText[], words: boolean): Promise<Vectors> => {
      const encoded = await encoder.encode(texts, {
        words,
        signal: tools.signal,
        onProgress: (done, of) => tools.onProgress('encode', done, of),
      })
      return new Map(texts.map((text, i) => [keyOf(text), encoded[i] as Encoded]))
    }
    let proposed = input.storyOf === null && isSettled(articles, before) ? before.proposed : null
    if (input.storyOf === null && proposed === null)
      proposed = await foundStories(articles, await encode(articles.flatMap(storyTexts), false), true, tools)
    const stories = storiesOf(input, articles, proposed)
    const extractionsOf = (list: readonly ExtractedArticle[]) =>
      new Map(list.map(({ article, extraction }) => [article.id, extraction]))
    const [now, then] = [extractionsOf(articles), extractionsOf(before.articles)]
    const solved: SolvedStory[] = []
    for (const story of stories) {
      tools.onProgress('pairs', solved.length, stories.length)
      await takeTurns(tools)
      const old = before.solved.find(one => one.story.id === story.id)
      if (isSolved(story, old, now, then)) {
        solved.push({ ...old, story })
        continue
      }
      const mine = articles.filter(({ article }) => story.articles.includes(article.id))
      const members = await encode(mine.flatMap(memberTexts), true)
      const contexts = await encode(
        mine.flatMap(one => [...contextTexts(one), ...sentenceTexts(one)]),
        false,
      )
      const grouped = await solveStory(story, mine, members, contexts, input, tools)
      solved.push(await withReports(grouped, mine, contexts, encoder, input, tools))
    }
    tools.onProgress('groups', stories.length, stories.length)
    const workspace = new Workspace(articles, stories, solved, false, proposed)
    // Those that were taken over obey the constraints of then.
    workspace.constrain(input.constraints)
    return workspace
  } catch (error) {
    if (tools.signal.aborted) return new Workspace(articles, [], [], true)
    throw error
  }
}

/** True where nothing that stories are found by has changed. */
function isSettled(articles: readonly ExtractedArticle[], before: Workspace): boolean {
  const known = new Map(before.articles.map(one => [one.article.id, one]))
  if (known.size !== articles.length) return false
  return articles.every(one => {
    const old = known.get(one.article.id)
    return old !== undefined && foundIn(old) === foundIn(one) && old.article.date === one.article.date
  })
}

/** True where the story has the articles that `solved` was made from, and the same was found in them. */
function isSolved(
  story: Story,
  solved: SolvedStory | undefined,
  extractions: ReadonlyMap<ArticleId, Extraction>,
  old: ReadonlyMap<ArticleId, Extraction>,
): solved is SolvedStory {
  if (solved?.story.articles.length !== story.articles.length) return false
  const there = new Set(solved.story.articles)
  return story.articles.every(id => there.has(id) && extractions.get(id) === old.get(id))
}

/** The stories of a round, grouped. */
interface Round {
  readonly workspace: Workspace
  readonly grouped: readonly GroupedStory[]
}

/** Finds the stories and solves each; ends early where the run was cancelled. `contexts` is null in the first round. */
async function solveStories(
  input: RunInput,
  tools: RunTools,
  articles: readonly ExtractedArticle[],
  members: Vectors,
  contexts: Vectors | null,
): Promise<Round> {
  const vectors = contexts === null ? members : new Map([...members, ...contexts])
  const proposed = input.storyOf === null ? await foundStories(articles, vectors, contexts !== null, tools) : null
  const stories = storiesOf(input, articles, proposed)
  const grouped: GroupedStory[] = []
  const round = () => {
    const solved = grouped.map(one => one.solved)
    return { workspace: new Workspace(articles, stories, solved, true, proposed), grouped }
  }
  try {
    for (const story of stories) {
      tools.onProgress('pairs', grouped.length, stories.length)
      await takeTurns(tools)
      grouped.push(await solveStory(story, articles, members, contexts, input, tools))
    }
  } catch (error) {
    // The first answer covers every story: of the second, only the whole is better.
    if (tools.signal.aborted && contexts === null) return round()
    throw error
  }
  return round()
}

/** The whole answer: every article searched for what it reports without quoting it. */
async function searchStories(
  input: RunInput,
  tools: RunTools,
  encoder: Encoder,
  { workspace, grouped }: Round,
  sentences: Vectors,
): Promise<Workspace> {
  const { articles, analysis, proposed } = workspace
  const solved: SolvedStory[] = []
  for (const one of grouped) {
    tools.onProgress('groups', solved.length, grouped.length)
    await takeTurns(tools)
    solved.push(await withReports(one, articles, sentences, encoder, input, tools))
  }
  tools.onProgress('groups', grouped.length, grouped.length)
  return new Workspace(articles, analysis.stories, solved, false, proposed)
}
