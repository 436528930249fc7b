import fc from 'fast-check'
import { expect, test } from 'vitest'
import { COMMAND_IDS, COMMANDS, type CommandId } from '../../../electron/shared/commands.ts'
import {
  bindKey,
  fromFile,
  type KeyMap,
  keyMap,
  keyMapFile,
  keysUnder,
  ownerOf,
  presetKeys,
  resetKeys,
  SHIPPED_KEYS,
  toFile,
  unbind,
} from '../../../electron/shared/keyMap.ts'
import { PRESETS } from '../../../electron/shared/keyPresets.ts'
import { FIXED_KEYS, readKey, reservedBy } from '../../../electron/shared/keys.ts'

/** What the system, the menu's own roles in Electron, Monaco's caret and screen readers have, looked up in their manuals. */
const TAKEN_ELSEWHERE = {
  system: ['Mod+Space', 'Mod+h', 'Mod+m', 'F10', 'Shift+F10'],
  'roles of the menu and of browsers': [
    'Mod+q',
    'Mod+w',
    'Mod+x',
    'Mod+a',
    'F11',
    'F12',
    'Mod+r',
    'F5',
    'Mod+n',
    'Mod+t',
    'F7',
  ],
  'caret and selection of Monaco': [
    ...['Shift+ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowLeft', 'Shift+ArrowRight', 'Mod+ArrowLeft', 'Mod+ArrowRight'],
    ...['Home', 'End', 'Mod+Home', 'Mod+End', 'PageUp', 'PageDown', 'Mod+Shift+ArrowLeft', 'Mod+Shift+ArrowRight'],
  ],
} as const

test.each(PRESETS)('in the preset %s every key can be one, and no key does two things', preset => {
  const wanted = COMMAND_IDS.flatMap(id =>
    [...presetKeys({ preset }, id), ...(FIXED_KEYS[id] ?? [])].map(key => [key, id] as const),
  )
  const clashes = wanted.filter(([key, id]) => wanted.some(([other, by]) => other === key && by !== id))
  expect(clashes).toEqual([])
  expect(wanted.filter(([key]) => readKey(key) === null)).toEqual([])
})

test.each(PRESETS)(
  'in the preset %s no key is one of the system, of menus, of a caret or of screen readers',
  preset => {
    const keys = COMMAND_IDS.flatMap(id =>
      keysUnder({ preset, changed: {} })[id].filter(key => !FIXED_KEYS[id]?.includes(key)),
    )
    expect(keys.filter(key => reservedBy(key) !== null)).toEqual([])
    for (const list of Object.values(TAKEN_ELSEWHERE)) {
      expect(list.filter(key => keys.includes(key))).toEqual([])
      expect(list.filter(key => reservedBy(key) === null)).toEqual([])
    }
  },
)

test('what screen readers and layouts hold down is no key at all', () => {
  for (const key of [
    'Insert',
    'CapsLock',
    'Insert+KeyN',
    'Alt+KeyJ',
    'Mod+Alt+ArrowRight',
    'Tab',
    'Shift+Tab',
    'Escape',
    'AltRight',
  ])
    expect(readKey(key)).toBeNull()
})

test('with Mod a letter is written as a letter, without it as a place', () => {
  expect(readKey('Mod+Shift+p')).toEqual({ mod: true, shift: true, name: 'p' })
  expect(readKey('Shift+KeyZ')).toEqual({ mod: false, shift: true, name: 'KeyZ' })
  expect([readKey('Mod+KeyP'), readKey('p'), readKey('Shift+Mod+p'), readKey('')]).toEqual([null, null, null, null])
})

test('a key that another command has is refused with its name, and goes over once that has given it up', () => {
  expect(bindKey(SHIPPED_KEYS, 'view.map', 'KeyJ', true)).toEqual({ refused: 'taken', key: 'KeyJ', by: 'group.next' })
  const freed = unbind(SHIPPED_KEYS, 'group.next')
  expect(keysUnder(freed)['group.next']).toEqual([])
  const bound = bindKey(freed, 'view.map', 'KeyJ', true)
  expect('map' in bound && keysUnder(bound.map)['view.map']).toEqual(['KeyJ'])
  // Now the other way round: the shipped key of the one is the other's.
  expect('map' in bound && resetKeys(bound.map, 'group.next')).toEqual({
    refused: 'taken',
    key: 'KeyJ',
    by: 'view.map',
  })
})

test('a new key is the first, besides the others or instead of them; at most four', () => {
  const add = bindKey(SHIPPED_KEYS, 'group.next', 'F8', false)
  expect('map' in add && keysUnder(add.map)['group.next']).toEqual(['F8', 'KeyJ', 'ArrowDown'])
  const more = 'map' in add ? bindKey(add.map, 'group.next', 'F9', false) : add
  expect('map' in more && bindKey(more.map, 'group.next', 'F4', false)).toEqual({ refused: 'full' })
})

test('keys of the system stay with the command that has them everywhere', () => {
  expect(keysUnder(unbind(SHIPPED_KEYS, 'edit.undo'))['edit.undo']).toEqual(['Mod+z'])
  expect(bindKey(SHIPPED_KEYS, 'view.map', 'Mod+c', true)).toMatchObject({ refused: 'taken', by: 'quotation.copy' })
  expect(bindKey(SHIPPED_KEYS, 'view.map', 'Mod+w', true)).toEqual({ refused: 'frame', key: 'Mod+w' })
})

test('what is put back to the shipped keys leaves nothing behind', () => {
  const bound = bindKey(SHIPPED_KEYS, 'view.map', 'F8', true)
  expect('map' in bound && bindKey(bound.map, 'view.map', 'KeyG', true)).toEqual({ map: SHIPPED_KEYS })
  expect('map' in bound && resetKeys(bound.map, 'view.map')).toEqual({ map: SHIPPED_KEYS })
})

const anyKey = fc.constantFrom(
  ...COMMAND_IDS.flatMap(id => [...COMMANDS[id].keys]),
  ...['F8', 'F9', 'Mod+w', 'Mod+Enter', 'KeyC', 'Shift+KeyC', 'nonsense', 'Mod+k'],
)
const anyMap: fc.Arbitrary<KeyMap> = fc.record({
  preset: fc.constantFrom(...PRESETS),
  changed: fc.dictionary(fc.constantFrom(...COMMAND_IDS, 'of.another.version'), fc.array(anyKey, { maxLength: 4 }), {
    maxKeys: 12,
  }),
})

test('under any map, of whatever version, no key does two things and none is reserved', () => {
  fc.assert(
    fc.property(anyMap, map => {
      const keys = keysUnder(map)
      const all = COMMAND_IDS.flatMap(id => [...keys[id]])
      expect(new Set(all).size).toBe(all.length)
      for (const id of COMMAND_IDS)
        for (const key of keys[id]) expect(reservedBy(key) === null || FIXED_KEYS[id]?.includes(key)).toBe(true)
    }),
  )
})

test('changes made one after the other are kept, and come back from the file they are written to', () => {
  const step = fc.tuple(fc.constantFrom(...COMMAND_IDS), anyKey, fc.constantFrom('bind', 'add', 'clear', 'reset'))
  fc.assert(
    fc.property(fc.constantFrom(...PRESETS), fc.array(step, { maxLength: 20 }), (preset, steps) => {
      let map: KeyMap = { preset, changed: {} }
      for (const [id, key, what] of steps) {
        const next = change(map, id, readKey(key) ? key : 'F2', what)
        if (!next) continue
        map = next
        if (what === 'bind') expect(ownerOf(keysUnder(map), readKey(key) ? key : 'F2')).toBe(id)
      }
      expect(keyMap.parse(map)).toEqual(map)
      const file = keyMapFile.parse(JSON.parse(JSON.stringify(toFile(map))))
      expect(fromFile(file)).toEqual({ map })
    }),
  )
})

function change(map: KeyMap, id: CommandId, key: string, what: string): KeyMap | null {
  if (what === 'clear') return unbind(map, id)
  const next = what === 'reset' ? resetKeys(map, id) : bindKey(map, id, key, what === 'bind')
  return 'map' in next ? next.map : null
}

test.each([
  [{ 'no.command': ['F8'] }, 'ui.keymap.file.command', { command: 'no.command' }],
  [{ 'view.map': ['Ctrl+G'] }, 'ui.keymap.file.key', { command: 'view.map', key: 'Ctrl+G' }],
  [{ 'view.map': ['Mod+w'] }, 'ui.keymap.file.reserved', { command: 'view.map', key: 'Mod+w' }],
  [{ 'view.map': ['KeyJ'] }, 'ui.keymap.file.clash', { key: 'KeyJ', command: 'view.map', other: 'group.next' }],
])('a file with %j says what is wrong', (keys, code, params) => {
  const file = keyMapFile.parse({ quoin: 'keys', version: 1, preset: 'default', keys })
  expect(fromFile(file)).toEqual({ problem: { code, params } })
})
