import { type KeptSettings, withKept } from '../../electron/shared/settings.ts'
import type { Host } from '../bridge.ts'
import { change } from './store.ts'

/** Puts what a person set in force at once, and keeps it for the next time; where it cannot be kept it lasts as long as the window. */
export function keepSettings(host: Pick<Host, 'app'>, part: KeptSettings): void {
  change(state =>
    state.info ? { ...state, info: { ...state.info, settings: withKept(state.info.settings, part) } } : state,
  )
  host.app.keep(part).catch(() => undefined)
}
