import { create } from 'zustand'
import { INITIAL, type WindowState } from './state.ts'
import { useWindow } from './store.ts'

/**
 * The window's state a frame later, for what a key need not wait for: queue, versions and marks are on the screen first.
 * Of many changes in a frame only the last is drawn.
 */
export const useLater = create<WindowState>()(() => INITIAL)

/** Keeps the later state coming; returns what stops it. */
export function followLater(): () => void {
  let isDue = false
  return useWindow.subscribe(() => {
    if (isDue) return
    isDue = true
    // A timer set in a frame fires when the frame has been handed on.
    requestAnimationFrame(() =>
      setTimeout(() => {
        isDue = false
        useLater.setState(useWindow.getState(), true)
      }),
    )
  })
}
