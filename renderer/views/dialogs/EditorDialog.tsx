import { useState } from 'react'
import { MAX_EDITOR } from '../../../electron/shared/settings.ts'
import { host } from '../../bridge.ts'
import { change, useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { Dialog } from './Dialog.tsx'
import { DialogFoot } from './DialogFoot.tsx'
import { DialogProblem } from './DialogProblem.tsx'
import { closeDialog } from './Dialogs.tsx'

/** The name under which decisions are logged from now on; `isFirst`: asked before the first of them. */
export function EditorDialog({ isFirst }: { readonly isFirst: boolean }) {
  const translate = useTranslate()
  const [name, setName] = useState(useWindow(state => state.info?.editor ?? ''))
  const [problem, setProblem] = useState<string | null>(null)
  const keep = async () => {
    const editor = name.trim()
    if (editor === '') return setProblem(translate('ui.editor.empty'))
    if (editor.length > MAX_EDITOR)
      return setProblem(translate('refusal.tooLong', { count: editor.length, most: MAX_EDITOR }))
    const { info: before } = useWindow.getState()
    // What is given for one run is not kept for those that follow.
    if (before?.editorFrom === 'environment' && editor === before.editor) return closeDialog()
    try {
      await host.app.keep({ editor })
      // What the environment says goes before what was set: the services know which it is.
      const info = await host.app.info()
      // At once: who waits for the answer sees it with the dialog gone.
      change(state => ({ ...state, info, dialog: null }))
    } catch {
      setProblem(translate('ui.problem.connection'))
    }
  }
  const onKey = (event: KeyboardEvent) => {
    if (!event.code.endsWith('Enter') || event.target instanceof HTMLButtonElement) return false
    void keep()
    return true
  }
  return (
    <Dialog className="stories" label={translate('ui.editor')} onKey={onKey}>
      <div className="dlgtitle">{translate('ui.editor')}</div>
      <div className="opts">
        <label className="field">
          <span>{translate('ui.editor.name')}</span>
          <input
            type="text"
            data-autofocus
            value={name}
            spellCheck={false}
            onChange={event => {
              setProblem(null)
              setName(event.target.value)
            }}
          />
        </label>
      </div>
      <DialogProblem problem={problem} />
      <DialogFoot act={() => void keep()} label={translate('ui.article.keep')}>
        <span className="mut">{translate(isFirst ? 'ui.editor.first' : 'ui.editor.about')}</span>
      </DialogFoot>
    </Dialog>
  )
}
