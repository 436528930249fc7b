import type { Turns } from '../features/turns.ts'
import type { Bead } from './bead.ts'
import type { Grid } from './grid.ts'
import { joinNeighbours } from './joinNeighbours.ts'
import { joinSentences } from './joinSentences.ts'
import { joinShifted } from './joinShifted.ts'
import { likeness } from './likeness.ts'
import type { SentenceText } from './sentenceText.ts'
import { withPlace } from './withPlace.ts'

/** `auto`: the place of a sentence speaks for a link as far as these texts keep their order; `free`: only what it says does. */
export type AlignMode = 'auto' | 'free'

/** Two of the texts, by their numbers. */
export type TextPair = readonly [a: number, b: number]

/**
 * The beads of each pair of texts that is asked for, by the first text's order; every sentence is in at most one. All texts
 * must render one text: each pair is aligned in the light of all others. A text without sentences has no beads.
 * @throws EngineError('cancelled')
 */
export async function alignTexts(
  texts: readonly SentenceText[],
  pairs: readonly TextPair[],
  mode: AlignMode,
  turns: Turns,
): Promise<readonly (readonly Bead[])[]> {
  const grids: (Grid | null)[][] = texts.map(() => texts.map(() => null))
  for (const [a, x] of texts.entries())
    for (const [b, y] of texts.entries()) {
      if (a >= b || x.vectors.length === 0 || y.vectors.length === 0) continue
      const plain = await likeness(x.vectors, y.vectors, turns)
      ;(grids[a] as (Grid | null)[])[b] = mode === 'free' ? plain : withPlace(plain)
    }
  const sets = joinSentences(
    texts.map(text => text.vectors.length),
    grids,
  )
  return pairs.map(([a, b]) => {
    const ofB = new Map(sets[b]?.map((set, j) => [set, j]))
    const links: Bead[] = []
    for (const [i, set] of sets[a]?.entries() ?? []) {
      const j = ofB.get(set)
      if (j !== undefined) links.push({ a: [i], b: [j] })
    }
    const [x, y] = [texts[a] as SentenceText, texts[b] as SentenceText]
    return joinShifted(x, y, joinNeighbours(x, y, links))
  })
}
