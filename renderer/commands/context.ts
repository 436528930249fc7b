import type { Problem } from '../../electron/shared/result.ts'
import type { Host } from '../bridge.ts'
import type { Dialog, WindowState } from '../state/state.ts'
import type { Change } from '../state/store.ts'

/** What a command may look at and use. */
export interface CommandContext {
  readonly state: WindowState
  readonly host: Host
  /** Replaces the state. */
  change(change: Change): void
  /** Moves the focus to a region of the window, or round them. */
  focus(target: 'filter' | 'nextRegion' | 'previousRegion'): void
}

/** What a command needs is on its way: it is asked again when that is there, and refused if it does not come. */
export interface Wait {
  /** True as soon as it is worth asking again. */
  readonly until: (state: WindowState) => boolean
  readonly again: Handler
  readonly refusal: Problem
}

/** Can it be done, and doing it, from one call: what to run, what to wait for, or why not. */
export type Outcome = { readonly run: () => void } | { readonly wait: Wait } | { readonly refusal: Problem }
/** A command. It changes nothing until its outcome is run, so menus and palette may ask as often as they like. */
export type Handler = (context: CommandContext) => Outcome

/** Opens a dialog. */
export function show(context: CommandContext, dialog: Dialog): Outcome {
  return { run: () => context.change(state => ({ ...state, dialog })) }
}

/** A refusal; `code` is a key of the catalogues. */
export function cannot(code: string, params: Problem['params'] = {}): Outcome {
  return { refusal: { code, params } }
}
