/** What a shell and the services promise each other. Shells know no project; services know no shell but by this. */
import type { Router } from '@orpc/server'
import type { contract } from './contract.ts'
import type { InterfaceLanguage } from './messages.ts'
import type { Problem } from './result.ts'

export const PICK_PURPOSES = ['openProject', 'newProject', 'addArticles', 'export'] as const
export type PickPurpose = (typeof PICK_PURPOSES)[number]

/** Shows the shell's own file dialog; null when it was cancelled. `suggested` is a path or file name, or empty. */
export type PickFiles = (purpose: PickPurpose, suggested: string) => Promise<string[] | null>

/** The context of every call that comes over one window's connection. */
export interface Connection {
  readonly shell: 'electron' | 'browser'
  /** Of the program, as in `package.json`. */
  readonly version: string
  readonly language: InterfaceLanguage
  readonly platform: 'linux' | 'darwin' | 'win32'
  /** Null where the shell has no native dialogs: then `files.pick` is refused and the window lists folders itself. */
  readonly pick: PickFiles | null
}

export interface ServiceOptions {
  /** The folder that holds `models/`, `seeds/` and `locales/`: the package's root, or Electron's resources once packed. */
  readonly resources: string
  /** Path of the worker's script: `dist/worker/worker.js`, or `electron/worker/worker.ts` when run from source. */
  readonly workerScript: string
  /** The per-user data folder; made when it is not there. */
  readonly dataFolder: string
}

/** The one set of services behind all windows of a process; made by `createServices(options)`. */
export interface Services {
  readonly router: Router<typeof contract, Connection>
  /**
   * Opens a project, or adds articles to a new one; with no paths the sample story, ready to review.
   * @returns what could not be opened, each a sentence for the person
   */
  open(paths: readonly string[]): Promise<Problem[]>
  /** Tells the windows to run a command of the command table, as if its key had been pressed. */
  command(id: string): void
  /** Ends the worker and closes the project file; after it nothing else may be called. */
  close(): Promise<void>
}
