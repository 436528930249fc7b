import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { afterEach, expect, test, vi } from 'vitest'
import type { Connection } from '../../../electron/shared/shell.ts'
import { fewServices } from '../../standIn/fewServices.ts'

const ipcMain = vi.hoisted(() => ({ listeners: new Map<string, (...args: unknown[]) => void>() }))
vi.mock('electron', () => ({
  protocol: {},
  ipcMain: {
    on: (channel: string, listener: () => void) => ipcMain.listeners.set(channel, listener),
    off: (channel: string) => ipcMain.listeners.delete(channel),
  },
}))
const { connectPipe } = await import('../../../electron/main/pipe.ts')

const CONNECTION: Connection = {
  shell: 'electron',
  version: '1',
  language: 'en',
  languageAround: null,
  platform: 'linux',
  pick: null,
}
const INFO = JSON.stringify({ i: '1', p: { u: 'http://orpc/app/info', b: {} } })
const OWN = { url: 'app://bundle/index.html' }

function connectedPage() {
  const sent: string[] = []
  const contents = Object.assign(new EventEmitter(), {
    mainFrame: OWN as { url: string },
    isDestroyed: () => false,
    send: (_channel: string, message: string) => sent.push(message),
  })
  const services = fewServices()
  connectPipe({ webContents: contents } as unknown as BrowserWindow, services, CONNECTION)
  contents.emit('did-navigate')
  const receive = (event: object, message: unknown) => ipcMain.listeners.get('rpc')?.(event, message)
  return { contents, sent, receive }
}

const complain = vi.spyOn(console, 'error').mockImplementation(() => {})
afterEach(() => complain.mockClear())

test('a message of the window’s own top frame is answered', async () => {
  const { contents, sent, receive } = connectedPage()
  receive({ sender: contents, senderFrame: contents.mainFrame }, INFO)
  await expect.poll(() => sent.length).toBe(1)
  expect(JSON.parse(sent[0] ?? '')).toMatchObject({ i: '1', p: { b: { json: { shell: 'electron', version: '1' } } } })
})

test.each([
  ['another page', (page: object) => ({ sender: new EventEmitter(), senderFrame: page })],
  ['a frame that is gone', () => ({ senderFrame: null })],
  ['a frame inside', () => ({ senderFrame: { url: 'app://bundle/index.html' } })],
])('a message of %s is refused', async (_who, change) => {
  const { contents, sent, receive } = connectedPage()
  const own: object = { sender: contents, senderFrame: contents.mainFrame }
  receive({ ...own, ...change(contents.mainFrame) }, INFO)
  receive({ sender: contents, senderFrame: contents.mainFrame }, INFO.replace('"1"', '"2"'))
  await expect.poll(() => sent.length).toBe(1)
  expect(sent[0]).toContain('"2"')
})

test('a message of a foreign document in the top frame is refused', () => {
  const { contents, sent, receive } = connectedPage()
  contents.mainFrame = { url: 'data:text/html,evil' }
  receive({ sender: contents, senderFrame: contents.mainFrame }, INFO)
  expect(sent).toEqual([])
  expect(complain).toHaveBeenCalledWith('a message was refused: it came from data:')
})

test('what is neither text nor bytes, or too long, is refused; junk is survived', async () => {
  const { contents, sent, receive } = connectedPage()
  const event = { sender: contents, senderFrame: contents.mainFrame }
  for (const message of [null, 1, {}, [INFO], 'x'.repeat(4 * 1024 * 1024 + 1)]) receive(event, message)
  expect(complain).toHaveBeenCalledTimes(5)
  for (const message of ['', '{', '[]', new Uint8Array([0, 255])]) receive(event, message)
  receive(event, INFO)
  await expect.poll(() => sent.length).toBe(1)
})

test('what a page asked for is dropped when another is loaded', async () => {
  const { contents, sent, receive } = connectedPage()
  const event = { sender: contents, senderFrame: contents.mainFrame }
  receive(event, JSON.stringify({ i: '9', p: { u: 'http://orpc/project/watch', b: {} } }))
  await expect.poll(() => sent.length).toBeGreaterThan(0)
  contents.emit('did-navigate')
  const before = sent.length
  receive(event, INFO)
  await expect.poll(() => sent.length).toBe(before + 1)
  expect(JSON.parse(sent.at(-1) ?? '')).toMatchObject({ i: '1' })
})
