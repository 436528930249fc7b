import { vi } from 'vitest'

/** Gives the tests of a file a page's frames: each comes, and is over, as soon as what runs now has ended. */
export function stubFrames(): void {
  for (const name of ['requestAnimationFrame', 'requestIdleCallback'])
    vi.stubGlobal(name, (run: () => void) => setImmediate(run))
  for (const name of ['cancelAnimationFrame', 'cancelIdleCallback']) vi.stubGlobal(name, clearImmediate)
}
