import { type KeyboardEvent, useRef } from 'react'
import { isWaiting } from '../../../engine/review/queue.ts'
import type { Group } from '../../../engine/review/types.ts'
import type { StoryId } from '../../../engine/types.ts'
import { DOUBT_STEPS, type DoubtRange, doubtStep, knownDoubt } from '../../state/narrowing.ts'
import { change, useWindow } from '../../state/store.ts'
import { useTranslate } from '../../state/translate.ts'

const STEPS = Array.from({ length: DOUBT_STEPS }, (_, n) => n)
const NO_GROUPS: readonly Group[] = []

/**
 * How many groups of a story have which doubt, decided ones solid. Drawn over with the mouse, or with Shift and the arrows, it narrows
 * map and queue to those; the same step again lets all through.
 */
export function Doubts({ story }: { readonly story: StoryId }) {
  const translate = useTranslate()
  const groups = useWindow(state => state.view?.groups) ?? NO_GROUPS
  const range = useWindow(state => state.narrowing.doubt)
  const anchor = useRef<number | null>(null)
  const box = useRef<HTMLFieldSetElement>(null)
  const counts = STEPS.map(() => ({ open: 0, done: 0 }))
  for (const group of groups) {
    const doubt = group.story === story && group.state !== 'rejected' ? knownDoubt(group) : null
    const count = doubt === null ? undefined : counts[doubtStep(doubt)]
    if (count) count[isWaiting(group) ? 'open' : 'done'] += 1
  }
  const most = Math.max(1, ...counts.map(({ open, done }) => open + done))
  const extend = (step: number) => {
    anchor.current ??= step
    brush({ from: Math.min(anchor.current, step), to: Math.max(anchor.current, step) })
  }
  const press = (step: number) => {
    anchor.current = step
    brush(range?.from === step && range.to === step ? null : { from: step, to: step })
  }
  const onKey = (event: KeyboardEvent, step: number) => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.code] ?? 0
    const next = step + by
    if (by === 0 || next < 0 || next >= DOUBT_STEPS) return
    event.preventDefault()
    if (event.shiftKey) {
      anchor.current ??= step
      extend(next)
    } else anchor.current = null
    box.current?.querySelector<HTMLElement>(`[data-step="${next}"]`)?.focus()
  }
  const focused = range?.from ?? 0
  return (
    <fieldset className="doubts" ref={box}>
      <legend>{translate('ui.doubt.spread')}</legend>
      {[...STEPS].reverse().map(step => {
        const { open, done } = counts[step] ?? { open: 0, done: 0 }
        const isOn = range !== null && step >= range.from && step <= range.to
        const label = { from: step * 10, to: step * 10 + 10 }
        return (
          <button
            type="button"
            key={step}
            data-step={step}
            tabIndex={step === focused ? 0 : -1}
            aria-pressed={isOn}
            onPointerDown={event => {
              if (event.button !== 0) return
              event.currentTarget.releasePointerCapture(event.pointerId)
              press(step)
            }}
            onPointerEnter={event => {
              if (event.buttons === 1 && anchor.current !== null) extend(step)
            }}
            onClick={event => {
              // By a key; the mouse has done it when it was pressed.
              if (event.detail === 0) press(step)
            }}
            onKeyDown={event => onKey(event, step)}
          >
            <span className="heard">{translate('ui.doubt.step', { ...label, count: open + done })}</span>
            <small aria-hidden="true">{`${label.from}–${label.to}\u00a0%`}</small>
            <span className="bar">
              <i className="done" style={{ width: `${(done / most) * 100}%` }} />
              <i style={{ width: `${(open / most) * 100}%` }} />
            </span>
            <b aria-hidden="true">{open + done > 0 && open + done}</b>
          </button>
        )
      })}
    </fieldset>
  )
}

function brush(doubt: DoubtRange | null): void {
  change(state => ({ ...state, touched: true, narrowing: { ...state.narrowing, doubt } }))
}
