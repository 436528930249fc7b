import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ProjectEvent } from '../../../electron/shared/contract.ts'
import type { Host } from '../../../renderer/bridge.ts'
import { connect } from '../../../renderer/state/connect.ts'
import { INITIAL } from '../../../renderer/state/state.ts'
import { change, useWindow } from '../../../renderer/state/store.ts'
import { sampleAnalysis } from '../fixture.ts'
import { stubFrames } from '../frames.ts'

const { ran } = vi.hoisted(() => ({ ran: [] as [string, string | undefined][] }))
vi.mock('../../../renderer/commands/run.ts', () => ({
  run: (id: string) => ran.push([id, useWindow.getState().project?.name]),
}))

const opened = {
  kind: 'opened',
  path: '/a.quoin',
  name: 'a',
  readOnly: false,
  solved: 0,
  log: [],
  analysis: sampleAnalysis(),
}
const info = { language: 'en', settings: {} }

/** Services whose watch tells these events and then goes on for ever, or breaks; how often they were watched. */
function services(events: readonly unknown[], breaks = false) {
  let watches = 0
  async function* watch(): AsyncGenerator<ProjectEvent> {
    watches++
    for (const event of events) yield event as ProjectEvent
    if (breaks) throw new Error('the line is gone')
    await new Promise(() => undefined)
  }
  const host = { app: { info: async () => info }, project: { watch: async () => watch() } } as unknown as Host
  return { host, watches: () => watches }
}

beforeEach(() => {
  stubFrames()
  ran.length = 0
  change(() => INITIAL)
})

afterEach(() => vi.unstubAllGlobals())

test('an event that cannot be folded takes no other along, and the line is taken up again', async () => {
  const { host, watches } = services([opened, { kind: 'log', events: null }, { kind: 'solved', seq: 3 }])
  void connect(host)
  await vi.waitUntil(() => useWindow.getState().link === 'lost')
  expect(useWindow.getState()).toMatchObject({ project: { name: 'a' }, solved: 3 })
  await vi.waitUntil(() => watches() === 2, { timeout: 2000 })
})

test('a line that is lost stays so though something was told just before', async () => {
  // No frame comes meanwhile.
  vi.stubGlobal('requestAnimationFrame', () => 0)
  const { host } = services([opened], true)
  void connect(host)
  await vi.waitUntil(() => useWindow.getState().link === 'lost')
  expect(useWindow.getState().project?.name).toBe('a')
  await new Promise(resolve => setTimeout(resolve, 50))
  expect(useWindow.getState().link).toBe('lost')
})

test('a command finds what was told before it', async () => {
  const { host } = services([opened, { kind: 'command', command: 'file.export' }])
  void connect(host)
  await vi.waitUntil(() => ran.length > 0)
  expect(ran).toEqual([['file.export', 'a']])
})
