import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** How long a ticket may be used, from its making. */
export const TICKET_LIFE_MS = 30_000

/**
 * Who may speak to the host: a ticket from the start address, good once and for a short time, is exchanged for a
 * cookie that the browser keeps to itself. Both are 256 random bits, compared in constant time.
 */
export class Session {
  readonly #now: () => number
  readonly #cookie = secret()
  #ticket: { readonly value: string; readonly until: number } | null = null

  /** @param now milliseconds of a clock that is never set back */
  constructor(now: () => number) {
    this.#now = now
  }

  /** A new ticket; the one before it is void. */
  issueTicket(): string {
    const value = secret()
    this.#ticket = { value, until: this.#now() + TICKET_LIFE_MS }
    return value
  }

  /** The cookie's value for a ticket that is right, unused and in time, else null. A wrong guess does not void it. */
  redeem(ticket: string): string | null {
    const issued = this.#ticket
    if (!issued || this.#now() >= issued.until || !isSame(ticket, issued.value)) return null
    this.#ticket = null
    return this.#cookie
  }

  /** True for the cookie of this session. */
  admits(cookie: string): boolean {
    return isSame(cookie, this.#cookie)
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

/** Compares by hash, so that neither content nor length shows in the time it takes. */
function isSame(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())
}
