import { findWords, lookup } from '../../state/lookup.ts'
import { currentHot } from '../../state/pointed.ts'
import { currentGroup } from '../../state/queue.ts'
import { meaning } from '../../state/readings.ts'
import type { WindowState } from '../../state/state.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { currentPieces } from '../../state/versions.ts'

/** The longest list of words that a remark quotes. */
const WORDS = 3

/** One clause about the current group: what the word that is pointed at means, or the words of the reference that the member under the cursor lacks. */
export function useRemark(): string {
  const translate = useTranslate()
  const group = useWindow(currentGroup)
  const member = useWindow(state => state.member)
  const analysis = useWindow(state => state.analysis)
  const view = useWindow(state => state.view)
  const pieces = useWindow(currentPieces)
  const gloss = useWindow(glossOfPointed)
  if (!group || !analysis) return ''
  if (gloss !== '') return gloss
  if (group.dispute) return translate('ui.dispute', { names: group.dispute.join(', ') })
  const article = member === null ? undefined : findWords(analysis, view, member)?.article
  const sigil = article === undefined ? '' : (lookup(analysis).sigils.get(article) ?? '')
  if (member === group.reference || sigil === '') return ''
  const lacked = (pieces.get(group.reference) ?? []).filter(piece => piece.lacking?.includes(sigil))
  if (lacked.length === 0) return ''
  const words = lacked.slice(0, WORDS).map(piece => piece.text)
  return translate('ui.panel.lacks', { sigil, words: words.join(', ') + (lacked.length > WORDS ? '…' : '') })
}

/** The word that is pointed at with what the other versions have for it; empty where they have nothing. */
function glossOfPointed(state: WindowState): string {
  const at = state.pointed.mouse ?? state.pointed.caret
  if (!at || !state.analysis || !currentHot(state).has(at.member)) return ''
  const words = meaning(state, at)
  const text = findWords(state.analysis, state.view, at.member)?.text ?? ''
  return words.length === 0 ? '' : `${text.slice(at.span.start, at.span.end)} ≈ ${words.join(', ')}`
}
