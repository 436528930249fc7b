import { findWords, lookup } from '../../state/lookup.ts'
import { currentGroup } from '../../state/queue.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { currentPieces } from '../../state/versions.ts'

/** The longest list of words that a remark quotes. */
const WORDS = 3

/** One clause about the current group: its note, or the words of the reference that the member under the cursor lacks. */
export function useRemark(): string {
  const translate = useTranslate()
  const group = useWindow(currentGroup)
  const member = useWindow(state => state.member)
  const analysis = useWindow(state => state.analysis)
  const view = useWindow(state => state.view)
  const pieces = useWindow(currentPieces)
  if (!group || !analysis) return ''
  if (group.note !== '') return translate('ui.panel.note', { note: group.note })
  const article = member === null ? undefined : findWords(analysis, view, member)?.article
  const sigil = article === undefined ? '' : (lookup(analysis).sigils.get(article) ?? '')
  if (member === group.reference || sigil === '') return ''
  const lacked = (pieces.get(group.reference) ?? []).filter(piece => piece.lacking?.includes(sigil))
  if (lacked.length === 0) return ''
  const words = lacked.slice(0, WORDS).map(piece => piece.text)
  return translate('ui.panel.lacks', { sigil, words: words.join(', ') + (lacked.length > WORDS ? '…' : '') })
}
