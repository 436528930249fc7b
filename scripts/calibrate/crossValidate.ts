import type { CompareModels } from '../../engine/compare/models.ts'
import { type GoldStory, type Score, scoreStories } from '../../engine/evaluate.ts'
import { jsonl } from '../../engine/export/jsonl.ts'
import type { Coefficients, ScoredPair } from '../../engine/pairs/propose.ts'
import { emptyState } from '../../engine/review/fold.ts'
import { review } from '../../engine/review/view.ts'
import { run } from '../../engine/run.ts'
import type { Analysis, ArticleId, ProposedGroup } from '../../engine/types.ts'
import type { Tools } from './encoder.ts'
import type { LabelledStory } from './stories.ts'

/** The whole job on all articles at once, each story's part by coefficients that never saw it. */
export interface Folds {
  readonly analysis: Analysis
  readonly pairs: readonly ScoredPair[]
}

/** Runs the whole job once for each story, without sight of names or folders, and keeps that story's part of the outcome. */
export async function runFolds(
  stories: readonly LabelledStory[],
  coefficientsWithout: (story: string) => Coefficients,
  compareWithout: (story: string) => CompareModels,
  tools: Tools,
): Promise<Folds> {
  const articles = stories.flatMap(story => story.articles.map(one => one.article))
  const groups: ProposedGroup[] = []
  const pairs: ScoredPair[] = []
  let last: Analysis | null = null
  for (const story of stories) {
    const workspace = await run(
      {
        articles,
        storyOf: null,
        constraints: { must: [], cannot: [] },
        coefficients: coefficientsWithout(story.name),
        compareModels: compareWithout(story.name),
      },
      {
        ...tools,
        signal: { aborted: false },
        onProgress: () => undefined,
        onPartial: () => undefined,
        pause: async () => undefined,
      },
    )
    last = workspace.analysis
    const mine = new Set<ArticleId>(story.articles.map(one => one.article.id))
    const inStory = new Map([...last.quotes, ...last.passages].map(member => [member.id, mine.has(member.article)]))
    groups.push(...last.groups.filter(group => inStory.get(group.reference)))
    pairs.push(...workspace.pairs.filter(pair => inStory.get(pair.a)))
  }
  if (last === null) throw new Error('no stories')
  return { analysis: { ...last, groups }, pairs }
}

/** The lines that `align --jsonl` would write, and all pairs. */
export function foldsJsonl({ analysis, pairs }: Folds): string {
  const project = { analysis, review: review(analysis, emptyState()), log: [], probability: () => null }
  const lines = jsonl(project, { only: 'all', allPairs: false, forExcel: false })
  return (
    lines + pairs.map(({ a, b, p }) => `${JSON.stringify({ type: 'pair', a, b, p: Number(p.toFixed(6)) })}\n`).join('')
  )
}

/** Scores of the folds over all stories. */
export function scoreFolds(
  { analysis }: Folds,
  gold: readonly GoldStory[],
  stories: readonly LabelledStory[],
): readonly Score[] {
  const storyOf = new Map(analysis.stories.flatMap(story => story.articles.map(id => [id, story.id] as const)))
  const texts = new Map(
    stories.flatMap(story => story.articles.map(({ article }) => [article.file, article.text] as const)),
  )
  const outcome = {
    ...analysis,
    articles: analysis.articles.map(article => ({ ...article, story: storyOf.get(article.id) ?? null })),
  }
  return scoreStories(gold, outcome, file => texts.get(file) ?? '')
}
