/**
 * Gives the focus back to what had it before something lay over the window, once that is out of the page. Not from what has taken it
 * meanwhile: the filter, by a key that came at once, or the dialog that follows.
 */
export function giveFocusBack(before: Element | null): void {
  if (!(before instanceof HTMLElement)) return
  setTimeout(() => {
    if (before.isConnected && document.activeElement === document.body) before.focus({ preventScroll: true })
  })
}
