import { QUOTE_KINDS, type QuoteKind } from '../../../engine/types.ts'
import { giveKind, kindOf } from '../../commands/quotations.ts'
import { contextNow, perform } from '../../commands/run.ts'
import { findWords, firstWords } from '../../state/lookup.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { Choices } from './Choices.tsx'
import { closeDialog } from './Dialogs.tsx'

/** Asks of what kind a quotation is; a digit chooses. */
export function KindDialog(props: { member: string }) {
  const { member } = props
  const translate = useTranslate()
  const now = useWindow(state => kindOf(state, member))
  const words = useWindow(state => (state.analysis ? findWords(state.analysis, state.view, member)?.text : '') ?? '')
  const rows = QUOTE_KINDS.map(kind => ({
    key: kind,
    text: translate(`ui.kinds.${kind}`),
    note: kind === now ? translate('ui.kinds.now') : translate(`ui.kinds.${kind}.about`),
  }))
  return (
    <Choices
      title={translate('ui.kinds.title')}
      rows={() => rows}
      about={firstWords(words)}
      doing={translate('ui.kinds.do')}
      onChoose={key => {
        closeDialog()
        perform('quotation.kind', giveKind(contextNow(), member, key as QuoteKind))
      }}
    />
  )
}
