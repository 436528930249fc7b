import { focusRegionOf } from '../../commands/regions.ts'

/**
 * Gives the focus back to what had it before something lay over the window, once that is out of the page; where that is gone too, to the
 * region it was in. Not from what has taken it meanwhile: the filter, by a key that came at once, or the dialog that follows.
 */
export function giveFocusBack(before: Element | null): void {
  const isLost = () => document.activeElement === null || document.activeElement === document.body
  setTimeout(() => {
    if (!isLost()) return
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    if (isLost()) focusRegionOf(before)
  })
}
