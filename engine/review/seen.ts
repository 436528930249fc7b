import type { GroupId, MemberId } from '../types.ts'
import { type Desk, groupIndex, type Maybe, quotedWords, refused } from './desk.ts'
import type { Group, Intent, Review } from './types.ts'

/** A group as the window showed it when it sent what a person decided about it: its reference first. */
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
 * group is followed by its reference, since its id is only that of its first member, and a decision about all members of one
 * that has others now is refused, because nobody has seen those.
 */
export function aboutSeen(
  desk: Pick<Desk, 'review' | 'places'>,
  intent: Intent,
  seen: readonly SeenGroup[],
): Maybe<Intent> {
  const { review } = desk
  const now = new Map<GroupId, GroupId>()
  for (const { group, members } of seen) {
    const [reference = ''] = members
    const same = groupIndex(review).get(group)
    const isThere = same?.members.some(member => member.id === reference)
    const found = isThere ? same : groupIndex(review).get(review.groupOf.get(reference) ?? '')
    if (!found || (ABOUT_ALL.has(intent.kind) && !hasMembers(found, members)))
      return refused('groupChanged', { words: quotedWords(desk, reference) })
    if (found.id !== group) now.set(group, found.id)
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
