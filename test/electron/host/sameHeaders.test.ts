/** Both shells send the window's files with the same headers, but for where its scripts may connect. */
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { pageHeaders } from '../../../electron/shared/policy.ts'
import { startRawHost } from './rawHost.ts'

const scheme = vi.hoisted(() => ({ handle: null as unknown }))
vi.mock('electron', () => ({
  protocol: {
    handle: (_name: string, handler: unknown) => {
      scheme.handle = handler
    },
  },
}))
const { serveScheme } = await import('../../../electron/main/scheme.ts')

test('headers are the same, and so is the policy but for connect-src', async () => {
  const raw = await startRawHost()
  const inBrowser = (await raw.request('/', { cookie: await raw.signIn() })).headers
  serveScheme(path.resolve(import.meta.dirname, '../../../renderer'))
  const ask = scheme.handle as (request: Request) => Promise<Response>
  const inElectron = (await ask(new Request('app://bundle/index.html'))).headers
  const policy = (text: string | null | undefined) =>
    (text ?? '')
      .replace(/'nonce-[^']+'/, "'nonce-N'")
      .split('; ')
      .filter(rule => !rule.startsWith('connect-src '))
  expect(policy(inElectron.get('content-security-policy'))).toEqual(
    policy(String(inBrowser['content-security-policy'])),
  )
  expect(inElectron.get('content-security-policy')).toContain("connect-src 'none'")
  const others = Object.keys(pageHeaders('', '', '')).filter(name => name !== 'content-security-policy')
  expect(others.length).toBeGreaterThan(4)
  for (const name of others) {
    expect([name, inElectron.get(name)]).toEqual([name, expect.stringMatching(/./u)])
    expect([name, inBrowser[name]]).toEqual([name, inElectron.get(name)])
  }
  await raw.close()
})
