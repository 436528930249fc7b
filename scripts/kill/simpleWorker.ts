import type { WorkerClient } from '../../electron/worker/client.ts'
import type { Calls } from '../../electron/worker/protocol.ts'
import type { Analysis, Article, ArticleId, ProposedGroup, Quote } from '../../engine/types.ts'

/** The calls that an editor's decisions make. */
type Answers = {
  readonly [K in 'extract' | 'analyse' | 'solve' | 'relations']: (input: Calls[K]['input']) => Calls[K]['output']
}

const answers: Answers = {
  extract: input =>
    input.map(() => ({
      ...{ lang: 'en', langSure: true, title: { start: 0, end: 0 }, sentences: [], quotes: [], passages: [] },
    })),
  analyse: ({ articles }) => analysisOf(articles),
  solve: () => ({ changed: [], removed: [] }),
  relations: input => input.map(() => ({ p: 0.5, verdict: null, flags: [] })),
}

/** Stands in for the worker where only the file matters: no extractor, no encoder, no thread, nothing new after a decision. */
export function simpleWorker(): WorkerClient {
  const byKind: Readonly<Record<string, ((input: never) => unknown) | undefined>> = answers
  const worker = {
    keepVectorsIn: () => undefined,
    call: async (kind: string, input: never) => byKind[kind]?.(input),
    close: async () => undefined,
  }
  // The class has private parts; what `Project` uses of it is all here.
  return worker as unknown as WorkerClient
}

function analysisOf(articles: readonly Article[]): Analysis {
  const byArticle = articles.map(({ id, text }) => quotesOf(id, text))
  const length = Math.max(0, ...byArticle.map(quotes => quotes.length))
  const groups = Array.from({ length }, (_, i) => byArticle.flatMap(quotes => quotes[i] ?? [])).flatMap(groupOf)
  return {
    articles,
    stories: [{ id: 'story', title: 'Story', articles: articles.map(({ id }) => id) }],
    quotes: byArticle.flat(),
    passages: [],
    groups,
    partial: false,
  }
}

/** Every fifth word, as if it were a quotation. */
function quotesOf(article: ArticleId, text: string): readonly Quote[] {
  return [...text.matchAll(/\S+/gu)].flatMap((found, i): readonly Quote[] => {
    if (i % 5 > 0 || i >= 100) return []
    const span = { start: found.index, end: found.index + found[0].length }
    return [
      {
        ...{ id: `${article}:q${span.start}-${span.end}`, article, ...span, parts: [span], text: found[0] },
        ...{ kind: 'statement', kindConfidence: 1, speaker: null, cue: null, flags: [], why: [] },
      },
    ]
  })
}

function groupOf(quotes: readonly Quote[]): readonly ProposedGroup[] {
  const [first, second] = quotes
  if (!first || !second) return []
  const members = quotes.map(({ id }) => ({ id, type: 'quote', p: 0.5, verdict: null, flags: [] }) as const)
  return [{ id: `g${first.id}`, story: 'story', members, reference: first.id, confidence: 0.5, margin: 0.5 }]
}
