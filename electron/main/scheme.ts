import { protocol } from 'electron'
import { readPageFile } from '../services/pageFiles.ts'

const SCHEME = 'app'
const HOST = 'bundle'

/** The window's only origin; there is no `file:` and nothing remote. */
export const ORIGIN = `${SCHEME}://${HOST}`

/** The window's address. */
export const WINDOW_ADDRESS = `${ORIGIN}/index.html`

/** True for an address of the window's own origin. */
export function isOwn(address: string): boolean {
  return address.startsWith(`${ORIGIN}/`)
}

/** Declares the scheme a standard and secure one; must be called before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Answers the scheme from the built window's folder, with the policy of both shells. */
export function serveScheme(pageFolder: string): void {
  protocol.handle(SCHEME, async request => {
    const url = new URL(request.url)
    const file =
      url.host === HOST && request.method === 'GET' ? await readPageFile(pageFolder, url.pathname, "'none'") : null
    return file ? new Response(file.body, { headers: file.headers }) : new Response('not found', { status: 404 })
  })
}
