import { expect, test } from 'vitest'
import { givenToLayer, takeKeys } from '../../../renderer/commands/layers.ts'

const press = (code: string) => givenToLayer({ code } as KeyboardEvent)

test('the uppermost layer is asked, and the one below again when it has given the keys back, in whatever order', () => {
  const heard: string[] = []
  const layer = (name: string) =>
    takeKeys(event => {
      heard.push(`${name} ${event.code}`)
      return event.code === 'Escape'
    })
  expect(press('Escape')).toBe(false)
  const menu = layer('menu')
  expect(press('Escape')).toBe(true)
  const dialog = layer('dialog')
  expect(press('KeyA')).toBe(false)
  menu()
  expect(press('Escape')).toBe(true)
  dialog()
  expect(press('Escape')).toBe(false)
  expect(heard).toEqual(['menu Escape', 'dialog KeyA', 'dialog Escape'])
})
