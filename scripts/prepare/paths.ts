import path from 'node:path'

/** The checkout's root. */
export const ROOT = path.resolve(import.meta.dirname, '../..')

/** What the set-up remembers from one run to the next; gone with `node_modules`. */
export const CACHE = path.join(ROOT, 'node_modules/.cache/quoin')
