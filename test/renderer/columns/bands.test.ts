import { parseHTML } from 'linkedom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Bands } from '../../../renderer/columns/bands.ts'

beforeEach(() => {
  vi.stubGlobal('document', parseHTML('<html><body></body></html>').document)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const LINE = 22

test('a band is drawn again where something in it changed, and is the same element where nothing did', () => {
  const bands = new Bands()
  const draw = (top: number, member: boolean) =>
    bands.draw([{ box: { top, bottom: top + LINE }, lead: true, member }], LINE, 4)
  const strip = () => bands.element.querySelector('.band')
  draw(44, false)
  const before = strip()
  draw(44, false)
  expect(strip()).toBe(before)
  draw(44, true)
  expect(strip()?.className.trim()).toBe('band lead member')
  draw(66, true)
  expect((strip() as HTMLElement).style.top).toBe('63px')
})
