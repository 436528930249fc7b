import type { Clock } from '../store/project.ts'
import { hasLost, type Salvage, salvageProject } from '../store/salvage.ts'

export { hasLost, type Salvage }

/** Which file is to be salvaged into which new one. */
export interface SalvageWish {
  readonly from: string
  readonly to: string
  readonly editor: string
  readonly clock: Clock
}

/**
 * Puts what can be read of a damaged project into a new file.
 * @throws ProblemError if no article can be read, or there is a file at `to` already.
 */
export function salvage({ from, to, editor, clock }: SalvageWish): Salvage {
  return salvageProject(from, to, clock, editor)
}
