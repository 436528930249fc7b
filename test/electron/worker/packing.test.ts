import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packVector, packWords, unpackVector, unpackWords } from '../../../electron/worker/packing.ts'
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

test('law: words come back in their places, each turned by less than a hundredth', () => {
  fc.assert(
    fc.property(fc.array(floats, { maxLength: 4 }), rows => {
      const spans = rows.map((_, i) => ({ start: i * 7, end: i * 7 + 5 }))
      const vectors = Float32Array.from(rows.flatMap(row => [...unit(row)]))
      const back = unpackWords(packWords({ spans, vectors }))
      expect(back?.spans).toEqual(spans)
      for (const [i] of rows.entries()) {
        const row = (of: Float32Array | undefined) => of?.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS) ?? []
        const was = row(vectors)
        expect([...row(back?.vectors)].reduce((sum, x, d) => sum + x * (was[d] ?? 0), 0)).toBeGreaterThan(0.99)
      }
    }),
    { numRuns: 20 },
  )
})

test('law: packing what was unpacked gives the same bytes', () => {
  fc.assert(
    fc.property(floats, row => {
      const once = packWords({ spans: [{ start: 0, end: 3 }], vectors: unit(row) })
      const again = unpackWords(once)
      expect(again && packWords(again)).toEqual(once)
    }),
    { numRuns: 20 },
  )
})

test('bytes that are no vector and no words are refused', () => {
  expect(unpackVector(new Uint8Array(7))).toBeNull()
  expect(unpackWords(new Uint8Array(2))).toBeNull()
  expect(unpackWords(Uint8Array.of(1, 0, 0, 0))).toBeNull()
})
