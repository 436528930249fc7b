import type { CommandId } from '../../electron/shared/commands.ts'
import { movesCaret } from '../../electron/shared/keys.ts'
import { keysNow } from '../state/keys.ts'
import type { WindowState } from '../state/state.ts'
import { useWindow } from '../state/store.ts'
import { commandFor, type Focus, keyName } from './keymap.ts'
import { isZoom } from './sizes.ts'

/** The command that a press means now, by the keys in force and what has the focus; null where it means none. */
export function pressed(event: KeyboardEvent): CommandId | null {
  const state = useWindow.getState()
  return commandFor(event, focusOf(event.target), platformNow(state), keysNow(state))
}

/** The command of a press that a dialog keeps from being run; null for what moves, chooses, copies or zooms in a dialog too. */
export function withheld(event: KeyboardEvent): CommandId | null {
  const state = useWindow.getState()
  const id = pressed(event)
  if (id === null || id === 'quotation.copy' || id === 'file.paste') return null
  if (isZoom(id) && state.info?.shell === 'browser') return null
  const name = keyName(event, platformNow(state)) ?? ''
  return movesCaret(name) || /^(Shift\+)?(Enter|Space)$/u.test(name) ? null : id
}

/** The system the window runs on; until it has said so, one with Ctrl. */
export function platformNow({ info }: Pick<WindowState, 'info'>): string {
  return info?.platform ?? 'linux'
}

/** What the focus keeps keys for: a list of its own that is no list of groups has its arrows. Monaco's text area is a column: it is read-only, letters mean nothing there. */
export function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof HTMLElement)) return 'window'
  if (target.closest('[data-region="columns"] .monaco-editor')) return 'column'
  if (target.matches('input, textarea, select, [contenteditable="true"]')) return 'text'
  if (target.matches('button, a[href], summary, [role="button"]')) return 'button'
  if (target.closest('[data-own-keys]')) return 'list'
  return 'window'
}
