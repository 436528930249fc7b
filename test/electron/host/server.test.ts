import net from 'node:net'
import os from 'node:os'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import { TICKET_LIFE_MS } from '../../../electron/host/session.ts'
import { GOODBYE } from '../../../electron/shared/socket.ts'
import { type RawHost, startRawHost } from './rawHost.ts'

let raw: RawHost
beforeAll(async () => {
  raw = await startRawHost()
})
afterAll(() => raw.close())

const ticketPath = () => `/${new URL(raw.host.address()).search}`
const own = () => `127.0.0.1:${raw.host.port}`

describe('a page', () => {
  test('is given to the holder of the cookie, with the policy and a nonce of its own', async () => {
    const cookie = await raw.signIn()
    const [first, second] = [await raw.request('/', { cookie }), await raw.request('/', { cookie })]
    const nonceOf = (body: string) => /content="([^"]+)"/.exec(body)?.[1] ?? ''
    expect(first.status).toBe(200)
    expect(nonceOf(first.body)).not.toBe(nonceOf(second.body))
    expect(first.headers['content-security-policy']).toContain(`'nonce-${nonceOf(first.body)}'`)
    expect(first.headers['content-security-policy']).toContain(`connect-src ws://${own()};`)
    expect(first.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
    expect(first.headers['access-control-allow-origin']).toBeUndefined()
  })

  test('that is refused, and the redirect, carry the same headers', async () => {
    for (const answer of [await raw.request('/'), await raw.request(ticketPath())]) {
      expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'; .*frame-ancestors 'none'/)
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      })
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    }
  })

  test('is refused without a session, even with a cookie that is near', async () => {
    const cookie = await raw.signIn()
    expect((await raw.request('/')).status).toBe(403)
    expect((await raw.request('/main.js', { cookie: `${cookie}x` })).status).toBe(403)
    expect((await raw.request('/main.js', { cookie: 'quoin=1' })).status).toBe(403)
  })

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/%00',
    '/%',
    '//secret.txt',
  ])('outside the window’s folder is never read: %s', async target => {
    const answer = await raw.request(target, { cookie: await raw.signIn() })
    expect([400, 404]).toContain(answer.status)
    expect(answer.body).not.toContain('secret')
  })
})

describe('the ticket', () => {
  test('is exchanged by a redirect for a cookie that scripts and other sites never see', async () => {
    const answer = await raw.request(ticketPath())
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toBe('/')
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^quoin-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
  })

  test('works once', async () => {
    const target = ticketPath()
    expect((await raw.request(target)).status).toBe(303)
    expect((await raw.request(target)).status).toBe(403)
  })

  test('is void after half a minute', async () => {
    const target = ticketPath()
    raw.time += TICKET_LIFE_MS
    expect((await raw.request(target)).status).toBe(403)
  })

  test('that is wrong or empty is refused', async () => {
    expect((await raw.request('/?ticket=guess')).status).toBe(403)
    expect((await raw.request('/?ticket=')).status).toBe(403)
  })
})

describe('a request', () => {
  test.each(['evil.example', 'localhost', '[::1]'])(
    'under the name %s is refused: names can be rebound',
    async name => {
      const cookie = await raw.signIn()
      expect((await raw.request('/', { cookie, host: `${name}:${raw.host.port}` })).status).toBe(421)
      expect((await raw.request(ticketPath(), { host: `${name}:${raw.host.port}` })).status).toBe(421)
    },
  )

  test.each(['cross-site', 'same-site'])('from a %s page is refused, with a ticket or a cookie', async site => {
    const cookie = await raw.signIn()
    expect((await raw.request('/', { cookie, 'sec-fetch-site': site })).status).toBe(403)
    expect((await raw.request(ticketPath(), { 'sec-fetch-site': site })).status).toBe(403)
  })

  test.each(['http://evil.example', 'null', 'http://localhost'])('of a page from %s is refused', async origin => {
    const cookie = await raw.signIn()
    expect((await raw.request('/', { cookie, origin })).status).toBe(403)
    expect((await raw.request(ticketPath(), { origin })).status).toBe(403)
    expect((await raw.request('/main.js', { cookie, origin: raw.host.origin })).status).toBe(200)
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('by %s is refused', async method => {
    expect((await raw.request('/', { cookie: await raw.signIn() }, method)).status).toBe(405)
  })

  test('with a body is refused', async () => {
    const cookie = await raw.signIn()
    expect((await raw.request('/', { cookie, 'content-length': '3' }, 'GET', 'abc')).status).toBe(413)
  })

  test('with a header that never ends is cut off', async () => {
    const socket = net.connect(raw.host.port, '127.0.0.1')
    socket.write(`GET / HTTP/1.1\r\nHost: ${own()}\r\nX: ${'x'.repeat(20_000)}`)
    const answer = await new Promise<string>(resolve => {
      socket.once('data', data => resolve(data.toString()))
    })
    socket.destroy()
    expect(answer).toMatch(/^HTTP\/1\.1 431/)
  })
})

describe('the socket', () => {
  test('opens for the window’s own origin with its cookie', async () => {
    expect(await raw.dial({ cookie: await raw.signIn(), origin: raw.host.origin })).toBe('open')
  })

  test('refuses no cookie, no origin, another origin, another name, another site and another path', async () => {
    const cookie = await raw.signIn()
    const origin = raw.host.origin
    expect(await raw.dial({ origin })).toBe(403)
    expect(await raw.dial({ cookie })).toBe(403)
    expect(await raw.dial({ cookie, origin: 'http://evil.example' })).toBe(403)
    expect(await raw.dial({ cookie, origin: `http://localhost:${raw.host.port}` })).toBe(403)
    expect(await raw.dial({ cookie, origin, host: `evil.example:${raw.host.port}` })).toBe(421)
    expect(await raw.dial({ cookie, origin, 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await raw.dial({ cookie, origin }, '/other')).toBe(404)
  })

  test('is closed on a message over the limit, and the host stays up', async () => {
    const socket = await raw.connect()
    socket.on('error', () => {})
    const closed = new Promise<number>(resolve => {
      socket.once('close', resolve)
    })
    socket.send('x'.repeat(5 * 1024 * 1024))
    expect(await closed).toBe(1009)
    expect((await raw.request('/', { cookie: await raw.signIn() })).status).toBe(200)
  })

  test('answers junk with nothing and stays up', async () => {
    const socket = await raw.connect()
    socket.send('{')
    socket.send(Buffer.from([0, 1, 2, 255]))
    socket.send(JSON.stringify({ i: '1', p: { u: 'http://orpc/app/constructor', b: { json: {} } } }))
    const answer = await new Promise<string>(resolve => {
      socket.once('message', data => resolve(data.toString()))
    })
    expect(JSON.parse(answer)).toMatchObject({ i: '1', p: { s: 404 } })
    socket.close()
  })

  test('a question with more or other than the contract says reaches no service', async () => {
    const socket = await raw.connect()
    const ask = (json: unknown) => {
      const answered = new Promise<string>(resolve => socket.once('message', data => resolve(data.toString())))
      socket.send(JSON.stringify({ i: '1', p: { u: 'http://orpc/review/candidates', b: { json } } }))
      return answered.then(text => JSON.parse(text).p.s)
    }
    // The service itself refuses here, which is an error of its own.
    expect(await ask({ group: 'a:q0-5' })).toBe(500)
    for (const wrong of [{ group: 'a:q0-5', more: 1 }, { group: 7 }, {}, null, 'a:q0-5', ['a:q0-5']])
      expect([wrong, await ask(wrong)]).toEqual([wrong, 400])
    socket.close()
  })

  test('is counted while it is open', async () => {
    const socket = await raw.connect()
    const before = raw.counts.at(-1) ?? 0
    expect(before).toBeGreaterThan(0)
    socket.close()
    await expect.poll(() => raw.counts.at(-1)).toBeLessThan(before)
  })

  test('is told from one that is lost by the goodbye it says', async () => {
    const close = async (how: (socket: WebSocket) => void) => {
      const socket = await raw.connect()
      const told = raw.goodbyes.length
      how(socket)
      await expect.poll(() => raw.goodbyes.length).toBe(told + 1)
      return raw.goodbyes.at(-1)
    }
    expect(await close(socket => socket.close(GOODBYE))).toBe(true)
    // As a browser does whose page has crashed, and as one that is killed.
    expect(await close(socket => socket.close(1001))).toBe(false)
    expect(await close(socket => socket.terminate())).toBe(false)
  })
})

test('the host listens on 127.0.0.1 and on no other address of the machine', async () => {
  const addresses = Object.values(os.networkInterfaces()).flatMap(list => list?.map(({ address }) => address) ?? [])
  for (const address of [...addresses, '::1', '127.0.0.2'].filter(one => one !== '127.0.0.1')) {
    const socket = net.connect(raw.host.port, address)
    const outcome = await new Promise(resolve => {
      socket.once('connect', () => resolve('connected'))
      socket.once('error', () => resolve('refused'))
    })
    socket.destroy()
    expect([address, outcome]).toEqual([address, 'refused'])
  }
})
