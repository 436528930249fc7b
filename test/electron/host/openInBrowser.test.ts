/** How long the host stays, with services that only say what came of opening. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openInBrowser } from '../../../electron/host/openInBrowser.ts'
import type { OpenRequest } from '../../../electron/host/openRequest.ts'
import { findPackageRoot, resourcesAt } from '../../../electron/services/resources.ts'
import type { Problem } from '../../../electron/shared/result.ts'
import type { Opened } from '../../../electron/shared/shell.ts'
import { fewServices } from '../../standIn/fewServices.ts'

const request: OpenRequest = {
  shell: 'browser',
  paths: ['news'],
  language: 'en',
  resources: resourcesAt(findPackageRoot()),
  translate: code => code,
  size: null,
}
let said: string[]

beforeEach(() => {
  said = []
  vi.stubEnv('DISPLAY', '')
  vi.stubEnv('WAYLAND_DISPLAY', '')
  vi.spyOn(process.stderr, 'write').mockImplementation(text => said.push(String(text).trim()) > 0)
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
})

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

/** Runs the host until it ends by itself, or a signal after the problems were said ends it. */
function run(opened: Opened, apart: Problem | null = null) {
  const close = async () => apart
  const services = { ...fewServices(), open: async () => opened, close, command() {}, onLanguage() {}, onKept() {} }
  return openInBrowser(request, () => services)
}

const PROBLEMS = ['a.txt', 'b.txt'].map(file => ({ code: 'error.file.empty', params: { file } }))

test.skipIf(process.platform !== 'linux')(
  'more problems than paths do not end it where something was opened',
  async () => {
    const code = run({ isOpen: true, problems: PROBLEMS })
    await vi.waitFor(() => expect(said.filter(line => line === 'error.file.empty')).toHaveLength(2))
    const ended = await Promise.race([code, new Promise(resolve => setTimeout(() => resolve('open'), 300))])
    expect(ended).toBe('open')
    process.emit('SIGTERM')
    expect(await code).toBe(0)
  },
)

test.skipIf(process.platform !== 'linux')('where nothing was opened it ends with 2', async () => {
  expect(await run({ isOpen: false, problems: PROBLEMS })).toBe(2)
})

test.skipIf(process.platform !== 'linux')('that the project does not stand alone is said at the end', async () => {
  const code = run({ isOpen: true, problems: [] }, { code: 'error.store.apart', params: {} })
  await vi.waitFor(() => expect(said).toEqual(['host.address.follows']))
  process.emit('SIGTERM')
  expect(await code).toBe(0)
  expect(said.at(-1)).toBe('error.store.apart')
})

test.skipIf(process.platform !== 'linux')('where the first address cannot be printed it ends with 2', async () => {
  vi.spyOn(process.stdout, 'write').mockImplementation(((_text: string, told: (error: Error) => void) => {
    told(Object.assign(new Error('no space'), { code: 'ENOSPC' }))
    return false
  }) as typeof process.stdout.write)
  expect(await run({ isOpen: true, problems: [] })).toBe(2)
  expect(said).toEqual(['host.address.follows', 'error.cli.output'])
})
