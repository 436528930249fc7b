/** What must be said to Electron before any page is made, in which order, with Electron itself stood in for by what it is told. */
import { EventEmitter } from 'node:events'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { temporaryFolder } from '../../temporaryFolder.ts'

const told = vi.hoisted(() => ({
  list: [] as string[],
  isFirst: true,
  /** Called as Electron becomes ready. */
  onReady: () => {},
  listeners: new Map<string, (...args: never[]) => void>(),
}))
const note = (what: string) => {
  told.list.push(what)
}
vi.mock('electron', () => {
  class Contents {
    on(event: string) {
      told.list.push(`contents on ${event}`)
    }
    once() {}
    setWindowOpenHandler() {
      told.list.push('contents setWindowOpenHandler')
    }
  }
  const app = {
    isPackaged: false,
    commandLine: { appendSwitch: (name: string) => told.list.push(`switch ${name}`) },
    setPath() {},
    getVersion: () => '0',
    enableSandbox: () => told.list.push('enableSandbox'),
    on: (event: string, listener: (...args: never[]) => void) => {
      told.listeners.set(event, listener)
      told.list.push(`on ${event}`)
    },
    requestSingleInstanceLock: () => told.isFirst,
    quit: () => told.list.push('quit'),
    exit: (code: number) => told.list.push(`exit ${code}`),
    whenReady: async () => {
      told.onReady()
      told.list.push('ready')
    },
  }
  const session = {
    defaultSession: {
      setPermissionRequestHandler: () => told.list.push('permissions'),
      setPermissionCheckHandler() {},
      setDevicePermissionHandler() {},
      setSpellCheckerEnabled() {},
      webRequest: { onBeforeRequest() {} },
    },
  }
  class BrowserWindow {
    webContents = new Contents()
    constructor() {
      told.list.push('window')
    }
    once() {}
    async loadURL(address: string) {
      told.list.push(`load ${address}`)
    }
  }
  return {
    app,
    session,
    BrowserWindow,
    Menu: { setApplicationMenu() {}, buildFromTemplate: () => null },
    ipcMain: { on: () => told.list.push('ipc'), off() {} },
    dialog: { showErrorBox: (title: string, words: string) => told.list.push(`${title}: ${words}`) },
    nativeTheme: {},
    protocol: {
      registerSchemesAsPrivileged: () => told.list.push('scheme declared'),
      handle: () => told.list.push('scheme served'),
    },
  }
})
const { startElectron } = await import('../../../electron/main/startElectron.ts')
const { fewServices } = await import('../../standIn/fewServices.ts')

const createServices = vi.fn(() => ({
  ...fewServices(),
  open: async (paths: readonly string[]) => {
    told.list.push(`open ${paths.join(' ')}`)
    return { isOpen: true, problems: [] }
  },
  command() {},
  close: async () => ({
    code: 'error.store.apart',
    params: { file: 'p.quoin', beside: 'p.quoin-wal', reason: 'full' },
  }),
  onLanguage() {},
  onKept() {},
}))
const start = () => startElectron(createServices as unknown as Parameters<typeof startElectron>[0])

beforeAll(() => {
  vi.stubEnv('QUOIN_DATA', temporaryFolder())
})
afterAll(() => {
  vi.unstubAllEnvs()
})
beforeEach(() => {
  told.list.length = 0
  told.listeners.clear()
  told.onReady = () => {}
  createServices.mockClear()
})

test('sandbox, scheme, silence and guards stand before Electron is ready, the session’s before there is a window', async () => {
  told.isFirst = true
  await start()
  const at = (what: string) => {
    expect(told.list).toContain(what)
    return told.list.indexOf(what)
  }
  for (const early of [
    'enableSandbox',
    'scheme declared',
    'on web-contents-created',
    'switch host-resolver-rules',
    'switch js-flags',
  ])
    expect([early, at(early) < at('ready')]).toEqual([early, true])
  for (const before of ['permissions', 'scheme served'])
    expect(at('ready') < at(before) && at(before) < at('window')).toBe(true)
  expect(at('ipc')).toBeLessThan(at('load app://bundle/index.html'))
  expect(at('contents on render-process-gone')).toBeLessThan(at('load app://bundle/index.html'))

  note('— a page is made')
  const page = Object.assign(new EventEmitter(), { setWindowOpenHandler: () => note('page setWindowOpenHandler') })
  told.listeners.get('web-contents-created')?.({} as never, page as never)
  expect(told.list.at(-1)).toBe('page setWindowOpenHandler')
  expect(page.listenerCount('will-navigate')).toBe(1)
})

test('a file that the program is started with on macOS, which says so before it is ready, is opened; so is one that is asked for later', async () => {
  told.isFirst = true
  const ask = (file: string) => {
    const event = { preventDefault: vi.fn() }
    told.listeners.get('open-file')?.(event as never, file as never)
    expect(event.preventDefault).toHaveBeenCalled()
  }
  told.onReady = () => ask('/early.quoin')
  await start()
  expect(told.list.filter(one => one.startsWith('open '))).toEqual(['open /early.quoin'])
  ask('/late.quoin')
  expect(told.list.at(-1)).toBe('open /late.quoin')
})

test('a second start makes no services and no window', async () => {
  told.isFirst = false
  await start()
  expect(told.list.at(-1)).toBe('quit')
  expect(told.list).not.toContain('window')
  expect(createServices).not.toHaveBeenCalled()
})

test('that the project does not stand alone is said before the program ends', async () => {
  told.isFirst = true
  const error = vi.spyOn(console, 'error').mockReturnValue()
  await start()
  const event = { preventDefault: vi.fn() }
  told.listeners.get('will-quit')?.(event as never)
  await vi.waitFor(() => expect(told.list.at(-1)).toBe('quit'))
  expect(event.preventDefault).toHaveBeenCalled()
  expect(told.list.at(-2)).toMatch(/^Quoin: p\.quoin: .*p\.quoin-wal/u)
  expect(error).toHaveBeenCalledOnce()
  error.mockRestore()
})
