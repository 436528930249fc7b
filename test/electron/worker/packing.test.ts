import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packVector, packWords, unpackVector, unpackWords } from '../../../electron/worker/packing.ts'
import { byteRows } from '../../../engine/features/byteRows.ts'
import { DIMENSIONS } from '../../../engine/features/encoder.ts'

const floats = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: DIMENSIONS, maxLength: DIMENSIONS })

/** A vector of unit length; one of zeros becomes the first axis. */
function unit(xs: readonly number[]): Float32Array {
  const length = Math.hypot(...xs)
  return Float32Array.from(xs, (x, i) => (length === 0 ? Number(i === 0) : x / length))
}

test('law: a vector comes back as it was', () => {
  fc.assert(
    fc.property(floats, xs => {
      const vector = unit(xs)
      expect(unpackVector(packVector(vector))).toEqual(vector)
    }),
    { numRuns: 20 },
  )
})

test('law: words come back as they were, and in their places', () => {
  fc.assert(
    fc.property(fc.array(floats, { maxLength: 4 }), rows => {
      const spans = rows.map((_, i) => ({ start: i * 7, end: i * 7 + 5 }))
      const words = { spans, ...byteRows(Float32Array.from(rows.flatMap(row => [...unit(row)])), DIMENSIONS) }
      expect(unpackWords(packWords(words))).toEqual(words)
    }),
    { numRuns: 20 },
  )
})

test('a vector is read at any place of its memory', () => {
  const vector = unit(Array.from({ length: DIMENSIONS }, (_, i) => i))
  const bytes = new Uint8Array(DIMENSIONS * 4 + 1)
  bytes.set(packVector(vector), 1)
  expect(unpackVector(bytes.subarray(1))).toEqual(vector)
})

test('bytes that are no vector and no words are refused', () => {
  expect(unpackVector(new Uint8Array(7))).toBeNull()
  expect(unpackWords(new Uint8Array(2))).toBeNull()
  expect(unpackWords(Uint8Array.of(1, 0, 0, 0))).toBeNull()
})
