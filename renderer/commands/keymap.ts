/** From a key press to a command, by the keys in force. Bare keys by their place, keys with Mod by the Latin letter. */
import { COMMAND_IDS, COMMANDS, type CommandId } from '../../electron/shared/commands.ts'
import { type Keys, keysUnder, SHIPPED_KEYS } from '../../electron/shared/keyMap.ts'
import { isBare, movesCaret, reservedBy } from '../../electron/shared/keys.ts'

/** Where the focus is when a key is pressed. */
export type Focus = 'window' | 'text' | 'column' | 'button' | 'list'

/** The part of a `KeyboardEvent` that decides. */
export interface Press {
  readonly code: string
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const byKey = new WeakMap<Keys, ReadonlyMap<string, CommandId>>()
const SHIPPED = keysUnder(SHIPPED_KEYS)

/**
 * The command of a key press, or null. A press with Alt (AltGr writes letters of many layouts) is no command but in a text field,
 * where Alt (on macOS Ctrl) with a bare key does what the key does elsewhere. `focus` keeps keys for what has the focus: letters
 * for a text field, arrows for a caret, Enter and Space for a button.
 */
export function commandFor(press: Press, focus: Focus, platform: string, keys: Keys = SHIPPED): CommandId | null {
  const outOfText = focus === 'text' && isOutOfText(press, platform)
  const name = outOfText ? bareName(press) : keyName(press, platform)
  if (name === null) return null
  const id = commandOn(name, press, keys)
  if (id === null || (!outOfText && isKept(name, id, focus))) return null
  return id
}

/**
 * The key of a press as the table writes it; null where it is none of a command's: with Alt, or with the modifier that is
 * not this system's.
 */
export function keyName(press: Press, platform: string): string | null {
  if (press.altKey) return null
  const [mod, other] = platform === 'darwin' ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey]
  if (other) return null
  return mod ? modName(press) : bareName(press)
}

/** By the place; where no command lies there, by the sign, wherever the layout in use has it. */
function commandOn(name: string, press: Press, keys: Keys): CommandId | null {
  let known = byKey.get(keys)
  if (!known) {
    known = new Map(COMMAND_IDS.flatMap(id => keys[id].map(key => [key, id] as const)))
    byKey.set(keys, known)
  }
  const sign = name.startsWith('Mod+') ? SIZES[press.key] : SIGNS[press.key]
  return known.get(name) ?? known.get(sign ?? '') ?? null
}

/** The question mark and the slash that everybody knows, and plus and minus, with Shift or without. */
const SIGNS: Readonly<Record<string, string>> = { '?': 'Shift+Slash', '/': 'Slash' }
const SIZES: Readonly<Record<string, string>> = { '+': 'Mod+Equal', '=': 'Mod+Equal', '-': 'Mod+Minus' }

/** The modifier that in a text field makes a bare key a command: no layout writes letters with it. */
function isOutOfText(press: Press, platform: string): boolean {
  const { altKey, ctrlKey, metaKey } = press
  return platform === 'darwin' ? ctrlKey && !altKey && !metaKey : altKey && !ctrlKey && !metaKey
}

function isKept(name: string, id: CommandId, focus: Focus): boolean {
  if (focus === 'text') return isBare(name) || reservedBy(name) === 'text'
  if (focus === 'button') return name === 'Enter' || name === 'Space'
  if (focus === 'list') return /^(Arrow(Up|Down)|Enter|Home|End)$/.test(name)
  if (focus === 'column') return COMMANDS[id].region === 'outsideColumn' && movesCaret(name)
  return false
}

function bareName(press: Press): string {
  return press.shiftKey ? `Shift+${placeOf(press.code)}` : placeOf(press.code)
}

/** A key of the number pad is the key that writes the same. */
function placeOf(code: string): string {
  return code === 'NumpadEnter' ? 'Enter' : code.replace(/^Numpad(\d)$/, 'Digit$1')
}

/** By the Latin letter the layout gives; on a layout without Latin letters by the place it has on the first layout. */
function modName(press: Press): string {
  const letter = /^[a-z]$/i.test(press.key) ? press.key.toLowerCase() : latinAt(press.code)
  return `Mod+${press.shiftKey ? 'Shift+' : ''}${letter ?? placeOf(press.code)}`
}

function latinAt(code: string): string | null {
  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : null
}
