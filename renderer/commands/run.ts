/** The one way a command is run, whoever asks: key, palette, button, native menu. */
import type { CommandId } from '../../electron/shared/commands.ts'
import type { Problem } from '../../electron/shared/result.ts'
import { host } from '../bridge.ts'
import { change, changeWaiting, hurry, useWindow } from '../state/store.ts'
import { tourAfter, tourAfterRefusal } from '../state/tour.ts'
import type { CommandContext, Outcome, Wait } from './context.ts'
import { HANDLERS } from './handlers.ts'
import { moveFocus } from './regions.ts'

/** How long a command waits for what it needs, ms: longer than the services take, shorter than a person's patience. */
const PATIENCE_MS = 1500
/** Commands that may stand behind one that waits: a held key must not pile up. */
const MOST_BEHIND = 20

/** Commands asked for while one waits, in order; null while none does. */
let behind: CommandId[] | null = null

/** What a command sees now. */
export function contextNow(): CommandContext {
  return { state: useWindow.getState(), host, change, focus: moveFocus }
}

/** Runs the command, or says above the status line why not. While another waits it stands behind that one. */
export function run(id: CommandId): void {
  // What a decision has become may be waiting for its frame: the next command is about that.
  if (useWindow.getState().unsaved > 0) changeWaiting()
  if (behind === null) perform(id, HANDLERS[id](contextNow()))
  else if (behind.length < MOST_BEHIND) behind.push(id)
}

/** Carries out an outcome in the name of command `id`. */
export function perform(id: CommandId, outcome: Outcome): void {
  if ('refusal' in outcome) {
    refuse(id, outcome.refusal)
    return
  }
  change(state => tourAfter({ ...state, touched: true, say: state.say?.kind === 'error' ? state.say : null }, id))
  if ('run' in outcome) outcome.run()
  else wait(id, outcome.wait)
}

function refuse(id: CommandId, problem: Problem): void {
  change(state => ({ ...tourAfterRefusal(state, id), say: { kind: 'notNow', command: id, problem } }))
}

/** What stands behind a command that was refused was meant for after it, and falls away with it. */
function wait(id: CommandId, { until, again, refusal }: Wait): void {
  behind ??= []
  const end = (isThere: boolean) => {
    clearTimeout(timer)
    stop()
    hurry(false)
    const next = behind ?? []
    behind = null
    if (!isThere) {
      refuse(id, refusal)
      return
    }
    const outcome = again(contextNow())
    perform(id, outcome)
    if (!('refusal' in outcome)) for (const one of next) run(one)
  }
  const timer = setTimeout(() => end(false), PATIENCE_MS)
  const stop = useWindow.subscribe(state => {
    if (!until(state)) return
    stop()
    // After everybody else has seen the state that it waited for.
    queueMicrotask(() => end(true))
  })
  hurry(true)
}
