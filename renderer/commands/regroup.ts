/** Commands that make one group of two, and two of one. */
import type { Intent } from '../../engine/review/types.ts'
import type { MemberId } from '../../engine/types.ts'
import { aimedAt } from '../state/aim.ts'
import { stand } from '../state/cursor.ts'
import { findWords, lookup } from '../state/lookup.ts'
import { currentStory } from '../state/marks.ts'
import { currentEntry, currentGroup, type Entry, groupsById, queueOf } from '../state/queue.ts'
import type { EntryId, WindowState } from '../state/state.ts'
import { type CommandContext, cannot, type Handler, type Outcome } from './context.ts'
import { isChanging, noEntry, noGroup, propose, toQuotation, whenSaved } from './review.ts'

/** Asks which group or quotation the current one is to be merged with. */
export const mergeWith: Handler = context => {
  const { state } = context
  if (isChanging(state)) return whenSaved(mergeWith)
  const entry = currentEntry(state)
  if (!entry) return noEntry(state)
  if (state.project?.readOnly) return cannot('ui.cannot.readOnly')
  if (entry.kind === 'group' && entry.group.state === 'rejected') return cannot('refusal.groupRejected')
  if (mergeable(state).length === 0) return cannot('ui.cannot.nothingToMerge')
  return { run: () => context.change(now => ({ ...now, dialog: { kind: 'merge' } })) }
}

/** What the current entry can be merged with, the nearest first: what its candidates stand in, by the best of them, then the rest of the story's. */
export function mergeable(state: WindowState): readonly Entry[] {
  const { analysis, view, cursor } = state
  const story = currentStory(state)
  if (!analysis || !view || !story || cursor === null) return []
  const { storyOf } = lookup(analysis)
  const near = new Map<EntryId, number>()
  // By how near they are: their places are those of the digits, which stay as long as a person does.
  for (const { id, p } of state.answers.candidates.get(cursor) ?? []) {
    const entry = view.groupOf.get(id) ?? id
    near.set(entry, Math.max(p, near.get(entry) ?? 0))
  }
  const isHere = (entry: Entry) => {
    if (entry.kind === 'group') return entry.group.story === story.id && entry.group.state !== 'rejected'
    const words = findWords(analysis, view, entry.id)
    return words !== undefined && storyOf.get(words.article)?.id === story.id
  }
  const nearness = (entry: Entry) => near.get(entry.id) ?? 0
  return queueOf({ ...state, filter: '' })
    .entries.filter(entry => entry.id !== cursor && isHere(entry))
    .toSorted((a, b) => nearness(b) - nearness(a))
}

/** Merges the current entry with another one and stays with what they make. */
export function mergeInto(context: CommandContext, other: EntryId): Outcome {
  const { state } = context
  const entry = currentEntry(state)
  if (!entry || !state.view) return noEntry(state)
  const mine = currentGroup(state)
  const theirs = groupsById(state.view).get(other)
  const member = mine?.reference ?? entry.id
  const arrive = (now: WindowState) => toQuotation(now, member)
  return propose(context, 'group.merge', mergeIntent(entry.id, mine?.id, other, theirs?.id), undefined, arrive)
}

function mergeIntent(a: EntryId, groupOfA: string | undefined, b: EntryId, groupOfB: string | undefined): Intent {
  if (groupOfA !== undefined && groupOfB !== undefined) return { kind: 'mergeGroups', from: groupOfB, into: groupOfA }
  if (groupOfA !== undefined) return { kind: 'include', group: groupOfA, member: b, keepsReference: true }
  if (groupOfB !== undefined) return { kind: 'include', group: groupOfB, member: a, keepsReference: true }
  return { kind: 'pair', a, b, open: true }
}

/** Makes a group of its own of the version under the cursor and those below it. */
export const splitHere: Handler = context => {
  const { state } = context
  if (isChanging(state)) return whenSaved(splitHere)
  const group = currentGroup(state)
  if (!group) return noGroup(state)
  if (state.member === null) return cannot('ui.cannot.noMember')
  const stay = (now: WindowState) =>
    now.view && groupsById(now.view).has(group.id) ? stand(now, group.id, group.reference) : now
  return propose(context, 'group.split', { kind: 'splitGroup', group: group.id, member: state.member }, undefined, stay)
}

/** Picks a quotation; at another one, makes a pair of the two. Picked twice it is let go. */
export const pinpoint: Handler = context => {
  const { state } = context
  if (isChanging(state)) return whenSaved(pinpoint)
  if (!state.view) return noEntry(state)
  if (state.project?.readOnly) return cannot('ui.cannot.readOnly')
  const here = aimedAt(state)
  if (here === null) return cannot('ui.cannot.noQuotation')
  const pick = (picked: MemberId | null): Outcome => ({ run: () => context.change(now => ({ ...now, picked })) })
  const { picked } = state
  if (picked === null) return pick(here)
  if (picked === here) return pick(null)
  const letGo = (now: WindowState) => ({ ...now, picked: null })
  return propose(context, 'member.pair', { kind: 'pair', a: picked, b: here }, letGo, now => toQuotation(now, here))
}
