/** The browser of the app window connects to the host and to nothing else: read from Chromium's own log of its network. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openAppWindow } from '../../electron/host/appWindow.ts'
import { type RawHost, startRawHost } from '../electron/host/rawHost.ts'
import { browserPath, temporaryFolder } from './harness.ts'

interface NetworkLog {
  readonly constants: { readonly logEventTypes: Record<string, number> }
  readonly events: readonly { readonly type: number; readonly params?: { readonly address?: string } }[]
}

/** How long the browser is watched: what it does by itself at the start it does by then. */
const WATCHED_MS = 10_000

async function watch(host: RawHost): Promise<NetworkLog> {
  const file = path.join(temporaryFolder(), 'network.json')
  const window = openAppWindow(browserPath(), host.host.address(), null, ['--headless=new', `--log-net-log=${file}`])
  await new Promise(resolve => setTimeout(resolve, WATCHED_MS))
  await window.close()
  const text = readFileSync(file, 'utf8').trimEnd()
  try {
    return JSON.parse(text)
  } catch {
    // A browser that was told to end may leave the list of events open.
    return JSON.parse(`${text.replace(/,$/, '')}]}`)
  }
}

test('no packet leaves for anywhere but the host, and no name is looked up', async () => {
  const host = await startRawHost()
  const { constants, events } = await watch(host)
  await host.close()
  const named = (name: string) => {
    const type = constants.logEventTypes[name]
    expect([name, type]).toEqual([name, expect.any(Number)])
    return events.filter(event => event.type === type)
  }
  const reached = named('TCP_CONNECT_ATTEMPT').flatMap(event => event.params?.address ?? [])
  expect(new Set(reached)).toEqual(new Set([`127.0.0.1:${host.host.port}`]))
  expect(named('UDP_BYTES_SENT')).toEqual([])
  expect(named('HOST_RESOLVER_DNS_TASK')).toEqual([])
  expect(named('HOST_RESOLVER_SYSTEM_TASK')).toEqual([])
})
