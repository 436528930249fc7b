import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandOf, joinPaths, lineGrid, seenOf, slotsOf, wirePath } from '../../../renderer/columns/geometry.ts'

test('a view shows whole lines only and the register line is one of them, near 30 % of the height', () => {
  expect(lineGrid(430, 22)).toEqual({ height: 418, register: 132 })
  expect(lineGrid(10, 22)).toEqual({ height: 22, register: 0 })
})

test('the band of a member runs from its first to its last line and counts what it does not cover', () => {
  expect(bandOf({ top: 220, bottom: 308 }, 22, 7)).toEqual({ top: 217, height: 95, hidden: 0 })
  expect(bandOf({ top: 220, bottom: 462 }, 22, 7)).toEqual({ top: 217, height: 161, hidden: 4 })
})

test('a band out of sight is a point of the nearer edge', () => {
  expect(seenOf(-80, -10, 400)).toEqual({ top: 0, bottom: 0, out: 'above' })
  expect(seenOf(410, 480, 400)).toEqual({ top: 400, bottom: 400, out: 'below' })
  expect(seenOf(-30, 60, 400)).toEqual({ top: 0, bottom: 60, out: null })
})

test('two numbers of one line stand under each other, and the stem of a long one runs on', () => {
  const slots = slotsOf(
    [
      { top: 0, bottom: 22 },
      { top: 0, bottom: 110 },
    ],
    20,
  )
  expect(slots).toEqual([
    { top: 1, stem: null },
    { top: 23, stem: { top: 45, height: 61 } },
  ])
})

test('a number stands at its own line, even where the mark before ends there', () => {
  const slots = slotsOf(
    [
      { top: 0, bottom: 110 },
      { top: 88, bottom: 132 },
    ],
    20,
  )
  expect(slots.map(slot => slot.top)).toEqual([1, 89])
  expect(slots[0]?.stem).toEqual({ top: 23, height: 63 })
})

test('a join of equal bands is straight; of unequal ones it bends below', () => {
  const a = { x: 100, top: 50, bottom: 90 }
  expect(joinPaths(a, { x: 140, top: 50, bottom: 90 })).toEqual({
    fill: 'M100 50.5H140V89.5H100Z',
    lip: 'M100 50.5H140M100 89.5H140',
  })
  expect(joinPaths(a, { x: 140, top: 50, bottom: 130 }).lip).toBe('M100 50.5H140M100 89.5C120 89.5 120 129.5 140 129.5')
  expect(wirePath({ x: 0, y: 5 }, { x: 40, y: 5 }, true)).toBe('M0 5H34')
})

test('law: what is seen of a band lies in the view and in the band', () => {
  const px = fc.integer({ min: -2000, max: 2000 })
  fc.assert(
    fc.property(px, fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 1200 }), (top, size, height) => {
      const seen = seenOf(top, top + size, height)
      expect(seen.top >= 0 && seen.bottom <= height && seen.top <= seen.bottom).toBe(true)
      if (seen.out === null) expect(seen.top >= top && seen.bottom <= top + size && seen.bottom > seen.top).toBe(true)
    }),
  )
})

test('law: numbers never cover each other, nor a stem the number under it', () => {
  const boxes = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 9 })), { maxLength: 30 })
    .map(list => list.sort((a, b) => a[0] - b[0]).map(([at, lines]) => ({ top: at * 22, bottom: (at + lines) * 22 })))
  fc.assert(
    fc.property(boxes, list => {
      let low = Number.NEGATIVE_INFINITY
      for (const { top, stem } of slotsOf(list, 20)) {
        expect(top).toBeGreaterThanOrEqual(low)
        low = stem ? stem.top + stem.height : top + 20
      }
    }),
  )
})
