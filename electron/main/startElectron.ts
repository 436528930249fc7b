/** The Electron shell: its life from start to quit. What it may not do stands in guards.ts, pipe.ts and scheme.ts. */
import path from 'node:path'
import { app, dialog, Menu, session } from 'electron'
import { openCatalogue } from '../services/catalogue.ts'
import type { CreateServices } from '../services/createServices.ts'
import { interfaceLanguage, languageAround } from '../services/language.ts'
import { makeOwnFolder } from '../services/ownFolder.ts'
import { defaultDataFolder, findPackageRoot, resourcesAt } from '../services/resources.ts'
import { openSettings } from '../services/settings.ts'
import type { CommandId } from '../shared/commands.ts'
import { keysUnder, SHIPPED_KEYS } from '../shared/keyMap.ts'
import { plainWords } from '../shared/plainWords.ts'
import { CHROMIUM_SWITCHES } from '../shared/policy.ts'
import type { Connection } from '../shared/shell.ts'
import { readArguments } from './arguments.ts'
import { nativeDialogs } from './dialogs.ts'
import { guardContents, guardSession } from './guards.ts'
import { menuTemplate } from './menu.ts'
import { connectPipe } from './pipe.ts'
import { declareScheme, serveScheme } from './scheme.ts'
import { createWindow, loadWindow, reloadAfterCrash } from './window.ts'

const programFolder = path.resolve(import.meta.dirname, '..')

/** Runs the program in Electron until its window is closed. Must be called at once: some of it only counts before ready. */
export async function startElectron(createServices: CreateServices): Promise<void> {
  const dataFolder = defaultDataFolder()
  declareScheme()
  for (const flag of CHROMIUM_SWITCHES) {
    const [name = '', ...value] = flag.split('=')
    app.commandLine.appendSwitch(name, value.join('='))
  }
  makeOwnFolder(path.join(dataFolder, 'electron'))
  app.setPath('userData', path.join(dataFolder, 'electron'))
  app.enableSandbox()
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  const files = filesToOpen()
  if (app.requestSingleInstanceLock()) await run(createServices, dataFolder, files)
  else app.quit()
}

/** Files that macOS asks for: the one that the program is started with before it is ready, hence kept until somebody takes them. */
interface FilesToOpen {
  /** Those that were asked for already; `open` is called for each that follows. */
  take(open: (file: string) => void): readonly string[]
}

function filesToOpen(): FilesToOpen {
  const early: string[] = []
  let open = (file: string) => {
    early.push(file)
  }
  app.on('open-file', (event, file) => {
    event.preventDefault()
    open(file)
  })
  return {
    take(later) {
      open = later
      return early
    },
  }
}

async function run(createServices: CreateServices, dataFolder: string, files: FilesToOpen): Promise<void> {
  const asked = readArguments(process.argv, app.isPackaged, process.cwd())
  const resources = resourcesAt(findPackageRoot())
  const settings = openSettings(dataFolder).get()
  const language = interfaceLanguage(asked.language, process.env, settings)
  let translate = openCatalogue(resources, language)

  await app.whenReady()
  guardSession(session.defaultSession)
  serveScheme(path.join(programFolder, 'renderer'))
  const services = await createServices({ resources, dataFolder })
  let { keys = SHIPPED_KEYS } = settings
  const showMenu = () => {
    const run = (command: CommandId) => services.command(command)
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(translate, run, process.platform, keysUnder(keys))))
  }
  showMenu()
  services.onLanguage(chosen => {
    translate = openCatalogue(resources, chosen)
    showMenu()
  })

  const window = createWindow(programFolder, settings.window, settings.windowZoom)
  reloadAfterCrash(
    window,
    () => performance.now(),
    (reason, isLeft) => {
      console.error('the page is gone:', reason)
      if (isLeft) dialog.showErrorBox('Quoin', translate('host.page.crashes'))
    },
  )
  services.onKept(part => {
    if (part.windowZoom !== undefined) window.webContents.setZoomFactor(part.windowZoom / 100)
    if (part.keys === undefined) return
    keys = part.keys
    showMenu()
  })
  const connection: Connection = {
    shell: 'electron',
    version: app.getVersion(),
    language,
    languageAround: languageAround(process.env),
    platform: process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux',
    pick: nativeDialogs(window, () => translate),
  }
  connectPipe(window, services, connection)

  const open = async (paths: readonly string[]) => {
    const { problems } = await services.open(paths)
    for (const problem of problems) console.error(plainWords(translate(problem.code, problem.params)))
  }
  app.on('second-instance', (_event, argv, folder) => {
    if (window.isMinimized()) window.restore()
    window.focus()
    const { paths } = readArguments(argv, app.isPackaged, folder)
    if (paths.length > 0) void open(paths)
  })
  const early = files.take(file => void open([file]))
  app.on('window-all-closed', () => app.quit())
  closeBeforeQuit(async () => {
    const apart = await services.close()
    if (apart === null) return
    const sentence = plainWords(translate(apart.code, apart.params))
    console.error(sentence)
    dialog.showErrorBox('Quoin', sentence)
  })

  await Promise.all([loadWindow(window), open([...asked.paths, ...early])])
}

/** How long closing the project may hold the end back; every decision is on disk by then. */
const CLOSING_MS = 10_000

/** Holds the end back until the project's file is closed. */
function closeBeforeQuit(close: () => Promise<void>): void {
  let state: 'open' | 'closing' | 'closed' = 'open'
  app.on('will-quit', event => {
    if (state === 'closed') return
    event.preventDefault()
    if (state === 'closing') return
    state = 'closing'
    const timer = setTimeout(() => app.exit(1), CLOSING_MS)
    close().then(
      () => {
        clearTimeout(timer)
        state = 'closed'
        app.quit()
      },
      (error: unknown) => {
        console.error('the project could not be closed:', error)
        app.exit(1)
      },
    )
  })
}
