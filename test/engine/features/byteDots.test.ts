import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byteDots, plainDots } from '../../../engine/features/byteDots.ts'

test('the products of two rows with two are worked out by hand', () => {
  expect([...byteDots(Int8Array.of(1, 2, -3, 4), Int8Array.of(5, 6, 0, -1), 2)]).toEqual([17, -2, 9, -4])
})

test('law: vector instructions and plain loops agree to the last unit, whatever was asked before', () => {
  const rows = (d: number) =>
    fc.integer({ min: 0, max: 40 }).chain(n => fc.int8Array({ minLength: n * d, maxLength: n * d }))
  fc.assert(
    fc.property(rows(32), rows(32), rows(96), (a, b, c) => {
      expect([...byteDots(a, b, 32)]).toEqual([...plainDots(a, b, 32)])
      expect([...byteDots(c, c, 96)]).toEqual([...plainDots(c, c, 96)])
      expect([...byteDots(a, a, 32)]).toEqual([...plainDots(a, a, 32)])
    }),
    { numRuns: 40 },
  )
})

test('the greatest rows there can be do not overflow', () => {
  const row = new Int8Array(384).fill(-128)
  expect([...byteDots(row, row, 384)]).toEqual([384 * 128 * 128])
})

test('many rows find room', () => {
  const many = new Int8Array(2000 * 32).fill(1)
  expect(byteDots(many, many, 32).every(x => x === 32)).toBe(true)
})
