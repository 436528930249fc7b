import { EventEmitter } from 'node:events'
import type { Session, WebContents } from 'electron'
import { expect, test, vi } from 'vitest'

vi.mock('electron', () => ({ protocol: {} }))
const { guardContents, guardSession } = await import('../../../electron/main/guards.ts')

interface PageOfTests extends EventEmitter {
  openHandler: ((details: { url: string }) => { action: string }) | null
}

function guardedPage(): PageOfTests {
  const page: PageOfTests = Object.assign(new EventEmitter(), {
    openHandler: null,
    setWindowOpenHandler(handler: PageOfTests['openHandler']) {
      page.openHandler = handler
    },
  })
  guardContents(page as unknown as WebContents)
  return page
}

function isPrevented(page: EventEmitter, event: string, url: string): boolean {
  const preventDefault = vi.fn()
  page.emit(event, { url, preventDefault }, url)
  return preventDefault.mock.calls.length > 0
}

const FOREIGN = [
  'https://example.org/',
  'http://127.0.0.1:8000/',
  'file:///etc/passwd',
  'data:text/html,hello',
  'javascript:alert(1)',
  'app://bundle.example/index.html',
  'app://other/index.html',
  'about:blank',
]

test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
  '%s is stopped for every address but our own',
  event => {
    const page = guardedPage()
    for (const url of FOREIGN) expect([url, isPrevented(page, event, url)]).toEqual([url, true])
    expect(isPrevented(page, event, 'app://bundle/index.html')).toBe(false)
  },
)

test('no webview is attached', () => {
  expect(isPrevented(guardedPage(), 'will-attach-webview', '')).toBe(true)
})

test('no second window is opened, not even for our own address', () => {
  const { openHandler } = guardedPage()
  for (const url of [...FOREIGN, 'app://bundle/index.html']) expect(openHandler?.({ url })).toEqual({ action: 'deny' })
})

type Handler = (...args: unknown[]) => unknown

function guardedSession() {
  const handlers: Record<string, Handler> = {}
  const keep = (name: string) => (handler: Handler) => {
    handlers[name] = handler
  }
  const setSpellCheckerEnabled = vi.fn()
  guardSession({
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setSpellCheckerEnabled,
    webRequest: { onBeforeRequest: keep('beforeRequest') },
  } as unknown as Session)
  return { handlers, setSpellCheckerEnabled }
}

test('every permission and every device is denied', () => {
  const { handlers } = guardedSession()
  const answer = vi.fn()
  for (const permission of ['geolocation', 'notifications', 'media', 'clipboard-read', 'openExternal', 'a new one']) {
    handlers.request?.(null, permission, answer, {})
    expect(handlers.check?.(null, permission)).toBe(false)
  }
  expect(answer.mock.calls.every(([granted]) => granted === false)).toBe(true)
  expect(answer).toHaveBeenCalledTimes(6)
  expect(handlers.device?.({})).toBe(false)
})

test('no dictionary is fetched', () => {
  expect(guardedSession().setSpellCheckerEnabled).toHaveBeenCalledWith(false)
})

test('no request leaves for any address but our own', () => {
  const { handlers } = guardedSession()
  const isCancelled = (url: string) => {
    const answer = vi.fn()
    handlers.beforeRequest?.({ url }, answer)
    return answer.mock.calls[0]?.[0].cancel
  }
  for (const url of FOREIGN) expect([url, isCancelled(url)]).toEqual([url, true])
  expect(isCancelled('app://bundle/assets/a.js')).toBe(false)
})
