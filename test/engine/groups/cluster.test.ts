import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agglomerate, cluster, EXACT_SIZE, exact, improve, objective } from '../../../engine/groups/cluster.ts'

/** A symmetric problem from the weights above its diagonal. */
function problem(size: number, weights: readonly number[]) {
  const weight = new Float64Array(size * size)
  let next = 0
  for (let i = 0; i < size; i++)
    for (let j = i + 1; j < size; j++) {
      weight[i * size + j] = weights[next] ?? 0
      weight[j * size + i] = weights[next] ?? 0
      next++
    }
  return { size, weight }
}

const problems = (sizes: { min: number; max: number }) =>
  fc.integer(sizes).chain(size =>
    fc
      .array(fc.double({ min: -4, max: 4, noNaN: true }), {
        minLength: (size * (size - 1)) / 2,
        maxLength: (size * (size - 1)) / 2,
      })
      .map(weights => problem(size, weights)),
  )

/** The best value over every partition there is. */
function bruteForce(given: ReturnType<typeof problem>): number {
  let best = Number.NEGATIVE_INFINITY
  const part = new Int32Array(given.size)
  const place = (i: number, parts: number): void => {
    if (i === given.size) {
      best = Math.max(best, objective(given, part))
      return
    }
    for (let to = 0; to <= parts; to++) {
      part[i] = to
      place(i + 1, Math.max(parts, to + 1))
    }
  }
  place(0, 0)
  return best
}

test('small problems are solved exactly', () => {
  fc.assert(
    fc.property(problems({ min: 1, max: 7 }), given => {
      expect(objective(given, exact(given))).toBeCloseTo(bruteForce(given), 6)
    }),
    { numRuns: 60 },
  )
})

test('large problems are never worse than either greedy start', () => {
  fc.assert(
    fc.property(problems({ min: EXACT_SIZE + 1, max: 20 }), given => {
      const value = objective(given, cluster(given))
      for (const byMean of [true, false])
        expect(value).toBeGreaterThanOrEqual(objective(given, agglomerate(given, byMean)) - 1e-6)
    }),
    { numRuns: 60 },
  )
})

test('local moves never lose', () => {
  fc.assert(
    fc.property(problems({ min: 2, max: 15 }), given => {
      const start = Int32Array.from({ length: given.size }, (_, i) => i % 3)
      expect(objective(given, improve(given, start))).toBeGreaterThanOrEqual(objective(given, start) - 1e-6)
    }),
  )
})

test('what is forbidden never stands together, however much speaks for it', () => {
  const never = Number.NEGATIVE_INFINITY
  const given = problem(3, [4, never, 4])
  for (const found of [exact(given), cluster(given), improve(given, agglomerate(given, true))])
    expect(found[0]).not.toBe(found[2])
})

test('parts are numbered by their first items', () => {
  expect([...cluster(problem(4, [-1, 3, -1, -1, 3, -1]))]).toEqual([0, 1, 0, 1])
})
