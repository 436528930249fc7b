import { create } from 'zustand'
import { afterFrame } from '../afterFrame.ts'
import { INITIAL, type WindowState } from './state.ts'

/** The window's state; components read it by a selector. */
export const useWindow = create<WindowState>()(() => INITIAL)

/** Gives the state that follows; to give back the same value is to change nothing. */
export type Change = (state: WindowState) => WindowState

/** Replaces the state by what `change` makes of it. */
export function change(change: Change): void {
  useWindow.setState(change, true)
}

interface Waiting {
  readonly step: Change
  /** Told what a step that cannot be made throws; the others are made all the same. */
  readonly failed: (error: unknown) => void
}

/** Changes that wait for the end of the frame. */
let waiting: Waiting[] = []
/** True while none may wait. */
let isHurried = false

/**
 * Makes a change together with all others of the same frame, in their order, and after what a key has just changed is on the screen.
 * @param failed told what the step throws; without it that is an error of the page
 */
export function changeSoon(step: Change, failed: (error: unknown) => void = error => reportError(error)): void {
  waiting.push({ step, failed })
  if (isHurried) changeWaiting()
  else if (waiting.length === 1) afterFrame(changeWaiting)
}

/** While it is on, nothing waits for a frame: somebody waits for what is told. */
export function hurry(isOn: boolean): void {
  isHurried = isOn
  if (isOn) changeWaiting()
}

/**
 * Makes a change at once, after those that wait: what the services say is about what they said before.
 * @throws whatever the step throws
 */
export function changeInTurn(step: Change): void {
  changeWaiting()
  change(step)
}

/** Makes what waits at once. */
export function changeWaiting(): void {
  const steps = waiting
  waiting = []
  if (steps.length === 0) return
  const failures: (() => void)[] = []
  change(state =>
    steps.reduce((now, { step, failed }) => {
      try {
        return step(now)
      } catch (error) {
        failures.push(() => failed(error))
        return now
      }
    }, state),
  )
  for (const tell of failures) tell()
}
