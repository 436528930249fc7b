import { type KeyMap, type Keys, keysUnder, SHIPPED_KEYS } from '../../electron/shared/keyMap.ts'
import type { WindowState } from './state.ts'

let last: { readonly map: KeyMap; readonly keys: Keys } = { map: SHIPPED_KEYS, keys: keysUnder(SHIPPED_KEYS) }

/** The map of keys that the person set, or the shipped one. */
export function keyMapNow(state: Pick<WindowState, 'info'>): KeyMap {
  return state.info?.settings.keys ?? SHIPPED_KEYS
}

/** The keys of all commands now; the same value as long as the map is. */
export function keysNow(state: Pick<WindowState, 'info'>): Keys {
  const map = keyMapNow(state)
  if (map !== last.map) last = { map, keys: keysUnder(map) }
  return last.keys
}
