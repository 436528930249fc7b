import type { Verdict } from '../../../engine/types.ts'
import type { SignName } from './Signs.tsx'

const NAMES = { same: 'same', shortened: 'short', paraphrase: 'para', differs: 'diff', contradicts: 'contra' } as const

/** The sign of a verdict: filled where a person gave it, dashed where the machine proposes it. */
export function verdictSign(verdict: Verdict, proposed: boolean): SignName {
  return proposed ? `p-${NAMES[verdict]}` : NAMES[verdict]
}

/** Whether the verdict says that something differs: the only thing red is for. */
export function isDifference(verdict: Verdict): boolean {
  return verdict === 'differs' || verdict === 'contradicts'
}
