import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
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

/** The resources under a package root. */
export function resourcesAt(packageRoot: string): Resources {
  // A program run from its TypeScript must not meet a worker of an older build.
  const entry = (name: string) => {
    const source = join(packageRoot, `electron/worker/${name}.ts`)
    const isSource = fileURLToPath(import.meta.url).endsWith('.ts') && existsSync(source)
    return isSource ? source : join(packageRoot, `dist/${name}/${name}.js`)
  }
  return {
    packageRoot,
    models: join(packageRoot, 'models'),
    locales: join(packageRoot, 'locales'),
    sample: join(packageRoot, 'seeds'),
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

/** The folder above this file that holds `package.json` and `models/`. */
export function findPackageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!(existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'models')))) {
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
