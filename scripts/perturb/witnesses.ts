/** Pairs of texts with the witnesses that each has in its line; every two texts are looked at once. */
import { suspect } from '../../engine/compare/judge.ts'
import type { CompareModels } from '../../engine/compare/models.ts'
import type { Sides } from '../../engine/compare/sides.ts'
import { flipped, type Suspicion, type Witness } from '../../engine/compare/witness.ts'
import type { EncodeText } from '../../engine/features/encoder.ts'

/** Two texts side by side and the texts that may be asked about them. */
export interface WitnessedSides {
  readonly sides: Sides
  readonly others: readonly EncodeText[]
}

/** What every two texts among `pairs` give reason to suspect, whichever way they are asked for. */
export class Suspicions {
  readonly #found = new Map<string, readonly Suspicion[]>()

  constructor(pairs: readonly WitnessedSides[], models: CompareModels) {
    for (const { sides } of pairs) {
      const [a, b] = [sides.a.reading, sides.b.reading]
      if (this.#found.has(keyOf(a, b))) continue
      const found = suspect(sides, models)
      this.#found.set(keyOf(a, b), found)
      this.#found.set(keyOf(b, a), found.map(flipped))
    }
  }

  /** What the other texts say to the two. */
  witnesses({ sides, others }: WitnessedSides): readonly Witness[] {
    return others.flatMap(other => {
      const a = this.#found.get(keyOf(sides.a.reading, other))
      const b = this.#found.get(keyOf(sides.b.reading, other))
      return a && b ? [{ a, b }] : []
    })
  }
}

function keyOf(a: EncodeText, b: EncodeText): string {
  return `${a.lang} ${a.text}\n${b.lang} ${b.text}`
}
