/** Two reviewers' decisions about groups that are not confirmed yet, as one. */
import type { GroupId, MemberId } from '../types.ts'
import { freeId } from './freeId.ts'
import { contentOf, freeName } from './freeName.ts'
import { type Judgements, judgementsOf, pairOf } from './judgements.ts'
import { isTied, keptFirst, toSettle } from './mergeConflicts.ts'
import type { AssertionBody, Matter, ReviewState } from './types.ts'

/**
 * What the second has decided of groups that are still undecided, where the first, and what both have confirmed (`now`), say nothing
 * against it; and what of the first's was lost to what both have confirmed.
 * @param before what the two judged of pairs
 */
export function undecidedOf(
  first: ReviewState,
  second: ReviewState,
  now: ReviewState,
  renamed: ReadonlyMap<GroupId, GroupId>,
  before: readonly [Judgements, Judgements],
): { readonly bodies: readonly AssertionBody[]; readonly conflicts: readonly Matter[] } {
  const bodies: (AssertionBody & { decided?: { by: string; at: string } })[] = []
  const conflicts: Matter[] = []
  const judged = judgementsOf(now)
  const all = [judged, ...before]
  const isApart = (ids: readonly MemberId[]) =>
    ids.some((a, i) => ids.slice(i + 1).some(b => all.some(said => said.get(pairOf(a, b)) === false)))
  const openOf = (id: MemberId) => [...now.proposed.values()].find(({ members }) => members.some(one => one.id === id))
  const isThere = (a: MemberId, b: MemberId) =>
    judged.get(pairOf(a, b)) === true || openOf(a)?.members.some(({ id }) => id === b) === true

  const isJoined = (id: MemberId) =>
    now.joined.has(id) && [...(now.links.get(id)?.values() ?? [])].some(link => link === 'joins')
  /** Confirmed groups that members come to by these bodies. */
  const carried = new Map<MemberId, GroupId>()

  for (const { members } of first.proposed.values()) {
    const [id = '', ...others] = members.map(one => one.id)
    if (!others.every(other => isThere(id, other))) conflicts.push(toSettle(id, others, now, second))
  }
  for (const group of second.proposed.values()) {
    // What waits there after an earlier joining is among the confirmed groups.
    if (group.dispute) continue
    const ids = group.members.map(({ id }) => id)
    const pairs = ids.slice(1).map(id => [ids[0] ?? id, id] as const)
    if (pairs.every(([a, b]) => isThere(a, b))) continue
    const isHeld = (id: MemberId) => now.confirmedIn.has(id) || isJoined(id) || openOf(id) !== undefined
    if (isApart(ids) || ids.some(isHeld)) {
      conflicts.push(keptFirst(ids, [now, second]))
      continue
    }
    const name = freeName(now, group) ?? group
    const provenance = { by: group.decidedBy, at: group.decidedAt }
    bodies.push({ kind: 'group.proposed', ...contentOf(name, group.members), decided: provenance })
  }
  // What was left when a member was taken out: said once more of one that is apart already, so that it is closed here too.
  for (const [group, left] of second.closed) {
    if (now.closed.has(group) || now.decided.has(group)) continue
    const taken = (id: MemberId) => left.filter(other => now.links.get(id)?.get(other) === 'apart')
    const isFree = (id: MemberId) => !isJoined(id) && !now.confirmedIn.has(id) && openOf(id) === undefined
    const member = [...now.links.keys()].find(id => isFree(id) && taken(id).length > 1)
    if (member !== undefined) bodies.push({ kind: 'member.excluded', group, member, from: taken(member) })
  }
  for (const [of, names] of [
    [first, new Map<GroupId, GroupId>()],
    [second, renamed],
  ] as const)
    for (const [id, { group, member }] of of.joined) {
      const others = [...(of.links.get(id) ?? [])].filter(([, link]) => link === 'joins').map(([other]) => other)
      if (others.every(other => isTied(now, id, other) || isThere(id, other))) continue
      const homes = new Set(others.map(other => carried.get(other) ?? now.confirmedIn.get(other)))
      const [home] = homes
      const come = [...carried].filter(([, to]) => to === home).map(([one]) => one)
      const there = [...(now.decided.get(home ?? '')?.members.map(one => one.id) ?? []), ...come]
      const isHeld = now.confirmedIn.has(id) || isJoined(id) || openOf(id) !== undefined
      if (isHeld || homes.size > 1 || isApart([...new Set([id, ...others, ...there])]))
        conflicts.push(of === first ? toSettle(id, others, now, second) : keptFirst([id, ...others], [now, second]))
      else {
        if (home !== undefined) carried.set(id, home)
        bodies.push({
          kind: 'member.included',
          // In a confirmed group that none of the others is in, it does not belong.
          group: home ?? freeId(names.get(group) ?? group, id => now.decided.get(id)?.state === 'confirmed'),
          member,
          with: [...new Set([...others, ...there])],
        })
      }
    }
  return { bodies, conflicts }
}
