import type { GroupId, MemberId } from '../types.ts'
import { groupIndex, type Maybe, refused } from './desk.ts'
import type { Group, Intent, Review } from './types.ts'

/** A group as a person saw it when they decided about it. */
export interface SeenGroup {
  readonly group: GroupId
  /** Those who only ask to join it too. */
  readonly members: readonly MemberId[]
}

/** Intents that decide about all members of a group, whichever they are; others name the members that they are about. */
const ABOUT_ALL: ReadonlySet<Intent['kind']> = new Set([
  'confirm',
  'confirmAll',
  'dissolve',
  'mergeGroups',
  'splitGroup',
])

/** The groups that an intent names, as they stand in `review`; none for one that is not there. */
export function seenGroups(review: Review, intent: Intent): readonly SeenGroup[] {
  return namedGroups(intent).flatMap(id => {
    const group = groupIndex(review).get(id)
    return group ? [{ group: id, members: membersOf(group) }] : []
  })
}

/**
 * The intent about the groups that a person saw. Between their key and the decision the machine may have looked again: a
 * group with the same members under another id is followed, and a decision about all members of one that has others now is
 * refused, because nobody has seen those.
 */
export function aboutSeen(review: Review, intent: Intent, seen: readonly SeenGroup[]): Maybe<Intent> {
  const now = new Map<GroupId, GroupId>()
  for (const { group, members } of seen) {
    const there = groupIndex(review).get(group)
    if (there && (!ABOUT_ALL.has(intent.kind) || hasMembers(there, members))) continue
    const other = groupIndex(review).get(review.groupOf.get(members[0] ?? '') ?? '')
    if (!other || !hasMembers(other, members)) return refused('groupChanged')
    now.set(group, other.id)
  }
  return now.size === 0 ? intent : renamed(intent, id => now.get(id) ?? id)
}

function namedGroups(intent: Intent): readonly GroupId[] {
  if ('group' in intent) return [intent.group]
  if (intent.kind === 'confirmAll') return intent.groups
  return intent.kind === 'mergeGroups' ? [intent.from, intent.into] : []
}

function renamed(intent: Intent, nameOf: (id: GroupId) => GroupId): Intent {
  if ('group' in intent) return { ...intent, group: nameOf(intent.group) }
  if (intent.kind === 'confirmAll') return { ...intent, groups: intent.groups.map(nameOf) }
  if (intent.kind === 'mergeGroups') return { ...intent, from: nameOf(intent.from), into: nameOf(intent.into) }
  return intent
}

function hasMembers(group: Group, ids: readonly MemberId[]): boolean {
  const wanted = new Set(ids)
  const there = membersOf(group)
  return there.length === wanted.size && there.every(id => wanted.has(id))
}

function membersOf({ members, newcomers = [] }: Group): readonly MemberId[] {
  return [...members, ...newcomers].map(({ id }) => id)
}
