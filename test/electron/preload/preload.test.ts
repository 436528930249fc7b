import { expect, test, vi } from 'vitest'

const electron = vi.hoisted(() => ({
  exposed: [] as [string, Record<string, (...args: unknown[]) => unknown>][],
  sent: [] as unknown[][],
  listeners: new Map<string, (...args: unknown[]) => void>(),
}))
vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, api: (typeof electron.exposed)[0][1]) => electron.exposed.push([name, api]),
  },
  ipcRenderer: {
    send: (...args: unknown[]) => electron.sent.push(args),
    on: (channel: string, listener: () => void) => electron.listeners.set(channel, listener),
  },
}))
await import('../../../electron/preload/preload.ts')

test('the window gets two functions over one channel, and never the event, whose sender is a door', () => {
  expect(electron.exposed.map(([name, api]) => [name, Object.keys(api)])).toEqual([['hostPipe', ['send', 'onMessage']]])
  const [, pipe] = electron.exposed[0] ?? ['', {}]
  pipe.send?.('text')
  expect(electron.sent).toEqual([['rpc', 'text']])
  const heard = vi.fn()
  pipe.onMessage?.(heard)
  electron.listeners.get('rpc')?.({ sender: {} }, 'answer', 'more')
  expect(heard.mock.calls).toEqual([['answer']])
})
