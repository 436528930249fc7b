/** The browser shell as one module: what `npm start` and `quoin open` call. */
import { createServices } from '../services/createServices.ts'
import type { OpenOptions } from './openRequest.ts'
import { openWindow as openWith } from './openWindow.ts'

export { type OpenOptions, SHELLS } from './openRequest.ts'

/**
 * Opens the window over the program's own services and waits until it is closed.
 * @returns the exit code
 */
export function openWindow(options: OpenOptions): Promise<number> {
  return openWith(options, createServices)
}
