/** Where the window stands: an entry of the queue, and a member inside its group. */
import type { Group, Review } from '../../engine/review/types.ts'
import type { MemberId, StoryId } from '../../engine/types.ts'
import { currentGroup, entryOf, groupsById, queueOf } from './queue.ts'
import type { EntryId, WindowState } from './state.ts'

/** The member a person should look at first: beside the reference the one with the least margin, which is the group's; of those who ask to join, if any do. */
export function doubtfulMember(group: Group): MemberId {
  let worst: { id: MemberId; margin: number } | null = null
  for (const { id, p, rival = 0 } of group.newcomers ?? group.members) {
    if (id !== group.reference && (worst === null || p - rival < worst.margin)) worst = { id, margin: p - rival }
  }
  return worst?.id ?? group.reference
}

/** Goes to an entry; the member cursor stands on its doubtful member, or on `member`. */
export function stand(state: WindowState, id: EntryId, member?: MemberId): WindowState {
  const group = state.view ? groupsById(state.view).get(id) : undefined
  const here = member ?? (group ? doubtfulMember(group) : id)
  if (state.cursor === id && state.member === here && state.returning === null) return state
  // A pinned article is for the group it was opened for.
  const pinned = state.cursor === id ? state.pinned : []
  return stale({ ...state, cursor: id, member: here, story: null, returning: null, pinned })
}

/** Looks at a story in which there is nothing to stand on: nobody is quoted in it, or the queue's filter hides all of it. */
export function lookAt(state: WindowState, story: StoryId): WindowState {
  return stale({ ...state, cursor: null, member: null, story, touched: true, returning: null, pinned: [] })
}

/** Puts the member cursor on a version of the current group. */
export function toMember(state: WindowState, member: MemberId): WindowState {
  const isHeld = state.held === null || state.held === member
  return state.member === member && isHeld ? state : stale({ ...state, member })
}

/** What was selected before the cursor moved, or corrected, is not what the person looks at now. */
function stale(state: WindowState): WindowState {
  const { selection } = state
  const now = state.held === null ? state : { ...state, held: null }
  return selection?.isFresh ? { ...now, selection: { ...selection, isFresh: false } } : now
}

/** Goes `by` entries down the queue (up if negative); null at its end. */
export function step(state: WindowState, by: number): WindowState | null {
  const queue = queueOf(state)
  const place = state.cursor === null ? -1 : (queue.places.get(state.cursor) ?? -1)
  const entry = queue.entries[place === -1 && by < 0 ? queue.entries.length - 1 : place + by]
  return entry ? stand(state, entry.id) : null
}

/** The state with the cursor on an entry that the queue shows: where the filter hides it, on the first. What cannot be seen is not decided. */
export function intoQueue(state: WindowState): WindowState {
  const { entries, places } = queueOf(state)
  const [first] = entries
  if (!first || (state.cursor !== null && places.has(state.cursor))) return state
  return { ...stand(state, first.id), touched: true }
}

/** Moves the member cursor `by` members, round the end. */
export function stepMember(state: WindowState, by: number): WindowState | null {
  const group = currentGroup(state)
  if (!group || group.members.length < 2) return null
  const place = group.members.findIndex(member => member.id === state.member)
  const count = group.members.length
  const member = group.members[(((place + by) % count) + count) % count]
  return member ? toMember(state, member.id) : null
}

/**
 * `state`, whose view has just become new, with its cursor on the same words as in `before`: on the same entry where it
 * still is, else where its member went, else at the same place of the queue. A quotation that is being corrected is not left: where it
 * goes to, the cursor goes with it.
 */
export function keepCursor(state: WindowState, before: WindowState): WindowState {
  const { view } = state
  if (!view) return { ...state, cursor: null, member: null }
  if (state.story !== null && state.analysis?.stories.some(({ id }) => id === state.story)) return state
  if (state.returning !== null && groupsById(view).has(state.returning)) return stand(state, state.returning)
  const cursor = newPlace(state, before, view)
  const own = state.held !== null && state.held === state.member ? entryOf(view, state.held) : undefined
  if (own !== undefined && own !== cursor) return follow(state, before, own)
  if (cursor === null) return { ...state, cursor: null, member: null }
  const group = groupsById(view).get(cursor)
  if (!group) return { ...state, cursor, member: cursor }
  const answers = withCandidatesOf(state, before, group)
  if (state.member !== null && group.members.some(member => member.id === state.member))
    return { ...state, cursor, answers }
  return { ...state, cursor, answers, member: neighbour(before, group) }
}

/** Goes with the quotation that is being corrected to the entry that it stands in now, and says so, as a refusal does, over all else. */
function follow(state: WindowState, before: WindowState, entry: EntryId): WindowState {
  const place = state.view && groupsById(state.view).has(entry) ? 'group' : 'alone'
  const from = before.numbers.of.get(before.cursor ?? '') ?? 0
  const params = { from, to: state.numbers.of.get(entry) ?? 0, place }
  const say: WindowState['say'] = { kind: 'done', problem: { code: 'ui.say.followed', params } }
  return { ...state, cursor: entry, member: state.held, pinned: [], say }
}

/** What an entry has become has its candidates where they stood: the digit that took one in takes it out. */
function withCandidatesOf({ answers }: WindowState, before: WindowState, group: Group): WindowState['answers'] {
  const old = before.cursor
  const known = old === null || old === group.id ? undefined : answers.candidates.get(old)
  const was = new Set(currentGroup(before)?.members.map(({ id }) => id) ?? [old])
  if (!known || !group.members.some(({ id }) => was.has(id))) return answers
  return { ...answers, candidates: new Map(answers.candidates).set(group.id, known) }
}

function newPlace(state: WindowState, before: WindowState, view: Review): EntryId | null {
  const old = before.cursor
  const queue = queueOf(state)
  if (old !== null) {
    if (groupsById(view).has(old) || (view.alone.includes(old) && !view.newcomerOf.has(old))) return old
    const words = before.view
      ? (groupsById(before.view)
          .get(old)
          ?.members.map(member => member.id) ?? [old])
      : [old]
    const counts = new Map<EntryId, number>()
    for (const id of words) {
      const group = view.groupOf.get(id) ?? view.newcomerOf.get(id)
      if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1)
    }
    const [best] = [...counts].sort((a, b) => b[1] - a[1])
    if (best) return best[0]
    const place = queueOf(before).places.get(old) ?? 0
    return (queue.entries[place] ?? queue.entries.at(-1))?.id ?? null
  }
  return queue.entries[0]?.id ?? null
}

/** The member now standing where the member cursor stood. */
function neighbour(before: WindowState, group: Group): MemberId {
  const old = currentGroup(before)
  if (old?.id !== group.id || before.member === null) return doubtfulMember(group)
  const place = old.members.findIndex(member => member.id === before.member)
  return (group.members[place] ?? group.members.at(-1))?.id ?? group.reference
}
