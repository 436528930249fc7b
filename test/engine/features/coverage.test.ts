import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ByteRows, byteRows } from '../../../engine/features/byteRows.ts'
import { coverage } from '../../../engine/features/coverage.ts'

/** Words as the axes of a small space: two words are one or have nothing in common. */
function words(axes: readonly number[]): ByteRows {
  const vectors = new Float32Array(axes.length * 4)
  for (const [i, axis] of axes.entries()) vectors[i * 4 + axis] = 1
  return byteRows(vectors, 4)
}

test('a fragment is covered by what it is cut from, and covers only its share of it', () => {
  expect(coverage(words([0, 1]), words([0, 1, 2, 3]))).toEqual({ ab: 1, ba: 0.5, links: 0.5 })
})

test('nothing covers a text without words', () => {
  expect(coverage(words([]), words([1]))).toEqual({ ab: 0, ba: 0, links: 0 })
})

test('turning a pair round turns its coverage round', () => {
  const axes = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(axes, axes, (a, b) => {
      const there = coverage(words(a), words(b))
      const back = coverage(words(b), words(a))
      expect(there).toEqual({ ab: back.ba, ba: back.ab, links: back.links })
    }),
  )
})
