/**
 * Keys as text, as the command table, the presets and a person's own key map write them: `KeyX` and `Enter` are
 * `KeyboardEvent.code`, the place of a key; `Shift+` and `Mod+` (Ctrl, or Cmd on macOS) stand before it; with Mod a
 * letter is the Latin letter of the layout in use, `Mod+Shift+p`. Alt is in none of them: with it layouts write letters.
 */
import type { CommandId } from './commands.ts'

/** A key taken apart by `readKey`; `mod` is Ctrl, or Cmd on macOS. */
export interface Key {
  readonly mod: boolean
  readonly shift: boolean
  /** A `KeyboardEvent.code`, or with `mod` a Latin letter. */
  readonly name: string
}

const NAMES =
  /^(Key[A-Z]|Digit\d|F([1-9]|1[0-2])|Arrow(Up|Down|Left|Right)|Home|End|Page(Up|Down)|Space|Enter|Backspace|Delete|Backquote|Minus|Equal|Bracket(Left|Right)|(Intl)?Backslash|Semicolon|Quote|Comma|Period|Slash)$/

/** The parts of a key; null where it can be no key of a command. */
export function readKey(text: string): Key | null {
  const [, mod, shift, name = ''] = /^(Mod\+)?(Shift\+)?(\w+)$/.exec(text) ?? []
  const isLetter = /^[a-z]$/.test(name)
  // With Mod a letter is meant, not a place: one key is written in one way.
  const isKnown = mod === undefined ? NAMES.test(name) : isLetter || (NAMES.test(name) && !name.startsWith('Key'))
  return isKnown ? { mod: mod !== undefined, shift: shift !== undefined, name } : null
}

/**
 * Why a key is kept: the system, the frame around the window (its menu, the browser that shows it), text with its caret,
 * or the focus has it.
 */
export type Reserved = 'system' | 'frame' | 'text' | 'focus'

const keys = (list: string) => list.split(' ')

/** On every system, since a key map goes from one to another. */
const KEPT: Readonly<Record<Exclude<Reserved, 'focus'>, readonly string[]>> = {
  // Switching languages and windows, hiding, screenshots, help of the desktop, its menus.
  system: keys(
    'Mod+Space Mod+Shift+Space Mod+h Mod+m Mod+Backquote Mod+Shift+Digit3 Mod+Shift+Digit4 Mod+Shift+Digit5 F10 Shift+F10',
  ),
  // Closing, quitting, new windows, loading anew, full screen, developer tools, caret browsing.
  frame: keys(
    'Mod+w Mod+Shift+w Mod+q Mod+Shift+q Mod+F4 Mod+n Mod+Shift+n Mod+t Mod+Shift+t Mod+r Mod+Shift+r F5 Shift+F5 Mod+F5 F7 F11 F12 Mod+Shift+i Mod+Shift+j Mod+Shift+c',
  ),
  // What moves a caret, selects, and takes from and to the clipboard; Monaco has the same.
  text: [
    ...keys('Mod+a Mod+c Mod+v Mod+x Mod+z Mod+y Mod+Shift+z Mod+Shift+v Mod+Backspace Mod+Delete'),
    ...keys('Shift+ArrowUp Shift+ArrowDown Mod+Shift+ArrowUp Mod+Shift+ArrowDown'),
    ...['', 'Shift+', 'Mod+', 'Mod+Shift+'].flatMap(held => ['Home', 'End'].map(name => held + name)),
    ...['Shift+', 'Mod+', 'Mod+Shift+'].flatMap(held => ['ArrowLeft', 'ArrowRight'].map(name => held + name)),
    ...['', 'Shift+', 'Mod+'].flatMap(held => ['PageUp', 'PageDown'].map(name => held + name)),
  ],
}

/** Keys of the system that mean here what they mean everywhere: their command has them always, and no other can. */
export const FIXED_KEYS: Readonly<Partial<Record<CommandId, readonly string[]>>> = {
  'edit.undo': ['Mod+z'],
  'edit.redo': ['Mod+y', 'Mod+Shift+z'],
  'quotation.copy': ['Mod+c'],
  'file.paste': ['Mod+v'],
}

const WHY = new Map<string, Reserved>(
  (['system', 'frame', 'text'] as const).flatMap(why => KEPT[why].map(key => [key, why] as const)),
)

/** Why no command may be put on this key; null where one may. */
export function reservedBy(key: string): Reserved | null {
  return WHY.get(key) ?? null
}

/** A caret's own keys: in a column they move it, and with Shift they select. */
export function movesCaret(key: string): boolean {
  return /^(Mod\+)?(Shift\+)?(Arrow(Left|Right)|Home|End)$|^(Shift\+)?(Arrow(Up|Down)|Page(Up|Down))$/.test(key)
}

/** Without Mod, and no function key: in a text field it writes or edits. */
export function isBare(key: string): boolean {
  return !key.startsWith('Mod+') && !/^(Shift\+)?F\d+$/.test(key)
}
