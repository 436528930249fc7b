import { expect, test } from 'vitest'
import { Session, TICKET_LIFE_MS } from '../../../electron/host/session.ts'

test('a ticket of 256 bits is exchanged once for a cookie that is admitted', () => {
  const session = new Session(() => 0)
  const ticket = session.issueTicket()
  expect(Buffer.from(ticket, 'base64url')).toHaveLength(32)
  const cookie = session.redeem(ticket)
  expect(cookie && session.admits(cookie)).toBe(true)
  expect(session.redeem(ticket)).toBeNull()
})

test('a ticket is void after its time', () => {
  let now = 1_000
  const session = new Session(() => now)
  const early = session.issueTicket()
  now += TICKET_LIFE_MS - 1
  expect(session.redeem(early)).not.toBeNull()
  const late = session.issueTicket()
  now += TICKET_LIFE_MS
  expect(session.redeem(late)).toBeNull()
})

test('a new ticket voids the one before it, a wrong guess voids none', () => {
  const session = new Session(() => 0)
  const first = session.issueTicket()
  const second = session.issueTicket()
  expect(session.redeem(first)).toBeNull()
  expect(session.redeem('guess')).toBeNull()
  expect(session.redeem(second)).not.toBeNull()
})

test('neither an empty cookie nor that of another session is admitted', () => {
  const [one, other] = [new Session(() => 0), new Session(() => 0)]
  const cookie = one.redeem(one.issueTicket()) ?? ''
  expect(one.admits('')).toBe(false)
  expect(other.admits(cookie)).toBe(false)
})
