import type { Bead } from './bead.ts'
import { fitting } from './fitting.ts'
import type { SentenceText } from './sentenceText.ts'

/** How much longer the one and shorter the other of two sentences must be than their counterparts: a third, as a logarithm. */
const UNEVEN = 0.3
/** Cosine that both together must have above the better of the two. With both bounds none of 3,720 pairs of translated news is joined. */
const GAIN = 0.05

/** The beads with neighbours put together, two to two, where a translator moved the border between two sentences. */
export function joinShifted(a: SentenceText, b: SentenceText, beads: readonly Bead[]): readonly Bead[] {
  const fitOf = fitting(a, b)
  const out: Bead[] = []
  for (const bead of beads.toSorted((x, y) => (x.a[0] as number) - (y.a[0] as number))) {
    const before = out.at(-1)
    const both = before && { a: [...before.a, ...bead.a], b: [...before.b, ...bead.b] }
    if (before && both && isSquare(both)) {
      const [x, y] = [fitOf(before), fitOf(bead)]
      const opposite = x.uneven * y.uneven < 0 && Math.min(Math.abs(x.uneven), Math.abs(y.uneven)) > UNEVEN
      if (opposite && fitOf(both).cosine > Math.max(x.cosine, y.cosine) + GAIN) {
        out[out.length - 1] = both
        continue
      }
    }
    out.push(bead)
  }
  return out
}

/** Whether these are two neighbours on each side, in order. */
function isSquare({ a, b }: Bead): boolean {
  return [a, b].every(side => side.length === 2 && (side[1] as number) === (side[0] as number) + 1)
}
