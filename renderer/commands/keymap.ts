/** From a key press to a command, by the table. Bare keys by their place, keys with Mod by the Latin letter. */
import { COMMAND_IDS, COMMANDS, type CommandId } from '../../electron/shared/commands.ts'

/** Where the focus is when a key is pressed. */
export type Focus = 'window' | 'text' | 'column' | 'button'

/** The part of a `KeyboardEvent` that decides. */
export interface Press {
  readonly code: string
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const BY_KEY = new Map<string, CommandId>()
for (const id of COMMAND_IDS) for (const key of COMMANDS[id].keys) BY_KEY.set(key, id)

/**
 * The command of a key press, or null. A press with Alt (AltGr writes letters of many layouts) is never a command.
 * `focus` keeps keys for what has the focus: letters for a text field, arrows for a caret, Enter and Space for a button.
 */
export function commandFor(press: Press, focus: Focus, platform: string): CommandId | null {
  if (press.altKey) return null
  const mod = platform === 'darwin' ? press.metaKey : press.ctrlKey
  const other = platform === 'darwin' ? press.ctrlKey : press.metaKey
  if (other) return null
  const name = mod ? modName(press) : bareName(press)
  const id = name === null ? undefined : BY_KEY.get(name)
  if (id === undefined) return null
  return isKept(name ?? '', COMMANDS[id].region, focus) ? null : id
}

function isKept(name: string, region: string, focus: Focus): boolean {
  if (focus === 'text') return region !== 'anywhere'
  if (focus === 'button') return name === 'Enter' || name === 'Space'
  if (focus === 'column') return region === 'outsideColumn' && name.startsWith('Arrow')
  return false
}

function bareName(press: Press): string {
  const code = press.code.startsWith('Numpad') ? numpadCode(press.code) : press.code
  return press.shiftKey ? `Shift+${code}` : code
}

function numpadCode(code: string): string {
  return code === 'NumpadEnter' ? 'Enter' : code.replace(/^Numpad(\d)$/, 'Digit$1')
}

/** By the Latin letter the layout gives; on a layout without Latin letters by the place it has on the first layout. */
function modName(press: Press): string | null {
  const letter = /^[a-z]$/i.test(press.key) ? press.key.toLowerCase() : latinAt(press.code)
  return letter === null ? null : `Mod+${press.shiftKey ? 'Shift+' : ''}${letter}`
}

function latinAt(code: string): string | null {
  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : null
}
