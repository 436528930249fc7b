/** Larger and smaller: the whole window, where the shell can; and the text of articles and versions by itself. */
import type { CommandId } from '../../electron/shared/commands.ts'
import { SIZES, type Size } from '../../electron/shared/settings.ts'
import { textSizeOf } from '../state/appearance.ts'
import { keepSettings } from '../state/keepSettings.ts'
import type { WindowState } from '../state/state.ts'
import { type CommandContext, cannot, type Handler } from './context.ts'

type Sizes = { readonly textSize?: Size; readonly windowZoom?: Size }

/** Zoom of the whole window, in percent, as far as the program sets it. */
export function windowZoomOf({ info }: Pick<WindowState, 'info'>): Size {
  return info?.settings.windowZoom ?? 100
}

/** Commands that a browser carries out itself. */
export function isZoom(id: CommandId): boolean {
  return id === 'view.larger' || id === 'view.smaller' || id === 'view.shippedSize'
}

/** The whole window a step larger or smaller. */
export function zoom(by: 1 | -1): Handler {
  return context => {
    if (context.state.info?.shell === 'browser') return cannot('ui.cannot.browserZooms')
    return stepped(context, windowZoomOf(context.state), by, windowZoom => ({ windowZoom }))
  }
}

/** What is read a step larger or smaller. */
export function textSize(by: 1 | -1): Handler {
  return context => stepped(context, textSizeOf(context.state), by, size => ({ textSize: size }))
}

/** Window and text as they are shipped. */
export const shippedSize: Handler = context => {
  const { state } = context
  if (windowZoomOf(state) === 100 && textSizeOf(state) === 100) return cannot('ui.cannot.sizeShipped')
  return { run: () => keepSettings(context.host, { textSize: 100, windowZoom: 100 }) }
}

function stepped(context: CommandContext, now: Size, by: 1 | -1, part: (size: Size) => Sizes) {
  const next = SIZES[SIZES.indexOf(now) + by]
  if (next === undefined) return cannot(by > 0 ? 'ui.cannot.largest' : 'ui.cannot.smallest')
  return { run: () => keepSettings(context.host, part(next)) }
}
