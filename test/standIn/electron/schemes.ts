/**
 * Custom schemes over loopback HTTP, since Chromium lets nobody register one: `app://bundle/x` is fetched as
 * `http://bundle.app.localhost:PORT/x`, and every address is turned back before the program sees it.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { loud } from './loud.ts'

type Handler = (request: Request) => Response | Promise<Response>

const standard = new Set<string>()
const handlers = new Map<string, Handler>()
const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    console.error('stand-in Electron: a protocol handler threw:', error)
    response.writeHead(500).end()
  })
})
let port = 0
let isReady = false

/** Opens the loopback server; after it no scheme can be declared any more. */
export async function serveSchemes(): Promise<void> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  isReady = true
}

/** The address Chromium is given for an address of the program's. */
export function toLoopback(address: string): string {
  const url = new URL(address)
  const scheme = url.protocol.slice(0, -1)
  if (!handlers.has(scheme)) return address
  return `http://${url.host}.${scheme}.localhost:${port}${url.pathname}${url.search}${url.hash}`
}

/** The inverse: the address the program is told for one of Chromium's. */
export function fromLoopback(address: string): string {
  return address.replace(new RegExp(`^http://([^/:]+)\\.([a-z0-9+-]+)\\.localhost:${port}`), '$2://$1')
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const host = request.headers.host ?? ''
  const [, name, scheme] = /^([^/:]+)\.([a-z0-9+-]+)\.localhost:\d+$/.exec(host) ?? []
  const handler = handlers.get(scheme ?? '')
  if (!handler) {
    response.writeHead(421).end()
    return
  }
  const headers = new Headers()
  for (const [key, value] of Object.entries(request.headers)) headers.set(key, fromLoopback(String(value)))
  const method = request.method ?? 'GET'
  const result = await handler(new Request(`${scheme}://${name}${request.url}`, { method, headers }))
  response.writeHead(result.status, Object.fromEntries(result.headers)).end(Buffer.from(await result.arrayBuffer()))
}

interface SchemeDeclaration {
  readonly scheme: string
  readonly privileges?: { readonly standard?: boolean }
}

export const protocol = loud(
  {
    registerSchemesAsPrivileged(declared: readonly SchemeDeclaration[]) {
      if (isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
      for (const { scheme, privileges } of declared) if (privileges?.standard) standard.add(scheme)
    },
    handle(scheme: string, handler: Handler) {
      if (!standard.has(scheme)) throw new Error(`stand-in Electron: the scheme ${scheme} was not declared standard`)
      handlers.set(scheme, handler)
    },
    unhandle(scheme: string) {
      handlers.delete(scheme)
    },
    isProtocolHandled: (scheme: string) => handlers.has(scheme),
  },
  'protocol',
)
