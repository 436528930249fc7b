import type { KindCoefficients } from '../../engine/text/kindModel.ts'
import { QUOTE_KINDS, type QuoteKind } from '../../engine/types.ts'

/** One quotation whose kind is known. */
export interface KindExample {
  /** Documents of one name are never parted between learning and telling. */
  readonly document: string
  readonly lang: string
  readonly kind: QuoteKind
  readonly signs: Readonly<Record<string, number>>
  /** Where it stands, for whoever reads the mistakes. */
  readonly at: string
}

/** Steps of gradient descent: the loss is convex and has long settled by then. */
const STEPS = 700
const RATE = 0.05
const MOMENTUM = 0.9

/** Coefficients of multinomial logistic regression with a penalty on their squares. Deterministic: all examples in every step. */
export function fitKinds(examples: readonly KindExample[], penalty: number): KindCoefficients {
  const names = [...new Set(examples.flatMap(one => Object.keys(one.signs)))].toSorted()
  const kinds = QUOTE_KINDS.length
  const rows = [...names.map(() => new Float64Array(kinds)), new Float64Array(kinds)]
  const pace = rows.map(() => new Float64Array(kinds))
  const place = new Map(names.map((name, at) => [name, at]))
  const total = examples.length
  const coded = examples.map(one => ({
    on: Object.keys(one.signs).map(name => place.get(name) as number),
    kind: QUOTE_KINDS.indexOf(one.kind),
  }))
  for (let step = 0; step < STEPS; step++) {
    const slope = rows.map((row, at) => row.map(value => (at === names.length ? 0 : (penalty * value) / total)))
    for (const { on, kind } of coded) {
      const scores = Array.from({ length: kinds }, (_, k) =>
        on.reduce((sum, at) => sum + (rows[at]?.[k] ?? 0), rows[names.length]?.[k] ?? 0),
      )
      const most = Math.max(...scores)
      const shares = scores.map(score => Math.exp(score - most))
      const sum = shares.reduce((a, b) => a + b, 0)
      for (let k = 0; k < kinds; k++) {
        const error = ((shares[k] ?? 0) / sum - (k === kind ? 1 : 0)) / total
        for (const at of [...on, names.length]) (slope[at] as Float64Array)[k] = (slope[at]?.[k] ?? 0) + error
      }
    }
    rows.forEach((row, at) => {
      const speed = pace[at] as Float64Array
      for (let k = 0; k < kinds; k++) {
        speed[k] = MOMENTUM * (speed[k] ?? 0) - RATE * 10 * (slope[at]?.[k] ?? 0)
        row[k] = (row[k] ?? 0) + (speed[k] ?? 0)
      }
    })
  }
  const weights = Object.fromEntries(names.map((name, at) => [name, [...(rows[at] as Float64Array)]]))
  return { start: [...(rows[names.length] as Float64Array)], weights }
}
