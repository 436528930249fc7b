import { mkdirSync } from 'node:fs'

/**
 * Makes a folder for what is a person's own, where it is not there: articles may be confidential, and on many machines other
 * users may enter a home. One that is there keeps its permissions.
 * @throws what the system says
 */
export function makeOwnFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 })
}
