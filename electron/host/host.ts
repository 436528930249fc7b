/** The browser shell as one module: what `npm start` and `quoin open` call. */
export type { OpenOptions } from './openRequest.ts'
export { SHELLS } from './openRequest.ts'
export { openWindow } from './openWindow.ts'
