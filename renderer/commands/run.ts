/** The one way a command is run, whoever asks: key, palette, button, native menu. */
import type { CommandId } from '../../electron/shared/commands.ts'
import { host } from '../bridge.ts'
import { change, useWindow } from '../state/store.ts'
import type { CommandContext, Outcome } from './context.ts'
import { HANDLERS } from './handlers.ts'
import { moveFocus } from './regions.ts'

/** What a command sees now. */
export function contextNow(): CommandContext {
  return { state: useWindow.getState(), host, change, focus: moveFocus }
}

/** Runs the command, or says above the status line why not. */
export function run(id: CommandId): void {
  perform(id, HANDLERS[id](contextNow()))
}

/** Carries out an outcome in the name of command `id`. */
export function perform(id: CommandId, outcome: Outcome): void {
  if ('refusal' in outcome) {
    change(state => ({ ...state, say: { kind: 'notNow', command: id, problem: outcome.refusal } }))
    return
  }
  change(state => ({ ...state, touched: true, say: state.say?.kind === 'error' ? state.say : null }))
  outcome.run()
}
