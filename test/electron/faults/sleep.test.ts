import { once } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { type RawHost, startRawHost } from '../host/rawHost.ts'

const NIGHT_MS = 8 * 60 * 60 * 1000
let raw: RawHost

beforeEach(async () => {
  raw = await startRawHost()
})

afterEach(() => raw.close())

test('after a sleep of a night the window is still let in, its socket lives, and an old address is of no use', async () => {
  const cookie = await raw.signIn()
  const socket = await raw.connect()
  const old = raw.host.address()
  raw.time += NIGHT_MS
  expect(socket.readyState).toBe(WebSocket.OPEN)
  socket.ping()
  await once(socket, 'pong')
  expect((await raw.request('/', { cookie })).status).toBe(200)
  expect(await raw.dial({ cookie, origin: raw.host.origin })).toBe('open')
  expect((await raw.request(new URL(old).pathname + new URL(old).search)).status).toBe(403)
  socket.close()
})
