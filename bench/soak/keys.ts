import { randomNumbers } from '../../scripts/kill/randomNumbers.ts'

/** A key as Playwright presses it. */
export interface Press {
  readonly key: string
  /** It goes to another group and writes nothing. */
  readonly isStep: boolean
}

/** What an editor presses, by how often; steps come between. */
const DECISIONS: readonly (readonly [key: string, weight: number])[] = [
  ['Enter', 22],
  ['z', 34],
  ['Shift+Z', 6],
  ['1', 10],
  ['2', 5],
  ['x', 8],
  ['r', 4],
  ['q', 2],
  ['w', 2],
  ['t', 2],
  ['a', 2],
  ['Backspace', 3],
]
const STEPS = ['j', 'j', 'j', 'k', 'u'] as const
/** Share of keys that only go somewhere. */
const STEPPING = 0.3

/** Keys without end, the same for the same seed. About as much is taken back as is decided, so that the work does not run out. */
export function keyStream(seed: number): () => Press {
  const next = randomNumbers(seed)
  const total = DECISIONS.reduce((sum, [, weight]) => sum + weight, 0)
  return () => {
    if (next() < STEPPING) return { key: STEPS[Math.floor(next() * STEPS.length)] ?? 'j', isStep: true }
    let at = next() * total
    for (const [key, weight] of DECISIONS) {
      at -= weight
      if (at < 0) return { key, isStep: false }
    }
    return { key: 'z', isStep: false }
  }
}
