/** The key sheet, made from the keys in force: which command lies on which key of the keyboard as it lies on the desk. */
import { COMMAND_IDS, COMMANDS, type CommandId } from '../../electron/shared/commands.ts'
import type { Keys } from '../../electron/shared/keyMap.ts'

/** A key of the drawn keyboard, by its place and not by its letter. */
export interface KeyCap {
  /** `KeyboardEvent.code`, or a name of its own where the key carries no command. */
  readonly code: string
  /** Width in units of a letter key. */
  readonly width: number
  readonly command: CommandId | null
}

const cap = (code: string, width = 1): readonly [string, number] => [code, width]
const keys = (letters: string) => letters.split('').map(letter => cap(`Key${letter}`))

const ROWS: readonly (readonly (readonly [string, number])[])[] = [
  [
    cap('Backquote'),
    ...'123456789'.split('').map(digit => cap(`Digit${digit}`)),
    cap('Digit0'),
    cap('Minus'),
    cap('Equal'),
    cap('Backspace', 2),
  ],
  [cap('Tab', 1.5), ...keys('QWERTYUIOP'), cap('BracketLeft'), cap('BracketRight'), cap('Backslash', 1.5)],
  [cap('CapsLock', 1.75), ...keys('ASDFGHJKL'), cap('Semicolon'), cap('Quote'), cap('Enter', 2.25)],
  [cap('ShiftLeft', 2.25), ...keys('ZXCVBNM'), cap('Comma'), cap('Period'), cap('Slash'), cap('ShiftRight', 2.75)],
  [
    cap('ControlLeft', 3.75),
    cap('Space', 6.25),
    cap('AltRight'),
    cap('ArrowLeft'),
    cap('ArrowUp'),
    cap('ArrowDown'),
    cap('ArrowRight'),
  ],
]

/** Commands that write a decision: their keys carry a bar. */
export function isDecision(id: CommandId): boolean {
  return (
    COMMANDS[id].menu[0] === 'review' && !/^(group\.(next|previous|nextUndecided)|member\.(next|previous))$/.test(id)
  )
}

/** The keyboard, row by row, with the commands of bare keys. */
export function keyRows(inForce: Keys): readonly (readonly KeyCap[])[] {
  const commands = new Map<string, CommandId>()
  for (const id of COMMAND_IDS) for (const key of inForce[id]) if (!key.includes('+')) commands.set(key, id)
  return ROWS.map(row => row.map(([code, width]) => ({ code, width, command: commands.get(code) ?? null })))
}

/** Commands with keys that are held together, and function keys: the list beside the keyboard. */
export function chords(inForce: Keys): readonly { readonly id: CommandId; readonly keys: readonly string[] }[] {
  return COMMAND_IDS.flatMap(id => {
    const held = inForce[id].filter(key => key.includes('+') || /^F\d/.test(key))
    return held.length === 0 ? [] : [{ id, keys: held }]
  })
}
