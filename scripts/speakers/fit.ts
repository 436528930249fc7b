import {
  SPEAKER_FEATURES,
  type SpeakerCoefficients,
  type SpeakerFeature,
  type SpeakerFeatures,
} from '../../engine/text/speakerModel.ts'

/** One choice of a speaker whose right answer is known. */
export interface SpeakerExample {
  /** Stories and cases of one name are never parted between learning and telling. */
  readonly document: string
  readonly among: readonly { readonly features: SpeakerFeatures; readonly right: boolean }[]
}

/** Steps of the ascent, by which the likelihood has long settled, and how far the first ones go. */
const STEPS = 200
const RATE = 0.08
/** Steps after which the next ones go half as far, and how fast former slopes are forgotten. */
const SETTLING = 60
const MEMORY = 0.9

/** The same for every feature. */
export function everyFeature(value: (name: SpeakerFeature, at: number) => number): SpeakerCoefficients {
  return Object.fromEntries(SPEAKER_FEATURES.map((name, at) => [name, value(name, at)])) as SpeakerCoefficients
}

/** A candidate with what speaks for it by the features' places. */
interface Coded {
  readonly places: readonly number[]
  readonly values: readonly number[]
  readonly right: boolean
}

function coded({ among }: SpeakerExample): readonly Coded[] {
  return among.map(({ features, right }) => {
    const on = SPEAKER_FEATURES.flatMap((name, at) => (features[name] ? [at] : []))
    return { places: on, values: on.map(at => features[SPEAKER_FEATURES[at] as SpeakerFeature] ?? 0), right }
  })
}

/**
 * Coefficients by which the right ones of each example are most probable among all, with a penalty on the squares of the coefficients.
 * Deterministic: all examples in every step, each weight by the size of its own slopes.
 */
export function fitSpeakers(examples: readonly SpeakerExample[], penalty: number): SpeakerCoefficients {
  const rows = examples.map(coded).filter(among => among.some(one => one.right) && among.some(one => !one.right))
  const weights = new Float64Array(SPEAKER_FEATURES.length)
  const size = new Float64Array(SPEAKER_FEATURES.length)
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map(weight => -penalty * weight)
    for (const among of rows) {
      const scores = among.map(({ places, values }) =>
        places.reduce((sum, at, k) => sum + (weights[at] ?? 0) * (values[k] ?? 0), 0),
      )
      const most = Math.max(...scores)
      const shares = scores.map(score => Math.exp(score - most))
      const all = shares.reduce((a, b) => a + b, 0)
      const right = shares.reduce((sum, share, at) => sum + (among[at]?.right ? share : 0), 0)
      among.forEach((one, at) => {
        const share = shares[at] ?? 0
        const error = (one.right ? share / Math.max(1e-12 * all, right) : 0) - share / all
        one.places.forEach((place, k) => {
          slope[place] = (slope[place] ?? 0) + error * (one.values[k] ?? 0)
        })
      })
    }
    slope.forEach((value, at) => {
      const known = MEMORY * (size[at] ?? 0) + (1 - MEMORY) * value ** 2
      size[at] = known
      weights[at] = (weights[at] ?? 0) + ((RATE / (1 + step / SETTLING)) * value) / Math.sqrt(known + 1e-8)
    })
  }
  return everyFeature((_, at) => weights[at] ?? 0)
}
