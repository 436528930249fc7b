import { runWaiting } from './runWaiting.ts'

const waiting = new Set<() => void>()
let beat: HTMLElement | null = null
/** Struck, and not told of yet: struck once more it would have the size of before, of which nobody is told. */
let isStruck = false
let isTelling = false

/**
 * Runs `run` in the frame that is to come, once the page has been laid out with all that was written before: there a place can be read
 * and a list scrolled for nothing. In a frame's callback either would have the page laid out at once, and what others write in the same
 * frame (the columns their lines) would have it laid out again. Not to be called by what hears of a size itself: the browser would say
 * as an error that it tells of this one later. Returns what calls it off.
 */
export function afterLayout(run: () => void): () => void {
  waiting.add(run)
  if (!isTelling) strike()
  return () => waiting.delete(run)
}

/** Changes the size of something that is not seen: the browser tells of it after the layout (Resize Observer 1, 3.4). */
function strike(): void {
  if (isStruck) return
  isStruck = true
  beat ??= makeBeat()
  beat.style.width = beat.style.width === '1px' ? '2px' : '1px'
}

function makeBeat(): HTMLElement {
  const element = document.createElement('div')
  element.className = 'beat'
  element.setAttribute('aria-hidden', 'true')
  document.body.append(element)
  new ResizeObserver(tell).observe(element)
  return element
}

/** What is asked for meanwhile comes in the next frame. */
function tell(): void {
  isStruck = false
  isTelling = true
  runWaiting(waiting)
  isTelling = false
  if (waiting.size > 0) requestAnimationFrame(strike)
}
