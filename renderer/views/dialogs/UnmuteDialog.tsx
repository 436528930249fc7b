import { useMemo } from 'react'
import { muteFlag } from '../../commands/flags.ts'
import { contextNow, perform } from '../../commands/run.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { Choices, narrowed } from './Choices.tsx'
import { closeDialog } from './Dialogs.tsx'

/** Lists the words that are never flagged in this project, and asks which are to be flagged again. */
export function UnmuteDialog() {
  const translate = useTranslate()
  const muted = useWindow(state => state.review.muted)
  const rows = useMemo(
    () => [...muted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, text]) => ({ key, text, note: '' })),
    [muted],
  )
  return (
    <Choices
      title={translate('ui.unmute.title')}
      ask={translate('ui.unmute.ask')}
      rows={typed => narrowed(rows, typed)}
      about={translate('ui.unmute.about')}
      doing={translate('ui.unmute.do')}
      onChoose={words => {
        closeDialog()
        perform('flag.unmute', muteFlag(contextNow(), words, false))
      }}
    />
  )
}
