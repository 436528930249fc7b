/** Commands that look for words in the articles. */
import { hitsOf, openFind, stepHit } from '../state/find.ts'
import { lookup } from '../state/lookup.ts'
import type { WindowState } from '../state/state.ts'
import { type CommandContext, cannot, type Handler, type Outcome } from './context.ts'
import { currentArticle } from './stories.ts'

/** Looks in the article of the caret, else in that of the version under the cursor. */
export const findHere: Handler = context => {
  const { state } = context
  const caret = state.selection?.isFresh ? state.selection : null
  const article = caret?.article ?? currentArticle(state)
  if (article === null) return cannot('ui.cannot.noArticle')
  const from = caret?.span.start ?? 0
  return { run: () => context.change(now => openFind(now, article, selectedText(now), from)) }
}

/** Looks in all articles of all stories. */
export const findAll: Handler = context =>
  context.state.analysis?.articles.length
    ? { run: () => context.change(now => openFind(now, null, selectedText(now), 0)) }
    : cannot('ui.cannot.noArticle')

/** Goes `by` places on, in what was looked for last. */
export function findOn(by: 1 | -1): Handler {
  return context => goOn(context, by)
}

function goOn(context: CommandContext, by: 1 | -1): Outcome {
  const { find } = context.state
  if (!find || find.query.trim() === '') return cannot('ui.cannot.nothingSought')
  const open = (state: WindowState) => (find.open ? state : { ...state, find: { ...find, open: true } })
  if (hitsOf(open(context.state)).length === 0) return cannot('ui.cannot.notFound', { words: find.query.trim() })
  return { run: () => context.change(now => stepHit(open(now), by)) }
}

/** The words that are selected in an article, where they are of one line. */
function selectedText({ selection, analysis }: WindowState): string {
  if (!selection?.isFresh || !analysis) return ''
  const { article, span } = selection
  const text = lookup(analysis).articles.get(article)?.text.slice(span.start, span.end) ?? ''
  return text.includes('\n') ? '' : text
}
