/** What a quotation or group that is dragged comes to where it is let go: the intents of the keys, with the mouse. */
import type { CommandId } from '../../electron/shared/commands.ts'
import type { Intent } from '../../engine/review/types.ts'
import type { GroupId, MemberId } from '../../engine/types.ts'
import { WITH_DIGIT } from './answers.ts'
import { findWords } from './lookup.ts'
import { groupsById } from './queue.ts'
import type { EntryId, WindowState } from './state.ts'

/** What is dragged: a version, a candidate or a lone quotation; or a whole group by its row. */
export type Dragged =
  | { readonly kind: 'member'; readonly id: MemberId }
  | { readonly kind: 'group'; readonly id: GroupId }

/** Where it may be let go: on a row of the queue, on the versions of the current entry, or beside all groups. */
export type DropTarget =
  | { readonly kind: 'entry'; readonly id: EntryId }
  | { readonly kind: 'here' }
  | { readonly kind: 'out' }

/** What letting go does, in the name of which command, and the entry that it is about. */
export interface Drop {
  readonly command: CommandId
  readonly intent: Intent
  readonly entry: EntryId
}

/** What letting `dragged` go at `target` does; null where that changes nothing. Whether it can be done `decide` says. */
export function dropOf(state: WindowState, dragged: Dragged, target: DropTarget): Drop | null {
  const { view, analysis, cursor } = state
  if (!view || !analysis) return null
  if (target.kind === 'out') {
    const group = dragged.kind === 'member' ? view.groupOf.get(dragged.id) : undefined
    return group === undefined
      ? null
      : { command: 'member.exclude', intent: { kind: 'exclude', group, member: dragged.id }, entry: group }
  }
  const entry = target.kind === 'here' ? cursor : target.id
  if (entry === null || entry === dragged.id) return null
  const isGroup = groupsById(view).has(entry)
  const merged = (intent: Intent): Drop => ({ command: commandFor(state, dragged, entry), intent, entry })
  if (dragged.kind === 'group') {
    return isGroup
      ? merged({ kind: 'mergeGroups', from: dragged.id, into: entry })
      : merged({ kind: 'include', group: dragged.id, member: entry })
  }
  const { id } = dragged
  if (!isGroup) return merged({ kind: 'pair', a: entry, b: id, open: true })
  if (view.groupOf.get(id) === entry) return null
  const isPassage = findWords(analysis, view, id)?.type === 'passage'
  return merged(
    isPassage ? { kind: 'report', group: entry, passage: id } : { kind: 'include', group: entry, member: id },
  )
}

/** A candidate that is let go at its entry is taken in as by its digit. */
function commandFor({ answers, cursor }: WindowState, { id }: Dragged, entry: EntryId): CommandId {
  const candidates = entry === cursor ? (answers.candidates.get(cursor) ?? []) : []
  const place = candidates.slice(0, WITH_DIGIT).findIndex(candidate => candidate.id === id)
  return place < 0 ? 'group.merge' : (`candidate.${place + 1}` as CommandId)
}

/** True where `dragged` can be taken out of a group. */
export function canLeave({ view }: WindowState, dragged: Dragged): boolean {
  return dragged.kind === 'member' && view?.groupOf.has(dragged.id) === true
}
