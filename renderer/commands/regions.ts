import { useWindow } from '../state/store.ts'

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

/** Moves the focus to the list of the queue, at once. */
export function focusQueue(): void {
  const queue = document.querySelector<HTMLElement>('[data-region="queue"]')
  queue?.querySelector<HTMLElement>('[data-region-focus]')?.focus({ preventScroll: true })
}

/** What had the focus last, and the region it was in. */
let last: { readonly element: Element; readonly region: string | null } | null = null

/**
 * Keeps the focus somewhere: at first in the queue, since a list passes bare keys through a screen reader; and where what had
 * it is gone with the group it showed, in the region it was in. What a person takes it from with the mouse is let go.
 */
export function keepFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element)
      last = { element: target, region: target.closest('[data-region]')?.getAttribute('data-region') ?? null }
  })
  useWindow.subscribe((state, before) => {
    const isFirst = state.settled && !before.settled
    const isOther = state.cursor !== before.cursor || state.member !== before.member || state.view !== before.view
    // After React has drawn what the state says.
    if (state.dialog === null && (isFirst || (last !== null && isOther)))
      requestAnimationFrame(() => requestAnimationFrame(() => refocus(isFirst)))
  })
}

function refocus(isFirst: boolean): void {
  if (document.activeElement !== document.body || (last?.element.isConnected && !isFirst)) return
  const name = isFirst || last === null ? 'queue' : last.region
  const region = name === null ? null : document.querySelector<HTMLElement>(`[data-region="${name}"]`)
  if (region?.checkVisibility()) focusOn(region)
}

function toRegion(by: number): void {
  const shown = REGIONS.flatMap(name => {
    const element = document.querySelector<HTMLElement>(`[data-region="${name}"]`)
    return element && isShown(element) ? [element] : []
  })
  const here = document.activeElement?.closest('[data-region]')
  const place = here instanceof HTMLElement ? shown.indexOf(here) : -1
  const next = shown[(place + by + shown.length) % shown.length] ?? shown[0]
  if (next) focusOn(next)
}

/** Whether a region is drawn, and what is in it: in a small window tabs hide what stands in one. */
function isShown(region: HTMLElement): boolean {
  const seen = { visibilityProperty: true }
  return region.checkVisibility(seen) && (region.firstElementChild?.checkVisibility(seen) ?? true)
}

/** What takes the focus in a region: its list, the version under the cursor, the text of that version's article, any text, a button. */
const FIRST = ['[data-region-focus]', '.ver[aria-current]', '.sheet.active textarea', 'textarea', 'button']

function focusOn(region: HTMLElement): void {
  // Sheets of folded articles lie in the page too, out of sight: they take no focus.
  const seen = FIRST.flatMap(selector => [...region.querySelectorAll<HTMLElement>(selector)]).filter(element =>
    element.checkVisibility({ visibilityProperty: true }),
  )
  const [target = region] = seen
  target.focus({ preventScroll: true })
}
