import { expect, test } from 'vitest'
import { keysUnder } from '../../../electron/shared/keyMap.ts'
import { commandFor, type Press } from '../../../renderer/commands/keymap.ts'
import { capsOf, keyCaps, latinLayout, layoutOf, learn } from '../../../renderer/commands/layout.ts'

function press(code: string, key: string, held: Partial<Press> = {}): Press {
  return { code, key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }
}

/** The letters of the place of X, Z and E on four layouts. */
const LAYOUTS = [
  ['English', 'x', 'z', 'e'],
  ['Russian', 'ч', 'я', 'у'],
  ['Ukrainian', 'ч', 'я', 'у'],
  ['Kyrgyz', 'ч', 'я', 'у'],
] as const

test.each(LAYOUTS)('on the %s layout bare keys go by their place', (_name, x, z, e) => {
  const id = (code: string, key: string, held?: Partial<Press>) => commandFor(press(code, key, held), 'window', 'linux')
  expect(id('KeyX', x)).toBe('member.exclude')
  expect(id('KeyZ', z)).toBe('edit.undo')
  expect(id('KeyZ', z.toUpperCase(), { shiftKey: true })).toBe('edit.redo')
  expect(id('KeyE', e)).toBe('verdict.paraphrase')
  expect(id('Digit3', '3')).toBe('candidate.3')
  expect(id('KeyE', e, { ctrlKey: true })).toBe('file.export')
})

test('with Ctrl the Latin letter of the layout counts, not its place', () => {
  // On AZERTY the letter z lies where the English layout has w.
  const held = { ctrlKey: true }
  expect(commandFor(press('KeyW', 'z', held), 'window', 'linux')).toBe('edit.undo')
  expect(commandFor(press('KeyZ', 'w', held), 'window', 'linux')).toBeNull()
  expect(commandFor(press('KeyZ', 'z', { metaKey: true }), 'window', 'darwin')).toBe('edit.undo')
  expect(commandFor(press('KeyZ', 'z', held), 'window', 'darwin')).toBeNull()
})

test.each([
  ['AZERTY', 'KeyQ', 'a', 'KeyW', 'z'],
  ['QWERTZ', 'KeyQ', 'q', 'KeyY', 'z'],
  ['Dvorak', 'KeyQ', "'", 'Slash', 'z'],
])('on %s the bare key is found by its place and the held one by its letter', (_name, code, key, zPlace, z) => {
  expect(commandFor(press(code, key), 'window', 'linux')).toBe('verdict.same')
  expect(commandFor(press(zPlace, z, { ctrlKey: true }), 'window', 'linux')).toBe('edit.undo')
})

test.each([
  ['bare', 'KeyX', 'X', {}, 'member.exclude'],
  ['with Shift', 'KeyZ', 'z', { shiftKey: true }, 'edit.redo'],
  ['with Ctrl', 'KeyE', 'E', { ctrlKey: true }, 'file.export'],
  ['with Ctrl and Shift', 'KeyP', 'p', { ctrlKey: true, shiftKey: true }, 'view.palette'],
  ['Cyrillic with Ctrl', 'KeyE', 'У', { ctrlKey: true }, 'file.export'],
] as const)('CapsLock changes nothing: %s', (_name, code, key, held, id) => {
  expect(commandFor(press(code, key, held), 'window', 'linux')).toBe(id)
})

test('the question mark and the slash are found wherever the layout has them, unless a command lies there', () => {
  const id = (code: string, key: string, shiftKey: boolean) =>
    commandFor(press(code, key, { shiftKey }), 'window', 'linux')
  // Russian has ? over 7, German over ß and the slash over 7; on AZERTY the slash lies where a boundary is moved.
  expect([id('Digit7', '?', true), id('Minus', '?', true), id('Digit7', '/', true)]).toEqual([
    'help.keys',
    'help.keys',
    'view.filter',
  ])
  expect(id('Period', '/', true)).toBe('quotation.startLonger')
})

test('inside a text field Alt with a bare key does what the key does elsewhere, on macOS Ctrl', () => {
  const alt = { altKey: true }
  expect(commandFor(press('KeyJ', 'о', alt), 'text', 'linux')).toBe('group.next')
  expect(commandFor(press('Enter', 'Enter', alt), 'text', 'win32')).toBe('group.confirm')
  expect(commandFor(press('KeyJ', '\n', { ctrlKey: true }), 'text', 'darwin')).toBe('group.next')
  // AltGr, which Windows reports as Ctrl and Alt, and Option on macOS write letters.
  expect(commandFor(press('KeyE', '€', { altKey: true, ctrlKey: true }), 'text', 'win32')).toBeNull()
  expect(commandFor(press('KeyJ', '∆', alt), 'text', 'darwin')).toBeNull()
})

test('in a text field a bare key writes, whatever it is bound to, and what edits text stays the field’s', () => {
  const keys = keysUnder({ preset: 'cat', changed: { 'file.open': ['KeyO'] } })
  const id = (code: string, key: string, held: Partial<Press> = {}) =>
    commandFor(press(code, key, held), 'text', 'linux', keys)
  expect(id('KeyO', 'o')).toBeNull()
  expect(commandFor(press('KeyO', 'o'), 'window', 'linux', keys)).toBe('file.open')
  expect(id('Enter', 'Enter', { ctrlKey: true })).toBe('group.confirm')
  expect(id('KeyY', 'y', { ctrlKey: true })).toBeNull()
  expect(id('F1', 'F1')).toBe('help.keys')
})

test('AltGr and Alt are left to the layout', () => {
  expect(commandFor(press('KeyE', 'ө', { altKey: true }), 'window', 'linux')).toBeNull()
})

test('a text field keeps letters, arrows and Enter, and lets keys for the whole program through', () => {
  const id = (code: string, key: string, held?: Partial<Press>) => commandFor(press(code, key, held), 'text', 'linux')
  expect([id('KeyX', 'x'), id('Enter', 'Enter'), id('ArrowDown', 'ArrowDown'), id('Digit1', '1')]).toEqual(
    Array(4).fill(null),
  )
  expect(id('KeyP', 'P', { ctrlKey: true, shiftKey: true })).toBe('view.palette')
  expect(id('KeyZ', 'z', { ctrlKey: true })).toBeNull()
})

test('a column keeps the arrows for its caret; J and K go on moving groups', () => {
  expect(commandFor(press('ArrowDown', 'ArrowDown'), 'column', 'linux')).toBeNull()
  expect(commandFor(press('KeyJ', 'j'), 'column', 'linux')).toBe('group.next')
  expect(commandFor(press('Enter', 'Enter'), 'column', 'linux')).toBe('group.confirm')
})

test('Enter is left to a button that has the focus, other keys are not', () => {
  expect(commandFor(press('Enter', 'Enter'), 'button', 'linux')).toBeNull()
  expect(commandFor(press('KeyJ', 'j'), 'button', 'linux')).toBe('group.next')
})

test('the number pad gives Enter and digits', () => {
  expect(commandFor(press('NumpadEnter', 'Enter'), 'window', 'linux')).toBe('group.confirm')
  expect(commandFor(press('Numpad2', '2'), 'window', 'linux')).toBe('candidate.2')
})

test('the layout is recognised by the letters that come', () => {
  const english = layoutOf('en')
  const russian = learn(english, 'KeyS', 'ы', false)
  expect([russian.name, russian.letters.KeyX]).toEqual(['ru', 'Ч'])
  const ukrainian = learn(russian, 'KeyS', 'і', false)
  expect([ukrainian.name, ukrainian.letters.BracketRight]).toEqual(['uk', 'Ї'])
  expect(learn(ukrainian, 'KeyX', 'ч', false)).toBe(ukrainian)
  expect(learn(ukrainian, 'KeyQ', 'q', false).name).toBe('en')
  expect(learn(english, 'KeyQ', 'a', false)).toEqual({ name: 'other', letters: { ...english.letters, KeyQ: 'A' } })
  expect(learn(english, 'KeyS', 'ы', true)).toBe(english)
})

test('hints show one letter, that of the layout in use', () => {
  const russian = layoutOf('ru')
  expect(keyCaps('Mod+Shift+p', russian, 'linux')).toEqual(['Ctrl', 'Shift', 'З P'])
  expect(capsOf(['KeyX'], russian, 'linux')).toEqual(['Ч'])
  expect(capsOf(['Shift+Slash', 'F1'], russian, 'linux')).toEqual(['?'])
  expect(keyCaps('Mod+e', layoutOf('en'), 'darwin')).toEqual(['⌘', 'E'])
})

test('Kyrgyz is told by a letter that only it has, and keeps the letters it shares', () => {
  const kyrgyz = learn(layoutOf('ru'), 'KeyJ', 'ө', true)
  expect(kyrgyz.name).toBe('ky')
  expect(learn(kyrgyz, 'KeyS', 'ы', false)).toBe(kyrgyz)
  expect(learn(kyrgyz, 'KeyS', 'і', false).name).toBe('uk')
})

test('the system’s map gives the letters of AZERTY; one that is Cyrillic says nothing of Latin ones', () => {
  const azerty: Record<string, string> = {
    KeyQ: 'a',
    KeyW: 'z',
    KeyA: 'q',
    KeyZ: 'w',
    KeyM: ',',
    Semicolon: 'm',
    Slash: '!',
  }
  const layout = latinLayout(code => azerty[code])
  expect(capsOf(['KeyQ'], layout, 'linux')).toEqual(['A'])
  // With Ctrl the letter is meant, wherever it lies.
  expect(keyCaps('Mod+z', layout, 'linux')).toEqual(['Ctrl', 'Z'])
  expect(capsOf(['Slash'], layout, 'linux')).toEqual(['!'])
  expect(capsOf(['Shift+Slash'], layout, 'linux')).toEqual(['?'])
  expect(latinLayout(code => layoutOf('ru').letters[code]?.toLowerCase())).toEqual(layoutOf('en'))
})
