import { WebSocket } from 'ws'

type Params = Record<string, unknown>
type Listener = (method: string, params: never) => void

interface Answer {
  readonly id?: number
  readonly method?: string
  readonly params?: Params
  readonly result?: unknown
  readonly error?: { readonly message: string }
  readonly sessionId?: string
}

/** A connection to Chromium by its DevTools protocol; sessions are flat. */
export class Cdp {
  private readonly socket: WebSocket
  private readonly waiting = new Map<
    number,
    { method: string; resolve: (value: unknown) => void; reject: (reason: Error) => void }
  >()
  private readonly listeners = new Map<string, Listener>()
  private sent = 0

  private constructor(socket: WebSocket) {
    this.socket = socket
    socket.on('message', data => this.receive(JSON.parse(String(data))))
  }

  static async connect(url: string): Promise<Cdp> {
    const socket = new WebSocket(url, { perMessageDeflate: false })
    await new Promise((resolve, reject) => {
      socket.once('open', resolve)
      socket.once('error', reject)
    })
    return new Cdp(socket)
  }

  /** @throws Error with the method's name if Chromium refuses it */
  send<T>(method: string, params: Params = {}, sessionId = ''): Promise<T> {
    const id = ++this.sent
    this.socket.send(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }))
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { method, resolve: value => resolve(value as T), reject })
    })
  }

  /** Hears the events of one session, or with an empty id those of the browser itself. */
  listen(sessionId: string, listener: Listener): void {
    this.listeners.set(sessionId, listener)
  }

  private receive(answer: Answer): void {
    if (answer.id === undefined) {
      this.listeners.get(answer.sessionId ?? '')?.(answer.method ?? '', (answer.params ?? {}) as never)
      return
    }
    const asked = this.waiting.get(answer.id)
    this.waiting.delete(answer.id)
    if (answer.error) asked?.reject(new Error(`${asked.method}: ${answer.error.message}`))
    else asked?.resolve(answer.result)
  }
}
