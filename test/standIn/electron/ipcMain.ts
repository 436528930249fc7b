import { EventEmitter } from 'node:events'

export type InvokeHandler = (event: object, ...args: unknown[]) => unknown

/** Both `ipcMain` and the one of each page. */
export class IpcMain extends EventEmitter {
  private readonly handlers = new Map<string, InvokeHandler>()

  handle(channel: string, handler: InvokeHandler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.handlers.set(channel, handler)
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel)
  }

  /** The handler of a channel; the stand-in's own. */
  handlerOf(channel: string): InvokeHandler | undefined {
    return this.handlers.get(channel)
  }
}

export const ipcMain = new IpcMain()
