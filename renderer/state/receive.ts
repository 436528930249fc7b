/** What the services tell the window, folded into its state. */
import type { ProjectEvent } from '../../electron/shared/contract.ts'
import { mergeGroups } from '../../engine/groups/mergeGroups.ts'
import { isEdited } from '../../engine/review/arrange.ts'
import { underEdits } from '../../engine/review/edits.ts'
import { emptyState, foldOnto } from '../../engine/review/fold.ts'
import { eventsAhead } from '../../engine/review/foresee.ts'
import type { EventBody, ReviewEvent, ReviewState } from '../../engine/review/types.ts'
import { review } from '../../engine/review/view.ts'
import { told } from './arrived.ts'
import { keepCursor, stand } from './cursor.ts'
import { numbersAsLeft } from './keptNumbers.ts'
import { asLeft } from './layout.ts'
import { numberEntries } from './numbers.ts'
import { currentGroup, nextUndecided } from './queue.ts'
import { type Ahead, type EntryId, INITIAL, NO_ANSWERS, type Told, type WindowState } from './state.ts'

/** The state after a project event; `command` events are for the command runner and change nothing here. */
export function receive(state: WindowState, event: ProjectEvent): WindowState {
  switch (event.kind) {
    case 'opened':
      return opened(state, event)
    case 'closed':
      return closed(state)
    case 'progress':
      return asLeft(
        numbered({ ...state, progress: event.progress, settled: state.settled || isStopped(state, event) }, state),
      )
    case 'analysis': {
      const settled = state.settled || !event.analysis.partial
      return told(asLeft(led(refreshed({ ...state, analysis: event.analysis, settled, answers: NO_ANSWERS }, state))))
    }
    case 'groups': {
      if (!state.analysis) return state
      const groups = mergeGroups(state.analysis.groups, event.changed, event.removed)
      const changed = new Set<EntryId>(event.changed.map(group => group.id))
      return led(refreshed({ ...state, analysis: { ...state.analysis, groups }, changed }, state))
    }
    case 'log':
      return receiveLog(state, event.events)
    case 'solved':
      return event.seq > state.solved ? { ...state, solved: event.seq } : state
    case 'notice':
      return { ...state, say: { kind: 'error', problems: [event.problem] } }
    case 'command':
      return state
  }
}

/**
 * The state with the events folded that it does not know yet. The same events arrive twice (as the answer to a command
 * and from the watch); a gap means that earlier ones are still on their way, so they are left to come in order.
 */
export function receiveLog(state: WindowState, events: readonly ReviewEvent[]): WindowState {
  const before = state.ahead?.saved ?? state.review
  let { seq } = before
  const fresh: ReviewEvent[] = []
  for (const event of events) {
    if (event.seq !== seq + 1) continue
    fresh.push(event)
    seq = event.seq
  }
  if (fresh.length === 0) return state
  const pending = new Set(state.pending)
  for (const { body } of fresh) if ('group' in body) pending.delete(body.group)
  const saved = foldOnto(before, fresh)
  // Earlier decisions may come before the one whose effect is shown.
  const isShown = state.ahead !== null && fresh.some(({ command }) => command === state.ahead?.command)
  const ahead = state.ahead && !isShown ? { ...state.ahead, saved } : null
  // What comes into a project that is only read was decided by somebody else.
  const isOthers = state.project?.readOnly === true
  const deed = isOthers ? null : toldOf(before, fresh)
  const next = refreshed(
    { ...state, review: reviewOf(saved, ahead), ahead, pending, changed: new Set(), told: deed },
    state,
  )
  // What was said of other words is not said of these.
  const answers = isEdited(before, saved) ? { ...NO_ANSWERS, candidates: next.answers.candidates } : next.answers
  const shown = withCandidates({ ...next, answers }, fresh)
  return isShown || isOthers ? shown : onJoined(shown, fresh)
}

/** The state with the effect of a decision that is not on the disk yet; the same state while one is ahead already. */
export function showAhead(state: WindowState, command: string, bodies: readonly EventBody[]): WindowState {
  if (state.ahead) return state
  const ahead = { saved: state.review, command, bodies }
  const events = eventsOf(ahead)
  const next = refreshed({ ...state, review: foldOnto(ahead.saved, events), ahead, changed: new Set() }, state)
  return onJoined(withCandidates(next, events), events)
}

/** The state with nothing but what is on the disk: what was foreseen is there, or was refused. */
export function showSaved(state: WindowState): WindowState {
  return state.ahead ? refreshed({ ...state, review: state.ahead.saved, ahead: null }, state) : state
}

function reviewOf(saved: ReviewState, ahead: Ahead | null): ReviewState {
  return ahead ? foldOnto(saved, eventsOf(ahead)) : saved
}

function eventsOf({ saved, command, bodies }: Ahead): readonly ReviewEvent[] {
  return eventsAhead(saved, bodies, { at: new Date().toISOString(), command, undoGroup: saved.seq + 1 })
}

/** What the last of the events did. */
function toldOf(review: ReviewState, fresh: readonly ReviewEvent[]): Told | null {
  const last = fresh.at(-1)
  if (!last) return null
  const { body, command, seq } = last
  if (body.kind !== 'undone' && body.kind !== 'redone') {
    const bodies = fresh.filter(({ undoGroup }) => undoGroup === last.undoGroup).map(one => one.body)
    return { act: 'did', command, bodies, seq }
  }
  const steps = body.kind === 'undone' ? review.done : review.undone
  const step = steps.find(({ undoGroup }) => undoGroup === body.undoGroup)
  const bodies = step?.events.map(one => one.body) ?? []
  return { act: body.kind === 'undone' ? 'undid' : 'redid', command: step?.command ?? command, bodies, seq }
}

/**
 * A group made of a lone quotation and a candidate has the quotation's candidates in their places, so that the digit that
 * took one in takes it out again.
 */
function withCandidates(state: WindowState, fresh: readonly ReviewEvent[]): WindowState {
  const candidates = new Map(state.answers.candidates)
  for (const { body } of fresh) {
    const known = body.kind === 'group.proposed' ? candidates.get(body.reference) : undefined
    if (body.kind === 'group.proposed' && known && !candidates.has(body.group)) candidates.set(body.group, known)
  }
  return candidates.size === state.answers.candidates.size
    ? state
    : { ...state, answers: { ...state.answers, candidates } }
}

/** The member cursor goes to what has just been taken in: there X takes it out again. */
function onJoined(state: WindowState, fresh: readonly ReviewEvent[]): WindowState {
  const joined = fresh.map(({ body }) => (body.kind === 'member.included' ? body.member.id : null)).findLast(Boolean)
  const isHere = joined && currentGroup(state)?.members.some(member => member.id === joined)
  return isHere ? { ...state, member: joined } : state
}

function opened(state: WindowState, event: Extract<ProjectEvent, { kind: 'opened' }>): WindowState {
  const empty = closed(state)
  const { path, name, readOnly, reason = null, analysis, solved, log } = event
  // After a break of the line the same project comes again: the person stays where they were.
  const before = state.project?.path === path ? state : { ...empty, numbers: numbersAsLeft(state, path) }
  const { cursor, member, story, numbers, filter, narrowing, pinned, touched, lay, laid } = before
  const next: WindowState = {
    ...empty,
    ...{ cursor, member, story, numbers, filter, narrowing, pinned, touched, lay, laid },
    project: { path, name, readOnly, reason },
    analysis,
    settled: !analysis.partial && analysis.articles.length > 0,
    review: foldOnto(emptyState(), log),
    solved,
  }
  return asLeft(led(refreshed(next, before)))
}

/** An analysis has come to its end, whole or not; the end of reading files is only its beginning. */
function isStopped(state: WindowState, event: Extract<ProjectEvent, { kind: 'progress' }>): boolean {
  // Files are read before there is an article to analyse.
  const isAnalysed = (state.analysis?.articles.length ?? 0) > 0
  return event.progress === null && state.progress !== null && state.progress.stage !== 'read' && isAnalysed
}

/** Until the person has done anything, the window stands where most is to be decided. */
function led(state: WindowState): WindowState {
  if (state.touched) return state
  const open = nextUndecided(state, null)
  return open ? stand(state, open.id) : state
}

/** The window without a project: of what it was, only what a person set and what is open over it. */
function closed(state: WindowState): WindowState {
  const { info, language, theme, links, tab, panelTab, dialog, say } = state
  return { ...INITIAL, info, language, theme, links, tab, panelTab, dialog, say, link: 'ready', known: true }
}

/** `next` with its view, numbers and cursor made again. */
function refreshed(next: WindowState, before: WindowState): WindowState {
  if (!next.analysis) return next
  const analysis = underEdits(next.analysis, next.review.edited)
  const viewed = { ...next, analysis, view: review(analysis, next.review) }
  return keepCursor(numbered(viewed, before), before)
}

/**
 * Groups are numbered when the machine's are known, lone quotations when all are: until then each may belong to one, and
 * numbers given in a hurry would differ from those of the last time the project was open.
 */
function numbered(next: WindowState, before: WindowState): WindowState {
  if (!next.view || !next.analysis || (!next.settled && next.analysis.groups.length === 0)) return next
  // Groups came by and by: as long as nobody has done anything they are called as they will be the next time.
  const isFirst = next.settled && !before.settled && !next.touched
  const [numbers, view] = isFirst ? [numbersAsLeft(next, next.project?.path), null] : [next.numbers, before.view]
  const made = numberEntries(numbers, view, next.view, next.analysis, next.settled)
  return made === next.numbers ? next : { ...next, numbers: made }
}
