/** A host over the fixed services and a page folder of its own, spoken to in raw HTTP and WebSocket frames. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { WebSocket } from 'ws'
import { type Host, type HostLimits, type HostOptions, startHost } from '../../../electron/host/server.ts'
import type { Connection } from '../../../electron/shared/shell.ts'
import { fewServices } from '../../standIn/fewServices.ts'

export const CONNECTION: Connection = {
  shell: 'browser',
  version: '0.0.0',
  language: 'en',
  languageAround: null,
  platform: 'linux',
  pick: null,
}

export interface Answer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: string
}

export interface RawHost {
  readonly host: Host
  /** Milliseconds of the host's clock; may be set forward. */
  time: number
  /** Numbers of windows as they were told. */
  readonly counts: number[]
  /** Of each number, whether no window went without a word. */
  readonly goodbyes: boolean[]
  /** Sends one request with exactly these headers besides Host, which `headers.host` replaces. */
  request(target: string, headers?: Record<string, string>, method?: string, body?: string): Promise<Answer>
  /** Exchanges a fresh ticket; the value of a Cookie header. */
  signIn(): Promise<string>
  /** Tries to open the socket: `open`, or the status of the refusal. */
  dial(headers: Record<string, string>, target?: string): Promise<'open' | number>
  /** An open socket of a signed-in window. */
  connect(): Promise<WebSocket>
  close(): Promise<void>
}

export async function startRawHost(
  limits: Partial<HostLimits> = {},
  others: Pick<HostOptions, 'userOf'> = {},
): Promise<RawHost> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'quoin-host-'))
  const pages = path.join(folder, 'pages')
  mkdirSync(pages)
  writeFileSync(path.join(folder, 'secret.txt'), 'secret')
  writeFileSync(path.join(pages, 'index.html'), '<meta name="csp-nonce" content="__NONCE__"><title>Quoin</title>')
  writeFileSync(path.join(pages, 'main.js'), 'export {}')
  const counts: number[] = []
  const goodbyes: boolean[] = []
  const raw = { time: 0 }
  const host = await startHost({
    services: fewServices(),
    connection: CONNECTION,
    pageFolder: pages,
    onWindows(count, goodbye) {
      counts.push(count)
      goodbyes.push(goodbye)
    },
    now: () => raw.time,
    limits,
    ...others,
  })
  const own = `127.0.0.1:${host.port}`

  function request(target: string, headers: Record<string, string> = {}, method = 'GET', body = ''): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port: host.port, path: target, method, headers, agent: false }
      const sent = http.request(options, response => {
        let text = ''
        response.setEncoding('utf8').on('data', piece => {
          text += piece
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }))
      })
      sent.on('error', reject)
      sent.end(body)
    })
  }

  async function signIn(): Promise<string> {
    const address = new URL(host.address())
    const answer = await request(address.pathname + address.search)
    return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  }

  function socketOf(headers: Record<string, string>, target: string): WebSocket {
    return new WebSocket(`ws://${own}${target}`, { headers })
  }

  function dial(headers: Record<string, string>, target = '/rpc'): Promise<'open' | number> {
    return new Promise((resolve, reject) => {
      const socket = socketOf(headers, target)
      socket.on('open', () => {
        socket.close()
        resolve('open')
      })
      socket.on('unexpected-response', (_request, response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
      socket.on('error', reject)
    })
  }

  async function connect(): Promise<WebSocket> {
    const socket = socketOf({ cookie: await signIn(), origin: host.origin }, '/rpc')
    await new Promise((resolve, reject) => {
      socket.once('open', resolve)
      socket.once('error', reject)
    })
    return socket
  }

  return Object.assign(raw, {
    host,
    counts,
    goodbyes,
    request,
    signIn,
    dial,
    connect,
    async close() {
      await host.close()
      rmSync(folder, { recursive: true, force: true })
    },
  })
}
