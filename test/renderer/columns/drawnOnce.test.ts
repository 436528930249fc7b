import { parseHTML } from 'linkedom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Bands } from '../../../renderer/columns/bands.ts'
import { Joins, type Sheet } from '../../../renderer/columns/joins.ts'

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

test('a join is written where it changed, not where its ends and its pair are as they were', () => {
  const element = document.createElement('div')
  const joins = new Joins(element)
  const sheet = (left: number, top: number): Sheet => ({
    before: left - 40,
    left,
    right: left + 300,
    top: 40,
    seen: { top, bottom: top + LINE, out: null },
  })
  const draw = (top: number, p: number) =>
    joins.draw([sheet(0, 100), sheet(340, top)], [{ p, label: `${p}` }], { left: null, right: null }, LINE)
  const path = () => element.querySelector('.fill')?.getAttribute('d')
  draw(100, 0.9)
  const first = path()
  const written = vi.spyOn(element.querySelector('.fill') as Element, 'setAttribute')
  draw(100, 0.9)
  expect(written).not.toHaveBeenCalled()
  draw(144, 0.9)
  expect(written).toHaveBeenCalled()
  expect(path()).not.toBe(first)
  draw(144, 0.5)
  expect(element.querySelector('.wire')?.getAttribute('class')).toBe('wire doubtful')
  draw(100, 0.9)
  expect(path()).toBe(first)
})
