/** The ticket stands in the list of processes, which every user of the machine may read. */
import net from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { mayBeSame, peerUser, userIn } from '../../../electron/host/peerUser.ts'
import { type RawHost, startRawHost } from './rawHost.ts'

let raw: RawHost | null = null
afterEach(() => raw?.close())

const HEAD =
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode                    \n'
const line = (local: string, remote: string, user: number) =>
  `   0: ${local} ${remote} 01 00000000:00000000 00:00000000 00000000  ${user}        0 4021 1 0 20 4 30 10 -1\n`

test('the user of a connection is read from its own end', () => {
  const table = HEAD + line('0100007F:1F90', '0100007F:A000', 1000) + line('0100007F:A000', '0100007F:1F90', 1001)
  expect(userIn(table, 0xa000, 0x1f90)).toBe(1001)
  expect(userIn(table, 0x1f90, 0xa000)).toBe(1000)
  expect(userIn(table, 0xa000, 0x1f91)).toBeNull()
  const mapped = HEAD + line('0000000000000000FFFF00000100007F:A000', '0000000000000000FFFF00000100007F:1F90', 1002)
  expect(userIn(mapped, 0xa000, 0x1f90)).toBe(1002)
  expect(userIn(HEAD + line('0200007F:A000', '0100007F:1F90', 7), 0xa000, 0x1f90)).toBeNull()
  expect(userIn('', 1, 2)).toBeNull()
})

test('a ticket that another user brings is refused, and stays good for its own', async () => {
  let user: number | null = 54_321
  raw = await startRawHost({}, { userOf: () => user })
  const ticket = new URL(raw.host.address()).search
  expect((await raw.request(`/${ticket}`)).status).toBe(403)
  user = process.geteuid?.() ?? null
  expect((await raw.request(`/${ticket}`)).status).toBe(303)
})

test('root and whoever is not known may be the same, another user is not', () => {
  expect([null, 0, process.geteuid?.() ?? null, 54_321].map(mayBeSame)).toEqual([true, true, true, false])
})

test.runIf(process.platform === 'linux')('a connection of this process is this user’s', async () => {
  const server = net.createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const { port } = server.address() as net.AddressInfo
  const socket = net.connect(port, '127.0.0.1')
  await new Promise(resolve => socket.once('connect', resolve))
  expect(peerUser(socket.localPort ?? 0, port)).toBe(process.geteuid?.())
  socket.destroy()
  server.close()
})
