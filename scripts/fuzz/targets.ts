import { extractTarget } from './extractTarget.ts'
import { projectTarget } from './projectTarget.ts'
import { READERS } from './readers.ts'
import { socketTarget } from './socketTarget.ts'
import { linesTarget, pairsTarget } from './tables.ts'
import type { Target } from './target.ts'

/** All that reads bytes from anywhere, by name. */
export const TARGETS: Readonly<Record<string, (seed: number) => Target | Promise<Target>>> = {
  ...READERS,
  extract: extractTarget,
  pairs: () => pairsTarget(false),
  'pairs-edited': () => pairsTarget(true),
  'our-jsonl': linesTarget,
  quoin: projectTarget,
  socket: socketTarget,
}
