import { expect, test } from 'vitest'
import { fitLogistic, logit, score, sigmoid } from '../../engine/logistic.ts'

test('a fit finds the weights that the answers were drawn by', () => {
  const rows: number[][] = []
  const labels: number[] = []
  for (let x = -3; x <= 3; x += 0.25)
    for (let y = -3; y <= 3; y += 0.25) {
      rows.push([x, y])
      labels.push(sigmoid(1.5 * x - 0.5 * y + 0.25))
    }
  const fitted = fitLogistic(rows, labels, 1e-6)
  expect(fitted.weights[0]).toBeCloseTo(1.5, 3)
  expect(fitted.weights[1]).toBeCloseTo(-0.5, 3)
  expect(fitted.bias).toBeCloseTo(0.25, 3)
  expect(sigmoid(score(fitted, [0, 0]))).toBeCloseTo(sigmoid(0.25), 3)
})

test('separable answers keep finite weights, and an importance of two is a row twice', () => {
  const once = fitLogistic([[0], [1], [1]], [0, 1, 1], 1)
  const weighed = fitLogistic([[0], [1]], [0, 1], 1, [1, 2])
  expect(Number.isFinite(once.weights[0])).toBe(true)
  expect(once.weights[0]).toBeGreaterThan(0)
  expect(Math.sign(weighed.weights[0] ?? 0)).toBe(1)
})

test('rows of different length are a bug', () => {
  expect(() => fitLogistic([[1], [1, 2]], [0, 1], 1)).toThrow('logistic.shape')
})

test('log-odds and probability are each other turned round', () => {
  for (const p of [0.001, 0.2, 0.5, 0.97]) expect(sigmoid(logit(p))).toBeCloseTo(p, 9)
  expect(sigmoid(-800)).toBe(0)
  expect(sigmoid(800)).toBe(1)
})
