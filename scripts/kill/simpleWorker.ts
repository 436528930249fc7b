import type { WorkerClient } from '../../electron/worker/client.ts'
import type { Calls } from '../../electron/worker/protocol.ts'
import { extract } from '../../engine/text/extract.ts'
import type { Analysis, Article, ProposedGroup, Quote } from '../../engine/types.ts'

/** The calls that an editor's decisions make. */
type Answers = {
  readonly [K in 'extract' | 'analyse' | 'solve' | 'relations']: (input: Calls[K]['input']) => Calls[K]['output']
}

const answers: Answers = {
  extract: input => input.map(({ text, ...options }) => extract(text, options)),
  analyse: ({ articles }) => analysisOf(articles),
  solve: () => ({ changed: [], removed: [] }),
  relations: input => input.map(() => ({ p: 0.5, verdict: null, flags: [] })),
}

/** Stands in for the worker where only the file matters: no encoder, no thread, nothing new to say after a decision. */
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
  const byArticle = articles.map(({ id, text, lang }) => extract(text, { article: id, lang }).quotes)
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

function groupOf(quotes: readonly Quote[]): readonly ProposedGroup[] {
  const [first, second] = quotes
  if (!first || !second) return []
  const members = quotes.map(({ id }) => ({ id, type: 'quote', p: 0.5, verdict: null, flags: [] }) as const)
  return [{ id: `g${first.id}`, story: 'story', members, reference: first.id, confidence: 0.5, margin: 0.5 }]
}
