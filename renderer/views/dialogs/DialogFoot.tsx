import type { ReactNode } from 'react'
import { useTranslate } from '../../state/translate.ts'
import { Caps } from '../parts/Kbd.tsx'
import { closeDialog } from './Dialogs.tsx'

/** The last line of a dialog: what stands at its left, the way out by Escape, and what Enter does. */
export function DialogFoot(props: { act: () => void; label: string; disabled?: boolean; children?: ReactNode }) {
  return (
    <div className="dlgfoot">
      {props.children ?? <span />}
      <CloseButton cap="Esc" />
      <button type="button" className="btn go" disabled={props.disabled} onClick={props.act}>
        <Caps caps={['Enter']} />
        {props.label}
      </button>
    </div>
  )
}

/** Closes the dialog, as its key does; by Enter where there is nothing else to do. */
export function CloseButton(props: { cap: 'Esc' | 'Enter' }) {
  const translate = useTranslate()
  return (
    <button type="button" className={props.cap === 'Enter' ? 'btn go' : 'btn'} onClick={closeDialog}>
      <Caps caps={[props.cap]} />
      {translate('ui.close')}
    </button>
  )
}
