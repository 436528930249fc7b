import type { GroupId } from '../types.ts'
import { freeId } from './freeId.ts'
import type { DecidedGroup, DecidedMember, GroupContent, ReviewState } from './types.ts'

/** A group under a name that the first has not given to another one. */
export function freeName(
  { decided, proposed }: ReviewState,
  group: DecidedGroup | undefined,
): DecidedGroup | undefined {
  if (!group) return undefined
  const isTaken = (id: GroupId) => decided.get(id)?.state === 'confirmed' || proposed.has(id)
  const id = freeId(group.id, isTaken)
  return id === group.id ? group : { ...group, id }
}

/** What an event says of a group with these members. */
export function contentOf(
  { id, story, reference, confidence }: DecidedGroup,
  members: readonly DecidedMember[],
): GroupContent {
  return { group: id, story, reference, members, confidence }
}
