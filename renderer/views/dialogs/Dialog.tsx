import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { CommandId } from '../../../electron/shared/commands.ts'
import { commandName } from '../../commands/commandName.ts'
import { takeKeys } from '../../commands/layers.ts'
import { withheld } from '../../commands/pressed.ts'
import { useTranslate } from '../../state/translate.ts'
import { giveFocusBack } from '../parts/giveFocusBack.ts'
import { closeDialog } from './Dialogs.tsx'
import { selectFilled } from './selectFilled.ts'

/**
 * A sheet over the window. Takes the focus, keeps Tab inside, gives the focus back; Escape closes it. `onKey` answers
 * whether a key was its own; of a command's key it says that the sheet must be closed first.
 */
export function Dialog(props: {
  className: string
  label: string
  onKey?: (event: KeyboardEvent) => boolean
  children: ReactNode
}) {
  const translate = useTranslate()
  const sheet = useRef<HTMLDivElement>(null)
  // While it is drawn for the first time: once the window behind it is inert nothing there has the focus any more.
  const [before] = useState(() => document.activeElement)
  const onKey = useRef(props.onKey)
  const [kept, setKept] = useState<CommandId | null>(null)
  useLayoutEffect(() => {
    onKey.current = props.onKey
  })
  useEffect(() => {
    const element = sheet.current
    if (element && !element.contains(document.activeElement)) {
      const first = element.querySelector<HTMLElement>('[data-autofocus]') ?? element
      first.focus()
      selectFilled(first)
    }
    const giveBack = takeKeys(event => {
      if (event.code === 'Escape') {
        closeDialog()
        return true
      }
      setKept(null)
      if (onKey.current?.(event)) return true
      if (event.code === 'Tab') return element !== null && turnBack(element, event.shiftKey)
      const command = withheld(event)
      setKept(command)
      return command !== null
    })
    return () => {
      giveBack()
      giveFocusBack(before)
    }
  }, [before])
  return (
    <div className="veil">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a press beside the sheet closes it, as Escape does */}
      <div className="beside" onMouseDown={closeDialog} />
      <div
        ref={sheet}
        className={`dialog ${props.className}`}
        role="dialog"
        aria-modal="true"
        aria-label={props.label}
        tabIndex={-1}
      >
        {props.children}
        <div className="says" role="status">
          {kept && <p className="say">{translate('ui.dialog.first', { what: commandName(kept, translate) })}</p>}
        </div>
      </div>
    </div>
  )
}

/** At the last (first) control Tab (Shift+Tab) goes round; elsewhere it is left to the browser. */
function turnBack(sheet: HTMLElement, backwards: boolean): boolean {
  const controls = [...sheet.querySelectorAll<HTMLElement>('button, input, textarea, select, [tabindex="0"]')].filter(
    control => !control.hasAttribute('disabled') && control.tabIndex >= 0 && control.offsetParent !== null,
  )
  const edge = backwards ? controls[0] : controls.at(-1)
  const other = backwards ? controls.at(-1) : controls[0]
  if (document.activeElement !== edge && sheet.contains(document.activeElement)) return false
  other?.focus()
  return true
}
