import type { Host } from '../bridge.ts'

/** A person drags for a while: what the window comes to rest at is kept. */
const REST_MS = 500

/** Keeps the window's size whenever it is changed, for the next start. */
export function keepWindowSize(host: Pick<Host, 'app'>): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  window.addEventListener('resize', () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const { outerWidth: width, outerHeight: height } = window
      // A size that cannot be kept is no window's; lost with the line it is kept the next time.
      host.app.keep({ window: { width, height } }).catch(() => undefined)
    }, REST_MS)
  })
}
