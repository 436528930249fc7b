/** What is said of articles that were added, as soon as it is known which stories they are of. */
import type { Problem } from '../../electron/shared/result.ts'
import type { ArticleId } from '../../engine/types.ts'
import type { WindowState } from './state.ts'

/** Titles of stories that the sentence names; the others are in the list of stories. */
const NAMED = 3

/** The state in which articles have been added. */
export function withArrived(state: WindowState, articles: readonly ArticleId[]): WindowState {
  return articles.length === 0 ? state : told({ ...state, arrived: [...state.arrived, ...articles] })
}

/**
 * The state with a sentence of the articles that came in, once the machine has compared them: how many, which of them stand alone as a story
 * of their own, and how that is mended.
 */
export function told(state: WindowState): WindowState {
  const { analysis, say, review } = state
  if (state.arrived.length === 0 || !analysis || analysis.partial) return state
  // One that was withdrawn meanwhile is compared no more.
  const arrived = state.arrived.filter(id => !review.withdrawn.has(id))
  if (arrived.length === 0) return { ...state, arrived }
  const known = new Set(analysis.articles.map(({ id }) => id))
  if (!arrived.every(id => known.has(id))) return state
  const came = new Set(arrived)
  const own =
    analysis.stories.length < 2
      ? []
      : analysis.stories.filter(({ articles: [first = '', ...others] }) => others.length === 0 && came.has(first))
  const titles = own.slice(0, NAMED).map(({ title }) => title)
  const sentence: Problem = {
    code: 'ui.arrived',
    params: { count: arrived.length, own: own.length, titles: titles.join('; ') + (own.length > NAMED ? '; …' : '') },
  }
  const before = say?.kind === 'error' || say?.kind === 'told' ? say : { kind: 'told' as const, problems: [] }
  return { ...state, arrived: [], say: { ...before, problems: [...before.problems, sentence] } }
}
