/**
 * Finds on a page what a person could not read: text that is cut off, and texts that lie over each other. What is cut
 * on purpose, by an ellipsis or after some lines, counts only where it is the program's own text, not an article's, and no
 * `title` says the whole; what gives way whole where there is no room stands in `[data-yields]`.
 */
import type { Page } from 'playwright'

export interface OverflowOptions {
  /** Only what is inside; by default the open dialog, else the whole page. */
  readonly within?: string
  /** Elements whose text may end in an ellipsis: other people's words, and what stands in full elsewhere. */
  readonly mayEllipse?: readonly string[]
}

/** Texts of articles and names of files, which are as long as they are. */
const CONTENT = [
  '.kept',
  '.two',
  '.cand .t',
  '.cand .p small',
  '.rest .report i',
  '.draft .what',
  '.foot .picked',
  '.crumb .story',
  '.crumb .wide',
  '.sheet-title',
  '.tsv',
  '.jsonl',
  '.spine',
  // The name of the palette, which its key and label tell too.
  '.find span',
] as const

/**
 * One line for each text of the page that cannot be read whole: `cut off`, `outside` the window, what `hangs over` its dialog,
 * is `covered` by another text, or a part of the window that scrolls `sideways`; empty where all is well. Articles in their columns are Monaco's and not looked at.
 */
export async function unreadable(page: Page, options: OverflowOptions = {}): Promise<string[]> {
  return page.evaluate(findUnreadable, {
    within: options.within ?? null,
    mayEllipse: [...(options.mayEllipse ?? CONTENT)],
  })
}

/** Runs in the page. */
function findUnreadable({ within, mayEllipse }: { within: string | null; mayEllipse: string[] }): string[] {
  /** Rounding of boxes, in CSS px. */
  const SLACK = 1.5
  // Versions that wait are out of sight for all, and laid out as those in sight are.
  const IGNORED = '.monaco-editor, .column-layer, .symbols, .heard, .stack:not(.now), script, style, noscript, option'
  interface Box {
    left: number
    top: number
    right: number
    bottom: number
  }
  interface Piece {
    element: Element
    box: Box
    text: string
  }
  const root = document.querySelector(within ?? '[role="dialog"]') ?? document.body
  const found: string[] = []

  const nameOf = (element: Element) => {
    const names = [element, element.parentElement].filter(one => one !== null)
    return names
      .map(one => one.tagName.toLowerCase() + [...one.classList].map(name => `.${name}`).join(''))
      .reverse()
      .join(' > ')
  }
  const say = (what: string, { element, text }: Pick<Piece, 'element' | 'text'>) =>
    found.push(`${what}: ${nameOf(element)} “${text.trim().slice(0, 60)}”`)
  const clips = (value: string) => value === 'hidden' || value === 'clip'
  const scrolls = (value: string) => value === 'auto' || value === 'scroll'

  /** The part of a text that can be seen or scrolled to, and whether some of it cannot; null where none is meant to be. */
  function look(element: Element, whole: Box): { seen: Box; isCut: boolean } | null {
    let seen = whole
    let isCut = false
    for (let at: Element | null = element; at && at !== document.documentElement; at = at.parentElement) {
      const style = getComputedStyle(at)
      if (style.display === 'inline' || style.display === 'contents') continue
      const frame = at.getBoundingClientRect()
      const inner = {
        left: frame.left + at.clientLeft,
        top: frame.top + at.clientTop,
        right: frame.left + at.clientLeft + at.clientWidth,
        bottom: frame.top + at.clientTop + at.clientHeight,
      }
      // What is painted by itself is cut at its edge too.
      const isPainted = /strict|content|paint/.test(style.contain)
      const cutAs = (overflow: string) => (isPainted && overflow === 'visible' ? 'clip' : overflow)
      for (const [low, high, overflow] of [
        ['left', 'right', cutAs(style.overflowX)],
        ['top', 'bottom', cutAs(style.overflowY)],
      ] as const) {
        if (!clips(overflow) && !scrolls(overflow)) continue
        if (seen[low] >= inner[low] - SLACK && seen[high] <= inner[high] + SLACK) continue
        const isTold = style.textOverflow === 'ellipsis' && at instanceof HTMLElement && at.title !== ''
        if (clips(overflow) && !isTold && !mayEllipse.some(selector => element.closest(selector))) isCut = true
        seen = { ...seen, [low]: Math.max(seen[low], inner[low]), [high]: Math.min(seen[high], inner[high]) }
        // Scrolled away, or a cut one's rest: nothing of it is on the screen now.
        if (seen[low] >= seen[high]) return isCut && !at.matches('[data-yields]') ? { seen: whole, isCut } : null
      }
    }
    return { seen, isCut }
  }

  /** Lies over others for a while, or what is scrolled goes under it. */
  function floats(element: Element): boolean {
    if (element.closest('.say')) return true
    for (let at: Element | null = element; at; at = at.parentElement)
      if (getComputedStyle(at).position === 'sticky') return true
    return false
  }

  const pieces: Piece[] = []
  const frame = root.getBoundingClientRect()
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    const text = node.textContent ?? ''
    if (!element || text.trim() === '' || element.closest(IGNORED)) continue
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    let isSaid = false
    for (const { left, top, right, bottom } of range.getClientRects()) {
      if (right - left < 1 || bottom - top < 1) continue
      const box = { left, top, right, bottom }
      const looked = look(element, box)
      if (!looked) continue
      const { seen, isCut } = looked
      const outside =
        seen.left < -SLACK || seen.top < -SLACK || seen.right > innerWidth + SLACK || seen.bottom > innerHeight + SLACK
      if (!isSaid && (isCut || outside)) {
        say(isCut ? 'cut off' : 'outside', { element, text })
        isSaid = true
      }
      // What hangs over the edge of the dialog that it belongs to.
      if (
        !isSaid &&
        root !== document.body &&
        (seen.bottom > frame.bottom + SLACK || seen.right > frame.right + SLACK)
      ) {
        say('hangs over', { element, text })
        isSaid = true
      }
      pieces.push({ element, box: seen, text })
    }
  }

  const isFloating = new Map<Element, boolean>()
  const stays = (element: Element) => {
    const known = isFloating.get(element) ?? floats(element)
    isFloating.set(element, known)
    return !known
  }
  for (const [n, one] of pieces.entries()) {
    for (let m = n + 1; m < pieces.length; m++) {
      const other = pieces[m]
      if (!other || one.element === other.element) continue
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
      const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
      const least = Math.min(one.box.bottom - one.box.top, other.box.bottom - other.box.top)
      // Line boxes of tight lines touch; letters do not before half of the height is shared.
      if (wide > 2 && high > least / 2 && stays(one.element) && stays(other.element))
        found.push(
          `covered: ${nameOf(one.element)} “${one.text.trim()}” and ${nameOf(other.element)} “${other.text.trim()}”`,
        )
    }
  }

  for (const element of [root, ...root.querySelectorAll('*')]) {
    if (element.closest(IGNORED) || element.closest('[data-wide]')) continue
    const isScroller = scrolls(getComputedStyle(element).overflowX) && !/^(INPUT|TEXTAREA)$/.test(element.tagName)
    if (isScroller && element.scrollWidth > element.clientWidth + SLACK)
      found.push(`sideways: ${nameOf(element)} ${element.scrollWidth} in ${element.clientWidth} px`)
    // A field's own words, where they are the program's.
    if (element instanceof HTMLInputElement && element.placeholder && !element.value) {
      const context = document.createElement('canvas').getContext('2d')
      const style = getComputedStyle(element)
      if (!context || element.clientWidth === 0) continue
      context.font = style.font
      const room = element.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight)
      if (context.measureText(element.placeholder).width > room + SLACK)
        say('cut off', { element, text: element.placeholder })
    }
  }
  return [...new Set(found)]
}
