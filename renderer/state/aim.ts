/** What a command about a quotation means: the words at the caret, or the version under the cursor. */
import type { MemberId, Span } from '../../engine/types.ts'
import { lookup } from './lookup.ts'
import { currentStory } from './marks.ts'
import type { Selection, WindowState } from './state.ts'

/**
 * The quotation that is being corrected; else the one that the caret has been put into since the cursor last moved (also one that
 * was said to be none), else the version under the cursor; null where there is none of them.
 */
export function aimedAt(state: WindowState): MemberId | null {
  const { selection, analysis, member, held } = state
  // Also where the caret no longer stands in it, since it has become shorter.
  if (held !== null) return held
  if (!selection?.isFresh || !analysis) return member
  const { article, span } = selection
  const around = (parts: readonly Span[]) => parts.some(part => part.start <= span.start && span.end <= part.end)
  const known = [...lookup(analysis).words.values()].filter(one => one.article === article && around(one.parts))
  const none = [...state.review.edited.values()].filter(one => !one.on && one.article === article && around(one.parts))
  const length = (parts: readonly Span[]) => parts.reduce((sum, part) => sum + part.end - part.start, 0)
  // The innermost, and of one stretch the quotation.
  const [first] = [...known, ...none].sort(
    (a, b) => length(a.parts) - length(b.parts) || Number(a.type === 'passage') - Number(b.type === 'passage'),
  )
  return first?.id ?? member
}

/** The words that are selected in an article of the story on the desk; null where none are. */
export function selectedWords(state: WindowState): Selection | null {
  const { selection } = state
  if (!selection || selection.span.start === selection.span.end) return null
  return currentStory(state)?.articles.includes(selection.article) ? selection : null
}
