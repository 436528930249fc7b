import path from 'node:path'
import { createInterface } from 'node:readline'
import type { CreateServices } from '../services/createServices.ts'
import { languageAround } from '../services/language.ts'
import { outputProblem } from '../services/outputProblem.ts'
import { defaultDataFolder, versionOf } from '../services/resources.ts'
import type { Connection, Opened, Services } from '../shared/shell.ts'
import { openAppWindow } from './appWindow.ts'
import { findBrowser } from './browsers.ts'
import { hasDisplay } from './display.ts'
import { DONE, NOTHING_DONE, type OpenRequest, STOP_SIGNALS, say } from './openRequest.ts'
import { type Host, startHost } from './server.ts'
import { WindowCount } from './windowCount.ts'

/**
 * Runs the host until its window is closed or, where there is no display to open one on, until a signal.
 * @returns the exit code
 */
export async function openInBrowser(request: OpenRequest, createServices: CreateServices): Promise<number> {
  const display = hasDisplay(process.env, process.platform)
  const browser = display ? findBrowser(process.env, process.platform) : null
  if (display && !browser) {
    say(request.translate('host.browser.absent'))
    return NOTHING_DONE
  }
  const services = await createServices({ resources: request.resources, dataFolder: defaultDataFolder() })
  const count = new WindowCount()
  const host = await startHost({
    services,
    connection: connectionOf(request),
    pageFolder: path.join(request.resources.packageRoot, 'dist/renderer'),
    onWindows: (connected, goodbye) => count.set(connected, goodbye),
    now: () => performance.now(),
  })
  const asked = stopAsked()
  const opened = openPaths(services, request, asked)
  try {
    if (!browser) return await Promise.race([printAddresses(host, request, asked), failure(opened)])
    say(request.translate('host.browser.opened', { path: browser }))
    const window = openAppWindow(browser, host.address(), request.size)
    const gone = Promise.race([window.closed, count.gone]).then(() => null)
    const code = await Promise.race([asked.then(() => DONE), gone, failure(opened)]).finally(() => window.close())
    if (code !== null || count.hasCome) return code ?? DONE
    say(request.translate('host.browser.neverCame'))
    return NOTHING_DONE
  } finally {
    count.stop()
    await host.close()
    const apart = await services.close()
    // Last, so that it stands where the person looks next: the window is gone.
    if (apart) say(request.translate(apart.code, apart.params))
  }
}

function connectionOf(request: OpenRequest): Connection {
  const platform = process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux'
  return {
    shell: 'browser',
    version: versionOf(request.resources),
    language: request.language,
    languageAround: languageAround(process.env),
    platform,
    pick: null,
  }
}

/** @returns false where paths were given and nothing came of any of them; each failure is said */
async function openPaths(services: Services, request: OpenRequest, asked: Promise<void>): Promise<boolean> {
  const opening = services.open(request.paths.map(file => path.resolve(file)))
  // What is cut off by the wish to stop is no problem.
  const { isOpen, problems } = await Promise.race([opening, asked.then((): Opened => ({ isOpen: true, problems: [] }))])
  for (const problem of problems) say(request.translate(problem.code, problem.params))
  return isOpen || request.paths.length === 0
}

/** Settles with the exit code where opening failed, and never where it succeeded. */
function failure(opened: Promise<boolean>): Promise<number> {
  return new Promise((resolve, reject) => {
    opened.then(isOpen => {
      if (!isOpen) resolve(NOTHING_DONE)
    }, reject)
  })
}

function stopAsked(): Promise<void> {
  return new Promise(resolve => {
    // On, not once: a terminal signals the whole group and the set-up passes its own on, so one wish may come twice.
    for (const signal of STOP_SIGNALS) process.on(signal, () => resolve())
  })
}

/**
 * Prints an address, and a new one for each line on standard input, since each is good once and for half a minute.
 * @returns the exit code once it is asked to stop, or where the first address cannot be printed: nobody could come by it
 */
async function printAddresses(host: Host, request: OpenRequest, asked: Promise<void>): Promise<number> {
  const print = (onFailure = () => {}) =>
    process.stdout.write(`${host.address()}\n`, error => {
      if (!error) return
      const { code, params } = outputProblem(error)
      say(request.translate(code, params))
      onFailure()
    })
  say(request.translate('host.address.follows'))
  const unheard = new Promise<number>(resolve => print(() => resolve(NOTHING_DONE)))
  const lines = createInterface({ input: process.stdin }).on('line', () => print())
  const code = await Promise.race([asked.then(() => DONE), unheard])
  lines.close()
  return code
}
