import { parseHTML } from 'linkedom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Joins, type Sheet } from '../../../renderer/columns/joins.ts'

beforeEach(() => {
  vi.stubGlobal('document', parseHTML('<html><body></body></html>').document)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const LINE = 22

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
