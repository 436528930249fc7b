import { type CSSProperties, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { change, useWindow } from '../state/store.ts'
import { nextStep, TOUR, type TourStep } from '../state/tour.ts'
import { useTranslate } from '../state/translate.ts'
import { Caps, CommandKey } from './parts/Kbd.tsx'
import { stayPut } from './parts/stayPut.ts'

/** Between a call-out and the part of the window that it is about, px. */
const GAP = 12
/** From the corner of that part, px. */
const INSET = 20
/** From the edge of the window, px. */
const EDGE = 8

/** Where a call-out stands, and the side of its part of the window that its tip is at; null where it had to be moved. */
interface Place {
  readonly style: CSSProperties
  readonly side: TourStep['side'] | null
}

/** The call-out of the tour: beside its region, over nothing that keys need; the real key leads on. */
export function Tour() {
  const translate = useTranslate()
  const at = useWindow(state => state.tour)
  const isHidden = useWindow(state => state.dialog !== null)
  const step = at === null ? undefined : TOUR[at]
  const slip = useRef<HTMLElement>(null)
  const place = usePlace(isHidden ? undefined : step, slip)
  const text = step && !isHidden ? translate(`ui.tour.${step.name}`) : ''
  return (
    <>
      <div className="heard" role="status">
        {text}
      </div>
      {step && !isHidden && (
        <aside
          ref={slip}
          className="tour"
          data-side={place.side ?? undefined}
          style={place.style}
          aria-label={translate('ui.tour.label', { step: (at ?? 0) + 1, steps: TOUR.length })}
        >
          <p>{text}</p>
          <p className="do">
            <CommandKey command={step.command} />
            <b>{translate(`command.${step.command}`)}</b>
          </p>
          <footer>
            <span className="mut">{translate('ui.tour.label', { step: (at ?? 0) + 1, steps: TOUR.length })}</span>
            <button
              type="button"
              className="hint"
              onMouseDown={stayPut}
              onClick={() => change(state => ({ ...state, tour: null }))}
            >
              <Caps caps={['Esc']} />
              {translate('ui.tour.end')}
            </button>
            {(at ?? 0) + 1 < TOUR.length && (
              <button type="button" className="hint" onMouseDown={stayPut} onClick={() => change(nextStep)}>
                {translate('ui.tour.next')}
              </button>
            )}
          </footer>
        </aside>
      )}
    </>
  )
}

/** Where a call-out stands; it follows the size of the window. A region that is not in sight leaves it above the status line. */
function usePlace(step: TourStep | undefined, slip: RefObject<HTMLElement | null>): Place {
  const [place, setPlace] = useState<Place>({ style: {}, side: null })
  useLayoutEffect(() => {
    if (!step) return
    const look = () => {
      const own = slip.current?.getBoundingClientRect()
      if (own) setPlace(placeBeside(document.querySelector(step.beside), step.side, own))
    }
    look()
    window.addEventListener('resize', look)
    return () => window.removeEventListener('resize', look)
  }, [step, slip])
  return place
}

/** Beside the element, wholly in the window. */
function placeBeside(element: Element | null, side: TourStep['side'], { width, height }: DOMRect): Place {
  const box = element?.checkVisibility({ visibilityProperty: true }) ? element.getBoundingClientRect() : null
  // Of a region at the right edge the right corners are shared.
  const isAtRight = side === 'above' && box !== null && box.left > innerWidth / 2
  let left = INSET
  let top = innerHeight * 0.94 - INSET - height
  if (box && side === 'right') {
    left = box.right + GAP
    top = box.top + box.height / 3
  } else if (box && side === 'left') {
    left = box.left - GAP - width
    top = box.bottom - INSET - height
  } else if (box) {
    left = isAtRight ? innerWidth - INSET - width : box.left + INSET
    top = box.top - GAP - height
  }
  const inside = {
    left: Math.max(EDGE, Math.min(left, innerWidth - width - EDGE)),
    top: Math.max(EDGE, Math.min(top, innerHeight - height - EDGE)),
  }
  const isMoved = inside.left !== left || inside.top !== top
  const tip = isAtRight ? { '--tip': 'calc(100% - 36px)' } : {}
  return { style: { ...inside, ...tip }, side: box && !isMoved ? side : null }
}
