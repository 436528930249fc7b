/** The articles without the utterance of the current group, as the panel lists them. */
import type { ArticleId, Report } from '../../engine/types.ts'
import { findWords, lookup } from './lookup.ts'
import { lackingIn, reportIn } from './machine.ts'
import { currentStory, statusIn } from './marks.ts'
import { currentGroup } from './queue.ts'
import type { WindowState } from './state.ts'

/** An article in which the utterance is absent, or nobody has looked for it. */
export interface LackingArticle {
  readonly id: ArticleId
  readonly status: 'absent' | 'unseen'
  readonly sigil: string
  readonly lang: string
  /** How likely the machine holds its absence; null where something else is likelier, or it was not searched. */
  readonly absent: number | null
  /** The likeliest report of it, and its words. */
  readonly report: (Report & { readonly text: string }) | null
}

type Parts = Pick<WindowState, 'analysis' | 'view' | 'cursor'>

const NONE: readonly LackingArticle[] = []
let last: (Parts & { list: readonly LackingArticle[] }) | null = null

/** The articles that lack the utterance, in the order of the story; the same value as long as it says the same. */
export function lackingArticles(state: WindowState): readonly LackingArticle[] {
  const { analysis, view, cursor } = state
  if (last?.analysis === analysis && last.view === view && last.cursor === cursor) return last.list
  const list = makeList(state)
  last = { analysis, view, cursor, list }
  return list
}

function makeList(state: WindowState): readonly LackingArticle[] {
  const { analysis, view } = state
  const group = currentGroup(state)
  const story = currentStory(state)
  if (!group || !story || !analysis) return NONE
  const { articles, sigils } = lookup(analysis)
  return story.articles.flatMap((id): LackingArticle[] => {
    const status = statusIn(state, group, id)
    if (status !== 'absent' && status !== 'unseen') return []
    const found = lackingIn(state, id)
    const report = reportIn(found)
    const text = report ? findWords(analysis, view, report.passage)?.text : undefined
    return [
      {
        id,
        status,
        sigil: sigils.get(id) ?? '',
        lang: articles.get(id)?.lang ?? '',
        absent: found && (report === null || found.absent > report.p) ? found.absent : null,
        report: report && text !== undefined ? { ...report, text } : null,
      },
    ]
  })
}
