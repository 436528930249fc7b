import { EngineError } from './errors.ts'
import { type Logistic, sigmoid } from './logistic.ts'

/**
 * A fitted logistic regression by the names of its features; one that it does not name has no weight. In files and literals the weights
 * come first: V8 gives objects that begin with the same field one shape to start from, and where one begins with a `start` that is
 * a fraction, the offsets of every span would be kept as objects of their own.
 */
export interface LinearModel<Feature extends string = string> {
  readonly weights: Readonly<Partial<Record<Feature, number>>>
  /** Log-odds where every feature is 0. */
  readonly start: number
}

/** One that weighs every feature that there is for it. */
export interface WholeModel<Feature extends string> extends LinearModel<Feature> {
  readonly weights: Readonly<Record<Feature, number>>
}

/** Log-odds that a model gives features. */
export function scoreOf<Feature extends string>(
  { start, weights }: LinearModel<Feature>,
  features: Readonly<Partial<Record<Feature, number>>>,
): number {
  let sum = start
  for (const [name, weight] of Object.entries(weights) as [Feature, number][]) sum += weight * (features[name] ?? 0)
  return sum
}

/** The probability that goes with it, 0…1. */
export function probabilityOf<Feature extends string>(
  model: LinearModel<Feature>,
  features: Readonly<Partial<Record<Feature, number>>>,
): number {
  return sigmoid(scoreOf(model, features))
}

/** What a fit found for the features of these names, in their order; figures have so many decimals. */
export function linearModel<Feature extends string>(
  { bias, weights }: Logistic,
  names: readonly Feature[],
  decimals: number,
): WholeModel<Feature> {
  const rounded = (x: number) => Number(x.toFixed(decimals))
  return {
    weights: Object.fromEntries(names.map((name, i) => [name, rounded(weights[i] as number)])) as Record<
      Feature,
      number
    >,
    start: rounded(bias),
  }
}

/**
 * Checks that a file of models, parsed from JSON, is of a version and has in each group every model that it names, with a number for each
 * feature. Whether a feature is known is asked where `isFeature` is given.
 * @throws EngineError(`code`) naming what is missing or not known.
 */
export function checkModels(
  json: unknown,
  code: string,
  version: number,
  groups: Readonly<Record<string, readonly string[]>>,
  isFeature: (name: string) => boolean = () => true,
): void {
  const record = (value: unknown, what: string) => {
    if (typeof value !== 'object' || value === null) throw new EngineError(code, `${what} is missing`)
    return value as Readonly<Record<string, unknown>>
  }
  const file = record(json, 'the file')
  if (file.version !== version) throw new EngineError(code, `version ${String(file.version)}, not ${version}`)
  for (const [group, names] of Object.entries(groups)) {
    const models = record(file[group], group)
    for (const name of names) {
      const model = record(models[name], `${group}.${name}`)
      if (!Number.isFinite(model.start)) throw new EngineError(code, `${group}.${name}.start is no number`)
      for (const [feature, weight] of Object.entries(record(model.weights, `${group}.${name}.weights`)))
        if (!isFeature(feature) || !Number.isFinite(weight))
          throw new EngineError(code, `${group}.${name}.weights.${feature}`)
    }
  }
}
