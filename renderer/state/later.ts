import { create } from 'zustand'
import { afterFrame } from '../afterFrame.ts'
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
  const follow = () => useLater.setState(useWindow.getState(), true)
  return useWindow.subscribe(({ language }) => {
    // Words of two languages beside each other are not drawn.
    if (language !== useLater.getState().language) {
      follow()
      return
    }
    if (isDue) return
    isDue = true
    afterFrame(() => {
      isDue = false
      follow()
    })
  })
}
