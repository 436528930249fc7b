/** What of a page breaks the rules for access, and what a person who goes by keys would lose sight of. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'

/** What lies over the window, which is inert meanwhile and the same as without. */
const OVER = '[role="dialog"], [role="menu"]'

/** `contrast`: the rules about colours alone, which no language changes; `names`: all others, which no theme changes. */
export type Rules = 'contrast' | 'names' | 'all'

/** Rules that something on the page, or in what lies over it, breaks, with where. */
export async function broken(page: Page, rules: Rules = 'all'): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis)
  // It stays in the page: putting it there each time takes longer than what it does.
  if (!isThere) await new AxeBuilder({ page }).setLegacyMode().withRules(['document-title']).analyze()
  return page.evaluate(runAxe, { over: OVER, rules })
}

/** Runs in the page. */
async function runAxe({ over, rules }: { over: string; rules: Rules }): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: Axe }
  const options =
    rules === 'contrast'
      ? { runOnly: ['color-contrast'] }
      : { rules: { 'color-contrast': { enabled: rules === 'all' } } }
  const { violations } = await axe.run(document.querySelector(over) ?? document, {
    ...options,
    resultTypes: ['violations'],
  })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.target.join(' ')} ${node.any[0]?.message ?? ''}`),
  )
}

/** What is used of axe, as it stands in the page. */
interface Axe {
  run(within: Element | Document, options: object): Promise<{ violations: readonly Violation[] }>
}

interface Violation {
  readonly id: string
  readonly nodes: readonly {
    readonly target: readonly string[]
    readonly any: readonly { readonly message: string }[]
  }[]
}

/** Controls that get the focus where nobody sees it: out of the window, cut off, or without a ring. */
export async function unseenFocus(page: Page): Promise<string[]> {
  // After a key that does nothing a ring is drawn, as for all who go by keys.
  await page.keyboard.press('Pause')
  return page.evaluate(findUnseenFocus, OVER)
}

/** Runs in the page; the focus stays where it was. */
function findUnseenFocus(over: string): string[] {
  const SLACK = 2
  const before = document.activeElement
  const root = document.querySelector(over) ?? document.body
  const found: string[] = []
  const drawn = (one: Element | null) => {
    if (!one) return false
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none'
  }
  const controls = root.querySelectorAll<HTMLElement>(
    'button, input, textarea, select, a[href], [tabindex="0"], [role="menuitem"]',
  )
  for (const control of controls) {
    if (control.closest('[inert], .monaco-editor, .parked') || !control.checkVisibility({ visibilityProperty: true }))
      continue
    if (control.matches(':disabled') || (control.tabIndex < 0 && !control.matches('[role="menuitem"]'))) continue
    // What has the focus already would not be brought into view again.
    if (document.activeElement === control) control.blur()
    control.focus()
    if (document.activeElement !== control) continue
    const name = `${control.tagName.toLowerCase()}.${control.className} “${(control.textContent ?? '').slice(0, 30)}”`
    const box = control.getBoundingClientRect()
    let inner = { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
    for (let at = control.parentElement; at && at !== document.documentElement; at = at.parentElement) {
      if (getComputedStyle(at).overflow === 'visible') continue
      const frame = at.getBoundingClientRect()
      inner = {
        left: Math.max(inner.left, frame.left),
        top: Math.max(inner.top, frame.top),
        right: Math.min(inner.right, frame.right),
        bottom: Math.min(inner.bottom, frame.bottom),
      }
    }
    // What is larger than its frame is scrolled; of the rest all must be seen.
    const isOut =
      Math.min(box.right, inner.right) - Math.max(box.left, inner.left) <
        Math.min(box.width, inner.right - inner.left) - SLACK ||
      Math.min(box.bottom, inner.bottom) - Math.max(box.top, inner.top) <
        Math.min(box.height, inner.bottom - inner.top) - SLACK
    if (isOut || inner.right <= inner.left || inner.bottom <= inner.top) found.push(`out of sight: ${name}`)
    // A list shows it on its current line, by a ring or a bar; a field on its frame.
    const active = document.getElementById(control.getAttribute('aria-activedescendant') ?? '')
    if (!drawn(control) && !drawn(active) && !drawn(control.parentElement)) found.push(`no ring: ${name}`)
  }
  if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  return [...new Set(found)]
}
