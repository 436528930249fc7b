import { EngineError } from './errors.ts'

/** A fitted logistic regression: logit(p) = bias + sum of weights × features. */
export interface Logistic {
  readonly bias: number
  readonly weights: readonly number[]
}

/** 1 / (1 + e^-x), without overflow. */
export function sigmoid(x: number): number {
  return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x))
}

/** The shares that scores in nats have among all of them, 0…1, together 1: 1 / (1 + e^-x) for more than two. Without overflow. */
export function softmax(scores: readonly number[]): readonly number[] {
  const most = Math.max(...scores)
  const shares = scores.map(score => Math.exp(score - most))
  const sum = shares.reduce((a, b) => a + b, 0)
  return shares.map(share => share / sum)
}

/** Log-odds of a probability, held away from certainty by 1e-9. */
export function logit(p: number): number {
  const held = Math.min(1 - 1e-9, Math.max(1e-9, p))
  return Math.log(held / (1 - held))
}

/** Log-odds that the model gives a row of features. */
export function score(model: Logistic, row: readonly number[]): number {
  let sum = model.bias
  for (let i = 0; i < model.weights.length; i++) sum += (model.weights[i] as number) * (row[i] as number)
  return sum
}

/**
 * Fits by Newton's method on the penalised likelihood; deterministic, no step size to choose.
 * The penalty `ridge`/2 × |w|² is on standardised features, so that their units do not matter; the bias is free.
 * @param labels 0 or 1 (or a probability) for each row
 * @param importance weight of each row, all 1 where left out
 * @throws EngineError('logistic.shape') where the rows differ in length or there are none.
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  ridge: number,
  importance?: readonly number[],
): Logistic {
  const n = rows.length
  const d = rows[0]?.length ?? 0
  if (n === 0 || labels.length !== n || rows.some(row => row.length !== d))
    throw new EngineError('logistic.shape', `${n} rows of ${d}, ${labels.length} labels`)
  const mean = new Float64Array(d)
  const deviation = new Float64Array(d)
  for (const row of rows) for (let j = 0; j < d; j++) mean[j] = (mean[j] as number) + (row[j] as number) / n
  for (const row of rows)
    for (let j = 0; j < d; j++)
      deviation[j] = (deviation[j] as number) + ((row[j] as number) - (mean[j] as number)) ** 2 / n
  for (let j = 0; j < d; j++) deviation[j] = Math.sqrt(deviation[j] as number) || 1
  // Column d is the bias.
  const x = rows.map(row =>
    Float64Array.from({ length: d + 1 }, (_, j) =>
      j === d ? 1 : ((row[j] as number) - (mean[j] as number)) / (deviation[j] as number),
    ),
  )
  let w = new Float64Array(d + 1)
  for (let step = 0; step < 100; step++) {
    const gradient = new Float64Array(d + 1)
    const hessian = Array.from({ length: d + 1 }, () => new Float64Array(d + 1))
    for (let i = 0; i < n; i++) {
      const row = x[i] as Float64Array
      let z = 0
      for (let j = 0; j <= d; j++) z += (row[j] as number) * (w[j] as number)
      const p = sigmoid(z)
      const importanceOfRow = importance?.[i] ?? 1
      const error = importanceOfRow * (p - (labels[i] as number))
      const curve = importanceOfRow * Math.max(1e-9, p * (1 - p))
      for (let j = 0; j <= d; j++) {
        gradient[j] = (gradient[j] as number) + error * (row[j] as number)
        const line = hessian[j] as Float64Array
        for (let k = 0; k <= j; k++) line[k] = (line[k] as number) + curve * (row[j] as number) * (row[k] as number)
      }
    }
    for (let j = 0; j <= d; j++) {
      const line = hessian[j] as Float64Array
      line[j] = (line[j] as number) + (j < d ? ridge : 1e-9)
      if (j < d) gradient[j] = (gradient[j] as number) + ridge * (w[j] as number)
    }
    const delta = solveSymmetric(hessian, gradient)
    w = w.map((value, j) => value - (delta[j] as number))
    if (delta.every(value => Math.abs(value) < 1e-9)) break
  }
  const weights = Array.from({ length: d }, (_, j) => (w[j] as number) / (deviation[j] as number))
  return { bias: weights.reduce((sum, value, j) => sum - value * (mean[j] as number), w[d] as number), weights }
}

/** Solves A x = b for a positive definite A of which the lower triangle is given (Cholesky). */
function solveSymmetric(lower: readonly Float64Array[], b: Float64Array): Float64Array {
  const n = b.length
  const l = lower.map(row => Float64Array.from(row))
  const at = (i: number, j: number) => (l[i] as Float64Array)[j] as number
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(i, j)
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k)
      ;(l[i] as Float64Array)[j] = i === j ? Math.sqrt(Math.max(1e-12, sum)) : sum / at(j, j)
    }
  }
  const y = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    let sum = b[i] as number
    for (let k = 0; k < i; k++) sum -= at(i, k) * (y[k] as number)
    y[i] = sum / at(i, i)
  }
  const x = new Float64Array(n)
  for (let i = n - 1; i >= 0; i--) {
    let sum = y[i] as number
    for (let k = i + 1; k < n; k++) sum -= at(k, i) * (x[k] as number)
    x[i] = sum / at(i, i)
  }
  return x
}
