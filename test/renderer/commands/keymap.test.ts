import { expect, test } from 'vitest'
import { commandFor, type Press } from '../../../renderer/commands/keymap.ts'
import { capsOf, keyCaps, layoutOf, learn } from '../../../renderer/commands/layout.ts'

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
  expect(keyCaps('Mod+Shift+p', russian, 'linux')).toEqual(['Ctrl', 'Shift', 'З'])
  expect(capsOf(['KeyX'], russian, 'linux')).toEqual(['Ч'])
  expect(capsOf(['Shift+Slash', 'F1'], russian, 'linux')).toEqual(['?'])
  expect(keyCaps('Mod+e', layoutOf('en'), 'darwin')).toEqual(['⌘', 'E'])
})
