import { type LinearModel, linearModel } from '../linearModel.ts'
import { fitLogistic, logit, score, sigmoid } from '../logistic.ts'
import { FLAG_MODELS, type FlagModelName } from './candidate.ts'
import { PROPOSED, type ProposedVerdict } from './models.ts'
import { WITNESSED, type WitnessedModel } from './witness.ts'

/** A candidate with its answer. */
export interface FlagSample {
  readonly model: FlagModelName
  readonly features: Readonly<Record<string, number>>
  readonly label: 0 | 1
  /** The pair of untouched texts it is from; null where something was changed. */
  readonly untouched: string | null
}

/** A member with the verdict that a person gave. */
export interface VerdictSample {
  readonly features: Readonly<Record<string, number>>
  readonly verdict: ProposedVerdict
}

/** Penalty on standardised weights; the figure for pairs, not tuned here. */
const RIDGE = 2
const DECIMALS = 3

/**
 * Kinds that rest on word lists and rules, which find too few on the stories to learn from. That a modality is a difference is the less
 * likely the better its word is answered on the other side; set by hand.
 */
const BY_RULE: Readonly<Partial<Record<FlagModelName, LinearModel>>> = {
  affirmed: { start: 2, weights: {} },
  modality: { start: 2.5, weights: { answered: -4.5 } },
  agent: { start: 1, weights: {} },
  unit: { start: 1, weights: {} },
  date: { start: 1, weights: {} },
}

/** However few untouched pairs a kind flags, its cut is not lowered beyond this. */
const LEAST_CUT = 0.1

/**
 * Pairs of untouched texts of which so many may be flagged by each kind, as a share: by all together under .05, shared out so that each kind
 * finds of the changes what it needs to. Chosen on the documents that flags are fitted on.
 */
const ALLOWED: Readonly<Partial<Record<FlagModelName, number>>> = {
  number: 0.005,
  name: 0.008,
  negation: 0.0165,
  part: 0.03,
}

/**
 * Fits every model of flags; deterministic. Right and wrong candidates weigh the same as a whole; then the start is moved so that at .5 a kind
 * flags no greater share of the untouched pairs than it may.
 * @param pairs number of untouched pairs that the samples are from
 */
export function fitFlags(samples: readonly FlagSample[], pairs: number): Readonly<Record<FlagModelName, LinearModel>> {
  return Object.fromEntries(
    FLAG_MODELS.map(name => [name, BY_RULE[name] ?? fitOne(samples, name, ALLOWED[name] ?? 0, pairs)]),
  ) as Record<FlagModelName, LinearModel>
}

/** The same for flags about which other versions were asked; their samples have the features of witnesses. */
export function fitWitnessed(
  samples: readonly FlagSample[],
  pairs: number,
): Readonly<Record<WitnessedModel, LinearModel>> {
  return Object.fromEntries(
    WITNESSED.map(name => [name, fitOne(samples, name, ALLOWED_WITNESSED[name], pairs)]),
  ) as Record<WitnessedModel, LinearModel>
}

/**
 * The same where other versions are asked. How it is shared out among the kinds was set with the totals of both halves of the documents in sight;
 * weights and cuts come from the half that is fitted on.
 */
const ALLOWED_WITNESSED: Readonly<Record<WitnessedModel, number>> = { name: 0.0065, negation: 0.0142, part: 0.0095 }

function fitOne(samples: readonly FlagSample[], name: FlagModelName, allowed: number, pairs: number): LinearModel {
  const mine = samples.filter(sample => sample.model === name)
  const ones = mine.filter(({ label }) => label === 1).length
  const names = [...new Set(mine.flatMap(({ features }) => Object.keys(features)))].sort()
  if (ones === 0 || ones === mine.length) return { start: 1, weights: {} }
  const row = (sample: FlagSample) => names.map(feature => sample.features[feature] ?? 0)
  const fitted = fitLogistic(
    mine.map(row),
    mine.map(({ label }) => label),
    RIDGE,
    mine.map(({ label }) => mine.length / 2 / (label === 1 ? ones : mine.length - ones)),
  )
  const most = new Map<string, number>()
  for (const sample of mine)
    if (sample.untouched !== null)
      most.set(sample.untouched, Math.max(most.get(sample.untouched) ?? 0, sigmoid(score(fitted, row(sample)))))
  const sorted = [...most.values()].sort((x, y) => y - x)
  const cut = Math.min(0.9999, Math.max(LEAST_CUT, sorted[Math.floor(allowed * pairs)] ?? 0))
  return linearModel({ ...fitted, bias: fitted.bias - logit(cut) }, names, DECIMALS)
}

/** Fits one logistic regression a verdict; the greatest wins. */
export function fitVerdicts(samples: readonly VerdictSample[]): Readonly<Record<ProposedVerdict, LinearModel>> {
  const names = [...new Set(samples.flatMap(({ features }) => Object.keys(features)))].sort()
  const rows = samples.map(({ features }) => names.map(name => features[name] ?? 0))
  return Object.fromEntries(
    PROPOSED.map(verdict => {
      const labels = samples.map(sample => (sample.verdict === verdict ? 1 : 0))
      if (!labels.some(label => label === 1)) return [verdict, { weights: {}, start: -5 }]
      return [verdict, linearModel(fitLogistic(rows, labels, RIDGE), names, DECIMALS)]
    }),
  ) as Record<ProposedVerdict, LinearModel>
}
