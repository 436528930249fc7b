/** The two functions that Electron's preload lends to the window, and the name of the channel under them. */
export interface HostPipe {
  send(message: string | Uint8Array): void
  onMessage(listener: (message: string | Uint8Array) => void): void
}

/** Name of the one IPC channel, for both directions; each message is a whole one of the RPC protocol. */
export const PIPE_CHANNEL = 'rpc'
