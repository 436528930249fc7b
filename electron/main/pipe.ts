import { RPCHandler } from '@orpc/server/ws'
import { type BrowserWindow, type IpcMainEvent, ipcMain } from 'electron'
import { PIPE_CHANNEL } from '../shared/pipe.ts'
import type { Connection, Services } from '../shared/shell.ts'
import { isOwn } from './scheme.ts'

type Listener = (event: { data: unknown }) => void

/** The longest message a window may send, as in the browser shell. */
const MESSAGE_LENGTH = 4 * 1024 * 1024

/**
 * Connects a window to the services. A message counts only if it comes from that window's own top frame while it shows
 * the window's own address, and if it is text or bytes of the pipe's form; the rest is refused before it is read.
 */
export function connectPipe(window: BrowserWindow, services: Pick<Services, 'router'>, connection: Connection): void {
  const contents = window.webContents
  const listeners = { message: new Set<Listener>(), close: new Set<Listener>() }

  const receive = (event: IpcMainEvent, data: unknown) => {
    const frame = event.senderFrame
    if (event.sender !== contents) return
    if (!frame || frame !== contents.mainFrame || !isOwn(frame.url)) {
      console.error(`a message was refused: it came from ${frame ? siteOf(frame.url) : 'a frame that is gone'}`)
      return
    }
    if (!isMessage(data)) {
      console.error('a message was refused: it is no message of the pipe')
      return
    }
    for (const listener of listeners.message) listener({ data })
  }

  // The WebSocket adapter of the other shell: unlike the one for message ports it catches what a bad message throws.
  const asSocket = {
    addEventListener(type: 'message' | 'close', listener: Listener) {
      listeners[type].add(listener)
    },
    send(data: unknown) {
      if (!contents.isDestroyed()) contents.send(PIPE_CHANNEL, data)
    },
  } as Parameters<RPCHandler<Connection>['upgrade']>[0]
  const handler = new RPCHandler(services.router)

  const disconnect = () => {
    for (const listener of listeners.close) listener({ data: null })
  }
  ipcMain.on(PIPE_CHANNEL, receive)
  // Each page that is loaded is a new window to the services: what the one before it waited for is cancelled.
  contents.on('did-navigate', () => {
    disconnect()
    listeners.message.clear()
    listeners.close.clear()
    void handler.upgrade(asSocket, { context: connection })
  })
  contents.once('destroyed', () => {
    ipcMain.off(PIPE_CHANNEL, receive)
    disconnect()
  })
}

/** Where an address leads, without what it may carry: a data: address is a whole text. */
function siteOf(address: string): string {
  const url = URL.parse(address)
  return url === null ? 'no address' : url.host === '' ? url.protocol : `${url.protocol}//${url.host}`
}

function isMessage(data: unknown): data is string | Uint8Array {
  return (typeof data === 'string' || data instanceof Uint8Array) && data.length <= MESSAGE_LENGTH
}
