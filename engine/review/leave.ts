import type { GroupId, MemberId } from '../types.ts'
import { type Desk, group, isFailed, type Maybe, place, required } from './desk.ts'
import { heirOf } from './heir.ts'
import { remember } from './remember.ts'
import type { EventBody } from './types.ts'

/**
 * The events that take `member` out of a group. From a group of two it is the pair that is rejected; where the
 * reference goes, another is chosen by the same step. One that only asks to join stays out for good.
 */
export function leave(desk: Desk, id: GroupId, member: MemberId): Maybe<readonly EventBody[]> {
  const asked = group(desk, id)
  if (!isFailed(asked) && asked.newcomers?.some(one => one.id === member))
    return [{ kind: 'member.excluded', group: id, member, from: asked.members.map(one => one.id) }]
  const found = required(desk, id, member)
  if (isFailed(found)) return found
  const from = found.members.map(one => one.id).filter(other => other !== member)
  if (from.length < 2) {
    const members = found.members.map(one => remember(desk, one))
    const { story, reference, confidence } = found
    return [{ kind: 'group.dissolved', group: found.id, story, reference, members, confidence }]
  }
  const excluded: EventBody = { kind: 'member.excluded', group: found.id, member, from }
  if (member !== found.reference) return [excluded]
  const others = found.members.filter(({ id }) => id !== member)
  const heir = heirOf(others, one => place(desk, one)?.text.length ?? 0) ?? member
  return [{ kind: 'reference.chosen', group: found.id, member: heir }, excluded]
}
