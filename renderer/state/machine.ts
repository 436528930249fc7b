/** What the machine says of the current group beside its members. */
import type { BrokenTriangle, Lacking, MemberId, ProposedGroup, Report } from '../../engine/types.ts'
import { currentGroup } from './queue.ts'
import type { WindowState } from './state.ts'

const byId = new WeakMap<readonly ProposedGroup[], ReadonlyMap<string, ProposedGroup>>()

/** The machine's group that stands on the desk; undefined where the group is the editor's, or came from a file. */
function machineGroup(state: WindowState): ProposedGroup | undefined {
  const group = currentGroup(state)
  if (!group || !state.analysis) return undefined
  const { groups } = state.analysis
  let known = byId.get(groups)
  if (!known) {
    known = new Map(groups.map(one => [one.id, one]))
    byId.set(groups, known)
  }
  return known.get(group.id)
}

/** What the machine found in an article that has no member of the current group; undefined where it was not searched. */
export function lackingIn(state: WindowState, article: string): Lacking | undefined {
  return machineGroup(state)?.lacking?.find(one => one.article === article)
}

/** A report less likely than this is not worth a person's look. */
const WORTH = 0.3

/** The report of the utterance in an article, where it is likely enough to be looked at. */
export function reportIn(lacking: Lacking | undefined): Report | null {
  const { reported = null } = lacking ?? {}
  return reported !== null && reported.p >= WORTH ? reported : null
}

/** Pairs of the current group with `member` that only a third member holds together, weakest first. */
export function brokenWith(state: WindowState, member: MemberId): readonly BrokenTriangle[] {
  const broken = machineGroup(state)?.broken
  if (!broken) return NONE
  let known = byMember.get(broken)
  if (!known) {
    known = new Map()
    byMember.set(broken, known)
  }
  const found = known.get(member) ?? broken.filter(({ a, b }) => a === member || b === member)
  known.set(member, found)
  return found
}

const NONE: readonly BrokenTriangle[] = []
/** The same value for the same group, so that nothing is drawn again without need. */
const byMember = new WeakMap<readonly BrokenTriangle[], Map<MemberId, readonly BrokenTriangle[]>>()
