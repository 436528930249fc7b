/** Commands about stories, articles and the history: each opens its dialog, or says why there is nothing to do. */
import type { ArticleId } from '../../engine/types.ts'
import { stand } from '../state/cursor.ts'
import { findWords } from '../state/lookup.ts'
import { currentStory } from '../state/marks.ts'
import type { Dialog, WindowState } from '../state/state.ts'
import { cannot, type Handler, show } from './context.ts'
import { propose } from './review.ts'

/**
 * The article that the caret has been put into since the cursor last moved, else that of the version under the cursor, else the first of
 * the story on the desk; null where there is none.
 */
export function currentArticle(state: WindowState): ArticleId | null {
  const { selection } = state
  if (selection?.isFresh && currentStory(state)?.articles.includes(selection.article)) return selection.article
  const words =
    state.analysis && state.member !== null ? findWords(state.analysis, state.view, state.member) : undefined
  const story = currentStory(state)
  const isHere = words !== undefined && story?.articles.includes(words.article)
  return isHere ? words.article : (story?.articles[0] ?? null)
}

/** Asks into which story, another or a new one, an article of the one on the desk goes. */
export const moveArticle: Handler = onStories(state =>
  (state.analysis?.articles.length ?? 0) > 1 ? { kind: 'story', act: 'move' } : 'ui.cannot.oneArticle',
)
/** Asks which articles of the story on the desk become one of their own. */
export const splitStory: Handler = onStories(state =>
  (currentStory(state)?.articles.length ?? 0) > 1 ? { kind: 'story', act: 'split' } : 'ui.cannot.oneArticle',
)
/** Asks which story is joined with the one on the desk. */
export const mergeStories: Handler = onStories(state =>
  (state.analysis?.stories.length ?? 0) > 1 ? { kind: 'story', act: 'merge' } : 'ui.cannot.oneStory',
)
/** Asks for the name of the story on the desk; nothing in it gives the first article's title back. */
export const nameStory: Handler = onStories(() => ({ kind: 'story', act: 'rename' }))

/** Shows the current article's details, to be corrected. */
export const articleDetails: Handler = onStories(state => {
  const article = currentArticle(state)
  return article === null ? 'ui.cannot.noArticle' : { kind: 'article', article }
})

/** Takes the current article out at once: it can be brought back, so nothing is asked. */
export const withdrawArticle: Handler = context => {
  const refusal = refusalOf(context.state)
  if (refusal !== null) return cannot(refusal)
  const article = currentArticle(context.state)
  if (article === null) return cannot('ui.cannot.noArticle')
  return propose(context, 'article.withdraw', { kind: 'withdrawArticle', article, on: true })
}

/** Shows the articles that no longer take part, to be brought back. */
export const withdrawnArticles: Handler = context => {
  if (!context.state.project) return cannot('ui.cannot.noProject')
  if (context.state.review.withdrawn.size === 0) return cannot('ui.cannot.noneWithdrawn')
  return show(context, { kind: 'withdrawn' })
}

/** Shows the steps of the review, those taken back too. */
export const showHistory: Handler = context => {
  if (!context.state.project) return cannot('ui.cannot.noProject')
  const { done, undone, dropped } = context.state.review
  return done.length + undone.length + dropped.length === 0
    ? cannot('ui.cannot.noHistory')
    : show(context, { kind: 'history' })
}

/** Goes to the group of a step, where it is still there. */
export function toGroup(state: WindowState, group: string): WindowState | null {
  const isThere = state.view?.groups.some(one => one.id === group)
  return isThere ? { ...stand(state, group), touched: true, dialog: null } : null
}

function onStories(choose: (state: WindowState) => Dialog | string): Handler {
  return context => {
    const refusal = refusalOf(context.state)
    if (refusal !== null) return cannot(refusal)
    const found = choose(context.state)
    return typeof found === 'string' ? cannot(found) : show(context, found)
  }
}

/** Why nothing can be said of stories now; null where it can. */
function refusalOf({ project, analysis }: WindowState): string | null {
  if (!project) return 'ui.cannot.noProject'
  if (project.readOnly) return 'ui.cannot.readOnly'
  return analysis && analysis.stories.length > 0 ? null : 'ui.cannot.comparing'
}
