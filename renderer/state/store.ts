import { create } from 'zustand'
import { INITIAL, type WindowState } from './state.ts'

/** The window's state; components read it by a selector. */
export const useWindow = create<WindowState>()(() => INITIAL)

export type Change = (state: WindowState) => WindowState

/** Replaces the state by what `change` makes of it. */
export function change(change: Change): void {
  useWindow.setState(change, true)
}
