/**
 * The window's only way out: a client of the contract over Electron's pipe or over the loopback host's WebSocket.
 * Answers are validated here, questions on the other side.
 */
import './withoutEval.ts'
import { createORPCClient } from '@orpc/client'
import { RPCLink as PipeLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { ResponseValidationPlugin } from '@orpc/contract/plugins'
import { contract } from '../electron/shared/contract.ts'
import type { HostPipe } from '../electron/shared/pipe.ts'
import { GOODBYE, SOCKET_PATH } from '../electron/shared/socket.ts'

/** The contract's procedures as calls. A call rejects where its answer does not fit the contract or the connection fails. */
export type Host = ContractRouterClient<typeof contract>

declare global {
  interface Window {
    /** Put there by the preload; absent in the browser shell. */
    readonly hostPipe?: HostPipe
  }
}

/** The services of this window's process, typed by the contract. */
export const host: Host = window.hostPipe
  ? overPipe(window.hostPipe)
  : overSocket(`ws://${window.location.host}${SOCKET_PATH}`)

function overPipe(pipe: HostPipe): Host {
  const port = {
    on(event: string, listener: (message?: { data: unknown }) => void) {
      if (event === 'message') pipe.onMessage(data => listener({ data }))
    },
    postMessage: (data: string | Uint8Array) => pipe.send(data),
  }
  return createORPCClient(new PipeLink({ port, plugins: [new ResponseValidationPlugin(contract)] }))
}

/** Between two attempts to reach a host that has gone. */
const RETRY_MS = 500

/**
 * Loads the window anew as soon as the host answers again: a client holds its socket for life, and the host's first event says what is
 * open. A page that was loaded while the host is away would be an error of the browser's.
 */
function takeUpAgain(url: string): void {
  const attempt = new WebSocket(url)
  attempt.addEventListener('open', () => window.location.reload(), { once: true })
  attempt.addEventListener('close', () => setTimeout(takeUpAgain, RETRY_MS, url), { once: true })
}

function overSocket(url: string): Host {
  const websocket = new WebSocket(url)
  const lost = () => takeUpAgain(url)
  websocket.addEventListener('close', lost, { once: true })
  window.addEventListener('pagehide', () => {
    websocket.removeEventListener('close', lost)
    websocket.close(GOODBYE)
  })
  return createORPCClient(new SocketLink({ websocket, plugins: [new ResponseValidationPlugin(contract)] }))
}
