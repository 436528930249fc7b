import { useState } from 'react'
import { keepNote } from '../../commands/review.ts'
import { contextNow, perform } from '../../commands/run.ts'
import { currentEntry, currentGroup } from '../../state/queue.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { sentence } from '../SayLine.tsx'
import { Dialog } from './Dialog.tsx'
import { DialogFoot } from './DialogFoot.tsx'
import { DialogProblem } from './DialogProblem.tsx'
import { closeDialog } from './Dialogs.tsx'

/** A note to the current group: Enter keeps it, Shift+Enter breaks the line. */
export function NoteDialog() {
  const translate = useTranslate()
  const number = useWindow(state => currentEntry(state)?.number ?? 0)
  const [note, setNote] = useState(useWindow(state => currentGroup(state)?.note ?? ''))
  const language = useWindow(state => state.language)
  const [problem, setProblem] = useState<string | null>(null)
  const keep = () => {
    const outcome = keepNote(contextNow(), note.trim())
    if ('refusal' in outcome && outcome.refusal.code === 'refusal.tooLong')
      return setProblem(sentence(outcome.refusal, language, translate))
    closeDialog()
    perform('group.note', outcome)
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
        value={note}
        aria-label={translate('ui.note.title', { number })}
        onChange={event => {
          setProblem(null)
          setNote(event.target.value)
        }}
      />
      <DialogProblem problem={problem} />
      <DialogFoot act={keep} label={translate('ui.note.keep')}>
        <span className="mut">{translate('ui.note.about')}</span>
      </DialogFoot>
    </Dialog>
  )
}
