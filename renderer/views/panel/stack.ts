import { createContext, useContext } from 'react'
import { type StoreApi, useStore } from 'zustand'
import type { WindowState } from '../../state/state.ts'
import { useWindow } from '../../state/store.ts'

/** The state that the versions of a stack are drawn from. */
export const StackState = createContext<StoreApi<WindowState>>(useWindow)

/** What `select` finds in the window's state, with the cursor on the entry whose versions are drawn. */
export function useStack<T>(select: (state: WindowState) => T): T {
  return useStore(useContext(StackState), select)
}
