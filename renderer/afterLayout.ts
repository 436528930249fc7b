const waiting = new Set<() => void>()
let beat: HTMLElement | null = null
let beats = 0
let isTelling = false

/**
 * Runs `run` in the frame that is to come, once the page has been laid out with all that was written before: there a place can be read
 * and a list scrolled for nothing. In a frame's callback either would have the page laid out at once, and what others write in the same
 * frame (the columns their lines) would have it laid out again. Returns what calls it off.
 */
export function afterLayout(run: () => void): () => void {
  waiting.add(run)
  // Struck in the midst of a telling it would be told of in the next frame, and the browser would say that as an error.
  if (isTelling) requestAnimationFrame(strike)
  else strike()
  return () => waiting.delete(run)
}

/** Changes the size of something that is not seen: the browser tells of it after the layout (Resize Observer 1, 3.4). */
function strike(): void {
  beat ??= makeBeat()
  // Never the size of before, however often it is struck in one frame.
  beats = (beats + 1) % 1000
  beat.style.width = `${beats}px`
}

function makeBeat(): HTMLElement {
  const element = document.createElement('div')
  element.className = 'beat'
  element.setAttribute('aria-hidden', 'true')
  document.body.append(element)
  new ResizeObserver(tell).observe(element)
  return element
}

function tell(): void {
  isTelling = true
  try {
    for (const run of [...waiting]) if (waiting.delete(run)) run()
  } finally {
    isTelling = false
  }
}
