/**
 * Loaded before a program (`node --import`), it lets no thread of it reach anything but 127.0.0.1: no name is looked up,
 * no packet sent, no other address listened on. Each try is written to the file `QUOIN_REACHED`, and fails. Threads say
 * that they are watched, so that a test knows that none was forgotten.
 */
import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import net from 'node:net'
import process from 'node:process'
import { isMainThread } from 'node:worker_threads'

const LOOPBACK = '127.0.0.1'
const file = process.env.QUOIN_REACHED ?? ''

function note(line: string): void {
  appendFileSync(file, `${line}\n`)
}

function refuse(what: string): never {
  note(`REACHED ${what}`)
  throw new Error(`the program reached for ${what}`)
}

/** Where a call of `connect` or `listen` wants to go, out of the forms that Node allows. */
function target(args: readonly unknown[]): string {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args
  if (typeof first === 'object' && first !== null) {
    const { host, path } = first as { host?: string; path?: string }
    return path ?? host ?? 'localhost'
  }
  // A string that is no number is the path of a pipe.
  if (typeof first === 'string' && !/^\d+$/.test(first)) return first
  return typeof second === 'string' ? second : 'localhost'
}

type Method = (this: unknown, ...args: unknown[]) => unknown

function guard(owner: object, name: string, look: (args: readonly unknown[]) => void): void {
  const methods = owner as Record<string, Method>
  const original = methods[name]
  if (original === undefined) throw new Error(`Node has no ${name}`)
  methods[name] = function (...args) {
    look(args)
    return original.apply(this, args)
  }
}

guard(net.Socket.prototype, 'connect', args => {
  if (target(args) !== LOOPBACK) refuse(`connect ${target(args)}`)
})
guard(net.Server.prototype, 'listen', args => {
  if (target(args) !== LOOPBACK) refuse(`listen ${target(args)}`)
})
for (const name of ['send', 'connect', 'bind']) guard(dgram.Socket.prototype, name, () => refuse(`datagram ${name}`))
for (const owner of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveTxt', 'resolveSrv', 'reverse'])
    if (name in owner)
      guard(owner, name, ([asked]) => {
        if (asked !== LOOPBACK) refuse(`name ${asked}`)
      })
}
note(`watched ${isMainThread ? 'main thread' : 'worker thread'} ${process.argv[1] ?? ''}`)
