/**
 * The letters of the keyboard layout in use, for the hints. A page is only told the letter of a key when it is pressed
 * (and Chromium's layout map names the first Latin layout, not the one in use), so the layout is recognised by the first
 * letter that comes and corrected by every one after it.
 */
import { create } from 'zustand'

export type LayoutName = 'en' | 'ru' | 'uk' | 'ky' | 'other'

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

/** The layout after a key was pressed that gave `key`; the same value if nothing is new. */
export function learn(layout: Layout, code: string, key: string, held: boolean): Layout {
  if (held || !CODES.includes(code) || [...key].length !== 1) return layout
  const letter = key.toUpperCase()
  if (layout.letters[code] === letter || !/\p{L}/u.test(key)) return layout
  const base = /\p{Script=Cyrillic}/u.test(key) ? cyrillic(layout, code, letter) : latin(layout, code, letter)
  return base.letters[code] === letter ? base : { name: 'other', letters: { ...base.letters, [code]: letter } }
}

function cyrillic(layout: Layout, code: string, letter: string): Layout {
  const fits = (['ru', 'uk'] as const).filter(name => layoutOf(name).letters[code] === letter)
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

/** The layout in use, as far as it is known. */
export const useLayout = create<Layout>()(() => layoutOf('en'))

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
  Escape: 'Esc',
  Space: '␣',
  Shift: 'Shift',
}

function capOf(part: string, layout: Layout, platform: string): string {
  if (part === 'Mod') return platform === 'darwin' ? '⌘' : 'Ctrl'
  if (/^[a-z]$/.test(part)) return layout.letters[`Key${part.toUpperCase()}`] ?? part.toUpperCase()
  const symbol = SYMBOLS[part]
  if (symbol) return symbol
  if (part.startsWith('Digit')) return part.slice(5)
  // The slash keeps its sign: the Russian full stop on that key would not be recognised as a key.
  if (part === 'Slash') return '/'
  return layout.letters[part] ?? part
}

/** The caps of a command's first key; `Shift+Slash` is the question mark everybody knows it by. */
export function capsOf(keys: readonly string[], layout: Layout, platform: string): readonly string[] {
  const [first] = keys
  if (first === undefined) return []
  return first === 'Shift+Slash' ? ['?'] : keyCaps(first, layout, platform)
}
