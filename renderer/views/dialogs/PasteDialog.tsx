import { useState } from 'react'
import { bringInText } from '../../commands/bringIn.ts'
import { contextNow } from '../../commands/run.ts'
import { useTranslate } from '../../state/translate.ts'
import { Caps, KeyCaps } from '../parts/Kbd.tsx'
import { Dialog } from './Dialog.tsx'
import { closeDialog } from './Dialogs.tsx'

/** A field to paste an article into. */
export function PasteDialog() {
  const translate = useTranslate()
  const [text, setText] = useState('')
  const take = () => {
    if (text.trim() === '') return
    closeDialog()
    bringInText(contextNow(), text)
  }
  const onKey = (event: KeyboardEvent) => {
    if (!event.code.endsWith('Enter') || !(event.ctrlKey || event.metaKey)) return false
    take()
    return true
  }
  return (
    <Dialog className="paste" label={translate('ui.paste.title')} onKey={onKey}>
      <div className="dlgtitle">{translate('ui.paste.title')}</div>
      <textarea
        data-autofocus=""
        dir="auto"
        aria-label={translate('ui.paste.title')}
        placeholder={translate('ui.paste.here')}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      <div className="dlgfoot">
        <span />
        <button type="button" className="btn" onClick={closeDialog}>
          <Caps caps={['Esc']} />
          {translate('ui.close')}
        </button>
        <button type="button" className="btn go" disabled={text.trim() === ''} onClick={take}>
          <KeyCaps keys={['Mod+Enter']} />
          {translate('ui.paste.take')}
        </button>
      </div>
    </Dialog>
  )
}
