import { runWaiting } from './runWaiting.ts'

/** Under steady work what follows a frame waits no longer than this once all is shown that a key leads to, ms. */
const PATIENCE_MS = 120
/** However long something is owed, and in a window out of sight, which has no frames, what follows one comes after this, ms. */
const AT_LAST_MS = 1000

/** Who still has to show something that a key leads to. */
const owners = new Set<object>()
/** What waits for them. */
const held = new Set<() => void>()

/** Has what follows the next frames wait until `owner` lets go: it still has to show something that a key leads to. */
export function holdBack(owner: object): void {
  owners.add(owner)
}

/** `owner` has shown all, or never will. */
export function letGo(owner: object): void {
  owners.delete(owner)
  if (owners.size === 0) for (const rest of [...held]) rest()
}

/**
 * Runs `run` when what has just changed is on the screen, the columns too, and the browser has nothing to do. A frame's callback
 * asked for in a key's event runs before that, and a timer set in it before the columns, which then wait for it. Returns what calls it off.
 */
export function afterFrame(run: () => void): () => void {
  let idle: number | undefined
  const frame = requestAnimationFrame(() => {
    if (owners.size > 0) held.add(rest)
    else rest()
  })
  const timer = setTimeout(end, AT_LAST_MS)
  function rest() {
    held.delete(rest)
    idle = requestIdleCallback(end, { timeout: PATIENCE_MS })
  }
  function stop() {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
    held.delete(rest)
    if (idle !== undefined) cancelIdleCallback(idle)
  }
  function end() {
    stop()
    run()
  }
  return stop
}

/** Made when it is first needed: what imports this runs without a page too. */
let channel: MessageChannel | null = null
/** What is to run when the frame that is being made has been handed on. */
const due = new Set<() => void>()

function makeChannel(): MessageChannel {
  const made = new MessageChannel()
  made.port1.onmessage = () => runWaiting(due)
  return made
}

/**
 * Runs `run` as soon as the frame that is to come has been handed on, while the browser paints it: what is written then is in the frame
 * after it. Asked for in a frame's callback, Monaco's lines would come a frame later still. Returns what calls it off.
 */
export function rightAfterFrame(run: () => void): () => void {
  const frame = requestAnimationFrame(() => {
    due.add(run)
    channel ??= makeChannel()
    channel.port2.postMessage(null)
  })
  return () => {
    cancelAnimationFrame(frame)
    due.delete(run)
  }
}
