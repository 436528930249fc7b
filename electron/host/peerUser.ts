import { readFileSync } from 'node:fs'

/** Tables of this machine's connections with whose they are, on Linux: proc_pid_net(5). A socket of IPv6 may speak IPv4 too. */
const TABLES = ['/proc/net/tcp', '/proc/net/tcp6'] as const

/** In the place of a user: the system lists its connections, and this one has nobody at its other end any more. */
export const NOBODY = -1

/**
 * The user id of the program at the other end of a loopback connection, `NOBODY` where it has hung up, or null where the system does not
 * say. An address that is handed over on a command line is read by every user of a Linux machine.
 * @param from the other end's port
 * @param to the port of this end
 */
export function peerUser(from: number, to: number): number | null {
  // Twice, since the table is read in pieces while others come and go.
  return userAmong(TABLES.map(tableAt), from, to) ?? userAmong(TABLES.map(tableAt), from, to, NOBODY)
}

function userAmong(tables: readonly string[], from: number, to: number, unlisted: number | null = null): number | null {
  const found = tables.map(table => userIn(table, from, to)).find(user => user !== null)
  return found ?? (tables.some(table => table !== '') ? unlisted : null)
}

/** How the system writes a connection that is open at both ends; of others it may name root, whoever they were. */
const OPEN = '01'

/** The user of the open connection in a table as the system writes it; null where it is not there. */
export function userIn(table: string, from: number, to: number): number | null {
  for (const line of table.split('\n').slice(1)) {
    const [, local = '', remote = '', state, , , , user = ''] = line.trim().split(/\s+/u)
    if (state === OPEN && isAt(local, from) && isAt(remote, to) && /^\d+$/u.test(user)) return Number(user)
  }
  return null
}

/** 127.0.0.1, also as an address of IPv6, with its bytes as the system has them in a word. */
const LOOPBACK = /^(?:0{16}F{4}0{4}|0{16}0{4}F{4})?(?:0100007F|7F000001)$/iu

function isAt(end: string, port: number): boolean {
  const [address = '', hex = ''] = end.split(':')
  return LOOPBACK.test(address) && Number.parseInt(hex, 16) === port
}

function tableAt(path: string): string {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}

/** True for a user who may have what this program's user has: the same one, one whom the system does not name, or root. */
export function mayBeSame(user: number | null): boolean {
  return user === null || user === 0 || user === process.geteuid?.()
}
