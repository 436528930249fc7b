import { create } from 'zustand'
import { afterFrame } from '../afterFrame.ts'
import { INITIAL, type WindowState } from './state.ts'

/** The window's state; components read it by a selector. */
export const useWindow = create<WindowState>()(() => INITIAL)

export type Change = (state: WindowState) => WindowState

/** Replaces the state by what `change` makes of it. */
export function change(change: Change): void {
  useWindow.setState(change, true)
}

/** Changes that wait for the end of the frame. */
let waiting: Change[] = []

/** Makes a change together with all others of the same frame, in their order, and after what a key has just changed is on the screen. */
export function changeSoon(step: Change): void {
  waiting.push(step)
  if (waiting.length === 1) afterFrame(changeWaiting)
}

/** Makes a change at once, after those that wait: what the services say is about what they said before. */
export function changeInTurn(step: Change): void {
  waiting.push(step)
  changeWaiting()
}

function changeWaiting(): void {
  const steps = waiting
  waiting = []
  if (steps.length > 0) change(state => steps.reduce((now, one) => one(now), state))
}
