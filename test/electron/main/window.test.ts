import { EventEmitter } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'

const made = vi.hoisted(() => ({
  options: {} as Record<string, unknown>,
  schemes: [] as unknown[],
  handler: null as unknown,
}))
vi.mock('electron', () => ({
  BrowserWindow: class extends EventEmitter {
    constructor(options: Record<string, unknown>) {
      super()
      made.options = options
    }
    show() {}
  },
  protocol: {
    registerSchemesAsPrivileged: (schemes: unknown[]) => made.schemes.push(...schemes),
    handle: (_scheme: string, handler: unknown) => {
      made.handler = handler
    },
  },
}))
const { createWindow } = await import('../../../electron/main/window.ts')
const { declareScheme, serveScheme } = await import('../../../electron/main/scheme.ts')

test('a window is sandboxed, isolated and without Node, and hidden until it has something to show', () => {
  createWindow('/program', undefined, 150)
  expect(made.options).toMatchObject({
    show: false,
    webPreferences: {
      preload: path.join('/program', 'preload/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      zoomFactor: 1.5,
    },
  })
  const settings = Object.keys(made.options.webPreferences as object)
  expect(settings.filter(name => /allowRunning|experimental|enableBlink|nodeIntegrationIn/i.test(name))).toEqual([])
})

test('the scheme is standard and secure, and may neither pass the policy by nor be asked from elsewhere', () => {
  declareScheme()
  expect(made.schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
})

test('the scheme answers from the window’s folder alone, under the policy', async () => {
  const folder = path.resolve(import.meta.dirname, '../../../renderer')
  serveScheme(folder)
  const ask = (address: string, method = 'GET') =>
    (made.handler as (request: Request) => Promise<Response>)(new Request(address, { method }))
  const page = await ask('app://bundle/index.html')
  expect(page.status).toBe(200)
  const policy = page.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("connect-src 'none'")
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("require-trusted-types-for 'script'")
  expect(policy).not.toMatch(/unsafe-eval|blob:|https?:|script-src[^;]*unsafe-inline/)
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  for (const address of [
    'app://other/index.html',
    'app://bundle/..%2fpackage.json',
    'app://bundle/%2e%2e/package.json',
    'app://bundle/none.js',
    'app://bundle/',
  ])
    expect([address, (await ask(address)).status]).toEqual([address, 404])
  expect((await ask('app://bundle/index.html', 'POST')).status).toBe(404)
})

test('the preload is one file that lends two functions and nothing of Node', () => {
  const file = path.resolve(import.meta.dirname, '../../../dist/preload/preload.cjs')
  expect(existsSync(file)).toBe(true)
  const code = readFileSync(file, 'utf8')
  const required = [...code.matchAll(/require\(["'`]([^"'`]+)["'`]\)/g)].map(match => match[1])
  expect(required).toEqual(['electron'])
  expect([...code.matchAll(/exposeInMainWorld\(/g)]).toHaveLength(1)
})
