/** Whoever is slow, silent or many costs the host nothing: raw sockets against small limits. */
import net from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { HostLimits } from '../../../electron/host/server.ts'
import { type RawHost, startRawHost } from './rawHost.ts'

let raw: RawHost
afterEach(() => raw.close())
const start = async (limits: Partial<HostLimits>) => {
  raw = await startRawHost(limits)
}

/** A connection that says `text`, then nothing; settles with all that came back once the host has closed it. */
function say(text: string): { readonly socket: net.Socket; readonly closed: Promise<string> } {
  const socket = net.connect(raw.host.port, '127.0.0.1')
  let answer = ''
  socket.on('data', data => {
    answer += data
  })
  // A refused connection may be reset.
  socket.on('error', () => {})
  socket.write(text)
  return { socket, closed: new Promise(resolve => socket.once('close', () => resolve(answer))) }
}

const own = () => `127.0.0.1:${raw.host.port}`

test('a request whose headers do not come to an end is cut off', async () => {
  await start({ requestMs: 200 })
  const { socket, closed } = say(`GET / HTTP/1.1\r\nHost: ${own()}\r\nX-Slow: `)
  const dribble = setInterval(() => socket.write('x'), 50)
  expect(await closed).toMatch(/^HTTP\/1\.1 408/)
  clearInterval(dribble)
})

test('headers of more than 8 KB are refused, those of a usual browser are not', async () => {
  await start({})
  const cookie = await raw.signIn()
  const ask = (bytes: number) =>
    say(`GET / HTTP/1.1\r\nHost: ${own()}\r\nCookie: ${cookie}\r\nConnection: close\r\nX: ${'x'.repeat(bytes)}\r\n\r\n`)
      .closed
  expect(await ask(7_000)).toMatch(/^HTTP\/1\.1 200/)
  expect(await ask(9_000)).toMatch(/^HTTP\/1\.1 431/)
})

test('a connection that says nothing, or nothing more, is closed', async () => {
  await start({ requestMs: 200 })
  expect(await say('').closed).toMatch(/^HTTP\/1\.1 408|^$/)
  const cookie = await raw.signIn()
  const answer = await say(`GET / HTTP/1.1\r\nHost: ${own()}\r\nCookie: ${cookie}\r\n\r\n`).closed
  expect(answer).toMatch(/^HTTP\/1\.1 200/)
})

test('a body that is announced and does not come is refused at once', async () => {
  await start({})
  const { closed } = say(`GET / HTTP/1.1\r\nHost: ${own()}\r\nContent-Length: 99999999999\r\n\r\n`)
  expect(await closed).toMatch(/^HTTP\/1\.1 413/)
})

test.each([
  ['two lengths', 'Content-Length: 3\r\nContent-Length: 0'],
  ['a length and chunks', 'Content-Length: 3\r\nTransfer-Encoding: chunked'],
  ['two hosts', 'Host: evil.example'],
  ['a folded line', 'X: a\r\n b'],
  ['a bare line end in a header', 'X: a\nCookie: b'],
])('a request with %s is refused', async (_what, lines) => {
  await start({ requestMs: 300 })
  const cookie = await raw.signIn()
  const answer = await say(`GET / HTTP/1.1\r\nHost: ${own()}\r\nCookie: ${cookie}\r\n${lines}\r\n\r\n`).closed
  expect(answer).toMatch(/^HTTP\/1\.1 (400|403|413|421)/)
  expect(answer).not.toContain('200 OK')
})

test('a socket that is refused is let go, though its other end never closes', async () => {
  await start({ connections: 2 })
  const ask = `GET /rpc HTTP/1.1\r\nHost: evil.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`
  const held = [1, 2].map(() => {
    const socket = net.connect({ port: raw.host.port, host: '127.0.0.1', allowHalfOpen: true })
    socket.on('error', () => {})
    socket.write(ask)
    return { socket, refused: new Promise(resolve => socket.once('data', resolve)) }
  })
  try {
    await Promise.all(held.map(({ refused }) => refused))
    expect((await raw.request('/')).status).toBe(403)
  } finally {
    for (const { socket } of held) socket.destroy()
  }
})

test('a window that answers no ping is gone, one that does stays', async () => {
  await start({ pingMs: 100 })
  const cookie = await raw.signIn()
  const options = { headers: { cookie, origin: raw.host.origin } }
  const silent = new WebSocket(`ws://${own()}/rpc`, { ...options, autoPong: false })
  const awake = new WebSocket(`ws://${own()}/rpc`, options)
  await new Promise(resolve => silent.once('close', resolve))
  expect(awake.readyState).toBe(WebSocket.OPEN)
  awake.close()
})

test('more windows than there may be are refused', async () => {
  await start({ windows: 1 })
  const first = await raw.connect()
  expect(await raw.dial({ cookie: await raw.signIn(), origin: raw.host.origin })).toBe(503)
  first.close()
})

test('more connections than there may be are closed', async () => {
  await start({ connections: 2 })
  const held = [say(''), say('')]
  await Promise.all(held.map(({ socket }) => new Promise(resolve => socket.once('connect', resolve))))
  expect(await say(`GET / HTTP/1.1\r\nHost: ${own()}\r\n\r\n`).closed).toBe('')
  for (const { socket } of held) socket.destroy()
})

test('a window that asks and never reads is let go once too much waits for it', async () => {
  await start({ pingMs: 100, backlog: 1000 })
  const cookie = await raw.signIn()
  const key = Buffer.alloc(16).toString('base64')
  const { socket, closed } = say(
    `GET /rpc HTTP/1.1\r\nHost: ${own()}\r\nOrigin: ${raw.host.origin}\r\nCookie: ${cookie}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
  )
  await expect.poll(() => raw.counts.at(-1)).toBe(1)
  socket.pause()
  socket.on('error', () => {})
  for (let n = 0; n < 40; n++)
    socket.write(masked(0x81, JSON.stringify({ i: `${n}`, p: { u: 'http://orpc/app/notices', b: {} } })))
  // It answers pings all the while, so that it is not let go as one that is gone.
  const alive = setInterval(() => socket.writable && socket.write(masked(0x8a, '')), 20)
  await expect.poll(() => raw.counts.at(-1), { timeout: 20_000 }).toBe(0)
  clearInterval(alive)
  socket.destroy()
  await closed
})

/** A frame of the client with a mask of zeros, of less than 126 bytes. */
function masked(head: number, text: string): Buffer {
  return Buffer.concat([Buffer.from([head, 0x80 | text.length, 0, 0, 0, 0]), Buffer.from(text)])
}
