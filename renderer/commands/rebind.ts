/** Keys of commands in words, and how a changed key map is kept. */
import { COMMAND_IDS } from '../../electron/shared/commands.ts'
import { fromFile, type KeyMap, type KeyMapFile, MOST_KEYS, type Rebound } from '../../electron/shared/keyMap.ts'
import { readKey } from '../../electron/shared/keys.ts'
import type { Translate } from '../../electron/shared/messages.ts'
import type { Problem } from '../../electron/shared/result.ts'
import { host } from '../bridge.ts'
import { keepSettings } from '../state/keepSettings.ts'
import { useWindow } from '../state/store.ts'
import { commandName } from './commandName.ts'
import { keyCaps, useLayout } from './layout.ts'
import { platformNow } from './pressed.ts'

/** A key in the letters of the layout in use: `Ctrl+Shift+З`. */
export type KeyText = (key: string) => string

/** How keys are written on this layout and system. */
export function useKeyText(): KeyText {
  const layout = useLayout()
  const platform = useWindow(platformNow)
  return key => keyCaps(key, layout, platform).join('+')
}

/** Puts the keys in force and keeps them for the next time. */
export function keepKeys(keys: KeyMap): void {
  keepSettings(host, { keys })
}

/** Why no key was given, in one sentence. */
export function refusalSentence(
  no: Exclude<Rebound, { map: KeyMap }> | { readonly refused: 'focus' | 'alt' | 'unknown' },
  translate: Translate,
  keyText: KeyText,
): string {
  const key = 'key' in no ? keyText(no.key) : ''
  const other = 'by' in no ? commandName(no.by, translate) : ''
  return translate(`ui.keymap.refused.${no.refused}`, { key, other, most: MOST_KEYS })
}

/** The key map of a file, or what is wrong in it in one sentence. */
export function readMap(
  file: string,
  map: KeyMapFile,
  translate: Translate,
  keyText: KeyText,
): { readonly map: KeyMap } | { readonly sentence: string } {
  const found = fromFile(map)
  if ('map' in found) return found
  return { sentence: translate(found.problem.code, { file, ...inWords(found.problem.params, translate, keyText) }) }
}

function inWords(params: Problem['params'], translate: Translate, keyText: KeyText): Record<string, string> {
  const name = (value: string) => {
    const id = COMMAND_IDS.find(one => one === value)
    return id ? commandName(id, translate) : value
  }
  return Object.fromEntries(
    Object.entries(params).map(([what, value]) => {
      const text = String(value)
      return [what, what === 'key' ? (readKey(text) ? keyText(text) : text) : name(text)]
    }),
  )
}
