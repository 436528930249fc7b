/** Under steady work what follows a frame waits no longer than this, ms. */
const PATIENCE_MS = 120
/** A window that is out of sight has no frames: what follows one comes after this, ms. */
const OUT_OF_SIGHT_MS = 1000

/**
 * Runs `run` when what has just changed is on the screen and the columns that come a frame each have come: when the browser has nothing
 * to do. A frame asked for in a key's event comes before it, and a timer set in that frame comes between the columns, each of which
 * then waits for it. Returns what calls it off.
 */
export function afterFrame(run: () => void): () => void {
  let idle: number | undefined
  const frame = requestAnimationFrame(() => {
    idle = requestIdleCallback(end, { timeout: PATIENCE_MS })
  })
  const timer = setTimeout(end, OUT_OF_SIGHT_MS)
  function stop() {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
    if (idle !== undefined) cancelIdleCallback(idle)
  }
  function end() {
    stop()
    run()
  }
  return stop
}
