import { useEffect, useState } from 'react'
import { host } from '../../bridge.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'
import { sentence } from '../SayLine.tsx'
import { Dialog } from './Dialog.tsx'
import { DialogFoot } from './DialogFoot.tsx'

/** All that a file of diagnostics would hold, before it is kept; kept only when asked for. */
export function DiagnosticsDialog() {
  const translate = useTranslate()
  const language = useWindow(state => state.language)
  const [text, setText] = useState('')
  const [said, setSaid] = useState('')
  useEffect(() => {
    let isCurrent = true
    host.app.diagnostics().then(
      made => {
        if (isCurrent) setText(made)
      },
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [])
  const keep = async () => {
    if (text === '') return
    const { path, problem } = await host.app.keepDiagnostics()
    if (problem !== null) setSaid(sentence(problem, language, translate))
    else setSaid(translate('ui.diagnostics.saved', { path: path ?? '' }))
  }
  const onKey = (event: KeyboardEvent) => {
    if (!event.code.endsWith('Enter') || event.target instanceof HTMLButtonElement) return false
    void keep()
    return true
  }
  return (
    <Dialog className="about" label={translate('command.help.diagnostics')} onKey={onKey}>
      <div className="dlgtitle">{translate('command.help.diagnostics')}</div>
      <p>{translate('ui.diagnostics.note')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keys too */}
      <div className="works" tabIndex={0} data-autofocus="">
        <pre dir="ltr">{text}</pre>
      </div>
      <DialogFoot act={() => void keep()} label={translate('ui.diagnostics.save')} disabled={text === ''}>
        <span aria-live="polite">{said}</span>
      </DialogFoot>
    </Dialog>
  )
}
