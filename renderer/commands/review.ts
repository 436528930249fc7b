/** Commands that decide: each asks `decide` first, so that what cannot be done says why. */
import { decide, type Relation } from '../../engine/review/decide.ts'
import { isWaiting, shownState } from '../../engine/review/queue.ts'
import type { Intent } from '../../engine/review/types.ts'
import type { Candidate, MemberId, PassageId, Verdict } from '../../engine/types.ts'
import { selectedWords } from '../state/aim.ts'
import { WITH_DIGIT } from '../state/answers.ts'
import { stand } from '../state/cursor.ts'
import { findWords } from '../state/lookup.ts'
import { lackingIn, reportIn } from '../state/machine.ts'
import { currentStory, statusIn } from '../state/marks.ts'
import {
  currentEntry,
  currentGroup,
  entryOf,
  hiddenUndecided,
  isMember,
  nextUndecided,
  queueOf,
} from '../state/queue.ts'
import { type EntryId, isProvisional, isWorking, type WindowState } from '../state/state.ts'
import { submit } from '../state/submit.ts'
import { type CommandContext, cannot, type Handler, type Outcome } from './context.ts'

/**
 * Proposes an intent; `move` is where the window goes at once, before the answer, `arrive` where it goes with it. Refused, it
 * goes back to what was to be decided, unless the person has gone elsewhere.
 */
export function propose(
  context: CommandContext,
  command: string,
  intent: Intent,
  move: (state: WindowState) => WindowState = state => state,
  arrive: (state: WindowState) => WindowState = state => state,
): Outcome {
  const { state } = context
  if (!state.analysis || !state.view) return cannot('ui.cannot.noProject')
  if (state.project?.readOnly) return cannot('ui.cannot.readOnly')
  // What a person decides is what they saw: of groups that the machine may change in a moment nobody knows what it would be.
  if (isProvisional(state) && isOnMachineGroup(state, intent)) return cannot('ui.cannot.provisional')
  const decision = decide(state.view, state.analysis, intent, (_, member) => asCandidate(state, member))
  if ('refusal' in decision) return { refusal: decision.refusal }
  const { events } = decision
  return {
    run() {
      // The intent is built before the window moves; the answer finds the window where the person went meanwhile.
      let landed: EntryId | null = null
      void submit(context.host, command, intent, events).then(isDone =>
        context.change(now => (isDone ? arrive(now) : now.cursor === landed ? back(now, state) : now)),
      )
      context.change(now => {
        const moved = move({ ...now, held: null })
        landed = moved.cursor
        return moved
      })
    },
  }
}

/** `now`, standing where `before` did, or where its words went. */
function back(now: WindowState, before: WindowState): WindowState {
  const old = before.cursor
  if (old === null || old === now.cursor || !now.view) return now
  const entry = entryOf(now.view, currentGroup(before)?.reference ?? old)
  return entry === undefined ? now : stand(now, entry)
}

/** What is known of a member that is taken in before the machine has said it: how well it fits as a candidate. */
function asCandidate(state: WindowState, member: MemberId): Relation {
  const p = candidatesOf(state).find(({ id }) => id === member)?.p ?? 0
  return { p, verdict: null, flags: [] }
}

/** True where the intent is about a group, or makes one, that nobody has decided. */
function isOnMachineGroup({ review }: WindowState, intent: Intent): boolean {
  const isOpen = (group: string) => !review.decided.has(group) && !review.proposed.has(group)
  if ('group' in intent) return isOpen(intent.group)
  if (intent.kind === 'confirmAll') return intent.groups.some(isOpen)
  if (intent.kind === 'mergeGroups') return isOpen(intent.from) || isOpen(intent.into)
  return intent.kind === 'pair'
}

/** A decision about members or remarks is on its way to the disk: what would be decided next may look different then. */
export function isChanging(state: WindowState): boolean {
  return state.unsaved > state.pending.size
}

/** `again` once what was decided is in the log. */
export function whenSaved(again: Handler): Outcome {
  return { wait: { until: state => !isChanging(state), again, refusal: { code: 'ui.cannot.saving', params: {} } } }
}

function onward(state: WindowState): WindowState {
  const next = nextUndecided(state, state.cursor)
  return next ? stand(state, next.id) : state
}

/** Confirms the group and goes on; on one that stands confirmed it only goes on. */
export const confirmGroup: Handler = context => {
  const entry = currentEntry(context.state)
  if (!entry) return noEntry(context.state)
  // What was taken in a moment ago makes a group of it.
  if (entry.kind === 'alone' && isChanging(context.state)) return whenSaved(confirmGroup)
  if (entry.kind === 'alone') return cannot('ui.cannot.confirmAlone', { number: entry.number })
  const { id } = entry.group
  if (shownState(entry.group) === 'confirmed' || context.state.pending.has(id)) return goOnward(context)
  return propose(context, 'group.confirm', { kind: 'confirm', group: id }, onward)
}

/** Goes to the next undecided group. */
export const goOnward: Handler = context => {
  if (!context.state.view) return noEntry(context.state)
  const next = nextUndecided(context.state, context.state.cursor)
  if (next) return { run: () => context.change(state => stand(state, next.id)) }
  if (isWorking(context.state)) return COMPARING
  const count = hiddenUndecided(context.state)
  if (count > 0) return cannot('ui.cannot.othersHidden', { count })
  if (queueOf(context.state).groups === 0) return noEntry(context.state)
  const here = currentGroup(context.state)
  return cannot(here && isWaiting(here) ? 'ui.cannot.onlyUndecided' : 'ui.cannot.allDecided')
}

/** Dissolves the current group and goes to the next undecided one. */
export const dissolveGroup: Handler = context => {
  if (isChanging(context.state)) return whenSaved(dissolveGroup)
  const entry = currentEntry(context.state)
  if (!entry) return noEntry(context.state)
  if (entry.kind === 'alone') return cannot('ui.cannot.dissolveAlone', { number: entry.number })
  return propose(context, 'group.dissolve', { kind: 'dissolve', group: entry.id }, onward)
}

/** Takes the version under the member cursor out of the current group. */
export const excludeMember: Handler = onMember('member.exclude', (group, member) => ({
  kind: 'exclude',
  group,
  member,
}))

/** Makes the version under the member cursor the reference of the current group. */
export const chooseReference: Handler = onMember('member.reference', (group, member) => ({
  kind: 'reference',
  group,
  member,
}))

/** Gives the verdict to the member under the cursor; the same verdict again takes it back. */
export function giveVerdict(verdict: Verdict): Handler {
  const give: Handler = context => {
    const { state } = context
    if (isChanging(state)) return whenSaved(give)
    const group = currentGroup(state)
    if (group && state.member === group.reference) return cannot('ui.cannot.verdictReference')
    const given =
      group && state.member !== null ? state.review.remarks.get(group.id)?.verdicts[state.member]?.verdict : undefined
    return onMember(`verdict.${verdict}`, (group, member) => ({
      kind: 'verdict',
      group,
      member,
      verdict: given === verdict ? null : verdict,
    }))(context)
  }
  return give
}

/** Says that the first article nobody has looked at has no version of it. */
export const markAbsent: Handler = context => {
  const { state } = context
  if (isChanging(state)) return whenSaved(markAbsent)
  const group = currentGroup(state)
  if (!group) return noGroup(state)
  const article = currentStory(state)?.articles.find(id => statusIn(state, group, id) === 'unseen')
  if (article === undefined) return cannot('ui.cannot.nothingUnseen', { number: state.numbers.of.get(group.id) ?? 0 })
  return absence(context, article, true)
}

/** Says that `article` has no version of the current group's utterance, or takes it back. */
export function absence(context: CommandContext, article: string, on: boolean): Outcome {
  const group = currentGroup(context.state)
  if (!group) return noGroup(context.state)
  return propose(context, 'article.absent', { kind: 'absent', group: group.id, article, on })
}

/**
 * Takes in the words that are selected as a report of the utterance; else the passage by which the first article that nobody has
 * looked at likely reports it.
 */
export const markReported: Handler = context => {
  const { state } = context
  if (isChanging(state)) return whenSaved(markReported)
  const group = currentGroup(state)
  if (!group) return noGroup(state)
  const words = selectedWords(state)
  if (words?.isFresh) {
    const { article, span } = words
    const intent = { kind: 'reportWords', group: group.id, article, span } as const
    return propose(context, 'article.reported', intent, now => ({ ...now, selection: null }))
  }
  const unseen = currentStory(state)?.articles.filter(id => statusIn(state, group, id) === 'unseen') ?? []
  const found = unseen.map(id => reportIn(lackingIn(state, id))).find(report => report !== null)
  if (!found) return cannot('ui.cannot.nothingReported', { number: state.numbers.of.get(group.id) ?? 0 })
  return reportHere(context, found.passage)
}

/** Takes `passage` into the current group: its article reports the utterance there. */
export function reportHere(context: CommandContext, passage: PassageId): Outcome {
  const group = currentGroup(context.state)
  if (!group) return noGroup(context.state)
  return propose(context, 'article.reported', { kind: 'report', group: group.id, passage })
}

/** The candidates of the current entry as the rail shows them. */
export function candidatesOf(state: WindowState): readonly Candidate[] {
  if (state.cursor === null) return []
  return (state.answers.candidates.get(state.cursor) ?? []).slice(0, WITH_DIGIT)
}

/** Takes candidate `number` (from 1) in, or out if it stands in the group. */
export function toggleCandidate(number: number): Handler {
  const toggle: Handler = context => {
    const { state } = context
    const entry = currentEntry(state)
    if (!entry || !state.analysis) return noEntry(state)
    if (isChanging(state)) return whenSaved(toggle)
    if (!state.answers.candidates.has(entry.id)) return whenCompared(entry.id, toggle)
    const candidate = candidatesOf(state)[number - 1]
    if (!candidate) return isWorking(state) ? COMPARING : cannot('ui.cannot.noCandidate', { number })
    const command = `candidate.${number}`
    // A group of the two to look at: Enter confirms it.
    if (entry.kind === 'alone')
      return propose(context, command, { kind: 'pair', a: entry.id, b: candidate.id, open: true })
    const group = entry.id
    const isIn = isMember(entry.group, candidate.id)
    const isPassage = findWords(state.analysis, state.view, candidate.id)?.type === 'passage'
    // The same digit at once takes back what it did: the candidate stands where it stood.
    if (isIn && isLastStep(state, candidate.id)) return undo(context)
    if (isIn) return propose(context, command, { kind: 'exclude', group, member: candidate.id })
    if (isPassage) return propose(context, command, { kind: 'report', group, passage: candidate.id })
    return propose(context, command, { kind: 'include', group, member: candidate.id })
  }
  return toggle
}

/** Whether the last thing decided was to put `member`, which stands here, into the group, whose id may be another since. */
function isLastStep(state: WindowState, member: string): boolean {
  const step = state.review.done.at(-1)
  if (!step?.command.startsWith('candidate.')) return false
  return step.events.some(
    ({ body }) =>
      (body.kind === 'member.included' && body.member.id === member) ||
      (body.kind === 'group.proposed' && body.members.some(one => one.id === member)),
  )
}

const COMPARING = cannot('ui.cannot.comparing')

/** Waits for the candidates of `entry`; should the window have gone elsewhere meanwhile, they were not meant. */
function whenCompared(entry: EntryId, toggle: Handler): Outcome {
  return {
    wait: {
      until: state => state.cursor !== entry || state.answers.candidates.has(entry),
      again: context => (context.state.cursor === entry ? toggle(context) : COMPARING),
      refusal: { code: 'ui.cannot.comparing', params: {} },
    },
  }
}

/** Keeps `note` with the current group. */
export function keepNote(context: CommandContext, note: string): Outcome {
  const group = currentGroup(context.state)
  if (!group) return noGroup(context.state)
  return propose(context, 'group.note', { kind: 'note', group: group.id, note })
}

/** Takes back the last step, and goes to the group or quotation that it was about. */
export const undo: Handler = steps(context =>
  propose(context, 'edit.undo', { kind: 'undo' }, undefined, backTo(context.state, 'done')),
)
/** Does again the step that was taken back last, and goes to the group or quotation that it was about. */
export const redo: Handler = steps(context =>
  propose(context, 'edit.redo', { kind: 'redo' }, undefined, backTo(context.state, 'undone')),
)

/** `step` once everything decided is in the log: the last step is the last decision, also one made a moment ago. */
function steps(step: Handler): Handler {
  return context => {
    if (context.state.unsaved === 0) return step(context)
    const until = (state: WindowState) => state.unsaved === 0
    return { wait: { until, again: step, refusal: { code: 'ui.cannot.saving', params: {} } } }
  }
}

/** To the group that the step to be undone or redone was about, so that its effect is seen: with the answer, since one dissolved is in no queue before. */
function backTo(state: WindowState, list: 'done' | 'undone'): (state: WindowState) => WindowState {
  const step = state.review[list].at(-1)
  const group = step?.group
  const body = step?.events[0]?.body
  const quotation = body?.kind === 'quotation.edited' ? body.quotation.id : null
  return now => {
    // One that was made by the step that was undone is nowhere.
    const stays = quotation !== null && (now.review.edited.has(quotation) || toQuotation(now, quotation) !== now)
    if (!group) return stays ? holdQuotation(now, quotation) : now
    const isThere = now.view?.groups.some(one => one.id === group && one.state !== 'rejected')
    // The machine has yet to group again what was kept apart: the window goes there when it has.
    return isThere ? stand(now, group) : { ...now, returning: group }
  }
}

/** To the entry that a quotation stands in, where it is the version under the cursor; the same state where it is nowhere. */
export function toQuotation(state: WindowState, id: MemberId): WindowState {
  const entry = state.view ? entryOf(state.view, id) : undefined
  return entry === undefined ? state : stand(state, entry, id)
}

/** The same, and the keys that follow are about it wherever the machine may put it. */
export function holdQuotation(state: WindowState, id: MemberId): WindowState {
  return { ...toQuotation(state, id), held: id }
}

function onMember(command: string, intent: (group: string, member: string) => Intent): Handler {
  const decide: Handler = context => {
    const { state } = context
    if (isChanging(state)) return whenSaved(decide)
    const group = currentGroup(state)
    if (!group) return noGroup(state)
    if (state.member === null) return cannot('ui.cannot.noMember')
    return propose(context, command, intent(group.id, state.member))
  }
  return decide
}

/** Why there is nothing to decide about. */
export function noEntry(state: WindowState): Outcome {
  if (isWorking(state)) return COMPARING
  return cannot(state.project ? 'ui.cannot.noGroup' : 'ui.cannot.noProject')
}

/** Why there is no group to decide about. */
export function noGroup(state: WindowState): Outcome {
  const entry = currentEntry(state)
  return entry?.kind === 'alone' ? cannot('ui.cannot.alone', { number: entry.number }) : noEntry(state)
}
