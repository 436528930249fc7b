/**
 * Runs `run` when what has just changed is on the screen: a timer set in a frame fires when the frame has been handed on, while a frame
 * asked for in a key's event comes before it. Returns what calls it off.
 */
export function afterFrame(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(run)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
