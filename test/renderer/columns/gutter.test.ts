import { parseHTML } from 'linkedom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Gutter } from '../../../renderer/columns/gutter.ts'
import type { Mark } from '../../../renderer/columns/types.ts'

beforeEach(() => {
  vi.stubGlobal('document', parseHTML('<html><body></body></html>').document)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

function mark(id: string, over: Partial<Mark> = {}): Mark {
  const number = Number(id.slice(1))
  const plain = {
    id,
    number,
    shape: 'quote',
    state: 'alone',
    group: null,
    parts: [],
    current: false,
    member: false,
  } as const
  return { ...plain, ...over }
}

function drawIn(gutter: Gutter, marks: readonly Mark[]): readonly Element[] {
  const boxes = marks.map((_, i) => ({ top: i * 60, bottom: i * 60 + 40 }))
  gutter.draw(marks, boxes, 16, ({ number }) => `number ${number}`)
  return [...gutter.element.querySelectorAll('button')]
}

const names = (buttons: readonly Element[]) => buttons.map(button => button.getAttribute('data-mark'))

test('numbers become those of another text, in its order, and keep nothing of what they were', () => {
  const gutter = new Gutter(() => undefined)
  const old = drawIn(gutter, [mark('a1', { current: true, member: true }), mark('a2', { number: 1200 }), mark('a3')])
  const fresh = drawIn(gutter, [mark('b1'), mark('b2')])
  expect(names(fresh)).toEqual(['b1', 'b2'])
  expect(fresh).toEqual(old.slice(0, 2))
  const plain = drawIn(new Gutter(() => undefined), [mark('b1'), mark('b2')])
  expect(fresh.map(button => button.outerHTML)).toEqual(plain.map(button => button.outerHTML))
})

test('within a text what comes for what went stands behind the others, and the next text is in its order again', () => {
  const gutter = new Gutter(() => undefined)
  for (const ids of ['a1 a2 a3', 'a2 a3 a4', 'b1 b2 b3', 'c1 c2 c3 c4']) {
    const buttons = drawIn(
      gutter,
      ids.split(' ').map(id => mark(id)),
    )
    expect(names(buttons).join(' ')).toBe(ids)
  }
})
