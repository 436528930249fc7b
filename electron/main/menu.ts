import type { MenuItemConstructorOptions } from 'electron'
import { COMMAND_IDS, COMMANDS, type CommandId, type MenuId } from '../shared/commands.ts'
import type { Keys } from '../shared/keyMap.ts'
import { isBare, readKey } from '../shared/keys.ts'
import type { Translate } from '../shared/messages.ts'

const MENUS: readonly MenuId[] = ['file', 'edit', 'review', 'story', 'view', 'help']

/**
 * The native menu as Electron's template, out of the command table. Keys are shown but not registered: the window binds
 * them itself, so that a key never fires twice; on macOS, where that cannot be said, the window sees the key first.
 */
export function menuTemplate(
  translate: Translate,
  run: (command: CommandId) => void,
  platform: NodeJS.Platform,
  keys: Keys,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  const menus = MENUS.map(menu => ({
    label: translate(`menu.${menu}`),
    submenu: [...commandItems(menu, translate, run, keys), ...roleItems(menu, translate, isMac)],
  }))
  return isMac ? [{ role: 'appMenu' }, ...menus] : menus
}

function commandItems(
  menu: MenuId,
  translate: Translate,
  run: (command: CommandId) => void,
  keys: Keys,
): MenuItemConstructorOptions[] {
  return COMMAND_IDS.filter(id => COMMANDS[id].menu[0] === menu)
    .sort((a, b) => COMMANDS[a].menu[1] - COMMANDS[b].menu[1])
    .map(id => {
      const accelerator = acceleratorOf(keys[id])
      const key = accelerator === null ? {} : { accelerator, registerAccelerator: false }
      return { id, label: translate(`command.${id}`), click: () => run(id), ...key }
    })
}

/** What the system itself does with text and windows. */
function roleItems(menu: MenuId, translate: Translate, isMac: boolean): MenuItemConstructorOptions[] {
  const item = (role: 'cut' | 'copy' | 'paste' | 'selectAll' | 'quit' | 'togglefullscreen') => ({
    role,
    label: translate(`menu.${role}`),
  })
  const separator = { type: 'separator' as const }
  if (menu === 'edit') return [separator, item('cut'), item('copy'), item('paste'), item('selectAll')]
  if (menu === 'view') return [separator, item('togglefullscreen')]
  if (menu === 'file' && !isMac) return [separator, item('quit')]
  return []
}

/** What Electron calls keys that are not called by their sign. */
const NAMES: Readonly<Record<string, string>> = {
  ...{ ArrowUp: 'Up', ArrowDown: 'Down', ArrowLeft: 'Left', ArrowRight: 'Right', Equal: 'Plus', Minus: '-' },
  ...{ Comma: ',', Period: '.', Slash: '/', Backslash: '\\', Semicolon: ';', Quote: "'", Backquote: '`' },
  ...{ BracketLeft: '[', BracketRight: ']' },
}

/** The first of a command's keys that a menu can show: one with Ctrl or Cmd, or a function key; bare letters it cannot. */
export function acceleratorOf(keys: readonly string[]): string | null {
  const shown = keys.find(one => !isBare(one))
  const key = shown === undefined ? null : readKey(shown)
  if (!key) return null
  const name = NAMES[key.name] ?? key.name.replace(/^Digit/, '').replace(/^[a-z]$/, letter => letter.toUpperCase())
  return `${key.mod ? 'CmdOrCtrl+' : ''}${key.shift ? 'Shift+' : ''}${name}`
}
