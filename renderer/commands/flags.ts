/** Commands about flags: words that are never flagged, and that are flagged again. */
import { MAX_MUTED } from '../../engine/review/types.ts'
import type { FlagKind, Member, MemberId } from '../../engine/types.ts'
import { currentGroup } from '../state/queue.ts'
import type { WindowState } from '../state/state.ts'
import { type CommandContext, cannot, type Handler, type Outcome } from './context.ts'
import { isChanging, noEntry, propose, whenSaved } from './review.ts'

/** Words that a flag rests on, on one side of it. */
export interface FlaggedWords {
  readonly words: string
  readonly kind: FlagKind
}

/** Asks which words of the flags of the version under the cursor are never to be flagged. */
export const chooseMuted: Handler = context => {
  const { state } = context
  if (isChanging(state)) return whenSaved(chooseMuted)
  const refusal = refusalOf(state)
  if (refusal !== null) return cannot(refusal)
  const group = currentGroup(state)
  if (!group) return noEntry(state)
  const member = group.members.find(({ id }) => id === state.member)
  if (!member || flaggedWords(member).length === 0) return cannot('ui.cannot.noFlag')
  return { run: () => context.change(now => ({ ...now, dialog: { kind: 'mute', member: member.id } })) }
}

/** Asks which words are to be flagged again. */
export const chooseFlaggedAgain: Handler = context => {
  const { state } = context
  if (isChanging(state)) return whenSaved(chooseFlaggedAgain)
  const refusal = refusalOf(state)
  if (refusal !== null) return cannot(refusal)
  if (state.review.muted.size === 0) return cannot('ui.cannot.noneMuted')
  return { run: () => context.change(now => ({ ...now, dialog: { kind: 'unmute' } })) }
}

/** Never flags these words, or flags them again. */
export function muteFlag(context: CommandContext, words: string, on: boolean): Outcome {
  return propose(context, on ? 'flag.mute' : 'flag.unmute', { kind: 'muteFlag', words, on })
}

/** What the flags of a member rest on, each side once, in their order; whole sentences are left out. */
function flaggedWords({ flags }: Pick<Member, 'flags'>): readonly FlaggedWords[] {
  const found = new Map<string, FlaggedWords>()
  for (const { kind, words } of flags)
    for (const side of words.split(' → ')) {
      const own = side.trim()
      const key = own.toLowerCase()
      if (/[\p{L}\p{N}]/u.test(own) && own.length <= MAX_MUTED && !found.has(key)) found.set(key, { words: own, kind })
    }
  return [...found.values()]
}

/** What the flags of the member of the current group rest on. */
export function flaggedWordsOf(state: WindowState, member: MemberId): readonly FlaggedWords[] {
  const found = currentGroup(state)?.members.find(({ id }) => id === member)
  return found ? flaggedWords(found) : []
}

function refusalOf({ project }: WindowState): string | null {
  if (!project) return 'ui.cannot.noProject'
  return project.readOnly ? 'ui.cannot.readOnly' : null
}
