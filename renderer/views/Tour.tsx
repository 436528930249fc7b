import { type CSSProperties, useLayoutEffect, useState } from 'react'
import { change, useWindow } from '../state/store.ts'
import { nextStep, TOUR, type TourStep } from '../state/tour.ts'
import { useTranslate } from '../state/translate.ts'
import { Caps, CommandKey } from './parts/Kbd.tsx'
import { stayPut } from './parts/stayPut.ts'

/** Between a call-out and the part of the window that it is about, px. */
const GAP = 12
/** From the corner of that part, px. */
const INSET = 20

/** The call-out of the tour: beside its region, over nothing that keys need; the real key leads on. */
export function Tour() {
  const translate = useTranslate()
  const at = useWindow(state => state.tour)
  const isHidden = useWindow(state => state.dialog !== null)
  const step = at === null ? undefined : TOUR[at]
  const place = usePlace(step)
  const text = step && !isHidden ? translate(`ui.tour.${step.name}`) : ''
  return (
    <>
      <div className="heard" role="status">
        {text}
      </div>
      {step && !isHidden && (
        <aside
          className="tour"
          data-side={step.side}
          style={place}
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
function usePlace(step: TourStep | undefined): CSSProperties {
  const [place, setPlace] = useState<CSSProperties>({})
  useLayoutEffect(() => {
    if (!step) return
    const look = () => setPlace(placeBeside(document.querySelector(step.beside), step.side))
    look()
    window.addEventListener('resize', look)
    return () => window.removeEventListener('resize', look)
  }, [step])
  return place
}

function placeBeside(element: Element | null, side: TourStep['side']): CSSProperties {
  const box = element?.getBoundingClientRect()
  if (!box || box.width === 0) return { left: INSET, bottom: innerHeight * 0.06 + INSET }
  if (side === 'right') return { left: box.right + GAP, top: box.top + box.height / 3 }
  if (side === 'left') return { right: innerWidth - box.left + GAP, bottom: innerHeight - box.bottom + INSET }
  // Of a region at the right edge the right corners are shared.
  const isAtRight = box.left > innerWidth / 2
  const across = isAtRight ? { right: INSET, '--tip': 'calc(100% - 36px)' } : { left: box.left + INSET }
  return { ...across, bottom: innerHeight - box.top + GAP }
}
