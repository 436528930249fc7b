/** Keys that no command has: pressed, they say so, instead of doing nothing in silence. */
import { movesCaret, readKey, reservedBy } from '../../electron/shared/keys.ts'
import { keysNow } from '../state/keys.ts'
import { change, useWindow } from '../state/store.ts'
import { keyName } from './keymap.ts'
import { capsOf, keyCaps, layoutNow } from './layout.ts'
import { focusOf, platformNow } from './pressed.ts'

/** With these a browser saves its page, keeps a bookmark and shows its own history, none of which is what a person means here. */
const OF_BROWSER_PAGE: ReadonlySet<string> = new Set(['Mod+s', 'Mod+d', 'Mod+h'])

/** True for a key with which a browser would open something of its own about the page; not where the system takes it, as ⌘H on a Mac. */
export function isOfBrowserPage(name: string | null, platform: string): boolean {
  return name !== null && OF_BROWSER_PAGE.has(name) && !(platform === 'darwin' && reservedBy(name) === 'system')
}

/**
 * The name of a key that means nothing where the focus is, though it looks as if it might; null for what writes, moves a caret,
 * presses a button, or belongs to the browser or the system.
 */
export function unusedKey(event: KeyboardEvent): string | null {
  const platform = platformNow(useWindow.getState())
  const name = keyName(event, platform)
  if (name === null || readKey(name) === null) return null
  if (OF_BROWSER_PAGE.has(name)) return isOfBrowserPage(name, platform) ? name : null
  const focus = focusOf(event.target)
  if (focus === 'text') return null
  if (name === 'Mod+a') return focus === 'column' ? null : name
  if (name.startsWith('Mod+') || reservedBy(name) !== null || movesCaret(name)) return null
  return focus !== 'window' && /^(Shift\+)?(Enter|Space)$/u.test(name) ? null : name
}

/** Says above the status line that the key does nothing; of the key that saves elsewhere, that all is saved. */
export function sayUnused(name: string): void {
  change(state => {
    const layout = layoutNow()
    const platform = platformNow(state)
    const caps = (keys: readonly string[]) => capsOf(keys, layout, platform).join('+')
    const problem =
      name === 'Mod+s' && state.project !== null
        ? { code: 'ui.unused.saved', params: {} }
        : {
            code: 'ui.unused.key',
            params: { key: keyCaps(name, layout, platform).join('+'), help: caps(keysNow(state)['help.keys']) },
          }
    return { ...state, say: { kind: 'notNow', command: '', problem } }
  })
}
