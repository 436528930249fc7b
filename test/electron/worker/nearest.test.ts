import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openNeighbours } from '../../../electron/worker/nearest.ts'

let neighbours: Awaited<ReturnType<typeof openNeighbours>>

beforeAll(async () => {
  neighbours = await openNeighbours(1)
})

afterAll(() => neighbours.close())

test('the nearest of three rows on a circle are worked out by hand', async () => {
  // 0°, 30° and 90°: the middle one is nearer to the first.
  const matrix = Float32Array.from([1, 0, Math.cos(Math.PI / 6), 0.5, 0, 1])
  const { index, score } = await neighbours.nearest(matrix, 3, 2, 1)
  expect([...index]).toEqual([1, 0, 1])
  expect([...score].map(x => x.toFixed(3))).toEqual(['0.866', '0.866', '0.500'])
})

test('one row has no neighbours', async () => {
  expect(await neighbours.nearest(Float32Array.of(1, 0), 1, 2, 5)).toEqual({
    index: new Int32Array(0),
    score: new Float32Array(0),
  })
})

test('equal rows are never their own neighbours, and ties go to the lower index', async () => {
  const { index } = await neighbours.nearest(Float32Array.from([1, 0, 1, 0, 1, 0]), 3, 2, 2)
  expect([...index]).toEqual([1, 2, 0, 2, 0, 1])
})

test('law: the answer is that of plain loops', async () => {
  const size = fc.record({ rows: fc.integer({ min: 2, max: 12 }), k: fc.integer({ min: 1, max: 12 }) })
  await fc.assert(
    fc.asyncProperty(
      size,
      fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 48, maxLength: 48 }),
      async (of, xs) => {
        const { rows, k } = of
        const matrix = Float32Array.from(xs.slice(0, rows * 4))
        const { index, score } = await neighbours.nearest(matrix, rows, 4, k)
        const best = Math.min(k, rows - 1)
        const row = (i: number) => [...matrix.subarray(i * 4, i * 4 + 4)]
        const expected = Array.from({ length: rows }, (_, i) =>
          Array.from({ length: rows }, (_, j) => ({
            j,
            s: row(i).reduce((sum, x, d) => sum + x * (row(j)[d] ?? 0), 0),
          }))
            .filter(({ j }) => j !== i)
            .sort((a, b) => b.s - a.s || a.j - b.j)
            .slice(0, best),
        ).flat()
        expect([...index]).toEqual(expected.map(({ j }) => j))
        expect([...score]).toEqual(expected.map(({ s }) => s))
      },
    ),
    { numRuns: 50 },
  )
})
