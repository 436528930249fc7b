/** The ticket stands in the list of processes, which every user of the machine may read. */
import net from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { mayBeSame, NOBODY, peerUser, userIn } from '../../../electron/host/peerUser.ts'
import { type RawHost, startRawHost } from './rawHost.ts'

let raw: RawHost | null = null
afterEach(() => raw?.close())

const HEAD =
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode                    \n'
const line = (local: string, remote: string, user: number, state = '01') =>
  `   0: ${local} ${remote} ${state} 00000000:00000000 00:00000000 00000000  ${user}        0 4021 1 0 20 4 30 10 -1\n`

test('the user of a connection is read from its own end', () => {
  const table = HEAD + line('0100007F:1F90', '0100007F:A000', 1000) + line('0100007F:A000', '0100007F:1F90', 1001)
  expect(userIn(table, 0xa000, 0x1f90)).toBe(1001)
  expect(userIn(table, 0x1f90, 0xa000)).toBe(1000)
  expect(userIn(table, 0xa000, 0x1f91)).toBeNull()
  const mapped = HEAD + line('0000000000000000FFFF00000100007F:A000', '0000000000000000FFFF00000100007F:1F90', 1002)
  expect(userIn(mapped, 0xa000, 0x1f90)).toBe(1002)
  expect(userIn(HEAD + line('0200007F:A000', '0100007F:1F90', 7), 0xa000, 0x1f90)).toBeNull()
  expect(userIn('', 1, 2)).toBeNull()
  // Of one that was closed by its owner the system says that it is root's.
  for (const state of ['05', '06'])
    expect(userIn(HEAD + line('0100007F:A000', '0100007F:1F90', 0, state), 0xa000, 0x1f90)).toBeNull()
})

test('a ticket that another user brings is refused, and stays good for its own', async () => {
  let user: number | null = 54_321
  raw = await startRawHost({}, { userOf: () => user })
  const ticket = new URL(raw.host.address()).search
  expect((await raw.request(`/${ticket}`)).status).toBe(403)
  user = process.geteuid?.() ?? null
  expect((await raw.request(`/${ticket}`)).status).toBe(303)
})

test('root and whoever is not named may be the same, another user and nobody are not', () => {
  const users = [null, 0, process.geteuid?.() ?? null, 54_321, NOBODY]
  expect(users.map(mayBeSame)).toEqual([true, true, true, false, false])
})

test('a ticket is not used up by whoever hangs up before it can be asked who that is', async () => {
  raw = await startRawHost()
  const { host } = raw
  const ticket = new URL(host.address()).search
  await new Promise<void>(resolve => {
    const socket = net.connect(host.port, '127.0.0.1', () => {
      socket.write(`GET /${ticket} HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\n\r\n`, () => {
        socket.resetAndDestroy()
        resolve()
      })
    })
  })
  // What comes later is answered later.
  expect((await raw.request('/')).status).toBe(403)
  expect((await raw.request(`/${ticket}`)).status).toBe(303)
})

test.runIf(process.platform === 'linux')('a connection of this process is this user’s', async () => {
  const server = net.createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const { port } = server.address() as net.AddressInfo
  const socket = net.connect(port, '127.0.0.1')
  await new Promise(resolve => socket.once('connect', resolve))
  expect(peerUser(socket.localPort ?? 0, port)).toBe(process.geteuid?.())
  // Nobody has the ports below those that the system gives out.
  expect(peerUser(1, port)).toBe(NOBODY)
  socket.destroy()
  server.close()
})
