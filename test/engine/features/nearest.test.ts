import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byteRows } from '../../../engine/features/byteRows.ts'
import { eachNearest } from '../../../engine/features/nearest.ts'
import { WITHOUT_TURNS } from '../../../engine/features/turns.ts'

async function nearest(
  rows: readonly (readonly number[])[],
  k: number,
  allowed: (row: number, other: number) => boolean = () => true,
): Promise<readonly (readonly number[])[]> {
  const found = rows.map((): number[] => [])
  const matrix = byteRows(Float32Array.from(rows.flat()), rows[0]?.length ?? 1)
  await eachNearest(matrix, k, allowed, WITHOUT_TURNS, (row, other) => found[row]?.push(other))
  return found
}

test('the nearest of three rows on a circle are worked out by hand', async () => {
  // 0°, 30° and 90°: the middle one is nearer to the first.
  const circle = [0, 30, 90].map(degrees => (degrees * Math.PI) / 180).map(x => [Math.cos(x), Math.sin(x)])
  expect(await nearest(circle, 1)).toEqual([[1], [0], [1]])
  expect(await nearest(circle, 5)).toEqual([
    [1, 2],
    [0, 2],
    [1, 0],
  ])
})

test('a row is never its own neighbour, ties go to the lower one, and who is not allowed is left out', async () => {
  const equal = [
    [1, 0],
    [1, 0],
    [1, 0],
  ]
  expect(await nearest(equal, 2)).toEqual([
    [1, 2],
    [0, 2],
    [0, 1],
  ])
  expect(await nearest(equal, 2, (row, other) => row + other !== 1)).toEqual([[2], [2], [0, 1]])
  expect(await nearest([], 3)).toEqual([])
})

test('law: the answer is that of sorting all cosines', async () => {
  const row = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 12 }),
      async (rows, k) => {
        const { bytes, lengths } = byteRows(Float32Array.from(rows.flat()), 4)
        const cosine = (i: number, j: number) =>
          bytes.subarray(i * 4, i * 4 + 4).reduce((sum, x, d) => sum + x * (bytes[j * 4 + d] ?? 0), 0) /
          (lengths[j] ?? 1)
        const expected = rows.map((_, i) =>
          rows
            .flatMap((_, j) => (i === j ? [] : [{ j, x: cosine(i, j) }]))
            .toSorted((a, b) => b.x - a.x || a.j - b.j)
            .slice(0, k)
            .map(({ j }) => j),
        )
        expect(await nearest(rows, k)).toEqual(expected)
      },
    ),
  )
})
