import { heirOf } from '../review/heir.ts'
import type { Places } from '../review/places.ts'
import type { Group, Review } from '../review/types.ts'
import type { Member } from '../types.ts'

/**
 * A group as exports have it: without its versions in withdrawn articles, which are kept in the project. Where the
 * reference is among those, the version that would follow it in the window stands in its place, of those whose article stands in the
 * group's story if there are any, because a file says of a reference that it does; what was said of the others was said of the one that
 * is gone, so nobody has judged them beside this one.
 * @returns the same group where nothing of it was withdrawn
 */
export function livingGroup(
  whole: Group,
  { quotes, passages }: Pick<Places, 'quotes' | 'passages'>,
  { restored }: Pick<Review, 'restored'>,
): Group {
  const gone = new Set(whole.astray?.flatMap(({ member, reason }) => (reason === 'withdrawn' ? [member] : [])))
  if (gone.size === 0) return whole
  const members = whole.members.filter(({ id }) => !gone.has(id))
  if (!gone.has(whole.reference)) return { ...whole, members }
  const astray = new Set(whole.astray?.map(({ member }) => member))
  const atHome = members.filter(({ id }) => !astray.has(id))
  const heir = heirOf(
    atHome.length > 0 ? atHome : members,
    id => (quotes.get(id) ?? passages.get(id) ?? restored.get(id))?.text.length ?? 0,
  )
  if (heir === undefined) return { ...whole, members }
  const beside = members.map(
    ({ id, type, p }): Member => ({
      ...{ id, type, verdict: null, flags: [] },
      p: id === heir ? 1 : p,
    }),
  )
  const first = beside.filter(({ id }) => id === heir)
  return { ...whole, reference: heir, members: [...first, ...beside.filter(({ id }) => id !== heir)] }
}
