import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { acceleratorOf, menuTemplate } from '../../../electron/main/menu.ts'
import { COMMAND_IDS } from '../../../electron/shared/commands.ts'
import { keysUnder, SHIPPED_KEYS } from '../../../electron/shared/keyMap.ts'
import { INTERFACE_LANGUAGES, type InterfaceLanguage, translator } from '../../../electron/shared/messages.ts'

const KEYS = keysUnder(SHIPPED_KEYS)

function translate(language: InterfaceLanguage) {
  const file = path.resolve(import.meta.dirname, `../../../locales/${language}.json`)
  return translator(language, JSON.parse(readFileSync(file, 'utf8')))
}

function itemsOf(language: InterfaceLanguage, platform: NodeJS.Platform, run = vi.fn()) {
  const menus = menuTemplate(translate(language), run, platform, KEYS)
  return menus.flatMap(menu => (Array.isArray(menu.submenu) ? menu.submenu : []))
}

test.each(INTERFACE_LANGUAGES)('every command stands in the menu once, with a name, in %s', language => {
  const items = itemsOf(language, 'linux')
  const commands = items.flatMap(item => item.id ?? [])
  expect(commands.toSorted()).toEqual([...COMMAND_IDS].toSorted())
  for (const item of items) if (item.type !== 'separator') expect(item.label).toBeTruthy()
})

test('a click runs the command', () => {
  const run = vi.fn()
  const item = itemsOf('en', 'linux', run).find(one => one.id === 'file.export')
  item?.click?.(undefined as never, undefined, undefined as never)
  expect(run).toHaveBeenCalledExactlyOnceWith('file.export')
})

test('keys are shown and never registered, so that no key fires twice', () => {
  for (const item of itemsOf('en', 'linux')) if (item.accelerator) expect(item.registerAccelerator).toBe(false)
  expect(acceleratorOf(KEYS['file.export'])).toBe('CmdOrCtrl+E')
  expect(acceleratorOf(KEYS['view.nextRegion'])).toBe('F6')
  expect(acceleratorOf(KEYS['group.confirm'])).toBeNull()
  expect(acceleratorOf(['KeyJ', 'Mod+Shift+ArrowDown'])).toBe('CmdOrCtrl+Shift+Down')
  expect(acceleratorOf(['Mod+Digit3'])).toBe('CmdOrCtrl+3')
})

test('the menu shows the keys that are in force', () => {
  const keys = keysUnder({ preset: 'cat', changed: { 'file.export': ['F8'] } })
  const items = menuTemplate(translate('en'), vi.fn(), 'linux', keys).flatMap(menu =>
    Array.isArray(menu.submenu) ? menu.submenu : [],
  )
  const shown = (id: string) => items.find(item => item.id === id)?.accelerator
  expect([shown('group.confirm'), shown('file.export'), shown('group.note')]).toEqual([
    'CmdOrCtrl+Enter',
    'F8',
    'CmdOrCtrl+Shift+M',
  ])
})

test('quitting stands in the program’s own menu on macOS, else under File', () => {
  const roles = (platform: NodeJS.Platform) => itemsOf('en', platform).map(item => item.role)
  expect(roles('linux')).toContain('quit')
  expect(roles('darwin')).not.toContain('quit')
  expect(menuTemplate(translate('en'), vi.fn(), 'darwin', KEYS)[0]).toEqual({ role: 'appMenu' })
})
