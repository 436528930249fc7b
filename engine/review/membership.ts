/** Which group each member is in, told from what it was before: after a decision nearly all are where they were. */
import type { GroupId, MemberId, QuoteId } from '../types.ts'
import type { Group } from './types.ts'

/** Finds the group of a member. */
export interface GroupOf {
  get(member: MemberId): GroupId | undefined
  has(member: MemberId): boolean
}

/** The members of some groups. */
export interface Membership {
  /** The groups that have members: all but the rejected ones. */
  readonly groups: ReadonlySet<Group>
  readonly groupOf: PatchedGroups
  /** Those of the statements that are in no group, in their order; the same list as before where none came or went. */
  readonly alone: readonly QuoteId[]
}

/** Changes over a table that is shared: a copy of 9,000 entries for each decision takes longer than all the rest. */
class PatchedGroups implements GroupOf {
  readonly #table: ReadonlyMap<MemberId, GroupId>
  /** Null for a member that is in no group any more. */
  readonly #changes: ReadonlyMap<MemberId, GroupId | null>

  constructor(
    table: ReadonlyMap<MemberId, GroupId> = new Map(),
    changes: ReadonlyMap<MemberId, GroupId | null> = new Map(),
  ) {
    this.#table = table
    this.#changes = changes
  }

  get(member: MemberId): GroupId | undefined {
    const changed = this.#changes.get(member)
    return changed === undefined ? this.#table.get(member) : (changed ?? undefined)
  }

  has(member: MemberId): boolean {
    return this.get(member) !== undefined
  }

  /** With these changes over its own; they become a table of their own when a look-up would find a tenth of its answers in them. */
  with(changes: ReadonlyMap<MemberId, GroupId | null>): PatchedGroups {
    const all = new Map([...this.#changes, ...changes])
    if (all.size <= this.#table.size / 10) return new PatchedGroups(this.#table, all)
    const table = new Map(this.#table)
    for (const [member, group] of all)
      if (group === null) table.delete(member)
      else table.set(member, group)
    return new PatchedGroups(table)
  }
}

/** The membership of no groups. */
function noneOf(statements: readonly QuoteId[]): Membership {
  return { groups: new Set(), groupOf: new PatchedGroups(), alone: statements }
}

/**
 * The membership of these groups, none of which has a member of another: of one that two had, only what was changed last would be known.
 * @param before of other groups over the same statements
 */
export function membershipOf(
  groups: readonly Group[],
  statements: readonly QuoteId[],
  before: Membership = noneOf(statements),
): Membership {
  const standing = new Set(groups.filter(({ state }) => state !== 'rejected'))
  const changes = new Map<MemberId, GroupId | null>()
  for (const group of before.groups) if (!standing.has(group)) for (const { id } of group.members) changes.set(id, null)
  for (const group of standing)
    if (!before.groups.has(group)) for (const { id } of group.members) changes.set(id, group.id)
  const groupOf = before.groupOf.with(changes)
  const isSame = [...changes].every(([id, group]) => before.groupOf.has(id) === (group !== null))
  return { groups: standing, groupOf, alone: isSame ? before.alone : statements.filter(id => !groupOf.has(id)) }
}
