/** The two functions that Electron's preload lends to the window, and the name of the channel under them. */
export interface HostPipe {
  send(message: string | Uint8Array): void
  onMessage(listener: (message: string | Uint8Array) => void): void
}

export const PIPE_CHANNEL = 'rpc'
