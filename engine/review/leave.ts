import type { GroupId, MemberId } from '../types.ts'
import { type Desk, group, isFailed, type Maybe, place, required } from './desk.ts'
import { remember } from './remember.ts'
import type { EventBody, Group } from './types.ts'

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
  return [{ kind: 'reference.chosen', group: found.id, member: heir(desk, found) }, excluded]
}

/** A quotation before a passage, then the member that agrees best with the reference that goes; ties to the one with more words, then the lesser id. */
function heir(desk: Desk, { members, reference }: Group): MemberId {
  const length = (id: MemberId) => place(desk, id)?.text.length ?? 0
  const [best] = members
    .filter(({ id }) => id !== reference)
    .sort(
      (a, b) =>
        Number(a.type === 'passage') - Number(b.type === 'passage') ||
        b.p - a.p ||
        length(b.id) - length(a.id) ||
        (a.id < b.id ? -1 : 1),
    )
  return best?.id ?? reference
}
