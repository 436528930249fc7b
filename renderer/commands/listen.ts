/** The one key listener of the window: it captures, so that no editor or list sees a key that is a command. */
import type { CommandId } from '../../electron/shared/commands.ts'
import { closeFind } from '../state/find.ts'
import { change, useWindow } from '../state/store.ts'
import { keyName } from './keymap.ts'
import { givenToLayer } from './layers.ts'
import { hear } from './layout.ts'
import { platformNow, pressed } from './pressed.ts'
import { focusQueue } from './regions.ts'
import { perform, run } from './run.ts'
import { candidateOutOfSight } from './sight.ts'
import { isZoom } from './sizes.ts'
import { isOfBrowserPage, sayUnused, unusedKey } from './unused.ts'

/** Starts listening; returns what stops it. */
export function listenToKeys(): () => void {
  const onKey = (event: KeyboardEvent) => press(event)
  window.addEventListener('keydown', onKey, { capture: true })
  return () => window.removeEventListener('keydown', onKey, { capture: true })
}

function press(event: KeyboardEvent): void {
  if (event.isComposing) return
  hear(event)
  const state = useWindow.getState()
  // A menu or a dialog comes first: the Escape that closes it must not stop the work too.
  if (givenToLayer(event)) {
    stop(event)
    return
  }
  if (state.dialog !== null) {
    const platform = platformNow(state)
    if (isOfBrowserPage(keyName(event, platform), platform)) stop(event)
    return
  }
  if (event.code === 'Escape') {
    if (leave(event)) stop(event)
    return
  }
  const id = pressed(event)
  if (id === null) {
    const name = unusedKey(event)
    if (name === null) return
    stop(event)
    if (!event.repeat) sayUnused(name)
    return
  }
  // Words that are selected are what a person means to copy; the browser does that.
  if (id === 'quotation.copy' && hasSelection(event.target)) return
  // The browser turns its own key into the event that brings what is pasted.
  if (id === 'file.paste' && keyName(event, platformNow(state)) === 'Mod+v') return
  // A browser zooms its page itself.
  if (isZoom(id) && state.info?.shell === 'browser') return
  stop(event)
  if (event.repeat && !REPEATS.has(id)) return
  const candidate = candidateOutOfSight(id)
  if (candidate) {
    perform(id, candidate)
    return
  }
  run(id)
}

/** Held down, these go on: walking, and a boundary that walks over words; any other decision is one press. */
const REPEATS: ReadonlySet<string> = new Set<CommandId>([
  ...(['group.next', 'group.previous', 'member.next', 'member.previous'] as const),
  ...(['quotation.shorter', 'quotation.longer', 'quotation.startShorter', 'quotation.startLonger'] as const),
])

/**
 * Escape: closes the search that has the focus, closes the sentence, empties the filter, leaves it for the list, lets go of what was
 * picked, empties the filter from the list too, closes the search, ends the tour, stops the work; in this order, one at a time.
 */
function leave(event: KeyboardEvent): boolean {
  const state = useWindow.getState()
  const target = event.target instanceof HTMLElement ? event.target : null
  if (target?.closest('.finding')) {
    change(closeFind)
    return true
  }
  if (state.say !== null) {
    change(now => ({ ...now, say: null }))
    return true
  }
  if (target?.matches('[data-filter]')) {
    // Into the list it narrows, which passes keys through a screen reader; nowhere the focus would be lost.
    if (state.filter === '') focusQueue()
    else change(now => ({ ...now, filter: '' }))
    return true
  }
  if (state.picked !== null) {
    change(now => ({ ...now, picked: null }))
    return true
  }
  if (state.filter !== '' && target?.closest('.queue')) {
    change(now => ({ ...now, filter: '' }))
    return true
  }
  if (state.find?.open) {
    change(closeFind)
    return true
  }
  if (state.tour !== null) {
    change(now => ({ ...now, tour: null }))
    return true
  }
  if (state.progress !== null) {
    run('work.cancel')
    return true
  }
  return false
}

/** True if words are selected: on the page, or in the text area that stands for a column's selection. */
function hasSelection(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return target.selectionStart !== target.selectionEnd
  return document.getSelection()?.isCollapsed === false
}

function stop(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}
