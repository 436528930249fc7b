/**
 * The letters of the keyboard layout in use, for the hints. A page is only told the letter of a key when it is pressed
 * (Chromium's layout map names the first Latin layout, not the one in use), so the layout is recognised by the first
 * letter that comes and corrected by every one after it. Until then the hints have the letters of the interface's
 * language, Latin ones as the layout map gives them.
 */
import { create } from 'zustand'
import type { InterfaceLanguage } from '../../electron/shared/languages.ts'
import { useWindow } from '../state/store.ts'

/** A layout that is laid out as usual, by its language; `other`: Latin or Cyrillic, known letter by letter. */
export type LayoutName = 'en' | 'ru' | 'uk' | 'ky' | 'other'

/** What the keys of the three rows of letters write, signs too. */
export interface Layout {
  readonly name: LayoutName
  /** `KeyboardEvent.code` to the letter in upper case. */
  readonly letters: Readonly<Record<string, string>>
}

const CODES = [
  ...'QWERTYUIOP'.split('').map(letter => `Key${letter}`),
  'BracketLeft',
  'BracketRight',
  ...'ASDFGHJKL'.split('').map(letter => `Key${letter}`),
  'Semicolon',
  'Quote',
  ...'ZXCVBNM'.split('').map(letter => `Key${letter}`),
  'Comma',
  'Period',
  'Slash',
  'Backslash',
]

const ROWS: Record<Exclude<LayoutName, 'other'>, string> = {
  en: `QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,./\\`,
  ru: 'ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ.\\',
  uk: 'ЙЦУКЕНГШЩЗХЇФІВАПРОЛДЖЄЯЧСМИТЬБЮ.\\',
  // The Kyrgyz layout has the Russian letters in their places; ө ү ң lie on the third level.
  ky: 'ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ.\\',
}

/** The layout with this name as it is usually laid out. */
export function layoutOf(name: Exclude<LayoutName, 'other'>): Layout {
  const row = [...ROWS[name]]
  return { name, letters: Object.fromEntries(CODES.map((code, place) => [code, row[place] ?? ''])) }
}

/** Letters that only Kyrgyz has; most layouts write them with AltGr. */
const KYRGYZ = /[ңөү]/iu

/** The layout after a key was pressed that gave `key`; the same value if nothing is new. */
export function learn(layout: Layout, code: string, key: string, held: boolean): Layout {
  if (KYRGYZ.test(key) && [...key].length === 1) return layout.name === 'ky' ? layout : layoutOf('ky')
  if (held || !CODES.includes(code) || [...key].length !== 1) return layout
  const letter = key.toUpperCase()
  if (layout.letters[code] === letter || !/\p{L}/u.test(key)) return layout
  const base = /\p{Script=Cyrillic}/u.test(key) ? cyrillic(layout, code, letter) : latin(layout, code, letter)
  return base.letters[code] === letter ? base : { name: 'other', letters: { ...base.letters, [code]: letter } }
}

function cyrillic(layout: Layout, code: string, letter: string): Layout {
  const fits = (['ru', 'uk'] as const).filter(name => layoutOf(name).letters[code] === letter)
  // The Kyrgyz layout has the Russian letters too.
  if (layout.name === 'ky' && fits.includes('ru')) return layout
  if (fits.length === 1 && fits[0]) return layoutOf(fits[0])
  // A letter that both have says only that Cyrillic is on: keep the Cyrillic layout that was known.
  if (layout.name === 'ru' || layout.name === 'uk') return layout
  return layoutOf('ru')
}

function latin(layout: Layout, code: string, letter: string): Layout {
  const english = layoutOf('en')
  if (layout.name === 'other' && !/\p{Script=Cyrillic}/u.test(layout.letters.KeyQ ?? '')) return layout
  return english.letters[code] === letter || layout.name !== 'en' ? english : layout
}

/** A Latin layout by the letters that the system gives for its places. */
export function latinLayout(letterAt: (code: string) => string | undefined): Layout {
  const english = layoutOf('en')
  const letters = Object.fromEntries(
    CODES.map(code => [code, letterAt(code)?.toUpperCase() ?? english.letters[code] ?? '']),
  )
  const isEnglish = CODES.every(code => letters[code] === english.letters[code])
  // The map of a Cyrillic layout alone says nothing of Latin letters.
  return isEnglish || !/^[A-Z]$/.test(letters.KeyQ ?? '') ? english : { name: 'other', letters }
}

/** What is known of the layout: the Latin one, as the system tells; and the one that was heard, once a letter came. */
interface Known {
  readonly latin: Layout
  readonly heard: Layout | null
}

const useKnown = create<Known>()(() => ({ latin: layoutOf('en'), heard: null }))

/** The part of a `KeyboardEvent` that a layout is known by. */
type Heard = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'getModifierState'>

/** Takes what a press says of the layout. */
export function hear(event: Heard): void {
  const held = event.ctrlKey || event.metaKey || event.altKey || event.getModifierState('AltGraph')
  useKnown.setState(known => {
    const layout = learn(layoutFor(known, useWindow.getState().language), event.code, event.key, held)
    // A letter that is where it was expected says as much as one that is not.
    const isLetter = !held && [...event.key].length === 1 && /\p{L}/u.test(event.key)
    return isLetter || known.heard ? { ...known, heard: layout } : known
  })
}

/** Asks the system for the Latin layout, where it tells. */
export async function askLayout(): Promise<void> {
  // Not in the types: only Chromium has it, and only where the page may ask.
  const { keyboard } = navigator as { readonly keyboard?: { getLayoutMap(): Promise<ReadonlyMap<string, string>> } }
  const map = await keyboard?.getLayoutMap().catch(() => null)
  if (map) useKnown.setState({ latin: latinLayout(code => map.get(code)) })
}

function layoutFor({ latin: known, heard }: Known, language: InterfaceLanguage): Layout {
  if (heard?.name === 'en') return known
  return heard ?? cyrillicOf(language) ?? known
}

/** The layout of a language that is written in Cyrillic; null for others. */
function cyrillicOf(language: InterfaceLanguage): Layout | null {
  return language === 'ru' || language === 'uk' || language === 'ky' ? layoutOf(language) : null
}

/** The layout in use, as far as it is known; else that of the interface's language. */
export function useLayout(): Layout {
  const language = useWindow(state => state.language)
  return layoutFor(useKnown(), language)
}

/** The same for one moment, outside what is drawn. */
export function layoutNow(): Layout {
  return layoutFor(useKnown.getState(), useWindow.getState().language)
}

/** The layout whose letters the hints do not show: Latin beside Cyrillic, and beside Latin that of the language or Russian. */
export function useOtherLayout(): Layout {
  const language = useWindow(state => state.language)
  const known = useKnown()
  const shown = layoutFor(known, language)
  return isCyrillic(shown) ? known.latin : (cyrillicOf(language) ?? layoutOf('ru'))
}

/** Its letters are Cyrillic: Latin ones are then found by their place. */
export function isCyrillic(layout: Layout): boolean {
  return /\p{Script=Cyrillic}/u.test(layout.letters.KeyQ ?? '')
}

/** What a key of the command table is called on this layout, one string a key cap: `['Ctrl', 'Shift', 'P']`. */
export function keyCaps(key: string, layout: Layout, platform: string): readonly string[] {
  return key.split('+').map(part => capOf(part, layout, platform))
}

const SYMBOLS: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Backspace: 'Bksp',
  Delete: 'Del',
  Escape: 'Esc',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Backquote: '`',
  IntlBackslash: '<',
  // What is made larger and smaller with: the sign counts, wherever it is.
  Equal: '+',
  Minus: '-',
  Space: '␣',
  Shift: 'Shift',
}

function capOf(part: string, layout: Layout, platform: string): string {
  if (part === 'Mod') return platform === 'darwin' ? '⌘' : 'Ctrl'
  if (/^[a-z]$/.test(part))
    return isCyrillic(layout) ? capOf(`Key${part.toUpperCase()}`, layout, platform) : part.toUpperCase()
  const symbol = SYMBOLS[part]
  if (symbol) return symbol
  if (part.startsWith('Digit')) return part.slice(5)
  // The slash keeps its sign, which is found wherever it is; but where its place is another's there, the place counts.
  if (part === 'Slash' && layout.name !== 'other') return '/'
  const letter = layout.letters[part] ?? part
  // Read as the digit, which is another key: with the Latin letter that stands on the same key.
  return letter === 'З' ? `З ${part.replace('Key', '')}` : letter
}

/** The caps of a command's first key; `Shift+Slash` is the question mark everybody knows it by. */
export function capsOf(keys: readonly string[], layout: Layout, platform: string): readonly string[] {
  const [first] = keys
  if (first === undefined) return []
  return first === 'Shift+Slash' ? ['?'] : keyCaps(first, layout, platform)
}
