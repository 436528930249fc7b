/** Dragging versions, candidates and rows of the queue with the mouse. Everything it does is done by a key as well. */
import { create } from 'zustand'
import { decide } from '../../engine/review/decide.ts'
import { stand } from '../state/cursor.ts'
import { type Dragged, type Drop, type DropTarget, dropOf } from '../state/drag.ts'
import { queueOf } from '../state/queue.ts'
import type { WindowState } from '../state/state.ts'
import { change, useWindow } from '../state/store.ts'
import type { Handler } from './context.ts'
import { takeKeys } from './layers.ts'
import { isChanging, propose, whenSaved } from './review.ts'
import { contextNow, perform } from './run.ts'

/** What is under way: the thing, where the mouse is, and the place under it. */
export interface Drag {
  readonly dragged: Dragged
  readonly x: number
  readonly y: number
  readonly target: DropTarget | null
  /** The place's box on the screen. */
  readonly box: DOMRect | null
}

/** Null while nothing is dragged. */
export const useDrag = create<{ readonly drag: Drag | null }>()(() => ({ drag: null }))

/** How far the mouse goes, in px, before a press is a drag. */
const REACH = 6

/** Starts listening; returns what stops it. */
export function listenToDrags(): () => void {
  window.addEventListener('pointerdown', onPress, { capture: true })
  return () => window.removeEventListener('pointerdown', onPress, { capture: true })
}

function onPress(event: PointerEvent): void {
  const from = event.target instanceof Element ? event.target : null
  const dragged = event.button === 0 && event.pointerType !== 'touch' && from ? draggedAt(from) : null
  const before = useWindow.getState()
  if (!dragged || before.dialog !== null || before.project?.readOnly) return
  const stop = new AbortController()
  const options = { capture: true, signal: stop.signal }
  let giveBack: (() => void) | null = null
  const end = () => {
    stop.abort()
    giveBack?.()
    useDrag.setState({ drag: null })
    delete document.documentElement.dataset.dragging
  }
  const onMove = (move: PointerEvent) => {
    if (!giveBack) {
      if (Math.hypot(move.clientX - event.clientX, move.clientY - event.clientY) < REACH) return
      giveBack = takeKeys(key => {
        if (key.code === 'Escape') end()
        return true
      })
      document.documentElement.dataset.dragging = dragged.kind
      // The press has gone to the row that is dragged; what it is dragged to is the entry that stood there before.
      change(state => backTo(state, before))
    }
    const place = targetAt(move.clientX, move.clientY)
    useDrag.setState({ drag: { dragged, x: move.clientX, y: move.clientY, ...place } })
  }
  const onRelease = () => {
    const drag = useDrag.getState().drag
    end()
    if (!drag) return
    // The button that was dragged is not pressed.
    const swallow = (click: MouseEvent) => {
      click.preventDefault()
      click.stopImmediatePropagation()
    }
    window.addEventListener('click', swallow, { capture: true, once: true })
    setTimeout(() => window.removeEventListener('click', swallow, { capture: true }))
    const drop = drag.target && dropOf(useWindow.getState(), drag.dragged, drag.target)
    if (drop) perform(drop.command, letGo(drop)(contextNow()))
  }
  window.addEventListener('pointermove', onMove, options)
  window.addEventListener('pointerup', onRelease, options)
  window.addEventListener('pointercancel', end, options)
  window.addEventListener('blur', end, options)
}

function letGo(drop: Drop): Handler {
  const handler: Handler = context =>
    isChanging(context.state) ? whenSaved(handler) : propose(context, drop.command, drop.intent)
  return handler
}

/** True while something is dragged that `target` can take. */
export function useTakes(target: DropTarget): boolean {
  const dragged = useDrag(state => state.drag?.dragged ?? null)
  if (!dragged) return false
  const state = useWindow.getState()
  const drop = dropOf(state, dragged, target)
  return drop !== null && refusalOf(state, drop) === null
}

/** Why `drop` cannot be done now; null where it can. */
export function refusalOf(state: WindowState, drop: Drop) {
  if (!state.view || !state.analysis) return null
  const decision = decide(state.view, state.analysis, drop.intent)
  return 'refusal' in decision ? decision.refusal : null
}

function draggedAt(from: Element): Dragged | null {
  const button = from.closest('button, input, a, select')
  const member =
    from.closest('.cand[data-member]')?.getAttribute('data-member') ??
    (button ? null : from.closest('.ver[data-member]')?.getAttribute('data-member'))
  if (member) return { kind: 'member', id: member }
  const entry = entryAt(from)
  if (!entry) return null
  return entry.kind === 'group' ? { kind: 'group', id: entry.id } : { kind: 'member', id: entry.id }
}

function entryAt(from: Element) {
  const number = from.closest('.row[data-entry]')?.getAttribute('data-entry')
  return number == null ? undefined : queueOf(useWindow.getState()).entries.find(one => one.number === Number(number))
}

function targetAt(x: number, y: number): Pick<Drag, 'target' | 'box'> {
  const under = document.elementFromPoint(x, y)
  const boxOf = (selector: string) => under?.closest(selector)?.getBoundingClientRect() ?? null
  const out = boxOf('[data-drop="out"]')
  if (out) return { target: { kind: 'out' }, box: out }
  const entry = under ? entryAt(under) : undefined
  if (entry) return { target: { kind: 'entry', id: entry.id }, box: boxOf('.row') }
  const here = boxOf('.panel .vers')
  return here ? { target: { kind: 'here' }, box: here } : { target: null, box: null }
}

function backTo(state: WindowState, { cursor, member }: WindowState): WindowState {
  if (cursor === null || state.cursor === cursor) return state
  return stand(state, cursor, member ?? undefined)
}
