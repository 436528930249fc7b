/**
 * Numbers of utterances, one for life: a group or lone quotation keeps its number whatever a new ranking says. A group
 * that replaces another (same words, new id) takes over its number. From one opening to the next they are kept by `keptNumbers.ts`.
 */
import type { Review } from '../../engine/review/types.ts'
import type { Analysis, MemberId } from '../../engine/types.ts'
import { lookup } from './lookup.ts'
import type { EntryId } from './state.ts'

/** The number of each entry that has one, from 1; `next` is given to the next new entry. */
export interface Numbers {
  readonly of: ReadonlyMap<EntryId, number>
  readonly next: number
}

/** Before anything is numbered. */
export const NO_NUMBERS: Numbers = { of: new Map(), next: 1 }

/**
 * `numbers` with one for every entry of `view` that has none yet, in the order of stories, articles and text: groups
 * first, then, where `withAlone`, lone quotations. `before` is the view that `numbers` was made for.
 */
export function numberEntries(
  numbers: Numbers,
  before: Review | null,
  view: Review,
  analysis: Analysis,
  withAlone: boolean,
): Numbers {
  const alive = new Set<EntryId>(view.groups.map(group => group.id))
  const there = new Set<EntryId>(before?.groups.map(group => group.id))
  // An id may come back that an earlier grouping used for other words: who replaces what is on screen is called like that.
  const fresh = view.groups.filter(
    group =>
      !numbers.of.has(group.id) ||
      (before !== null && !there.has(group.id) && predecessor(before, group.members, alive) !== null),
  )
  const lone = withAlone ? view.alone.filter(quote => !numbers.of.has(quote)) : []
  if (fresh.length === 0 && lone.length === 0) return numbers
  const of = new Map(numbers.of)
  const place = placer(analysis)
  let next = numbers.next
  const byPlace = fresh
    .map(group => ({ group, place: Math.min(...group.members.map(member => place(member.id))) }))
    .sort((a, b) => a.place - b.place)
  for (const { group } of byPlace) {
    const heir = before && predecessor(before, group.members, alive)
    const inherited = heir === null ? undefined : of.get(heir)
    if (heir !== null && inherited !== undefined) {
      of.delete(heir)
      of.set(group.id, inherited)
    } else if (!of.has(group.id)) {
      of.set(group.id, next)
      next += 1
    }
  }
  for (const quote of [...lone].sort((a, b) => place(a) - place(b))) {
    of.set(quote, next)
    next += 1
  }
  return { of, next }
}

/** The group of `before` that is gone and shares most members with `members`; null if there is none. */
function predecessor(before: Review, members: readonly { id: MemberId }[], alive: Set<EntryId>): EntryId | null {
  const shared = new Map<EntryId, number>()
  for (const member of members) {
    const group = before.groupOf.get(member.id)
    if (group !== undefined && !alive.has(group)) shared.set(group, (shared.get(group) ?? 0) + 1)
  }
  let best: EntryId | null = null
  for (const [group, count] of shared) if (best === null || count > (shared.get(best) ?? 0)) best = group
  return best
}

function placer(analysis: Analysis): (id: MemberId) => number {
  const { places, words } = lookup(analysis)
  return id => {
    const found = words.get(id)
    return found ? (places.get(found.article) ?? 0) * 1e9 + (found.parts[0]?.start ?? 0) : Number.MAX_SAFE_INTEGER
  }
}
