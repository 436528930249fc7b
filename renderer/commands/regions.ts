/** Regions of the window in the order of F6, each an element with `data-region`. */
const REGIONS = ['queue', 'columns', 'panel', 'rail', 'top'] as const

/** Moves the focus to the filter, or to the next or previous region that can be seen. */
export function moveFocus(target: 'filter' | 'nextRegion' | 'previousRegion'): void {
  const filter = document.querySelector<HTMLInputElement>('[data-filter]')
  if (target === 'filter' && filter?.checkVisibility()) {
    // At once: what is typed after it must not be taken for commands.
    filter.focus()
    return
  }
  // After the frame in which a tab may have made the region visible.
  requestAnimationFrame(() => {
    if (target === 'filter') document.querySelector<HTMLInputElement>('[data-filter]')?.focus()
    else toRegion(target === 'nextRegion' ? 1 : -1)
  })
}

function toRegion(by: number): void {
  const shown = REGIONS.flatMap(name => {
    const element = document.querySelector<HTMLElement>(`[data-region="${name}"]`)
    return element && element.offsetParent !== null ? [element] : []
  })
  const here = document.activeElement?.closest('[data-region]')
  const place = here instanceof HTMLElement ? shown.indexOf(here) : -1
  const next = shown[(place + by + shown.length) % shown.length] ?? shown[0]
  if (!next) return
  const inner = next.querySelectorAll<HTMLElement>('[data-region-focus], textarea, button')
  // Sheets of folded articles lie in the page too, out of sight: they take no focus.
  const target = [...inner].find(element => element.checkVisibility({ visibilityProperty: true })) ?? next
  target.focus({ preventScroll: true })
}
