import { useEffect, useRef } from 'react'
import { readKey } from '../../../electron/shared/keys.ts'
import { keyName } from '../../commands/keymap.ts'
import { takeKeys } from '../../commands/layers.ts'
import { platformNow } from '../../commands/pressed.ts'
import { useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'

/** Why a press gives no key: it moves the focus or is a screen reader's, it is held with Alt, or it is none we know. */
export interface NoKey {
  readonly refused: 'focus' | 'alt' | 'unknown'
}

/** Keys by which the focus goes round, and with which screen readers make theirs. */
const FOCUS = /^(Tab|CapsLock|Insert|NumLock|ScrollLock|ContextMenu)$/
const HELD = /^(Shift|Control|Alt|Meta|OS)(Left|Right)?$/

/** Waits for one key and takes it, whatever it does elsewhere; `null` is Escape. */
export function KeyPress(props: { command: string; onKey: (key: string | NoKey | null) => void }) {
  const translate = useTranslate()
  const onKey = useRef(props.onKey)
  onKey.current = props.onKey
  useEffect(
    () =>
      takeKeys(event => {
        if (HELD.test(event.code) || event.repeat) return true
        onKey.current(keyOf(event, platformNow(useWindow.getState())))
        return true
      }),
    [],
  )
  return (
    <p className="dlgsay" role="alert">
      {translate('ui.keymap.press', { command: props.command })}
    </p>
  )
}

function keyOf(event: KeyboardEvent, platform: string): string | NoKey | null {
  if (event.code === 'Escape') return null
  if (FOCUS.test(event.code)) return { refused: 'focus' }
  if (event.altKey) return { refused: 'alt' }
  const key = keyName(event, platform)
  return key !== null && readKey(key) ? key : { refused: 'unknown' }
}
