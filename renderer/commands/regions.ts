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

/** Moves the focus into the text of an article, as soon as that is open. */
export function focusArticle(article: string): void {
  const selector = `[data-article="${CSS.escape(article)}"]:not(.parked) textarea`
  let frames = 30
  const look = () => {
    const text = document.querySelector<HTMLElement>(selector)
    if (text) text.focus({ preventScroll: true })
    else if (frames-- > 0) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Moves the focus into the region that `before` is, or was, in; else into the queue, else into the first region that can be seen. */
export function focusRegionOf(before: Element | null): void {
  const names = [before?.closest<HTMLElement>('[data-region]')?.dataset.region, ...REGIONS]
  for (const name of names) {
    const region = name === undefined ? null : document.querySelector<HTMLElement>(`[data-region="${name}"]`)
    if (!region || !isShown(region)) continue
    focusOn(region)
    return
  }
}

/** What had the focus last: the region it was in, and whose article's button it was, to open or to fold it. */
let last: { readonly region: string | null; readonly article: string | null } | null = null
/** The focus was taken from where it was by the mouse, on nothing that takes it. */
let isLetGo = false
let isDue = false
/** What of the state decides which versions and articles are in the page. */
const MOVES = ['cursor', 'member', 'view', 'pinned', 'lay'] as const

/**
 * Keeps the focus somewhere: at first in the queue, since a list passes bare keys through a screen reader; and where what had
 * it is gone (with the group it showed, or an article that was folded or opened), in the region it was in. What a person takes
 * it from with the mouse is let go. That the element is still in the page says nothing: a column shows other articles by turns.
 */
export function keepFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    isLetGo = false
    if (!(target instanceof HTMLElement)) return
    const region = target.closest('[data-region]')?.getAttribute('data-region') ?? null
    const item =
      target.closest<HTMLElement>('[data-folded]') ?? target.closest('.sigil')?.closest<HTMLElement>('.sheet')
    last = { region, article: item?.dataset.folded ?? item?.dataset.article ?? null }
  })
  const letGo = () =>
    setTimeout(() => {
      if (document.activeElement === document.body) isLetGo = true
    })
  document.addEventListener('pointerdown', letGo, { capture: true })
  useWindow.subscribe((state, before) => {
    const isFirst = state.settled && !before.settled
    const isOpened = state.project !== null && state.project.path !== before.project?.path
    const isOther = isOpened || MOVES.some(part => state[part] !== before[part])
    if (state.dialog !== null || isDue || !(isFirst || (last !== null && isOther))) return
    isDue = true
    // After React has drawn what the state says, and the desk has laid its columns out anew.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        isDue = false
        refocus(isFirst)
      }),
    )
  })
}

function refocus(isFirst: boolean): void {
  const active = document.activeElement
  // What is only out of sight, as the head of a folded article, loses the focus a little later.
  const isHeld = active !== document.body && active?.checkVisibility({ visibilityProperty: true })
  if (isHeld || (isLetGo && !isFirst)) return
  const name = isFirst || last === null ? 'queue' : last.region
  const region = name === null ? null : document.querySelector<HTMLElement>(`[data-region="${name}"]`)
  if (!region?.checkVisibility()) return
  const same = last?.article == null ? null : placeOf(region, last.article)
  if (same) same.focus({ preventScroll: true })
  else focusOn(region)
}

/** The button of an article, which opens it where it is folded and folds it where it is open; null where it is not on the desk. */
function placeOf(region: HTMLElement, article: string): HTMLElement | null {
  const id = CSS.escape(article)
  return region.querySelector(`[data-folded="${id}"], [data-article="${id}"]:not(.parked) button.sigil`)
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
const FIRST = ['[data-region-focus]', '.now .ver[aria-current]', '.sheet.active textarea', 'textarea', 'button']

function focusOn(region: HTMLElement): void {
  // Sheets of folded articles lie in the page too, out of sight: they take no focus.
  const seen = FIRST.flatMap(selector => [...region.querySelectorAll<HTMLElement>(selector)]).filter(element =>
    element.checkVisibility({ visibilityProperty: true }),
  )
  const [target = region] = seen
  target.focus({ preventScroll: true })
}
