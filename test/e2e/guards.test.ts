/** What Electron's main and preload keep from a page, tried from inside a real page. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { electronUnderTest } from '../../scripts/electronUnderTest.ts'
import { environment, type OpenWindow, openWindow, ROOT } from './harness.ts'

interface PolicyFactory {
  createPolicy(name: string, rules: object): object
}

let window: OpenWindow
beforeAll(async () => {
  window = await openWindow({ shell: 'electron' })
  await window.page.locator('#root > *').first().waitFor()
})
afterAll(async () => {
  await window.close()
})

test('a page gets two functions and nothing of Node or Electron', async () => {
  const seen = await window.page.evaluate(() => {
    const world = globalThis as unknown as Record<string, unknown>
    const names = ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron', 'standInCall']
    return {
      present: names.filter(name => world[name] !== undefined),
      pipe: Object.entries(world.hostPipe as object).map(([name, value]) => [name, typeof value]),
      frozen: Object.isFrozen(world.hostPipe),
    }
  })
  expect(seen).toEqual({
    present: [],
    pipe: [
      ['send', 'function'],
      ['onMessage', 'function'],
    ],
    frozen: true,
  })
})

test('a frame inside the page gets nothing at all', async () => {
  const type = await window.page.evaluate(() => {
    const frame = document.body.appendChild(document.createElement('iframe'))
    const inside = frame.contentWindow as unknown as Record<string, unknown>
    return typeof inside.hostPipe
  })
  expect(type).toBe('undefined')
})

test.each(['https://example.org/', 'http://127.0.0.1:9/', 'file:///etc/hostname', 'app://other/index.html'])(
  'the window does not go to %s',
  async address => {
    const { page } = window
    const before = page.url()
    await page.evaluate(to => {
      const link = document.body.appendChild(document.createElement('a'))
      link.href = to
      link.click()
      globalThis.location.href = to
    }, address)
    await page.waitForTimeout(300)
    expect(page.url()).toBe(before)
    expect(await page.locator('#root > *').count()).toBeGreaterThan(0)
  },
)

test('no second window opens, by script or by link', async () => {
  const { page, app } = window
  await page.evaluate(() => {
    globalThis.open('https://example.org/')
    globalThis.open('app://bundle/index.html')
    const link = document.body.appendChild(document.createElement('a'))
    Object.assign(link, { href: 'https://example.org/', target: '_blank' }).click()
  })
  await page.waitForTimeout(300)
  expect(app?.windows()).toHaveLength(1)
  expect(await app?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('no permission is granted', async () => {
  const states = await window.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'] as PermissionName[]
    return Promise.all(names.map(async name => (await navigator.permissions.query({ name })).state))
  })
  expect(new Set(states)).toEqual(new Set(['denied']))
})

test('nothing is fetched from anywhere else', async () => {
  const outcome = await window.page.evaluate(async () => {
    const tries = ['https://example.org/', 'http://127.0.0.1:9/', 'data:text/plain,x', 'app://bundle/index.html']
    return Promise.all(
      tries.map(address =>
        fetch(address).then(
          () => address,
          () => 'refused',
        ),
      ),
    )
  })
  expect(outcome).toEqual(['refused', 'refused', 'refused', 'refused'])
})

test('code cannot be made from text', async () => {
  const made = await window.page.evaluate(() => {
    const attempts: (() => unknown)[] = [
      () => new Function('return 1')(),
      // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested.
      () => globalThis.eval('1'),
      () => {
        document.createElement('div').innerHTML = '<p>text</p>'
        return 1
      },
      () => (globalThis as unknown as { trustedTypes: PolicyFactory }).trustedTypes.createPolicy('mine', {}),
    ]
    const tryAll = () =>
      attempts.map(attempt => {
        try {
          attempt()
          return 'made'
        } catch {
          return 'refused'
        }
      })
    // Later, on its own: while a test speaks through the developer tools, their leave to evaluate is the page's too.
    return new Promise<string[]>(resolve => {
      setTimeout(() => resolve(tryAll()), 0)
    })
  })
  expect(made).toEqual(['refused', 'refused', 'refused', 'refused'])
})

test('a second start hands its files to the first window and ends', async () => {
  await window.app?.evaluate(({ app }) => {
    const seen = globalThis as unknown as { second: string[] }
    app.on('second-instance', (_event, argv) => {
      seen.second = argv
    })
  })
  const file = path.join(ROOT, 'seeds/visit-2031/en1.en.txt')
  const second = spawn(electronUnderTest().path, [ROOT, '--', file], { env: environment(window.dataFolder) })
  expect(await new Promise(resolve => second.once('exit', resolve))).toBe(0)
  const argv = () => window.app?.evaluate(() => (globalThis as unknown as { second?: string[] }).second)
  await expect.poll(argv).toContain(file)
})

test('a foreign document in the window reaches no service', async () => {
  const { page, app } = window
  await app?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.loadURL('data:text/html,<p>foreign'))
  await page.waitForTimeout(200)
  await page.evaluate(() => {
    const { hostPipe } = globalThis as unknown as { hostPipe?: { send(message: string): void } }
    hostPipe?.send('{"i":"1","p":{"u":"http://orpc/app/info","b":{}}}')
  })
  await expect.poll(() => window.said.join('\n')).toContain('a message was refused: it came from data:')
})
