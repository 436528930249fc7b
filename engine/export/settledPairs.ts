/** Rows of a pairs.tsv with the project's word on what the file has no column for. */
import type { Group, GroupState, Provenance, Review } from '../review/types.ts'
import type { GroupId } from '../types.ts'
import type { FilePair } from './readPairs.ts'

/** A row that says all of its group; what it says of its member may still be missing. */
export interface SettledPair extends FilePair {
  readonly state: GroupState
  readonly decided: Provenance | null
  readonly note: string
}

/** The rows with the state, decision and note of their groups: the file's, else the project's, else those of a new group. */
export function settledPairs(pairs: readonly FilePair[], { groups }: Review): readonly SettledPair[] {
  const byId = new Map<GroupId, Group>(groups.map(group => [group.id, group]))
  return pairs.map(pair => {
    const shown = byId.get(pair.group)
    const state = pair.state ?? shown?.state ?? 'undecided'
    return { ...pair, state, decided: decidedOf(pair, state, shown), note: pair.note ?? shown?.note ?? '' }
  })
}

/** Null where nobody is said to have decided so: whoever brings the file in does, if it says anything new. */
function decidedOf({ decidedBy, decidedAt }: FilePair, state: GroupState, shown: Group | undefined): Provenance | null {
  // Who decided otherwise before did not decide this.
  const before = shown?.state === state ? shown : undefined
  const at = decidedAt === undefined ? (before?.decidedAt ?? null) : decidedAt
  return at === null ? null : { by: decidedBy ?? before?.decidedBy ?? '', at }
}
