import { create } from 'zustand'

/**
 * The keys of the dialog that is open: it is asked first for every press and answers whether the key was its own. All
 * other keys stay with the field that has the focus.
 */
export const useDialogStack = create<{ press: ((event: KeyboardEvent) => boolean) | null }>()(() => ({ press: null }))
