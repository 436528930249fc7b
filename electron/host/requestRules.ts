import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { SOCKET_PATH } from '../shared/socket.ts'

/** Why a request is refused. */
export interface Refusal {
  readonly status: 400 | 403 | 404 | 405 | 413 | 421
  readonly reason: string
}

/** What the host knows of itself when it judges a request. */
export interface HostIdentity {
  readonly port: number
  /** True for the value of this session's cookie. */
  readonly admits: (cookie: string) => boolean
}

/** The one origin that the host answers to; `localhost` is another name that others may claim. */
export function originOf(port: number): string {
  return `http://127.0.0.1:${port}`
}

/** Cookies are not bound to a port: the name keeps two hosts of one browser apart. */
export function cookieName(port: number): string {
  return `quoin-${port}`
}

/** What the rules ask of a request. */
type Asked = Pick<IncomingMessage, 'url' | 'method' | 'headers' | 'rawHeaders'>

/** True where a header that names the host stands twice: whoever reads the other one reads another request. */
function namesTwoHosts(rawHeaders: readonly string[]): boolean {
  return rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length > 1
}

/** Rules for every request, before anything of it is looked at. */
export function refuseRequest(
  { method, headers, rawHeaders }: Omit<Asked, 'url'>,
  identity: HostIdentity,
): Refusal | null {
  if (namesTwoHosts(rawHeaders)) return { status: 400, reason: 'two hosts' }
  // A page of another site whose name was rebound to this machine still sends its own name.
  if (headers.host !== `127.0.0.1:${identity.port}`) return { status: 421, reason: 'wrong host' }
  if (method !== 'GET') return { status: 405, reason: 'only GET' }
  if (headers['transfer-encoding'] || Number(headers['content-length'] ?? 0) > 0)
    return { status: 413, reason: 'no body is taken' }
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return { status: 403, reason: 'cross-site' }
  const { origin } = headers
  if (origin !== undefined && origin !== originOf(identity.port)) return { status: 403, reason: 'wrong origin' }
  return null
}

/** Rules for the upgrade to a WebSocket, over those for every request: browsers do not keep other pages from asking. */
export function refuseSocket({ url, headers, rawHeaders }: Asked, identity: HostIdentity): Refusal | null {
  const refusal = refuseRequest({ method: 'GET', headers, rawHeaders }, identity)
  if (refusal) return refusal
  if (url !== SOCKET_PATH) return { status: 404, reason: 'no such socket' }
  if (headers.origin !== originOf(identity.port)) return { status: 403, reason: 'wrong origin' }
  return refuseStranger(headers, identity)
}

/** Refuses whoever does not bring this session's cookie. */
export function refuseStranger(headers: IncomingHttpHeaders, identity: HostIdentity): Refusal | null {
  const cookie = readCookie(headers.cookie ?? '', cookieName(identity.port))
  return identity.admits(cookie) ? null : { status: 403, reason: 'no session' }
}

function readCookie(header: string, name: string): string {
  for (const pair of header.split(';')) {
    const [key, value] = pair.trim().split('=', 2)
    if (key === name && value !== undefined) return value
  }
  return ''
}
