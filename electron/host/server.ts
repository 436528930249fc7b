import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { RPCHandler } from '@orpc/server/ws'
import { type WebSocket, WebSocketServer } from 'ws'
import { readPageFile } from '../services/pageFiles.ts'
import { pageHeaders } from '../shared/policy.ts'
import type { Connection, Services } from '../shared/shell.ts'
import { GOODBYE } from '../shared/socket.ts'
import { mayBeSame, peerUser } from './peerUser.ts'
import {
  cookieName,
  type HostIdentity,
  originOf,
  type Refusal,
  refuseRequest,
  refuseSocket,
  refuseStranger,
} from './requestRules.ts'
import { Session } from './session.ts'

/** What the loopback host serves and to which window; `connection` is the context of every call that comes by it. */
export interface HostOptions {
  readonly services: Pick<Services, 'router'>
  readonly connection: Connection
  /** Absolute path of the built window. */
  readonly pageFolder: string
  /** Called whenever the number of connected windows changes; `goodbye`: the last that went said so, its page did not crash. */
  readonly onWindows: (count: number, goodbye: boolean) => void
  /** Milliseconds of a clock that is never set back. */
  readonly now: () => number
  /** The user at the other end of a connection from one port to another; as the system says where it is left out. */
  readonly userOf?: typeof peerUser
  /** Other limits than the usual ones. */
  readonly limits?: Partial<HostLimits>
}

/** What a connection may take. */
export interface HostLimits {
  /** How long a request may take to arrive whole, in ms. */
  readonly requestMs: number
  /** How often a window is asked whether it is there, in ms; one that answers none of two pings in a row is gone. */
  readonly pingMs: number
  /** Most bytes that may wait for a window that does not read. */
  readonly backlog: number
  readonly windows: number
  readonly connections: number
}

const USUAL_LIMITS: HostLimits = {
  requestMs: 10_000,
  pingMs: 15_000,
  backlog: 64 * 1024 * 1024,
  windows: 16,
  connections: 64,
}

/** A host that listens; `origin` is `http://127.0.0.1:PORT`. `close` cuts off the windows and answers once nothing listens any more. */
export interface Host {
  readonly origin: string
  readonly port: number
  /** An address with a new one-time ticket; the one before it is void. */
  address(): string
  close(): Promise<void>
}

/** The most bytes of a request's header fields; a browser's own are under a thousand. */
const HEADER_BYTES = 8 * 1024

/** The longest message a window may send; the longest it needs names ten thousand files. */
const MESSAGE_BYTES = 4 * 1024 * 1024

/** Serves the window and the services on a free port of 127.0.0.1 to whoever brings the ticket, and to nobody else. */
export async function startHost(options: HostOptions): Promise<Host> {
  const limits = { ...USUAL_LIMITS, ...options.limits }
  const session = new Session(options.now)
  const { userOf = peerUser } = options
  const admits = (cookie: string) => session.admits(cookie)
  let identity: HostIdentity = { port: 0, admits }

  const server = createServer({
    maxHeaderSize: HEADER_BYTES,
    headersTimeout: limits.requestMs,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.requestMs / 2,
    connectionsCheckingInterval: limits.requestMs / 5,
  })
  server.maxConnections = limits.connections
  server.on('request', (request, response) => {
    void answer(request, response).catch((error: unknown) => {
      console.error('the host could not answer:', error)
      response.destroy()
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refuseRequest(request, identity)
    if (refusal) return refuse(response, refusal)
    const url = readUrl(request.url, originOf(identity.port))
    if (!url) return refuse(response, { status: 400, reason: 'not an address' })
    const ticket = url.pathname === '/' ? url.searchParams.get('ticket') : null
    if (ticket !== null) return exchange(ticket, request, response)
    const stranger = refuseStranger(request.headers, identity)
    if (stranger) return refuse(response, stranger)
    const page = url.pathname === '/' ? '/index.html' : url.pathname
    const file = await readPageFile(options.pageFolder, page, `ws://127.0.0.1:${identity.port}`)
    if (!file) return refuse(response, { status: 404, reason: 'not found' })
    response.writeHead(200, file.headers).end(file.body)
  }

  function exchange(ticket: string, request: IncomingMessage, response: ServerResponse): void {
    // Asked before the ticket is: whoever read it in the list of processes must not even use it up, nor whoever has hung up already.
    const from = request.socket.remotePort
    if (from === undefined || !mayBeSame(userOf(from, identity.port))) {
      refuse(response, { status: 403, reason: 'another user' })
      return
    }
    const cookie = session.redeem(ticket)
    if (!cookie) {
      refuse(response, { status: 403, reason: 'this address was used before or is too old' })
      return
    }
    response
      .writeHead(303, {
        location: '/',
        'set-cookie': `${cookieName(identity.port)}=${cookie}; HttpOnly; SameSite=Strict; Path=/`,
        ...pageHeaders('text/plain; charset=utf-8', '', "'none'"),
      })
      .end()
  }

  const sockets = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_BYTES, perMessageDeflate: false })
  const handler = new RPCHandler(options.services.router)
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const refusal = refuseSocket(request, identity)
    if (refusal || sockets.clients.size >= limits.windows) {
      // Not kept until the other end closes too: it might never.
      socket.once('finish', () => socket.destroy())
      socket.end(`HTTP/1.1 ${refusal?.status ?? 503} Refused\r\nconnection: close\r\n\r\n`)
      return
    }
    sockets.handleUpgrade(request, socket, head, connect)
  })

  function connect(socket: WebSocket): void {
    options.onWindows(sockets.clients.size, true)
    // An oversize or malformed frame ends in an error and then a close; without a listener it would end the host.
    socket.on('error', () => {})
    socket.on('close', code => options.onWindows(sockets.clients.size, code === GOODBYE))
    keepAlive(socket, limits)
    void handler.upgrade(socket, { context: options.connection })
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  identity = { port, admits }
  return {
    port,
    origin: originOf(port),
    address: () => `${originOf(port)}/?ticket=${session.issueTicket()}`,
    async close() {
      for (const socket of sockets.clients) socket.terminate()
      server.closeAllConnections()
      await new Promise<void>(resolve => server.close(() => resolve()))
    },
  }
}

function keepAlive(socket: WebSocket, limits: HostLimits): void {
  let unanswered = 0
  const timer = setInterval(() => {
    if (unanswered >= 2 || socket.bufferedAmount > limits.backlog) return socket.terminate()
    unanswered += 1
    socket.ping()
  }, limits.pingMs)
  timer.unref()
  socket.on('pong', () => {
    unanswered = 0
  })
  socket.on('close', () => clearInterval(timer))
}

function readUrl(url: string | undefined, origin: string): URL | null {
  return url?.startsWith('/') && !url.startsWith('//') ? (URL.parse(url, origin) ?? null) : null
}

function refuse(response: ServerResponse, refusal: Refusal): void {
  response
    .writeHead(refusal.status, {
      ...pageHeaders('text/plain; charset=utf-8', '', "'none'"),
      connection: 'close',
    })
    .end(`${refusal.reason}\n`)
}
