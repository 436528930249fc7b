/** The tour of the window: a few call-outs beside the real regions; the real key of each leads on to the next. */
import type { CommandId } from '../../electron/shared/commands.ts'
import { SAMPLE_NAME } from '../../electron/shared/settings.ts'
import type { Host } from '../bridge.ts'
import { currentGroup } from './queue.ts'
import type { WindowState } from './state.ts'
import { change, useWindow } from './store.ts'

/** One call-out. */
export interface TourStep {
  /** Its message is `ui.tour.<name>`. */
  readonly name: string
  /** The part of the window that it stands beside, as a CSS selector, and on which side of it. */
  readonly beside: string
  readonly side: 'right' | 'left' | 'above'
  /** The command whose key is shown. */
  readonly command: CommandId
  /** Whether a command that was run is what the step asks for. */
  readonly isDoneBy: (command: CommandId) => boolean
  /** Whether the group at hand may have nothing for the key: the refusal, which says so, leads on as well. */
  readonly mayBeRefused?: true
}

const by =
  (...commands: CommandId[]) =>
  (command: CommandId) =>
    commands.includes(command)

/** The steps in their order; all of them together take less than a minute. */
export const TOUR: readonly TourStep[] = [
  {
    ...{ name: 'queue', beside: '.queue', side: 'right', command: 'group.next' },
    isDoneBy: by('group.next', 'group.previous', 'group.nextUndecided'),
  },
  {
    ...{ name: 'confirm', beside: '.panel', side: 'above', command: 'group.confirm' },
    isDoneBy: by('group.confirm'),
  },
  {
    ...{ name: 'candidate', beside: '.rail', side: 'left', command: 'candidate.1' },
    isDoneBy: command => command.startsWith('candidate.'),
    mayBeRefused: true,
  },
  {
    ...{ name: 'exclude', beside: '.panel', side: 'above', command: 'member.exclude' },
    isDoneBy: by('member.exclude'),
    mayBeRefused: true,
  },
  { ...{ name: 'undo', beside: '.foot', side: 'above', command: 'edit.undo' }, isDoneBy: by('edit.undo') },
  { ...{ name: 'keys', beside: '.foot', side: 'above', command: 'help.keys' }, isDoneBy: by('help.keys') },
]

/** The state after a command: a step that asked for it gives way to the next, the last one to none. */
export function tourAfter(state: WindowState, command: CommandId): WindowState {
  const step = state.tour === null ? undefined : TOUR[state.tour]
  return step?.isDoneBy(command) ? nextStep(state) : state
}

/** The state after a command that was refused: a step whose key may find nothing to do gives way all the same. */
export function tourAfterRefusal(state: WindowState, command: CommandId): WindowState {
  const step = state.tour === null ? undefined : TOUR[state.tour]
  return step?.mayBeRefused ? tourAfter(state, command) : state
}

/** The state at the next step, or without the tour after the last. */
export function nextStep(state: WindowState): WindowState {
  if (state.tour === null) return state
  return { ...state, tour: state.tour + 1 < TOUR.length ? state.tour + 1 : null }
}

/** True where the tour is to be shown by itself: the sample is ready and the person has never seen it. */
export function isFirstTime(state: WindowState): boolean {
  const { info, project, settled } = state
  if (info === null || info.settings.toured === true || !settled) return false
  return project?.name === SAMPLE_NAME && !project.readOnly && currentGroup(state) !== null
}

/** Shows the tour the first time that the sample is there; remembers it when its first step is done or it is left, not by a closed window. */
export function offerTour(host: Pick<Host, 'app'>): void {
  const stop = useWindow.subscribe(state => {
    if (!isFirstTime(state)) return
    stop()
    // Not within the change that is being told to everybody.
    queueMicrotask(() => {
      change(now => ({ ...now, tour: 0 }))
      const seen = useWindow.subscribe(({ tour }) => {
        if (tour === 0) return
        seen()
        host.app.keep({ toured: true }).catch(() => undefined)
      })
    })
  })
}
