import { useState } from 'react'
import { keepNote } from '../../commands/review.ts'
import { contextNow, perform } from '../../commands/run.ts'
import { currentEntry, currentGroup } from '../../state/queue.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { Dialog } from './Dialog.tsx'
import { DialogFoot } from './DialogFoot.tsx'
import { closeDialog } from './Dialogs.tsx'

const LONGEST = 10_000

/** A note to the current group: Enter keeps it, Shift+Enter breaks the line. */
export function NoteDialog() {
  const translate = useTranslate()
  const number = useWindow(state => currentEntry(state)?.number ?? 0)
  const [note, setNote] = useState(useWindow(state => currentGroup(state)?.note ?? ''))
  const keep = () => {
    closeDialog()
    perform('group.note', keepNote(contextNow(), note.trim()))
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.code !== 'Enter' || event.shiftKey || event.target instanceof HTMLButtonElement) return false
    keep()
    return true
  }
  return (
    <Dialog className="note" label={translate('ui.note.title', { number })} onKey={onKey}>
      <div className="dlgtitle">{translate('ui.note.title', { number })}</div>
      <textarea
        data-autofocus
        rows={4}
        maxLength={LONGEST}
        value={note}
        aria-label={translate('ui.note.title', { number })}
        onChange={event => setNote(event.target.value)}
      />
      <DialogFoot act={keep} label={translate('ui.note.keep')}>
        <span className="mut">{translate('ui.note.about')}</span>
      </DialogFoot>
    </Dialog>
  )
}
