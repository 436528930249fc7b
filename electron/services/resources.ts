import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the parts of the program that are read at run time lie. */
export interface Resources {
  readonly packageRoot: string
  readonly models: string
  readonly locales: string
  /** The sample story. */
  readonly sample: string
  /** The bundled gold; only in a checkout. */
  readonly gold: string
  /** The entry of the worker: built, or as TypeScript in a checkout that was not built. */
  readonly worker: string
  /** The entry of the reader of files, likewise. */
  readonly reader: string
}

/** Electron's archive of the program. What a thread starts from and what others read lies beside it, as files. */
const ARCHIVE = 'app.asar'

/** The resources under a package root: a checkout, an installed package, or Electron's archive. */
export function resourcesAt(packageRoot: string): Resources {
  const isArchive = basename(packageRoot) === ARCHIVE
  const beside = isArchive ? dirname(packageRoot) : packageRoot
  const threads = isArchive ? `${packageRoot}.unpacked` : packageRoot
  // A program run from its TypeScript must not meet a worker of an older build.
  const entry = (name: string) => {
    const source = join(packageRoot, `electron/worker/${name}.ts`)
    const isSource = fileURLToPath(import.meta.url).endsWith('.ts') && existsSync(source)
    return isSource ? source : join(threads, `dist/${name}/${name}.js`)
  }
  return {
    packageRoot,
    models: join(beside, 'models'),
    locales: join(beside, 'locales'),
    sample: join(beside, 'seeds'),
    gold: join(packageRoot, 'test/gold'),
    worker: entry('worker'),
    reader: entry('reader'),
  }
}

/** The version that the package says it has. */
export function versionOf({ packageRoot }: Resources): string {
  const manifest: { version: string } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'))
  return manifest.version
}

/** The folder above this file that holds `package.json` and, unless it is Electron's archive, `models/`. */
export function findPackageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  const isRoot = () =>
    existsSync(join(folder, 'package.json')) && (basename(folder) === ARCHIVE || existsSync(join(folder, 'models')))
  while (!isRoot()) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('the program stands in no package')
    folder = parent
  }
  return folder
}

/** The per-user data folder by the custom of the platform; `QUOIN_DATA` overrides it. Not made here. */
export function defaultDataFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const home = homedir()
  if (environment.QUOIN_DATA) return environment.QUOIN_DATA
  if (process.platform === 'win32') return join(environment.APPDATA ?? join(home, 'AppData/Roaming'), 'Quoin')
  if (process.platform === 'darwin') return join(home, 'Library/Application Support/Quoin')
  return join(environment.XDG_DATA_HOME || join(home, '.local/share'), 'quoin')
}
